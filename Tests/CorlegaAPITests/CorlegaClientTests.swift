import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import CorlegaAPI

@Suite struct CorlegaClientTests {
  private let time = ManualTime(start: Date(timeIntervalSince1970: 1_773_648_000))

  private func client(_ wire: ScriptedTransport) -> Client<CorlegaSignIn> {
    let limiter = RateLimiter(limit: Corlega.requestsPerMinute, atOnce: 4, time: time.source)
    return Client(
      signIn: CorlegaSignIn(key: Secret("corlega_key")), transport: wire, limiter: limiter, time: time.source,
      random: { 0 })
  }

  private static func error(_ status: Int, _ code: String, _ message: String = "", headers: HTTPFields = [:])
    -> Response
  {
    let body = #"{"error": {"code": "\#(code)", "message": "\#(message)"}}"#
    return Response(status: status, headers: headers, body: Data(body.utf8))
  }

  @Test func `the key goes with every call and there is no call to sign in`() async throws {
    let wire = ScriptedTransport { _ in Response(status: 200, body: Data(#"{"data": {"id": "7"}}"#.utf8)) }
    let quote = try await client(wire).send(Corlega.GetQuote(id: "7"))
    #expect(quote.id == "7")
    let requests = await wire.requests
    #expect(requests.map(\.target) == ["/quotes/7"])
    #expect(requests.first?.headers[.authorization] == "Bearer corlega_key")
  }

  @Test func `a key that is turned down asks for a person, once`() async {
    let wire = ScriptedTransport { _ in Self.error(401, "unauthorized", "Ongeldige key") }
    let client = client(wire)
    for _ in 1...2 {
      await #expect { try await client.send(Corlega.ListContacts()) } throws: { error in
        (error as? APIError)?.reason == .signInRequired
      }
    }
    #expect(await wire.requests.count == 1)
  }

  @Test func `a missing scope is named, not tried again, and leaves the user signed in`() async throws {
    let wire = ScriptedTransport { request in
      request.path == "/invoices"
        ? Self.error(403, "insufficient_scope", "Missing required scope: invoices.read.")
        : Response(status: 200, body: Data(#"{"data": []}"#.utf8))
    }
    let client = client(wire)
    await #expect {
      try await client.send(Corlega.ListInvoices())
    } throws: {
      ($0 as? APIError)?.reason == .forbidden(missing: "invoices.read")
    }
    _ = try await client.send(Corlega.ListContacts())
    #expect(await wire.requests.map(\.path) == ["/invoices", "/contacts"])
  }

  @Test func `a rate limit is waited out as told`() async throws {
    let answers = Answers([
      Self.error(429, "rate_limited", headers: [.retryAfter: "7"]),
      Response(status: 200, body: Data(#"{"data": []}"#.utf8)),
    ])
    let wire = ScriptedTransport { _ in await answers.next() }
    let client = client(wire)
    let call = Task { try await client.send(Corlega.ListContacts()) }
    while time.sleeperCount == 0 { await Task.yield() }
    time.advance(by: .milliseconds(6900))
    #expect(time.sleeperCount == 1)
    #expect(await wire.requests.count == 1)
    time.advance(by: .milliseconds(100))
    #expect(try await call.value.items.isEmpty)
    #expect(await wire.requests.count == 2)
  }

  /// The document's `withRetry`: `parseInt(err.headers["retry-after"] ?? "1")`, and nothing but a 429 is tried again.
  @Test func `a rate limit without a time is waited out for a second, also by what creates`() async throws {
    let answers = Answers([
      Self.error(429, "rate_limited"), Response(status: 201, body: Data(#"{"data": {"id": "7"}}"#.utf8)),
    ])
    let wire = ScriptedTransport { _ in await answers.next() }
    let client = client(wire)
    let call = Task { try await client.send(Corlega.CreateContact(name: "X")) }
    while time.sleeperCount == 0 { await Task.yield() }
    time.advance(by: .milliseconds(999))
    #expect(await wire.requests.count == 1)
    time.advance(by: .milliseconds(1))
    #expect(try await call.value.id == "7")
    #expect(await wire.requests.count == 2)
  }

  @Test(arguments: [(409, "duplicate_resource"), (422, "invalid_state"), (500, "internal_error")])
  func `what creates is not tried again for any other reason`(status: Int, code: String) async {
    let wire = ScriptedTransport { _ in Self.error(status, code) }
    await #expect(throws: APIError.self) { try await client(wire).send(Corlega.CreateQuote.example) }
    #expect(await wire.requests.count == 1)
  }
}

/// Answers in order; the last one stays.
actor Answers {
  private var left: [Response]

  init(_ answers: [Response]) { left = answers }

  func next() -> Response {
    left.count > 1 ? left.removeFirst() : left.first ?? Response(status: 500)
  }
}
