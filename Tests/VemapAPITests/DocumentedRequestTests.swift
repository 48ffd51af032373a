import Foundation
import HTTPTypes
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct DocumentedRequestTests {
  /// Where each example goes, in the document's order: its headings with the placeholders filled.
  private static let targets = [
    "/v1/authentication/login", "/v1/authentication/challenge", "/v1/authentication/refresh",
    "/v1/authentication/logout", "/v1/authentication/forgot-password", "/v1/authentication/reset-password",
    "/v1/tenant-456/users", "/v1/tenant-456/users", "/v1/tenant-456/users/user-123",
    "/v1/tenant-456/users/user-123", "/v1/tenant-456/tenants", "/v1/tenant-456/tenants",
    "/v1/tenant-123/tenants/tenant-456", "/v1/tenant-456/projects", "/v1/tenant-456/projects",
    "/v1/tenant-456/projects/proj-456", "/v1/tenant-456/projects/proj-456/recipients",
    "/v1/tenant-456/projects/proj-456/recipients", "/v1/tenant-456/projects/proj-456/recipients/recipient-123",
    "/v1/tenant-456/projects/proj-456/closure-references", "/v1/tenant-456/projects/proj-456/closures",
    "/v1/tenant-456/closures/closure-123", "/v1/tenant-456/closures",
    "/v1/tenant-456/closures/closure-123/stakeholders", "/v1/tenant-456/closures/closure-123/stakeholders/user-789",
    "/v1/tenant-456/closures/closure-123/comments?limit=50&offset=0&sort_by=created_at&sort_order=desc",
    "/v1/tenant-456/closures/closure-789/comments",
    "/v1/tenant-456/closures/closure-789/files?limit=50&offset=0&status=active&type=support",
    "/v1/tenant-456/files/file-123?action=view", "/v1/tenant-456/files", "/v1/tenant-456/files/file-123",
    "/v1/tenant-456/files/file-123", "/v1/tenant-456/stakeholders/user-789/closures",
    "/v1/tenant-456/closures/closure-789/events", "/v1/tenant-456/mail/closure-123",
    "/v1/tenant-456/mail/recipients/proj-456?closure_id=closure-123",
    "/v1/tenant-456/mail/recipients/proj-456/closure-123/recipient-123", "/v1/tenant-456/mail/templates",
    "/v1/tenant-456/mail/templates",
  ]

  @Test func `the endpoints are the operations of the document, all of them and no others`() {
    let endpoints = Vemap.endpoints.map { $0.route }
    #expect(endpoints.map(\.operationID) == VemapDocument.operations.map(\.id))
    #expect(endpoints.map { "\($0.method.rawValue) \($0.template)" } == VemapDocument.operations.map(\.heading))
    #expect(endpoints.count == 39)
  }

  @Test(arguments: VemapDocument.operations.indices)
  func `every request is the documented one, sent and received`(index: Int) throws {
    let operation = VemapDocument.operations[index]
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let request = try E.example.request()
      #expect(request.method == E.route.method)
      #expect(request.target == Self.targets[index])
      let documented = try operation.request.map {
        try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8))
      }
      let sent = try request.body.isEmpty ? nil : JSONDecoder().decode([String: JSONValue].self, from: request.body)
      #expect(sent == documented)
      #expect(request.headers[.contentType] == (documented == nil ? nil : "application/json"))
      let fields = try #require(E.route.match(path: request.path))
      #expect(try E(pathFields: fields, query: request.query, body: documented ?? [:]) == E.example)
    }
    try check(Vemap.endpoints[index])
  }

  @Test func `what may be repeated follows from what an operation does`() {
    let classes = Dictionary(grouping: Vemap.endpoints.map { $0.route }, by: \.operationClass)
      .mapValues { Set($0.map(\.operationID)) }
    #expect(
      classes[.read] == [
        "listUsers", "listTenants", "listProjects", "listProjectRecipients", "listClosureReferences", "listClosures",
        "getClosure", "listClosureComments", "listClosureFiles", "getFile", "listStakeholderClosures",
        "getClosureEvents", "listMailTemplates",
      ])
    #expect(
      classes[.sameValueWrite] == [
        "updateUser", "deleteUser", "deleteTenant", "updateProject", "deleteProjectRecipient",
        "addClosureStakeholders", "removeClosureStakeholder", "updateFileMetadata", "deleteFile",
        "deleteMailRecipient",
      ])
    #expect(classes[.createOrSend]?.count == 16)
  }

  @Test func `only the operations of authentication go without a session`() {
    let own = Vemap.endpoints.filter { $0.route.authentication == .own }.map { $0.route.template }
    #expect(own.count == 6)
    #expect(own.allSatisfy { $0.hasPrefix("/v1/authentication/") })
  }

  /// The document does not say which role may call what, so nothing may claim to know it.
  @Test func `no operation names a role`() {
    #expect(Vemap.endpoints.compactMap { $0.route.right } == [])
  }

  @Test(
    arguments: [
      "\(Vemap.CompleteChallenge.example)", "\(Vemap.CreateUser.example)", "\(Vemap.CreateTenant.example)",
      "\(Vemap.ResetPassword.example)",
    ])
  func `a password is sent and never printed`(printed: String) {
    #expect(printed.contains("•••"))
    for secret in ["Password123!", "SecureTempPass123!", "123456\""] { #expect(!printed.contains(secret)) }
  }

  @Test func `what is not given is not sent`() throws {
    let comments = Vemap.ListClosureComments(tenantID: "t", closureID: "c")
    #expect(try comments.request().target == "/v1/t/closures/c/comments")
    let user = try Vemap.UpdateUser(tenantID: "t", userID: "u", company: "Nieuw").request()
    #expect(String(decoding: user.body, as: UTF8.self) == #"{"company":"Nieuw"}"#)
    let recipients = try Vemap.CreateMailRecipients(
      tenantID: "t", projectID: "p", recipients: [], templateID: "x", subject: "y", message: "z"
    ).request()
    #expect(recipients.target == "/v1/t/mail/recipients/p")
    #expect(
      String(decoding: recipients.body, as: UTF8.self)
        == #"{"message":"z","recipients":[],"subject":"y","template_id":"x"}"#)
  }

  @Test func `an id cannot change the path`() throws {
    let request = try Vemap.GetClosure(tenantID: "t", closureID: "a/../b?x=1#y").request()
    #expect(request.target == "/v1/t/closures/a%2F..%2Fb%3Fx%3D1%23y")
    #expect(throws: InvalidField.self) { try Vemap.GetClosure(tenantID: "..", closureID: "c").request() }
  }

  @Test func `the two tenants of a project cannot differ`() throws {
    var body = try JSONDecoder().decode([String: JSONValue].self, from: Vemap.CreateProject.example.request().body)
    #expect(body["tenant_id"] == .string("tenant-456"))
    func parse() throws { _ = try Vemap.CreateProject(pathFields: ["tenant_id": "tenant-456"], query: [], body: body) }
    body["tenant_id"] = .string("tenant-457")
    #expect(throws: InvalidField(name: "tenant_id", problem: "differs from the path's"), performing: parse)
    body["tenant_id"] = nil
    #expect(throws: InvalidField(name: "tenant_id", problem: "is missing"), performing: parse)
  }
}
