import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapSessionTests {
  private static let users = Vemap.ListUsers(tenantID: VemapStage.kiezel)

  private func paths(_ stage: VemapStage) async -> [String] { await stage.wire.requests.map(\.path) }

  private func reason<Value>(_ body: () async throws(APIError) -> Value) async -> APIError.Reason? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `the demo's user works for both tenants`() async throws {
    let grant = try await VemapStage().client.grant()
    #expect(
      grant.tenants == [
        Vemap.TenantRoles(tenantID: VemapStage.kiezel, roles: ["ROLE_MANAGER", "ROLE_ADMIN"]),
        Vemap.TenantRoles(tenantID: VemapStage.stippel, roles: ["ROLE_MANAGER"]),
      ])
    #expect(grant.userID == "user-101")
    #expect(grant.logoURL != nil)
  }

  @Test(arguments: [("fenna@kiezelkantsteen.example", "fout"), ("niemand@x.example", "keet-demo"), ("", "")])
  func `wrong credentials need a person`(username: String, password: String) async {
    let stage = VemapStage(username: username, password: password)
    #expect(await reason { () async throws(APIError) in try await stage.client.grant() } == .signInRequired)
  }

  @Test func `an access token ends after an hour, and the client refreshes it before`() async throws {
    let stage = VemapStage()
    let old = try await stage.request("/v1/tenant-501/users")
    stage.time.advance(by: .seconds(3599))
    #expect(await stage.vendor.answer(old).status == 200)
    stage.time.advance(by: .seconds(1))
    #expect(await stage.vendor.answer(old).status == 401)
    #expect(try await stage.client.send(Self.users).items.count == 16)
    #expect(
      await paths(stage) == [
        "/v1/authentication/login", "/v1/authentication/refresh", "/v1/tenant-501/users",
      ])
  }

  @Test func `tokens that stop being good mid-session are renewed silently`() async throws {
    let stage = VemapStage()
    _ = try await stage.client.send(Self.users)
    await stage.vendor.expireTokens()
    #expect(try await stage.client.send(Self.users).items.count == 16)
    #expect(
      await paths(stage).suffix(3) == [
        "/v1/tenant-501/users", "/v1/authentication/refresh", "/v1/tenant-501/users",
      ])
  }

  @Test func `a refresh token works once, and after it the login does`() async throws {
    let stage = VemapStage()
    let first = try await stage.client.grant()
    let signIn = VemapSignIn(
      username: VemapSandbox.credentials["username"] ?? "", password: Secret(VemapSandbox.credentials["password"] ?? "")
    )
    let second = try await signIn.grant(replacing: first, exchange: stage.client.exchange)
    #expect(second.access != first.access)
    _ = try await signIn.grant(replacing: first, exchange: stage.client.exchange)
    #expect(
      await paths(stage) == [
        "/v1/authentication/login", "/v1/authentication/refresh", "/v1/authentication/refresh",
        "/v1/authentication/login",
      ])
  }

  @Test func `a logout ends the session's tokens`() async throws {
    let stage = VemapStage()
    let request = try await stage.request("/v1/tenant-501/users")
    let grant = try await stage.client.grant()
    await stage.client.close()
    #expect(await paths(stage).last == "/v1/authentication/logout")
    #expect(await stage.vendor.answer(request).status == 401)
    var refresh = Request(method: .post, path: "/v1/authentication/refresh")
    refresh.headers[.authorization] = "Bearer " + (grant.refresh?.reveal() ?? "")
    #expect(await stage.vendor.answer(refresh).status == 401)
  }

  @Test func `a first login must choose a password`() async throws {
    let stage = VemapStage(username: "bram@kiezelkantsteen.example")
    guard
      case .newPasswordRequired(let session) = await reason({ () async throws(APIError) in
        try await stage.client.grant()
      }
      )
    else {
      Issue.record("no challenge")
      return
    }
    let signIn = VemapSignIn(username: "bram@kiezelkantsteen.example", password: Secret("keet-demo"))
    func complete(_ session: Secret, _ password: String) async throws(APIError) -> VemapSignIn.Grant {
      try await signIn.completeChallenge(
        session: session, newPassword: Secret(password), exchange: stage.client.exchange)
    }
    #expect(await reason { () async throws(APIError) in try await complete(session, "kort") } == .invalid(field: nil))
    let forged = Secret("e30.e30.x")
    #expect(await reason { () async throws(APIError) in try await complete(forged, "lang genoeg") } == .unauthorized)
    await stage.client.open(with: try await complete(session, "lang genoeg"))
    #expect(try await stage.client.send(Self.users).items.count == 16)
    // The session proves one change only, and the old password is gone.
    #expect(await reason { () async throws(APIError) in try await complete(session, "nog langer") } == .unauthorized)
    let old = VemapSignIn(username: "bram@kiezelkantsteen.example", password: Secret("keet-demo"))
    let again = await reason { () async throws(APIError) in
      try await old.grant(replacing: nil, exchange: stage.client.exchange)
    }
    #expect(again == .signInRequired)
  }

  @Test func `a challenge that took too long starts anew`() async throws {
    let stage = VemapStage(username: "bram@kiezelkantsteen.example")
    guard
      case .newPasswordRequired(let session) = await reason({ () async throws(APIError) in
        try await stage.client.grant()
      }
      )
    else {
      Issue.record("no challenge")
      return
    }
    stage.time.advance(by: .seconds(180))
    let signIn = VemapSignIn(username: "bram@kiezelkantsteen.example", password: Secret("keet-demo"))
    let late = await reason { () async throws(APIError) in
      try await signIn.completeChallenge(
        session: session, newPassword: Secret("lang genoeg"), exchange: stage.client.exchange)
    }
    #expect(late == .unauthorized)
  }

  @Test func `a refusal has the vendor's form`() async throws {
    let stage = VemapStage()
    let refusal = Refusal(status: 429, message: "Too many requests", headers: [.retryAfter: "7"])
    let response = await stage.vendor.refuse(refusal)
    #expect(response.status == 429)
    #expect(response.headers[.retryAfter] == "7")
    #expect(Vemap.failure(in: response).words == "Too many requests")
  }
}
