import CorlegaAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

@Suite struct CorlegaSandboxTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let sandbox: CorlegaSandbox
  private static let key = CorlegaSandbox.credentials["api_key"] ?? ""

  init() { sandbox = CorlegaSandbox(scene: Scene(now: Scene.fixedNow), time: time.source) }

  private func client(_ key: String = key) -> Client<CorlegaSignIn> {
    let wire = ScriptedTransport { [sandbox] in await sandbox.answer($0) }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    return Client(signIn: CorlegaSignIn(key: Secret(key)), transport: wire, limiter: limiter, time: time.source)
  }

  /// An answer's status and body as text.
  private func get(_ path: String, query: [(String, String)] = [], key: String? = key) async -> (Response, String) {
    var request = Request(method: .get, path: path, query: query.map { Request.QueryItem($0.0, $0.1) })
    if let key { request.headers[.authorization] = "Bearer " + key }
    let response = await sandbox.answer(request)
    return (response, String(decoding: response.body, as: UTF8.self))
  }

  @Test func `the keys have the documented form`() {
    for key in [Self.key, CorlegaSandbox.keyWithoutInvoices, CorlegaSandbox.keyThatReads] {
      #expect(key.wholeMatch(of: /corlega_[A-Za-z0-9_-]{32}/) != nil)
    }
  }

  @Test func `all documented operations are played, and no other`() {
    #expect(CorlegaSandbox.playedOperations == Corlega.endpoints.map { $0.route.operationID })
    #expect(CorlegaSandbox.playedOperations.count == CorlegaPrints.endpointTables.split(separator: "\n").count)
  }

  @Test(arguments: 0..<Corlega.endpoints.count) func `every example is answered`(index: Int) async throws {
    try await play(Corlega.endpoints[index])
  }

  private func play<E: Endpoint>(_ endpoint: E.Type) async throws {
    var request = try E.example.request()
    request.headers[.authorization] = "Bearer " + Self.key
    let response = await sandbox.answer(request)
    #expect(response.status == (E.route.method == .post ? 201 : 200))
    #expect(response.headers[.contentType] == "application/json")
    _ = try E.output(from: JSONDocument(response.body))
  }

  // MARK: Scenario

  @Test func `the quantities of the scenario`() async throws {
    let client = client()
    #expect(try await client.all(Corlega.ListContacts.self).items.count == 58)
    let quotes = try await client.all(Corlega.ListQuotes.self).items.map { $0.fields.text(.status) ?? "" }
    #expect(
      count(quotes) == ["concept": 5, "verstuurd": 10, "geaccepteerd": 7, "afgewezen": 3, "verlopen": 1])
    let invoices = try await client.all(Corlega.ListInvoices.self).items.map { $0.fields.text(.status) ?? "" }
    #expect(count(invoices) == ["concept": 4, "verstuurd": 12, "betaald": 17, "overdue": 1])
  }

  private func count(_ words: [String]) -> [String: Int] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func `no sent invoice is late but the one that says so`() async throws {
    let invoices = try await client().all(Corlega.ListInvoices.self).items
    let late = invoices.filter { invoice in
      invoice.fields.text(.status) != "betaald" && (invoice.fields.text(.dueDate) ?? "") < "2026-03-16"
    }
    #expect(late.map { $0.fields.text(.status) } == ["overdue"])
  }

  @Test func `the parties of the planted situations`() async throws {
    let client = client()
    let contacts = try await client.all(Corlega.ListContacts.self).items
    let grondwerk = try #require(contacts.first { $0.kvkNumber == "00000512" })
    #expect(grondwerk.name == "Demo Grondwerk B.V." && grondwerk.phone == "06 00000012")
    #expect(contacts.filter { $0.name == "Geleiderail Vangnet" }.map(\.kvkNumber) == ["00000516", "00000596"])
    #expect(contacts.count { $0.name == "J. Testveld" } == 1)
    let invoices = try await client.all(Corlega.ListInvoices.self).items
    let double = try #require(invoices.first { $0.fields.text(.contactName) == "Demo Grondwerk B.V." })
    #expect(double.fields.text(.total) == "14950")
    #expect(Set(contacts.map(\.id)).count == 58)
  }

  @Test func `three pages of 25 hold the contacts`() async throws {
    let pages = try await [1, 2, 3, 4].asyncMap { try await client().send(Corlega.ListContacts(page: $0)) }
    #expect(pages.map(\.items.count) == [25, 25, 8, 0])
    #expect(pages.map { $0.meta?.hasMore } == [true, true, false, false])
    #expect(pages.allSatisfy { $0.meta?.total == 58 && $0.meta?.pageSize == 25 })
    #expect(Set(pages.flatMap { $0.items.map(\.id) }).count == 58)
  }

  // MARK: Refusals

  @Test(arguments: [nil, "", "corlega_wrong", "bp_live_demo0000000000000000"] as [String?])
  func `a missing or wrong key`(key: String?) async {
    let (response, body) = await get("/contacts", key: key)
    #expect(response.status == 401)
    #expect(body == #"{"error":{"code":"unauthorized","message":"Missing or invalid API key."}}"#)
  }

  @Test func `a key without the scope is told which one it lacks, in the document's words`() async throws {
    for path in ["/invoices", "/invoices/invoice-001"] {
      let (response, body) = await get(path, key: CorlegaSandbox.keyWithoutInvoices)
      #expect(response.status == 403)
      #expect(
        body == #"{"error":{"code":"insufficient_scope","message":"Missing required scope: invoices.read."}}"#)
    }
    let client = client(CorlegaSandbox.keyWithoutInvoices)
    #expect(try await client.all(Corlega.ListContacts.self).items.count == 58)
    #expect(try await client.all(Corlega.ListQuotes.self).items.count == 26)
  }

  @Test(arguments: [
    ("page", "0"), ("page", "-1"), ("page", "x"), ("page", ""), ("page", "1.5"), ("pageSize", "0"), ("pageSize", "101"),
    ("pageSize", "alles"),
  ])
  func `a page that cannot be`(name: String, value: String) async {
    let (response, body) = await get("/quotes", query: [(name, value)])
    #expect(response.status == 400)
    #expect(body.contains(#""code":"invalid_request""#))
  }

  @Test func `a page far beyond the end is empty`() async throws {
    let (response, _) = await get("/quotes", query: [("page", String(Int.max)), ("pageSize", "100")])
    let page = try Corlega.ListQuotes.output(from: JSONDocument(response.body))
    #expect(page.items.isEmpty && page.meta?.hasMore == false)
  }

  @Test(arguments: ["/quotes/quote-999", "/invoices/quote-001", "/nothing", "/", "/contacts/a/b"])
  func `what is not there`(path: String) async {
    let (response, body) = await get(path)
    #expect(response.status == 404)
    #expect(body.contains(#""code":"not_found""#))
  }

  // MARK: Rate

  @Test func `120 calls fit into a minute, the next is told how long to wait`() async {
    for _ in 1...60 { #expect(await get("/quotes/quote-001").0.status == 200) }
    time.advance(by: .milliseconds(20_500))
    for _ in 1...60 { #expect(await get("/quotes/quote-001").0.status == 200) }
    let (response, body) = await get("/quotes/quote-001")
    #expect(response.status == 429)
    #expect(response.headers[.retryAfter] == "40")
    #expect(body.contains(#""code":"rate_limited""#))
    #expect(await get("/contacts", key: CorlegaSandbox.keyWithoutInvoices).0.status == 200)
    time.advance(by: .milliseconds(39_499))
    #expect(await get("/quotes/quote-001").0.status == 429)
    time.advance(by: .milliseconds(1))
    #expect(await get("/quotes/quote-001").0.status == 200)
  }

  @Test func `a client that keeps to the limit is never turned down`() async throws {
    let wire = ScriptedTransport { [sandbox] in await sandbox.answer($0) }
    let limiter = RateLimiter(limit: Corlega.requestsPerMinute, atOnce: 4, time: time.source)
    let client = Client(
      signIn: CorlegaSignIn(key: Secret(Self.key)), transport: wire, limiter: limiter, time: time.source)
    let calls = Task {
      for _ in 1...200 { _ = try await client.send(Corlega.GetQuote(id: "quote-001")) }
    }
    while time.sleeperCount == 0 { await Task.yield() }
    #expect(await wire.requests.count == 120)
    time.advance(by: RateLimiter.window)
    try await calls.value
    #expect(await wire.requests.count == 200)
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
