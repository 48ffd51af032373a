import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

struct RouteOverrideTests {
  private let move = Mill.Move(id: "a/b", floor: "3", gently: true)

  private func printed(_ endpoint: some Endpoint, as text: String) throws -> Request {
    func print<E: Endpoint>(_ endpoint: E) throws -> Request {
      try endpoint.request(on: RouteOverride(text).applied(to: E.route))
    }
    return try print(endpoint)
  }

  @Test(
    arguments: [
      ("PUT /project/{id}/close", .put, "/project/{id}/close"), ("/a/{b}/", nil, "/a/{b}/"), ("DELETE", .delete, nil),
      ("  GET   /x  ", .get, "/x"), ("PATCH /", .patch, "/"), ("POST /a-b/c.d_e~f", .post, "/a-b/c.d_e~f"),
    ] as [(String, HTTPRequest.Method?, String?)])
  func `a method, a path or both are read`(_ row: (text: String, method: HTTPRequest.Method?, template: String?)) throws
  {
    #expect(try RouteOverride(row.text) == RouteOverride(method: row.method, template: row.template))
  }

  @Test(arguments: [
    ("", "must be a method, a path, or both: PUT /some/{id}"),
    ("PUT /a /b", "must be a method, a path, or both: PUT /some/{id}"),
    ("put /a", "put is no method: GET, POST, PUT, PATCH, DELETE"),
    ("CONNECT", "CONNECT is no method: GET, POST, PUT, PATCH, DELETE"),
    ("/a /b", "/a is no method: GET, POST, PUT, PATCH, DELETE"),
    ("PUT a/b", "the path a/b must start with a slash"),
    ("PUT http://evil.example/x", "the path http://evil.example/x must start with a slash"),
    ("/a?b=c", "a?b=c is no part of a path: letters, digits, - . _ ~, or a field in braces"),
    ("/a/../b", ".. is no part of a path: letters, digits, - . _ ~, or a field in braces"),
    ("/%2e%2e/b", "%2e%2e is no part of a path: letters, digits, - . _ ~, or a field in braces"),
    ("/a{id}", "a{id} is no part of a path: letters, digits, - . _ ~, or a field in braces"),
    ("/{}", "{} is no part of a path: letters, digits, - . _ ~, or a field in braces"),
    ("/a\r\nX-Evil:1", "a\r\nX-Evil:1 is no part of a path: letters, digits, - . _ ~, or a field in braces"),
  ])
  func `what is neither says so`(_ row: (text: String, words: String)) {
    let problem = #expect(throws: RouteOverride.Problem.self) { try RouteOverride(row.text) }
    #expect(problem?.words == row.words)
  }

  @Test func `a request goes where the override says`() throws {
    let both = try printed(move, as: "POST /floors/{floor}/sacks/{id}")
    #expect("\(both)" == "POST /floors/3/sacks/a%2Fb")
    #expect(both.body == Data(#"{"gently":true}"#.utf8))
    #expect("\(try printed(move, as: "PATCH"))" == "PATCH /sacks/a%2Fb/to/3")
    #expect("\(try printed(move, as: "/{id}/{floor}/"))" == "PUT /a%2Fb/3/")
  }

  @Test func `with GET the fields go into the query, and none is lost`() throws {
    let request = try printed(move, as: "GET")
    #expect(request.target == "/sacks/a%2Fb/to/3?gently=true")
    #expect(request.body.isEmpty)
    #expect(request.headers[.contentType] == nil)
  }

  @Test(arguments: [
    "/sacks/{id}", "/sacks/{id}/to/{floor}/{gently}", "/sacks/{id}/to/{id}", "/sacks/{id}/{id}/{floor}", "/sacks",
    "/sacks/{ID}/{floor}",
  ])
  func `a path must hold the documented fields`(template: String) {
    let problem = #expect(throws: RouteOverride.Problem.self) { try printed(move, as: template) }
    #expect(problem?.words == "the path of move must hold the fields of /sacks/{id}/to/{floor}, each once")
  }

  @Test func `what is documented stays, and a file needs a body`() {
    let documented = #expect(throws: RouteOverride.Problem.self) { try printed(Mill.Rename.example, as: "PUT") }
    #expect(documented?.words == "rename is documented as PATCH /sacks/{id} and cannot be changed")
    let file = #expect(throws: RouteOverride.Problem.self) { try printed(Mill.Label.example, as: "GET") }
    #expect(file?.words == "label sends a file, which GET cannot")
    #expect(throws: Never.self) { try printed(Mill.Label.example, as: "PUT") }
  }

  @Test func `a contract tells of all that does not fit`() throws {
    let problems = Mill.problems(in: [
      "move": try RouteOverride("POST"), "rename": try RouteOverride("PUT"), "mvoe": try RouteOverride("POST"),
    ])
    #expect(problems.mapValues(\.words).keys.sorted() == ["mvoe", "rename"])
    #expect(problems["mvoe"]?.words == "Corlega has no operation mvoe")
  }

  @Test func `a client calls by its overrides, and sends nothing where one does not fit`() async throws {
    let rig = Rig(overrides: ["move": try RouteOverride("POST /go/{id}/{floor}"), "rename": try RouteOverride("PUT")]) {
      $0.path == "/enter" ? Mill.token("t") : Response(status: 200, body: Data("{}".utf8))
    }
    _ = try await rig.client.send(move)
    #expect(await rig.wire.requests.last?.description == "POST /go/a%2Fb/3")
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Rename(id: "1", name: "x")) }
    #expect(error?.reason == .invalid(field: "rename"))
    #expect(error?.outcome == .notSent)
    #expect(error?.explanation == "rename is documented as PATCH /sacks/{id} and cannot be changed")
    #expect(await rig.wire.requests.count == 2)
  }
}
