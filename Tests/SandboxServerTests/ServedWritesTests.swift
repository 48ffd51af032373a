import BlueprintAPI
import CorlegaAPI
import Foundation
import HTTPTransport
import HTTPTypes
import Sandbox
import SandboxServer
import TestSupport
import Testing
import VendorAPI

/// Writes over HTTP: what stands in a body must arrive with every method, and to the byte.
struct ServedWritesTests {
  private func serving(
    _ body: @escaping @Sendable (_ info: SandboxInfo) async throws -> Void
  ) async throws {
    let sandbox = Sandbox(time: .live)
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let server = Task { try await SandboxServer(sandbox: sandbox).run(port: 0) { started.yield($0) } }
    defer { server.cancel() }
    for await port in ports {
      try await body(SandboxInfo(port: port, credentials: sandbox.credentials))
      break
    }
  }

  private func address(of vendor: Vendor, in info: SandboxInfo) throws -> String {
    try #require(info.services.first { $0.vendor == vendor }).baseURL
  }

  private func blueprint(_ info: SandboxInfo) throws -> Client<BlueprintSignIn> {
    let url = try address(of: .blueprint, in: info)
    return Client(
      signIn: BlueprintSignIn(.key(Secret(BlueprintSandbox.credentials["api_key"] ?? "")), url: url),
      transport: try HTTPTransport(baseURL: url), limiter: RateLimiter(limit: 200, atOnce: 4, time: .live), time: .live)
  }

  @Test func `what Blueprint tells apart by a body reaches it with every method`() async throws {
    try await serving { info in
      let client = try blueprint(info)
      let contact = try await client.send(Blueprint.CreateContact.example)
      _ = try await client.send(Blueprint.UpdateContact(id: contact.id, data: .init(company: "Café ’t Hoekje")))
      let changed = try await client.send(Blueprint.ListContacts(search: "café ’t hoekje")).items
      #expect(changed.contains { $0.id == contact.id })
      _ = try await client.send(Blueprint.DeleteContact(id: contact.id))
      let left = try await client.send(Blueprint.ListContacts()).items
      #expect(!left.contains { $0.id == contact.id })
    }
  }

  @Test func `an inbound message is checked over the bytes that came`() async throws {
    try await serving { info in
      let transport = try HTTPTransport(baseURL: try address(of: .blueprint, in: info))
      var call = try PrintedCall.http(BlueprintPrints.inbound)
      #expect(try await transport.send(call).status == 401)
      WhatsAppSignature(secret: BlueprintSandbox.webhook.appSecret).sign(&call)
      let answer = try await transport.send(call)
      #expect(answer.status == 200 && answer.body.isEmpty)
      let conversations = try await blueprint(info).send(Blueprint.ListConversations()).items
      #expect(conversations.contains { $0.customer?.phone == "+31612345678" })
      let challenge = try await transport.send(Blueprint.VerifyWhatsAppWebhook.example.request())
      #expect(challenge.body == Data("1158201444".utf8))
      #expect(challenge.headers[.contentType] == "text/plain")
    }
  }

  @Test func `Corlega's printed calls run`() async throws {
    try await serving { info in
      let transport = try HTTPTransport(baseURL: try address(of: .corlega, in: info))
      let key = CorlegaSandbox.credentials["api_key"] ?? ""
      let values = ["process.env.CORLEGA_API_KEY": key, "apiKey": key, "page": "1"]
      let base = CorlegaPrints.base
      let calls = [
        try PrintedCall.curl(CorlegaPrints.firstCurl, base: base),
        try PrintedCall.curl(CorlegaPrints.pageCurl, base: base),
        try PrintedCall.fetch(CorlegaPrints.createContact, base: base, values: values),
        try PrintedCall.fetch(CorlegaPrints.allQuotes, base: base, values: values),
      ]
      var statuses: [Int] = []
      for var call in calls {
        call.headers[.authorization] = "Bearer " + key
        statuses.append(try await transport.send(call).status)
      }
      #expect(statuses == [200, 200, 201, 200])
    }
  }
}
