import Foundation
import HTTPTypes
import Testing
import VendorAPI

struct EndpointTests {
  @Test(arguments: [
    ("plain", "plain"), ("a/b", "a%2Fb"), ("a#b?c&d=e", "a%23b%3Fc%26d%3De"), ("%2e%2e", "%252e%252e"), ("...", "..."),
    ("a b+c", "a%20b%2Bc"), ("é€", "%C3%A9%E2%82%AC"), ("\\", "%5C"),
    ("http://evil.example/", "http%3A%2F%2Fevil.example%2F"),
  ])
  func `a path field stays one part of the path, and comes back`(_ id: (text: String, printed: String)) throws {
    let endpoint = Mill.Rename(id: id.text, name: "x")
    let request = try endpoint.request()
    #expect(request.path == "/sacks/\(id.printed)")
    let fields = try #require(Mill.Rename.route.match(path: request.path))
    let body = try JSONDecoder().decode([String: JSONValue].self, from: request.body)
    #expect(try Mill.Rename(pathFields: fields, query: request.query, body: body) == endpoint)
  }

  @Test(arguments: ["", ".", "..", "a\r\nX-Evil: 1", "a\n", "\0", "a\u{7F}", "\u{1B}[31m"])
  func `a path field that would name something else is refused by name`(_ id: String) {
    let error = #expect(throws: InvalidField.self) { try Mill.Rename(id: id, name: "x").request() }
    #expect(error?.name == "id")
  }

  @Test(arguments: [
    Mill.Sacks(), Mill.Sacks(page: 3), Mill.Sacks(full: true), Mill.Sacks(full: false, heavierThan: 1.5),
    Mill.Sacks(heavierThan: 2), Mill.Sacks(text: "12"), Mill.Sacks(text: "true"),
    Mill.Sacks(text: "a&b=c#d?/\r\n\0 +é"),
    Mill.Sacks(page: -1, full: true, heavierThan: 1e10, text: ""),
  ])
  func `what is printed into a query is read back`(_ endpoint: Mill.Sacks) throws {
    let request = try endpoint.request()
    #expect(request.body.isEmpty)
    #expect(try Mill.Sacks(pathFields: [:], query: request.query, body: [:]) == endpoint)
  }

  @Test func `a query is encoded, sorted and holds no null`() throws {
    let request = try Mill.Sacks(page: 2, text: "a&b\r\nc").request()
    #expect(request.target == "/sacks?page=2&text=a%26b%0D%0Ac")
    #expect(try Mill.Sacks().request().target == "/sacks")
  }

  @Test(arguments: [
    (Mill.Order(ids: ["1", "2"]), "ids[]=1&ids[]=2"), (Mill.Order(ids: []), "ids[]="),
    (Mill.Order(words: ["b": "x&y", "a": ""]), "words[a]=&words[b]=x%26y"),
    (Mill.Order(words: ["0": "zero", "b": "x"]), "words[0]=zero&words[b]=x"),
    (
      Mill.Order(rows: [.init(number: "7", words: ["a": "b"]), .init(words: ["[c]": "d"])]),
      "rows[0][number]=7&rows[0][words][a]=b&rows[1][words][[c]]=d"
    ),
    (Mill.Order(rows: (0..<11).map { .init(number: "\($0)") }), nil),
    (Mill.Order(ids: ["3"], words: ["a": "1"], rows: [.init(number: "4")]), "ids[]=3&rows[0][number]=4&words[a]=1"),
  ])
  func `lists and objects go into a query in brackets, and come back`(order: Mill.Order, query: String?) throws {
    let request = try order.request()
    if let query {
      let target = request.target.replacing("%5B", with: "[").replacing("%5D", with: "]")
      #expect(target == "/order?" + query)
    }
    #expect(try Mill.Order(pathFields: [:], query: request.query, body: [:]) == order)
  }

  @Test func `an empty object has no form in a query and is not left out silently`() {
    let error = #expect(throws: InvalidField.self) { try Mill.Order(words: [:]).request() }
    #expect(error == InvalidField(name: "words", problem: "is empty"))
  }

  @Test(arguments: ["[]", "ids]", "ids[", "ids]["])
  func `a name with stray brackets is a name like any other`(name: String) throws {
    let query = [Request.QueryItem("ids[]", "1"), .init(name, "2")]
    #expect(try Mill.Order(pathFields: [:], query: query, body: [:]) == Mill.Order(ids: ["1"]))
  }

  @Test func `a body is JSON and announced as such`() throws {
    let request = try Mill.Grind(kilos: 5).request()
    #expect(request.method == .post)
    #expect(request.headers[.contentType] == "application/json")
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"kilos":5}"#)
  }

  @Test func `a field goes to the query or twice where the route says so`() throws {
    let request = try Mill.Deliver.example.request()
    #expect(request.target == "/bakers/b%2F1/sacks?door=back")
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"baker":"b/1","kilos":5}"#)
    #expect(try Mill.Deliver(baker: "b", kilos: 5).request().target == "/bakers/b/sacks")
    let body: [String: JSONValue] = ["baker": .string("b/1"), "kilos": .int(5)]
    #expect(try Mill.Deliver(pathFields: ["baker": "b/1"], query: request.query, body: body) == .example)
  }

  @Test(arguments: [(nil, "is missing"), (.string("b2"), "differs from the path's")] as [(JSONValue?, String)])
  func `a field that the body must repeat is checked`(_ sent: (baker: JSONValue?, problem: String)) {
    var body: [String: JSONValue] = ["kilos": .int(5)]
    body["baker"] = sent.baker
    #expect(throws: InvalidField(name: "baker", problem: sent.problem)) {
      try Mill.Deliver(pathFields: ["baker": "b1"], query: [], body: body)
    }
  }

  @Test(
    arguments: [
      ([:], "kilos"), (["kilos": .string("five")], "kilos"), (["kilos": .null], "kilos"),
      (["kilos": .double(1.5)], "grind"),
    ] as [([String: JSONValue], String)])
  func `a field that was sent wrongly is named`(_ sent: (body: [String: JSONValue], name: String)) {
    let error = #expect(throws: InvalidField.self) { try Mill.Grind(pathFields: [:], query: [], body: sent.body) }
    #expect(error?.name == sent.name)
  }

  /// Whoever is refused knows nothing of Swift.
  @Test(
    arguments: [
      (.string("five"), "is not a whole number"), (.null, "is null"), (.object([:]), "is not a whole number"),
    ] as [(JSONValue, String)])
  func `what is wrong with a field is said in the words of JSON`(_ sent: (kilos: JSONValue, problem: String)) {
    #expect(throws: InvalidField(name: "kilos", problem: sent.problem)) {
      try Mill.Grind(pathFields: [:], query: [], body: ["kilos": sent.kilos])
    }
  }

  @Test func `a value the document does not allow is refused by name, sent or received`() {
    let refusal = InvalidField(name: "kilos", problem: "must be more than 0")
    #expect(throws: refusal) { try Mill.Grind(kilos: 0).request() }
    #expect(throws: refusal) { try Mill.Grind(pathFields: [:], query: [], body: ["kilos": .int(0)]) }
  }

  @Test func `a number that is not finite is refused`() {
    #expect(throws: InvalidField.self) { try Mill.Sacks(heavierThan: .nan).request() }
  }

  @Test(arguments: ["%", "%4", "%G0", "%-1", "%+1", "%C3", "%C3%28"])
  func `text that is not percent-encoded UTF-8 does not decode`(_ text: String) {
    #expect(text.percentDecoded() == nil)
  }

  @Test func `a plus is a space in a query only`() {
    #expect("a+b".percentDecoded() == "a+b")
    #expect("a+b".percentDecoded(isQuery: true) == "a b")
  }
}

struct RouteTests {
  private let route = Route(.get, "/project/{id}/file/{name}", "getFile")

  @Test func `a path that fits gives its fields`() {
    #expect(route.match(path: "/project/a%2Fb/file/c%20d") == ["id": "a/b", "name": "c d"])
  }

  @Test(arguments: [
    "", "/", "/project", "/project/1/file", "/project/1/file/", "/project//file/x", "/project/1/file/x/",
    "/project/1/File/x",
    "/project/1/file/x/y", "/project/1/file/%", "/project/1/file/%FF", "project/1/file/x",
  ])
  func `a path that does not fit gives nothing`(_ path: String) {
    #expect(route.match(path: path) == nil)
  }

  @Test func `class and placement follow from the method unless given`() {
    #expect(Route(.get, "/x", "x").operationClass == .read)
    #expect(Route(.get, "/x", "x").placement == .query)
    #expect(Route(.post, "/x", "x").operationClass == .createOrSend)
    #expect(Route(.patch, "/x", "x").operationClass == .sameValueWrite)
    #expect(Route(.delete, "/x", "x").placement == .json)
    #expect(Route(.post, "/x", "x", class: .read, fields: .query).operationClass == .read)
  }
}
