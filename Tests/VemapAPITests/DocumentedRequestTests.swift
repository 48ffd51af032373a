import Foundation
import HTTPTypes
import Testing
import VemapAPI
import VendorAPI

@Suite struct DocumentedRequestTests {
  /// What the document prints for each operation, with the placeholders filled as in `example`.
  static let printed: [(any Endpoint.Type, String, String)] = [
    (Vemap.Login.self, "login", "POST /v1/authentication/login"),
    (Vemap.CompleteChallenge.self, "completeChallenge", "POST /v1/authentication/challenge"),
    (Vemap.RefreshToken.self, "refreshToken", "POST /v1/authentication/refresh"),
    (Vemap.Logout.self, "logout", "POST /v1/authentication/logout"),
    (Vemap.ListUsers.self, "listUsers", "GET /v1/tenant-456/users"),
    (Vemap.ListTenants.self, "listTenants", "GET /v1/tenant-456/tenants"),
    (Vemap.ListProjects.self, "listProjects", "GET /v1/tenant-456/projects"),
    (
      Vemap.ListProjectRecipients.self, "listProjectRecipients",
      "GET /v1/tenant-456/projects/proj-456/recipients"
    ),
    (
      Vemap.ListClosureReferences.self, "listClosureReferences",
      "GET /v1/tenant-456/projects/proj-456/closure-references"
    ),
    (Vemap.ListClosures.self, "listClosures", "GET /v1/tenant-456/projects/proj-456/closures"),
    (Vemap.GetClosure.self, "getClosure", "GET /v1/tenant-456/closures/closure-123"),
    (
      Vemap.ListStakeholderClosures.self, "listStakeholderClosures",
      "GET /v1/tenant-456/stakeholders/user-789/closures"
    ),
    (
      Vemap.ListClosureComments.self, "listClosureComments",
      "GET /v1/tenant-456/closures/closure-123/comments?limit=50&offset=0&sort_by=created_at&sort_order=desc"
    ),
    (
      Vemap.ListClosureFiles.self, "listClosureFiles",
      "GET /v1/tenant-456/closures/closure-789/files?limit=50&offset=0&status=active&type=support"
    ),
    (Vemap.GetClosureEvents.self, "getClosureEvents", "GET /v1/tenant-456/closures/closure-789/events"),
  ]

  @Test(arguments: printed.indices)
  func `every request is the documented one`(index: Int) throws {
    let (endpoint, operation, line) = Self.printed[index]
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let request = try E.example.request()
      #expect("\(request.method.rawValue) \(request.target)" == line)
      #expect(E.route.operationID == operation)
      let isChallenge = E.self == Vemap.CompleteChallenge.self
      #expect(request.body.isEmpty == !isChallenge)
    }
    try check(endpoint)
  }

  @Test func `the list of endpoints is the documented one`() {
    #expect(Vemap.endpoints.map { $0.route.operationID } == Self.printed.map(\.1))
  }

  @Test func `a challenge is answered with the documented body`() throws {
    let request = try Vemap.CompleteChallenge.example.request()
    let sent = try JSONDecoder().decode(JSONValue.self, from: request.body)
    let documented = try JSONDecoder().decode(JSONValue.self, from: Data(Documented.challengeRequest.utf8))
    #expect(sent == documented)
    #expect(request.headers[.contentType] == "application/json")
    #expect(!"\(Vemap.CompleteChallenge.example)".contains("newSecurePassword123!"))
  }

  @Test func `every endpoint survives print and parse`() throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let request = try E.example.request()
      let fields = try #require(E.route.match(path: request.path))
      let body =
        request.body.isEmpty ? [:] : try JSONDecoder().decode([String: JSONValue].self, from: request.body)
      #expect(try E(pathFields: fields, query: request.query, body: body) == E.example)
    }
    for endpoint in Vemap.endpoints { try check(endpoint) }
    #expect(Vemap.endpoints.count == 15)
  }

  @Test func `what is not given is not sent`() throws {
    let comments = Vemap.ListClosureComments(tenantID: "t", closureID: "c")
    #expect(try comments.request().target == "/v1/t/closures/c/comments")
  }

  @Test func `an id cannot change the path`() throws {
    let request = try Vemap.GetClosure(tenantID: "t", closureID: "a/../b?x=1#y").request()
    #expect(request.target == "/v1/t/closures/a%2F..%2Fb%3Fx%3D1%23y")
    #expect(throws: InvalidField.self) { try Vemap.GetClosure(tenantID: "..", closureID: "c").request() }
  }
}
