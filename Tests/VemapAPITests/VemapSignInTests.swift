import Foundation
import HTTPTypes
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapSignInTests {
  private static let tenants = #"{"tenant-b": ["ROLE_STAKEHOLDER"], "tenant-a": ["ROLE_MANAGER", "ROLE_ADMIN"]}"#

  private static func jwt(_ claims: String) -> String {
    let part = Data(claims.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    return "e30." + part.replacing("=", with: "") + ".x"
  }

  private static func answer(
    access: String, identity: String? = nil, refresh: String? = "refresh-1", expires: String = "3600",
    tenants: String? = tenants
  ) -> Response {
    let result = [
      "\"AccessToken\": \"\(access)\"", identity.map { "\"IdToken\": \"\($0)\"" },
      refresh.map { "\"RefreshToken\": \"\($0)\"" }, "\"ExpiresIn\": \(expires)",
    ].compactMap { $0 }.joined(separator: ", ")
    let data = ["\"AuthenticationResult\": {\(result)}", tenants.map { "\"Tenants\": \($0)" }]
    return response(200, #"{"status": 200, "data": {\#(data.compactMap { $0 }.joined(separator: ", "))}}"#)
  }

  private static func response(_ status: Int, _ body: String = "{}") -> Response {
    Response(status: status, body: Data(body.utf8))
  }

  private static func name(_ name: String) throws -> HTTPField.Name { try #require(HTTPField.Name(name)) }

  private struct Bench {
    let wire: ScriptedTransport
    let client: Client<VemapSignIn>
    let time: ManualTime
    let signIn: VemapSignIn
  }

  private static func bench(
    userID: String? = nil, atOnce: Int = 4, policy: RetryPolicy = RetryPolicy(),
    _ answer: @escaping ScriptedTransport.Answer
  ) -> Bench {
    let time = ManualTime(start: Date(timeIntervalSince1970: 1_773_648_000))
    let wire = ScriptedTransport(answer)
    let signIn = VemapSignIn(username: "jörg@example.com", password: Secret("wacht:wöörd"), userID: userID)
    let client = Client(
      signIn: signIn, transport: wire, limiter: RateLimiter(limit: nil, atOnce: atOnce, time: time.source),
      time: time.source, policy: policy)
    return Bench(wire: wire, client: client, time: time, signIn: signIn)
  }

  private static func error(_ body: () async throws(APIError) -> Void) async -> APIError? {
    do {
      try await body()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a login sends Basic credentials in UTF-8 and no body`() async throws {
    let bench = Self.bench { _ in Self.answer(access: "a") }
    let grant = try await bench.client.grant()
    let request = try #require(await bench.wire.requests.first)
    #expect("\(request)" == "POST /v1/authentication/login")
    #expect(request.headers[.authorization] == "Basic asO2cmdAZXhhbXBsZS5jb206d2FjaHQ6d8O2w7ZyZA==")
    #expect(request.headers[.contentType] == "application/json")
    #expect(request.body.isEmpty)
    #expect(grant.tenants.map(\.tenantID) == ["tenant-a", "tenant-b"])
    #expect(grant.expiry == bench.time.now.addingTimeInterval(3600))
    #expect(grant.refresh == Secret("refresh-1"))
    #expect(!"\(grant)".contains("refresh-1"))
  }

  @Test(arguments: [200, 302])
  func `a challenge asks for a new password, whatever the status line says`(status: Int) async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/challenge")
        ? Self.answer(access: "a", refresh: nil) : Self.response(status, VemapDocument.answer("login", status: 302))
    }
    let error = await Self.error { () async throws(APIError) in _ = try await bench.client.grant() }
    let session = Secret("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...")
    #expect(error?.reason == .newPasswordRequired(session: session))
    #expect(error?.code == "NEW_PASSWORD_REQUIRED")

    let grant = try await bench.signIn.completeChallenge(
      session: session, newPassword: Secret("nieuw wachtwoord"), exchange: bench.client.exchange)
    let request = try #require(await bench.wire.requests.last)
    #expect("\(request)" == "POST /v1/authentication/challenge")
    #expect(request.headers[.authorization] == "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...")
    #expect(
      try JSONDecoder().decode(JSONValue.self, from: request.body)
        == .object([
          "challengeName": .string("NEW_PASSWORD_REQUIRED"), "username": .string("jörg@example.com"),
          "newPassword": .string("nieuw wachtwoord"),
        ]))
    await bench.client.open(with: grant)
    #expect(try await bench.client.grant().access == Secret("a"))
  }

  @Test func `after a challenge the new password is the one that signs in again`() async throws {
    let bench = Self.bench { _ in Self.answer(access: "a", refresh: nil) }
    let grant = try await bench.signIn.completeChallenge(
      session: Secret("s"), newPassword: Secret("nieuw"), exchange: bench.client.exchange)
    _ = try await bench.signIn.grant(replacing: grant, exchange: bench.client.exchange)
    let credentials = Data("jörg@example.com:nieuw".utf8).base64EncodedString()
    #expect(await bench.wire.requests.last?.headers[.authorization] == "Basic " + credentials)
  }

  @Test func `another challenge needs a person`() async throws {
    let body = VemapDocument.answer("login", status: 302).replacing("NEW_PASSWORD_REQUIRED", with: "SMS_MFA")
    let bench = Self.bench { _ in Self.response(302, body) }
    let error = await Self.error { () async throws(APIError) in _ = try await bench.client.grant() }
    #expect(error?.reason == .signInRequired)
    #expect(error?.code == "SMS_MFA")
  }

  @Test(arguments: ["<html>", "", "{}", #"{"status": 302, "data": null}"#, #"{"data": {}}"#])
  func `a 302 without the documented challenge is a redirect, and not followed`(body: String) async throws {
    let headers: HTTPFields = [.location: "https://other.example/login?token=x", .contentType: "text/html"]
    let bench = Self.bench { _ in Response(status: 302, headers: headers, body: Data(body.utf8)) }
    let error = await Self.error { () async throws(APIError) in _ = try await bench.client.grant() }
    #expect(await bench.wire.requests.count == 1)
    #expect(error?.reason == .redirected(to: "https://other.example"))
  }

  @Test func `a challenge that also leads to the vendor's own page is a challenge`() async throws {
    let headers: HTTPFields = [.location: "https://pages.example/first-login"]
    let bench = Self.bench { _ in
      Response(status: 302, headers: headers, body: Data(VemapDocument.answer("login", status: 302).utf8))
    }
    let error = await Self.error { () async throws(APIError) in _ = try await bench.client.grant() }
    #expect(error?.code == "NEW_PASSWORD_REQUIRED")
  }

  @Test func `a refresh carries the refresh token and keeps what the answer leaves out`() async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/refresh")
        ? Self.answer(access: "b", refresh: nil, tenants: nil)
        : Self.answer(access: "a", identity: Self.jwt(#"{"sub": "user-7"}"#))
    }
    let first = try await bench.client.grant()
    bench.time.advance(by: .seconds(3600 - 59))
    let second = try await bench.client.grant()
    let requests = await bench.wire.requests
    #expect(requests.map(\.path) == ["/v1/authentication/login", "/v1/authentication/refresh"])
    #expect(requests[1].headers[.authorization] == "Bearer refresh-1")
    #expect(requests[1].body.isEmpty)
    #expect(second.access == Secret("b"))
    #expect(second.refresh == first.refresh)
    #expect(second.tenants == first.tenants)
    #expect(second.userID == "user-7")
    #expect(second.expiry == bench.time.now.addingTimeInterval(3600))
  }

  @Test(arguments: [400, 401, 403])
  func `a rejected refresh falls back to one login, and a rejected login needs a person`(status: Int) async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/refresh")
        ? Self.response(status, #"{"message": "NotAuthorized"}"#)
        : request.headers[.authorization]?.hasPrefix("Basic") == true ? Self.answer(access: "b") : Self.response(500)
    }
    let old = try await bench.client.grant()
    #expect(try await bench.signIn.grant(replacing: old, exchange: bench.client.exchange).access == Secret("b"))
    #expect(await bench.wire.requests.count == 3)

    let rejecting = Self.bench { _ in Self.response(status, #"{"message": "NotAuthorized"}"#) }
    await rejecting.client.open(with: old)
    rejecting.time.advance(by: .seconds(3600))
    let error = await Self.error { () async throws(APIError) in _ = try await rejecting.client.grant() }
    #expect(error?.reason == .signInRequired)
    #expect(error?.explanation == "NotAuthorized")
    #expect(
      await rejecting.wire.requests.map(\.path) == ["/v1/authentication/refresh", "/v1/authentication/login"])
    _ = await Self.error { () async throws(APIError) in _ = try await rejecting.client.grant() }
    #expect(await rejecting.wire.requests.count == 2)
  }

  @Test(arguments: [429, 500, 503])
  func `a refresh that fails otherwise logs nobody out`(status: Int) async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/refresh") ? Self.response(status) : Self.answer(access: "b")
    }
    let old = try await bench.client.grant()
    let error = await Self.error { () async throws(APIError) in
      _ = try await bench.signIn.grant(replacing: old, exchange: bench.client.exchange)
    }
    #expect(error?.reason == (status == 429 ? .rateLimited(retryAfter: nil) : .server(status: status)))
    #expect(await bench.wire.requests.map(\.path).last == "/v1/authentication/refresh")
  }

  @Test func `a network that fails during a refresh logs nobody out`() async throws {
    let bench = Self.bench { request throws(TransportFailure) in
      if request.path.hasSuffix("/refresh") { throw TransportFailure(.reset, isSurelyNotSent: false) }
      return Self.answer(access: "b")
    }
    let old = try await bench.client.grant()
    let error = await Self.error { () async throws(APIError) in
      _ = try await bench.signIn.grant(replacing: old, exchange: bench.client.exchange)
    }
    #expect(error?.reason == .transport(.reset))
    #expect(await bench.wire.requests.count == 2)
  }

  @Test(
    arguments: [
      ("configured", #"{"sub": "s"}"#, "{}", "configured"), (nil, #"{"sub": "s", "cognito:username": "c"}"#, "{}", "s"),
      (nil, #"{"cognito:username": "c"}"#, #"{"sub": "a"}"#, "a"), (nil, #"{"cognito:username": "c"}"#, "{}", "c"),
      (nil, #"{"sub": ""}"#, "{}", "jörg@example.com"), (nil, "geen json", "{}", "jörg@example.com"),
    ] as [(String?, String, String, String)])
  func `the user id comes from the configuration, else from a token`(
    configured: String?, identity: String, access: String, expected: String
  ) async throws {
    let bench = Self.bench(userID: configured) { _ in
      Self.answer(access: Self.jwt(access), identity: Self.jwt(identity))
    }
    let grant = try await bench.client.grant()
    #expect(grant.userID == expected)
    #expect(grant.isUserIDAssumed == (expected == "jörg@example.com"))
    #expect(bench.signIn.assumesUser(in: grant) == grant.isUserIDAssumed)
  }

  @Test func `an opaque token has no claims, so that the username is sent and known to be a guess`() async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/users")
        ? Self.response(200, VemapDocument.answer("listUsers")) : Self.answer(access: "opaque", identity: "a.b")
    }
    let first = try await bench.client.grant()
    #expect(first.userID == "jörg@example.com" && first.isUserIDAssumed)
    // A guess stays one when the tokens are renewed.
    let second = try await bench.signIn.grant(replacing: first, exchange: bench.client.exchange)
    #expect(second.userID == "jörg@example.com" && second.isUserIDAssumed)
    _ = try await bench.client.send(Vemap.ListUsers(tenantID: "tenant-a"))
    #expect(await bench.wire.requests.last?.headers[try Self.name("x-user-id")] == "jörg@example.com")
  }

  @Test(arguments: [("tenant-a", "ROLE_ADMIN"), ("tenant-b", "ROLE_STAKEHOLDER"), ("tenant-c", nil)])
  func `a call carries token, user and the strongest role at its tenant`(tenant: String, role: String?) async throws {
    let bench = Self.bench(userID: "user-7") { request in
      request.path.hasSuffix("/login")
        ? Self.answer(access: "a") : Self.response(200, VemapDocument.answer("listUsers"))
    }
    #expect(try await bench.client.send(Vemap.ListUsers(tenantID: tenant)).items.count == 2)
    let request = try #require(await bench.wire.requests.last)
    #expect(request.headers[.authorization] == "Bearer a")
    #expect(request.headers[try Self.name("x-user-id")] == "user-7")
    #expect(request.headers[try Self.name("x-user-role")] == role)
    #expect(request.headers[.contentType] == "application/json")
  }

  @Test(
    arguments: [
      (["ROLE_STAKEHOLDER", "ROLE_ORGANISATION", "ROLE_MANAGER"], "ROLE_ORGANISATION"),
      (["ROLE_USER", "ROLE_STAKEHOLDER"], "ROLE_STAKEHOLDER"), (["ROLE_USER", "ROLE_X"], "ROLE_USER"), ([], nil),
    ] as [([String], String?)])
  func `roles have an order`(roles: [String], strongest: String?) {
    #expect(VemapSignIn.strongest(of: roles) == strongest)
  }

  @Test(arguments: [(403, APIError.Reason.forbidden(missing: nil)), (500, .server(status: 500))])
  func `a refusal under a status line that claims success is no empty list`(
    status: Int, reason: APIError.Reason
  ) async throws {
    var policy = RetryPolicy()
    policy.retries = 0
    let bench = Self.bench(policy: policy) { request in
      request.path.hasSuffix("/login")
        ? Self.answer(access: "a") : Self.response(200, #"{"status": \#(status), "message": "nee", "data": null}"#)
    }
    let error = await Self.error { () async throws(APIError) in
      _ = try await bench.client.send(Vemap.ListUsers(tenantID: "tenant-a"))
    }
    #expect(error?.reason == reason)
    #expect(error?.explanation == "nee")
  }

  @Test func `a logout gives the access token back`() async throws {
    let bench = Self.bench { request in
      request.path.hasSuffix("/login") ? Self.answer(access: "a") : Self.response(500)
    }
    _ = try await bench.client.grant()
    await bench.client.close()
    let request = try #require(await bench.wire.requests.last)
    #expect("\(request)" == "POST /v1/authentication/logout")
    #expect(request.headers[.authorization] == "Bearer a")
  }

  @Test(arguments: ["0", "-5", "null", #""x""#, "1e400"])
  func `a token without a sensible end is used until it is refused`(expires: String) async throws {
    let bench = Self.bench { _ in Self.answer(access: "a", expires: expires) }
    #expect(try await bench.client.grant().expiry == nil)
    bench.time.advance(by: .seconds(7200))
    #expect(try await bench.client.grant().access == Secret("a"))
    #expect(await bench.wire.requests.count == 1)
  }

  @Test func `fifty calls refused together make one refresh`() async throws {
    let crowd = Crowd(size: 50)
    let bench = Self.bench(atOnce: 50) { request in
      switch request.path {
      case "/v1/authentication/login": return Self.answer(access: "old")
      case "/v1/authentication/refresh": return Self.answer(access: "new")
      default:
        guard request.headers[.authorization] == "Bearer old" else {
          return Self.response(200, VemapDocument.answer("listUsers"))
        }
        await crowd.arrive()
        return Self.response(401)
      }
    }
    _ = try await bench.client.grant()
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<50 {
        group.addTask { try await bench.client.send(Vemap.ListUsers(tenantID: "tenant-a")).items.count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let requests = await bench.wire.requests
    #expect(counts == Array(repeating: 2, count: 50))
    #expect(requests.count { $0.path == "/v1/authentication/refresh" } == 1)
    #expect(requests.count { $0.path == "/v1/authentication/login" } == 1)
    #expect(requests.count { $0.path == "/v1/tenant-a/users" } == 100)
  }
}

/// Holds everyone back until all have come.
private actor Crowd {
  private let size: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(size: Int) { self.size = size }

  func arrive() async {
    await withCheckedContinuation { continuation in
      waiting.append(continuation)
      guard waiting.count == size else { return }
      for one in waiting { one.resume() }
    }
  }
}
