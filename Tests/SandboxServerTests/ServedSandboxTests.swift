import CorlegaAPI
import Foundation
import HTTPTransport
import HTTPTypes
import Sandbox
import SandboxServer
import Testing
import VendorAPI

/// The whole way: typed client, real transport, real server, played vendor.
struct ServedSandboxTests {
  @Test func `a client signs in and reads what the sandbox plays`() async throws {
    let sandbox = Sandbox(time: .live)
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let server = Task { try await SandboxServer(sandbox: sandbox).run(port: 0) { started.yield($0) } }
    defer { server.cancel() }
    for await port in ports {
      let info = SandboxInfo(port: port, credentials: sandbox.credentials)
      let service = try #require(info.services.first { $0.vendor == .corlega })
      let client = Client(
        signIn: CorlegaSignIn(key: Secret(try #require(service.credentials["api_key"]))),
        transport: try HTTPTransport(baseURL: service.baseURL),
        limiter: RateLimiter(limit: 120, atOnce: 4, time: .live), time: .live)
      let page = try await client.send(Corlega.ListContacts())
      #expect(!page.items.isEmpty)
      #expect(page.skipped.isEmpty)
      var weather = Weather()
      weather.cutBodies = 1
      await sandbox.weather.set(weather, for: .corlega)
      let root = try HTTPTransport(baseURL: "http://127.0.0.1:\(port)")
      let described = try await root.send(Request(method: .get, path: "/openapi.json"))
      let document = try JSONDecoder().decode(JSONValue.self, from: described.body)
      #expect(document["paths"]?["/corlega/v1/contacts"]?["get"]?["x-right"]?.text == "contacts.read")
      #expect(try await client.send(Corlega.ListContacts()) == page, "a read is tried again after a broken answer")
      break
    }
  }
}
