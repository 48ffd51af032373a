import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// The played VEMAP with the real client in front of it, under the fixed clock.
struct VemapStage {
  let vendor: VemapSandbox
  let wire: ScriptedTransport
  let client: Client<VemapSignIn>
  let time: ManualTime

  static let kiezel = "tenant-501"
  static let stippel = "tenant-502"

  init(username: String? = nil, password: String? = nil) {
    let time = ManualTime(start: Scene.fixedNow)
    let vendor = VemapSandbox(scene: Scene(now: time.now), time: time.source)
    let wire = ScriptedTransport { await vendor.answer($0) }
    let credentials = VemapSandbox.credentials
    let signIn = VemapSignIn(
      username: username ?? credentials["username"] ?? "",
      password: Secret(password ?? credentials["password"] ?? ""))
    client = Client(
      signIn: signIn, transport: wire, limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source),
      time: time.source)
    self.vendor = vendor
    self.wire = wire
    self.time = time
  }

  typealias Row = (closure: Vemap.Closure, reference: Vemap.ClosureReference)

  private static let fetched = Task { try await VemapStage().fetchClosures() }

  /// Every closure of both tenants with its road; fetched once for all tests.
  static func closures() async throws -> [Row] { try await fetched.value }

  private func fetchClosures() async throws -> [Row] {
    var all: [Row] = []
    for tenant in [Self.kiezel, Self.stippel] {
      for project in try await client.send(Vemap.ListProjects(tenantID: tenant)).items {
        let id = project.id.text
        let closures = try await client.send(Vemap.ListClosures(tenantID: tenant, projectID: id)).items
        let references = try await client.send(Vemap.ListClosureReferences(tenantID: tenant, projectID: id)).items
        try #require(closures.map(\.id) == references.map(\.id))
        all += zip(closures, references).map { (closure: $0, reference: $1) }
      }
    }
    return all
  }

  /// A call with the headers of a signed-in user, to be spoilt by the test.
  func request(_ path: String, tenant: String = kiezel) async throws -> Request {
    try await signed(Request(method: .get, path: path), tenant: tenant)
  }

  /// A request with the headers of a signed-in user.
  func signed(_ request: Request, tenant: String = kiezel) async throws -> Request {
    let grant = try await client.grant()
    var request = request
    request.headers[.authorization] = "Bearer " + grant.access.reveal()
    request.headers[try Self.name("x-user-id")] = grant.userID
    let roles = grant.tenants.first { $0.tenantID == tenant }?.roles ?? []
    request.headers[try Self.name("x-user-role")] = VemapSignIn.strongest(of: roles)
    return request
  }

  /// Why a call is turned down, `nil` when it is not.
  func refusal<E: Endpoint>(_ call: E) async -> APIError? where E.Contract == Vemap {
    do throws(APIError) {
      _ = try await client.send(call)
      return nil
    } catch {
      return error
    }
  }

  /// Someone else at the same vendor.
  func client(_ username: String, _ password: String) -> Client<VemapSignIn> {
    Client(
      signIn: VemapSignIn(username: username, password: Secret(password)), transport: wire,
      limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source)
  }

  static func name(_ name: String) throws -> HTTPField.Name { try #require(HTTPField.Name(name)) }
}
