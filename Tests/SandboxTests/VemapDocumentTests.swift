import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// The document's own examples, unchanged, by the account that is there for them: each is played, and answered in the
/// form of the document's own sample.
@Suite struct VemapDocumentTests {
  private let stage = VemapStage(username: Self.username, password: "SecurePassword123!")

  private static let username = "user@example.com"
  /// Their examples are headers, which the document only describes.
  private static let withoutExample = ["login", "completeChallenge", "refreshToken", "logout"]

  @Test func `all documented operations are played, and no others`() {
    let documented = VemapDocument.operations.map(\.id)
    #expect(VemapSandbox.playedOperations == documented)
    #expect(documented.count == 39)
  }

  @Test(arguments: Vemap.endpoints.indices.filter { !withoutExample.contains(VemapDocument.operations[$0].id) })
  func `an example is answered as documented`(index: Int) async throws {
    func play<E: Endpoint>(_ endpoint: E.Type) async throws {
      if E.route.operationID == "resetPassword" {
        _ = await stage.vendor.answer(try Vemap.ForgotPassword.example.request())
      }
      let response = try await answer(E.example)
      try check(response, E.route.operationID)
      _ = try E.output(from: JSONDocument(response.body))
    }
    try await play(Vemap.endpoints[index])
  }

  /// The answer to a call that the document's account makes, which it has signed in for if need be.
  private func answer<E: Endpoint>(_ call: E) async throws -> Response {
    var request = try call.request()
    if E.route.authentication == .session {
      try await signIn()
      // The document has one tenant delete the other, and is administrator of both.
      request = try await stage.signed(request, tenant: try call.fields()["tenant_id"]?.text ?? "")
    }
    return await stage.vendor.answer(request)
  }

  /// Through the challenge of the first login.
  private func signIn() async throws {
    let login = await authenticate("login", basic("SecurePassword123!"))
    let challenge = await authenticate("challenge", "Bearer " + (try text(login, ["Session"])), Self.challenge)
    let signIn = VemapSignIn(username: Self.username, password: Secret("newSecurePassword123!"))
    #expect(challenge.status == 200)
    await stage.client.reopen(signingInWith: signIn)
  }

  private static let challenge = VemapDocument.operations.first { $0.id == "completeChallenge" }?.request ?? ""

  private func basic(_ password: String) -> String {
    "Basic " + Data("\(Self.username):\(password)".utf8).base64EncodedString()
  }

  private func authenticate(_ path: String, _ authorization: String, _ body: String = "") async -> Response {
    var request = Request(method: .post, path: "/v1/authentication/" + path, body: Data(body.utf8))
    request.headers[.authorization] = authorization
    if !body.isEmpty { request.headers[.contentType] = "application/json" }
    return await stage.vendor.answer(request)
  }

  private func text(_ response: Response, _ path: [String]) throws -> String {
    try JSONDecoder().decode(String.self, from: JSONDocument(response.body).value(at: ["data"] + path))
  }

  @Test func `signing in and out answers as documented`() async throws {
    let challenge = await authenticate("login", basic("SecurePassword123!"))
    try check(challenge, "login", status: 302)
    let completed = await authenticate("challenge", "Bearer " + (try text(challenge, ["Session"])), Self.challenge)
    try check(completed, "completeChallenge")
    let login = await authenticate("login", basic("newSecurePassword123!"))
    try check(login, "login")
    let renewal = try text(login, ["AuthenticationResult", "RefreshToken"])
    let refresh = await authenticate("refresh", "Bearer " + renewal)
    try check(refresh, "refreshToken")
    let access = try text(refresh, ["AuthenticationResult", "AccessToken"])
    let logout = await authenticate("logout", "Bearer " + access)
    try check(logout, "logout")
  }

  @Test func `the document's password is forgotten and reset as it prints`() async throws {
    _ = await stage.vendor.answer(try Vemap.ForgotPassword.example.request())
    #expect(await stage.vendor.answer(try Vemap.ResetPassword.example.request()).status == 302)
    #expect(await authenticate("login", basic("NewSecurePassword123!")).status == 200)
  }

  @Test func `the document's records and the scenario's do not see each other`() async throws {
    try await signIn()
    #expect(try await stage.client.grant().tenants.map(\.tenantID) == ["tenant-123", "tenant-456"])
    let tenants = try await stage.client.send(Vemap.ListTenants(tenantID: "tenant-456")).items
    #expect(tenants.map(\.id.text) == ["tenant-123", "tenant-456"])
    let strange = try Vemap.ListProjects(tenantID: VemapStage.kiezel).request()
    #expect(await stage.vendor.answer(try await stage.signed(strange, tenant: "tenant-456")).status == 404)
    let demo = stage.client(
      VemapSandbox.credentials["username"] ?? "", VemapSandbox.credentials["password"] ?? "")
    await #expect(throws: APIError.self) { try await demo.send(Vemap.ListProjects(tenantID: "tenant-456")) }
    // Both have a `user-101`; who goes from one stays in the other, with the tokens.
    _ = try await stage.client.send(Vemap.DeleteUser(tenantID: "tenant-456", userID: "user-101"))
    #expect(try await demo.send(Vemap.ListUsers(tenantID: VemapStage.kiezel)).items.count == 16)
  }

  @Test func `a file may be for another project than its closure's, as in the document`() async throws {
    let made = try JSONDecoder().decode(JSONValue.self, from: try await answer(Vemap.CreateFileMetadata.example).body)
    let id = try #require(made["data"]?["id"]?.text)
    let file = try await stage.client.send(Vemap.GetFile(tenantID: "tenant-456", fileID: id))
    #expect([file.projectID, file.closureID] == ["project-789", "closure-123"])
  }

  /// Status, message and shape are those of the sample.
  private func check(
    _ response: Response, _ id: String, status: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let operation = try #require(VemapDocument.operations.first { $0.id == id }, sourceLocation: sourceLocation)
    let answer = try #require(
      operation.answers.first { status == nil || $0.status == status }, sourceLocation: sourceLocation)
    let played = try JSONDecoder().decode(JSONValue.self, from: response.body)
    let printed = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body.utf8))
    #expect(response.status == answer.status, sourceLocation: sourceLocation)
    #expect(played["message"] == printed["message"], sourceLocation: sourceLocation)
    #expect(played["status"] == printed["status"], sourceLocation: sourceLocation)
    #expect(VemapShape.differences(played, printed) == [], sourceLocation: sourceLocation)
  }
}
