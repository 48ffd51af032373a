import Foundation
import Testing
import VendorAPI

struct JSONDocumentTests {
  private func list(_ text: String, at path: [String] = ["data"]) throws -> Page<Mill.Sack> {
    try Page(from: JSONDocument(Data(text.utf8)), at: path)
  }

  @Test(
    arguments: [
      (#"{"data":[{"id":1,"kilos":2}]}"#, ["data"]), (#"[{"id":1,"kilos":2}]"#, []),
      (#" { "x" : {"data":[]}, "data" : [ {"id":"1","kilos":2} ] } "#, ["data"]),
      ("\u{FEFF}" + #"{"data":[{"id":1,"kilos":2}]}"#, ["data"]),
      (#"{"a":{"b":{"c":[{"id":1,"kilos":2}]}}}"#, ["a", "b", "c"]),
      (#"{"s":"}]\"{[\\","data":[{"id":1,"kilos":2}]}"#, ["data"]),
    ] as [(String, [String])])
  func `a list is found where its path says`(_ form: (text: String, path: [String])) throws {
    #expect(try list(form.text, at: form.path) == Page(items: [Mill.Sack(id: "1", kilos: 2)]))
  }

  @Test func `meta is read beside the list`() throws {
    let page = try list(#"{"data":[],"meta":{"page":1,"pageSize":25,"total":0,"hasMore":false}}"#)
    #expect(page.meta == .init(page: 1, pageSize: 25, total: 0, hasMore: false))
    #expect(try list(#"{"data":[],"meta":"none"}"#).meta == nil)
  }

  @Test func `null is an empty list where a list is part of an answer, and none where it is all of it`() throws {
    #expect(try list(#"{"data":null}"#) == Page(items: []))
    #expect(throws: JSONDocument.Problem.missing("[]")) { try list("null", at: []) }
  }

  @Test(arguments: [
    (#"{"data":{}}"#, "data[]"), (#"{"data":1}"#, "data[]"), (#"{"other":[]}"#, "data"), ("[]", "data"), ("3", "data"),
  ])
  func `no list is no empty list`(_ form: (text: String, missing: String)) {
    #expect(throws: JSONDocument.Problem.missing(form.missing)) { try list(form.text) }
  }

  /// Each of these spoils one element; the first four also the whole text for Foundation.
  static let spoilers: [(name: String, bytes: [UInt8])] = [
    ("lone surrogate", Array(#"{"id":"\ud800","kilos":1}"#.utf8)),
    ("bad escape", Array(#"{"id":"\q","kilos":1}"#.utf8)),
    ("bad number", Array(#"{"id":"x","kilos":01x}"#.utf8)),
    (
      "nested too deep",
      Array(
        (#"{"id":"x","kilos":1,"x":"# + String(repeating: "[", count: 600)
          + String(repeating: "]", count: 600) + "}").utf8)
    ),
    ("wrong type", Array(#"{"id":"x","kilos":"heavy"}"#.utf8)), ("null", Array("null".utf8)),
    ("missing", Array(#"{"id":"x"}"#.utf8)), ("null inside", Array(#"{"id":"x","kilos":null}"#.utf8)),
    ("fraction", Array(#"{"id":"x","kilos":1.5}"#.utf8)),
    ("too many digits", Array(#"{"id":"x","kilos":12345678901234567890}"#.utf8)),
    ("too large", Array(#"{"id":"x","kilos":1e400}"#.utf8)), ("no object", Array("[1]".utf8)),
    ("text", Array(#""x""#.utf8)),
    ("id is a list", Array(#"{"id":[],"kilos":1}"#.utf8)),
  ]

  @Test(arguments: spoilers.indices)
  func `one bad record in a thousand leaves 999`(_ index: Int) throws {
    let spoiler = Self.spoilers[index]
    var elements = (0..<1000).map { Array(#"{"id":\#($0),"kilos":\#($0)}"#.utf8) }
    elements[417] = spoiler.bytes
    let body = Data(Array(#"{"data":["#.utf8) + elements.joined(separator: [0x2C]) + Array("]}".utf8))
    let page = try Page<Mill.Sack>(from: JSONDocument(body), at: ["data"])
    #expect(page.items.map(\.kilos) == (0..<1000).filter { $0 != 417 }, "\(spoiler.name)")
    #expect(page.skipped.map(\.index) == [417], "\(spoiler.name)")
    // Alone in a list that is sound otherwise, it is named in the same words whichever way it was read.
    let both = Data(Array(#"{"data":["#.utf8) + spoiler.bytes + Array(#","\ud800"]}"#.utf8))
    let alone = Data(Array(#"{"data":["#.utf8) + spoiler.bytes + Array("]}".utf8))
    #expect(
      try Page<Mill.Sack>(from: JSONDocument(both), at: ["data"]).skipped.first
        == Page<Mill.Sack>(from: JSONDocument(alone), at: ["data"]).skipped.first)
  }

  @Test func `a bad byte spoils one sign and no record`() throws {
    var body = Data(#"{"data":[{"id":1,"kilos":2,"note":"caf?"},{"id":2,"kilos":3}]}"#.utf8)
    body[try #require(body.firstIndex(of: UInt8(ascii: "?")))] = 0xE9
    let page = try Page<Mill.Sack>(from: JSONDocument(body), at: ["data"])
    #expect(page.items.map(\.note) == ["caf\u{FFFD}", nil])
  }

  @Test(arguments: [
    #"{"data":[{"id":1,"kilos":2},{"id":2,"kilos":3}],"meta":{"page":1,"pageSize":2,"total":4,"hasMore":true}}"#,
    #"[{"id":"]","kilos":2},{"id":"é\"","kilos":3}]"#, #"{"data":[{"id":"\ud800","kilos":2},{"id":2,"kilos":3}]}"#,
  ])
  func `a text cut at any byte gives no list`(_ text: String) throws {
    let bytes = Data(text.utf8)
    let path = text.hasPrefix("[") ? [] : ["data"]
    #expect(
      try Page<Mill.Sack>(from: JSONDocument(bytes), at: path).items.last
        == Mill.Sack(id: AnyText(path.isEmpty ? "é\"" : "2"), kilos: 3))
    for length in bytes.indices {
      let document = JSONDocument(bytes.prefix(length))
      #expect(throws: JSONDocument.Problem.cutOff, "cut at \(length)") { try Page<Mill.Sack>(from: document, at: path) }
      #expect(throws: JSONDocument.Problem.cutOff, "cut at \(length)") { try document.value(at: path) }
    }
  }

  @Test(arguments: [#"{"data":[]} x"#, #"{"data":[]}]"#, "[] []", "<html>", "Not found", "", "  "])
  func `what is no JSON text gives no list`(_ text: String) {
    #expect(throws: JSONDocument.Problem.self) { try list(text) }
  }

  @Test func `a hundred thousand levels neither crash nor freeze`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let page = try list(#"{"data":[{"id":1,"kilos":2},\#(deep)]}"#)
    #expect(page.items.count == 1)
    #expect(page.skipped.map(\.index) == [1])
    #expect(throws: JSONDocument.Problem.cutOff) { try list(String(repeating: #"{"data":["#, count: 100_000)) }
  }

  @Test func `of members with one name both ways take the same`() throws {
    let sound = try list(#"{"data":[{"id":1,"kilos":2}],"data":[{"id":9,"kilos":9}]}"#)
    let spoiled = try list(#"{"data":[{"id":1,"kilos":2}],"data":[{"id":9,"kilos":9}],"x":"\ud800"}"#)
    #expect(sound == spoiled)
  }

  @Test func `a slice of a larger body is read from its own start`() throws {
    let body = Data(#"xxxx{"data":[{"id":1,"kilos":2},"\ud800"]}"#.utf8).dropFirst(4)
    #expect(try Page<Mill.Sack>(from: JSONDocument(body), at: ["data"]).items.count == 1)
  }

  @Test(arguments: [
    ("1234567", "1234567"), (#""1234567""#, "1234567"), ("12345678901234567890", "12345678901234567890"),
    ("123456789012345678901234567890", "123456789012345678901234567890"), ("2.0", "2"), ("12.5", "12.5"),
    ("true", "true"),
    ("-7", "-7"), (#""""#, ""), ("0.1", "0.1"),
  ])
  func `an id keeps every digit, written as text or number`(_ form: (json: String, text: String)) throws {
    #expect(try JSONDecoder().decode(AnyText.self, from: Data(form.json.utf8)).text == form.text)
  }

  @Test(arguments: ["null", "[]", "{}"])
  func `an id is not nothing, nor a list or an object`(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(AnyText.self, from: Data(json.utf8)) }
  }

  @Test func `any JSON value survives`() throws {
    let text = #"{"a":[null,true,1,1.5,"x",{}],"b":{"c":[]}}"#
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    #expect(
      value
        == .object([
          "a": .array([.null, .bool(true), .int(1), .double(1.5), .string("x"), .object([:])]),
          "b": .object(["c": .array([])]),
        ]))
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
  }
}
