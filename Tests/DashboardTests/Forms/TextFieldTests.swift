import Testing
import VendorAPI

@testable import Dashboard

struct TextFieldTests {
  private func read(_ typed: String, _ kind: FieldKind = .text()) throws -> FieldReading {
    kind.read(typed, try FieldFixture.context())
  }

  @Test(
    arguments: [
      ("  A1 Hoevelaken \n", "A1 Hoevelaken", nil), ("Sluisdijk–Noord & Zuid", "Sluisdijk–Noord & Zuid", nil),
      ("een\ttwee", "een twee", nil), ("een\u{A0}twee", "een\u{A0}twee", nil),
      ("een\r\ntwee\u{2028}drie", "een twee drie", "Line breaks have become spaces."),
      ("geluids\u{AD}scherm", "geluidsscherm", "1 invisible character was left out."),
      ("\u{FEFF}a\u{200B}b\u{202E}c\u{7}d\u{1B}[0m", "abcd[0m", "5 invisible characters were left out."),
      ("a\u{200B}\nb", "a b", "1 invisible character was left out. Line breaks have become spaces."),
      ("\u{200B} a", "a", "1 invisible character was left out."), ("Noë\u{301}l", "Noë\u{301}l", nil),
      ("👨‍👩‍👧 ⚠️", "👨‍👩‍👧 ⚠️", nil), ("👨\u{200D}", "👨", "1 invisible character was left out."),
      ("1\u{200D}2", "12", "1 invisible character was left out."),
      ("🏴\u{E0067}\u{E007F}", "🏴", "2 invisible characters were left out."),
    ] as [(String, String, String?)])
  func `A line holds what can be seen`(typed: String, text: String, warning: String?) throws {
    let reading = try read(typed)
    #expect(reading.value == .string(text))
    #expect(reading.warning?.en == warning)
  }

  @Test func `Line breaks stay where there are lines`() throws {
    #expect(
      try read("Beste,\r\n\r\nTot morgen\u{200B}\n\n", .lines())
        == .value(
          .string("Beste,\n\nTot morgen"), echo: nil,
          warning: Words("1 onzichtbaar teken is weggelaten.", "1 invisible character was left out.")))
  }

  @Test func `Every kind is empty where nothing is typed`() throws {
    for kind in FieldFixture.kinds where kind != .secret {
      for typed in ["", " ", " \n\t "] { #expect(try read(typed, kind) == .empty, "\(kind)") }
    }
    #expect(try read("", .secret) == .empty)
    for typed in [",", " , ,"] {
      for kind in [FieldKind.list, .records(list: ""), .choices(FieldFixture.choices)] {
        #expect(try read(typed, kind) == .empty)
      }
    }
  }

  /// An emoji of two units counts as two.
  @Test func `A limit counts UTF-16 units of what is sent`() throws {
    let kind = FieldKind.lines(limit: 4096)
    let fits = String(repeating: "a", count: 4094) + "👷"
    #expect(try read(fits, kind).value == .string(fits))
    #expect(try read(" \(fits)\u{200B}\n", kind).value == .string(fits))
    #expect(
      try read(fits + "b", kind)
        == .problem(
          Words(
            "De tekst is 4097 tekens lang en er mogen er 4096 zijn; haal er 1 weg.",
            "The text is 4097 characters long and may be 4096; take out 1.")))
    let count = try #require(kind.length(of: "a\r\n👷 "))
    #expect(count == (4, 4096))
    #expect(FieldKind.text().length(of: "a") == nil)
  }

  @Test(arguments: [
    ("a, b", ["a", "b"]), ("a,,b ,", ["a", "b"]), ("\"a, b\", c", ["a, b", "c"]),
    ("\"a \"\"b\"\"\", c", ["a \"b\"", "c"]),
    ("\"a, b", ["a, b"]), ("5\" buis, b", ["5\" buis", "b"]), ("\"a\" b, c", ["a b", "c"]), ("A3, A4", ["A3", "A4"]),
  ]) func `A list is parted by commas`(typed: String, items: [String]) throws {
    #expect(try read(typed, .list).value == .array(items.map { .string($0) }))
  }

  @Test func `A list that the vendor keeps as one text is the start as it is`() {
    #expect(FieldKind.list.typed(from: .string("A3, A4"), language: .nl) == "A3, A4")
    #expect(FieldKind.list.typed(from: .array([.string("a, b"), .int(3), .null]), language: .nl) == "\"a, b\", 3")
  }

  @Test func `Ids are taken as they are, each once`() throws {
    #expect(try read(" user-123 ", .record(list: "")).value == .string("user-123"))
    #expect(try read("u1, u2, u1", .records(list: "")).value == .array([.string("u1"), .string("u2")]))
    #expect(FieldKind.record(list: "").typed(from: .int(12), language: .nl) == "12")
  }

  @Test func `A password is taken as it is`() throws {
    #expect(try read("Geheim, 'en' meer!", .secret) == .value(.string("Geheim, 'en' meer!"), echo: nil, warning: nil))
    #expect(try read(" x", .secret).value == .string(" x"))
    #expect(try read(" x", .secret).warning?.en == "It starts or ends with a space.")
  }

  @Test(arguments: [FieldKind.secret, .email, .record(list: ""), .records(list: ""), .json])
  func `Where each sign counts an invisible one is refused`(kind: FieldKind) throws {
    for typed in [
      "\"jan\u{200B}@bedrijf.nl\"", "\u{202E}\"jan@bedrijf.nl\"", "\"jan@bedrijf.nl\u{7}\"", "\u{FEFF}\"a@b.nl\"",
    ] {
      #expect(
        try read(typed, kind)
          == .problem(
            Words(
              "Er zit een onzichtbaar teken in deze tekst; typ hem over in plaats van hem te plakken.",
              "There is an invisible character in this text; type it instead of pasting it.")))
    }
  }

  @Test(arguments: [
    (
      "{\"a\": [1, 2.5, true, null, \"x\"]}",
      JSONValue.object(["a": .array([.int(1), .double(2.5), .bool(true), .null, .string("x")])])
    ),
    ("[]", .array([])), (" \"x\"\n", .string("x")), ("{\n\t\"a\":\r\n1}", .object(["a": .int(1)])),
    ("\"a\\u200bb\"", .string("a\u{200B}b")),
  ]) func `JSON is taken as JSON`(typed: String, value: JSONValue) throws {
    #expect(try read(typed, .json).value == value)
  }

  @Test func `What is no JSON says what it lacks`() throws {
    #expect(try read("{\"a\": 1", .json).problem?.en == "The JSON ends too early; close every bracket and every quote.")
    for typed in ["{a: 1}", "naam", "[1] 2", "'a'", "\"a\nb\""] {
      #expect(
        try read(typed, .json).problem?.nl
          == "Dit is geen JSON; typ bijvoorbeeld {\"naam\": \"waarde\"}, met dubbele aanhalingstekens.",
        "\(typed.debugDescription)")
    }
    #expect(
      try read("[12345678901234567890]", .json).problem?.en
        == "A number in it has more digits than it would be sent with; put it between quotes.")
    #expect(try read(String(repeating: "[", count: 100_000), .json).problem != nil)
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try read(deep, .json).problem != nil)
  }

  @Test func `Open JSON is laid out, with what is invisible written out`() {
    #expect(
      FieldKind.json.typed(from: .object(["b": .int(1), "a": .string("x\u{200B}/\u{E0067}")]), language: .nl)
        == "{\n  \"a\" : \"x\\u200b/\\udb40\\udc67\",\n  \"b\" : 1\n}")
    #expect(FieldKind.json.typed(from: .null, language: .nl) == "")
  }

  @Test func `A road says what was understood, and is sent in any case`() throws {
    #expect(
      try read("A1 HRR km 10-15", .roadSegment)
        == .value(
          .string("A1 HRR km 10-15"), echo: "A1 HRR 10,0–15,0", warning: nil))
    let unread = try read("Dorpsstraat", .roadSegment)
    #expect(unread.value == .string("Dorpsstraat"))
    #expect(unread.echo == nil)
    #expect(
      unread.warning?.en
        == "No road section found in it, so overlap goes unseen; type for example A1 HRR km 44,0-54,5.")
  }

  @Test func `Only lines, tables and JSON are long`() {
    #expect(
      FieldFixture.kinds.filter(\.isLong) == [.lines(), .lines(limit: 4096), .json, .table(FieldFixture.columns)])
  }

  @Test func `Every kind says what can be typed, in both languages`() {
    for kind in FieldFixture.kinds {
      #expect(kind.help.nl.hasSuffix(".") && kind.help.en.hasSuffix(".") && kind.help.nl != kind.help.en, "\(kind)")
    }
  }
}
