import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// Every operation of the document is played, and answers in the form of the document's own sample.
@Suite struct VemapDocumentTests {
  private let stage = VemapStage()

  @Test func `all documented operations are played, and no others`() {
    let documented = VemapDocument.operations.map(\.id)
    #expect(VemapSandbox.playedOperations == documented)
    #expect(documented.count == 39)
    let signingIn = ["login", "completeChallenge", "refreshToken", "logout"]
    #expect(Set(VemapCalls.all.keys).union(signingIn) == Set(documented))
  }

  @Test(arguments: VemapDocument.operations.filter { VemapCalls.all[$0.id] != nil }.map(\.id))
  func `an operation answers as documented`(id: String) async throws {
    func play<E: Endpoint>(_ call: E) async throws {
      if id == "resetPassword" {
        _ = try await stage.client.exchange(Vemap.ForgotPassword(username: "joris@kiezelkantsteen.example")) { _ in }
      }
      let request = try call.request()
      let signed = E.route.authentication == .own ? request : try await stage.signed(request)
      let response = await stage.vendor.answer(signed)
      try check(response, id)
      _ = try E.output(from: JSONDocument(response.body))
    }
    let call = try #require(VemapCalls.all[id])
    try await play(call)
  }

  @Test func `signing in and out answers as documented`() async throws {
    func answer(_ path: String, _ authorization: String, _ body: String = "") async -> Response {
      var request = Request(method: .post, path: "/v1/authentication/" + path, body: Data(body.utf8))
      request.headers[.authorization] = authorization
      if !body.isEmpty { request.headers[.contentType] = "application/json" }
      return await stage.vendor.answer(request)
    }
    func text(_ response: Response, _ path: [String]) throws -> String {
      try JSONDecoder().decode(String.self, from: JSONDocument(response.body).value(at: ["data"] + path))
    }
    let credentials = VemapSandbox.credentials
    let basic = Data("\(credentials["username"] ?? ""):\(credentials["password"] ?? "")".utf8)
    let login = await answer("login", "Basic " + basic.base64EncodedString())
    try check(login, "login")
    let refresh = await answer("refresh", "Bearer " + (try text(login, ["AuthenticationResult", "RefreshToken"])))
    try check(refresh, "refreshToken")
    let logout = await answer("logout", "Bearer " + (try text(refresh, ["AuthenticationResult", "AccessToken"])))
    try check(logout, "logout")
    let newcomer = Data("bram@kiezelkantsteen.example:\(credentials["password"] ?? "")".utf8)
    let challenge = await answer("login", "Basic " + newcomer.base64EncodedString())
    try check(challenge, "login", status: 302)
    let body =
      VemapDocument.operations.first { $0.id == "completeChallenge" }?.request?
      .replacing("user@example.com", with: "bram@kiezelkantsteen.example") ?? ""
    let completed = await answer("challenge", "Bearer " + (try text(challenge, ["Session"])), body)
    try check(completed, "completeChallenge")
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
