import CorlegaAPI
import FoundationEssentials
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VendorAPI

/// The four vendors behind one door.
@Suite struct SandboxTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let sandbox: Sandbox

  init() { sandbox = Sandbox(time: time.source) }

  private func client() -> Client<CorlegaSignIn> {
    let key = sandbox.credentials[.corlega]?["api_key"] ?? ""
    return Client(
      signIn: CorlegaSignIn(key: Secret(key)), transport: sandbox.transport(for: .corlega),
      limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source)
  }

  @Test(arguments: Vendor.allCases) func `every vendor is played and turns a stranger away`(vendor: Vendor) async throws
  {
    let response = try await sandbox.answer(Request(method: .get, path: "/nothing/here"), to: vendor)
    #expect((400..<500).contains(response.status))
    #expect(response.headers[.contentType] == "application/json")
    #expect(sandbox.credentials[vendor]?.isEmpty == false)
  }

  @Test func `a client gets through with the demo's credentials`() async throws {
    #expect(try await client().all(Corlega.ListInvoices.self).items.count == 34)
  }

  @Test func `the weather of a vendor stands between it and its callers`() async throws {
    var weather = Weather()
    weather.isDown = true
    await sandbox.weather.set(weather, for: .corlega)
    let call = Request(method: .get, path: "/contacts")
    await #expect(throws: TransportFailure(.refused, isSurelyNotSent: true)) {
      try await sandbox.transport(for: .corlega).send(call)
    }
    #expect(try await sandbox.answer(call, to: .blueprint).status == 401)
    await sandbox.weather.set(Weather(), for: .corlega)
    #expect(try await sandbox.answer(call, to: .corlega).status == 401)
  }
}
