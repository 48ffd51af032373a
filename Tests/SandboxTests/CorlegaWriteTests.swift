import CorlegaAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

/// What is written in Corlega's sandbox is there for whoever reads next; its document's calls run against it.
@Suite struct CorlegaWriteTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let sandbox: CorlegaSandbox
  private static let key = CorlegaSandbox.credentials["api_key"] ?? ""

  init() { sandbox = CorlegaSandbox(scene: Scene(now: Scene.fixedNow), time: time.source) }

  private func client(_ key: String = key) -> Client<CorlegaSignIn> {
    let wire = ScriptedTransport { [sandbox] in await sandbox.answer($0) }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    return Client(signIn: CorlegaSignIn(key: Secret(key)), transport: wire, limiter: limiter, time: time.source)
  }

  private func answer(_ method: HTTPRequest.Method, _ path: String, body: String, key: String = key) async -> (
    status: Int, code: String?, message: String
  ) {
    let headers: HTTPFields = [.authorization: "Bearer " + key, .contentType: "application/json"]
    let response = await sandbox.answer(
      Request(method: method, path: path, headers: headers, body: Data(body.utf8)))
    let error = (try? JSONDecoder().decode(JSONValue.self, from: response.body))?["error"]
    return (response.status, error?["code"]?.text, error?["message"]?.text ?? "")
  }

  private func reason(_ call: () async throws -> Void) async -> APIError.Reason? {
    do {
      try await call()
      return nil
    } catch {
      return (error as? APIError)?.reason
    }
  }

  // MARK: The document's calls

  private func printed(_ request: Request) async -> Response {
    var request = request
    request.headers[.authorization] = "Bearer " + Self.key
    return await sandbox.answer(request)
  }

  @Test func `the printed contact is created once`() async throws {
    let call = try PrintedCall.fetch(
      CorlegaPrints.createContact, base: CorlegaPrints.base, values: ["process.env.CORLEGA_API_KEY": Self.key])
    let response = await sandbox.answer(call)
    #expect(response.status == 201)
    let contact = try Corlega.CreateContact.output(from: JSONDocument(response.body))
    #expect(contact.id == "contact-059" && contact.name == "Bouwbedrijf De Vries B.V.")
    #expect(try await client().send(Corlega.GetContact(id: contact.id)) == contact)
    #expect(try await client().all(Corlega.ListContacts.self).items.last == contact)
    let again = await sandbox.answer(call)
    #expect(again.status == 409)
    #expect(Corlega.failure(in: again).code == "duplicate_resource")
    #expect(try await client().all(Corlega.ListContacts.self).items.count == 59)
  }

  @Test func `the printed lists are answered in the printed form`() async throws {
    let first = await printed(try PrintedCall.curl(CorlegaPrints.firstCurl, base: CorlegaPrints.base))
    #expect(try Corlega.ListContacts.output(from: JSONDocument(first.body)).items.count == 25)
    let page = await printed(try PrintedCall.curl(CorlegaPrints.pageCurl, base: CorlegaPrints.base))
    let answer = try JSONDecoder().decode(JSONValue.self, from: page.body)
    let print = try JSONDecoder().decode(JSONValue.self, from: PrintedCall.answer(CorlegaPrints.pageAnswer).bytes)
    #expect(answer.hasForm(of: print))
    #expect(try Corlega.ListContacts.output(from: JSONDocument(page.body)).items.count == 8)
    let quotes = await printed(
      try PrintedCall.fetch(
        CorlegaPrints.allQuotes, base: CorlegaPrints.base, values: ["page": "1", "apiKey": Self.key]))
    #expect(try Corlega.ListQuotes.output(from: JSONDocument(quotes.body)).items.count == 26)
  }

  @Test func `the printed error is what a key without the scope gets`() async throws {
    let body = #"{"total": 1}"#
    let headers: HTTPFields = [
      .authorization: "Bearer " + CorlegaSandbox.keyThatReads, .contentType: "application/json",
    ]
    let response = await sandbox.answer(
      Request(method: .post, path: "/invoices", headers: headers, body: Data(body.utf8)))
    #expect(response.status == 403)
    #expect(
      try JSONDecoder().decode(JSONValue.self, from: response.body)
        == JSONDecoder().decode(JSONValue.self, from: Data(CorlegaPrints.errorAnswer.utf8)))
  }

  // MARK: Scopes

  @Test func `a key that reads writes nothing, and every refusal names its scope`() async throws {
    let client = client(CorlegaSandbox.keyThatReads)
    for (kind, path) in [("contacts", "contact-001"), ("quotes", "quote-001"), ("invoices", "invoice-001")] {
      for (method, place) in [(.post, "/\(kind)"), (.patch, "/\(kind)/\(path)")] as [(HTTPRequest.Method, String)] {
        let answer = await answer(method, place, body: #"{"name": "X"}"#, key: CorlegaSandbox.keyThatReads)
        #expect(answer.status == 403 && answer.code == "insufficient_scope")
        #expect(answer.message == "Missing required scope: \(kind).write.")
      }
    }
    #expect(
      await reason { _ = try await client.send(Corlega.UpdateQuote.example) } == .forbidden(missing: "quotes.write"))
    #expect(try await client.send(Corlega.GetQuote(id: "quote-001")).fields.text(.status) == "concept")
  }

  @Test func `a wildcard opens one kind of record`() async throws {
    let client = client(CorlegaSandbox.keyWithoutInvoices)
    _ = try await client.send(Corlega.CreateContact(name: "X"))
    _ = try await client.send(Corlega.UpdateQuote.example)
    #expect(
      await reason { _ = try await client.send(Corlega.CreateInvoice.example) } == .forbidden(missing: "invoices.write")
    )
  }

  // MARK: Contacts

  @Test func `a change of a contact leaves the rest of it`() async throws {
    let client = client()
    let before = try await client.send(Corlega.GetContact(id: "contact-001"))
    let after = try await client.send(Corlega.UpdateContact(id: "contact-001", email: "nieuw@zwartwerk.example"))
    #expect(after.email == "nieuw@zwartwerk.example")
    #expect(after.name == before.name && after.kvkNumber == before.kvkNumber && after.phone == before.phone)
    #expect(try await client.send(Corlega.GetContact(id: "contact-001")) == after)
    // Its own number is no duplicate of itself.
    _ = try await client.send(Corlega.UpdateContact(id: "contact-001", kvkNumber: before.kvkNumber))
    #expect(
      await reason { _ = try await client.send(Corlega.UpdateContact(id: "contact-002", kvkNumber: before.kvkNumber)) }
        == .conflict)
    #expect(
      await reason { _ = try await client.send(Corlega.UpdateContact(id: "contact-999", name: "X")) } == .notFound)
  }

  // MARK: Quotes and invoices

  @Test func `a quote is made, sent and accepted, and then stays as it is`() async throws {
    let client = client()
    let made = try await client.send(
      Corlega.CreateQuote(fields: [
        "total": .double(1250.5), "contactName": .string("Kabel & Koppel"), "lines": .array([]),
      ]))
    #expect(made.id == "quote-027" && made.fields.text(.number) == "O-2026-027")
    #expect(made.fields.text(.status) == "concept" && made.fields.text(.issued) == "2026-03-16")
    #expect(made.fields.all["lines"] == .array([]))
    #expect(try await client.all(Corlega.ListQuotes.self).items.last == made)
    for status in ["verstuurd", "verstuurd", "geaccepteerd", "geaccepteerd"] {
      let quote = try await client.send(Corlega.UpdateQuote(id: made.id, changes: ["status": .string(status)]))
      #expect(quote.fields.text(.status) == status && quote.fields.text(.total) == "1250.5")
    }
    let change = await answer(.patch, "/quotes/\(made.id)", body: #"{"total": 1}"#)
    #expect(change.status == 422 && change.code == "invalid_state")
    #expect(try await client.send(Corlega.GetQuote(id: made.id)).fields.text(.total) == "1250.5")
  }

  @Test func `an invoice is made, sent, late and paid`() async throws {
    let client = client()
    let made = try await client.send(
      Corlega.CreateInvoice(fields: ["number": .string("X-1"), "dueDate": .string("2026-04-01")]))
    #expect(made.fields.text(.number) == "X-1" && made.id == "invoice-035")
    for status in ["verstuurd", "overdue", "betaald"] {
      _ = try await client.send(Corlega.UpdateInvoice(id: made.id, changes: ["status": .string(status)]))
    }
    #expect(try await client.send(Corlega.GetInvoice(id: made.id)).fields.text(.status) == "betaald")
    #expect(try await client.all(Corlega.ListInvoices.self).items.count == 35)
  }

  @Test(arguments: [
    ("/quotes/quote-001", #"{"status": "geaccepteerd"}"#), ("/quotes/quote-006", #"{"status": "concept"}"#),
    ("/quotes/quote-026", #"{"status": "geaccepteerd"}"#), ("/quotes/quote-023", #"{"total": 7}"#),
    ("/invoices/invoice-001", #"{"status": "betaald"}"#), ("/invoices/invoice-017", #"{"status": "verstuurd"}"#),
  ])
  func `a move that cannot be is a fault of logic`(path: String, body: String) async throws {
    let answer = await answer(.patch, path, body: body)
    #expect(answer.status == 422 && answer.code == "invalid_state")
  }

  @Test(arguments: [
    ("/quotes/quote-001", #"{"number": "O-2026-002"}"#), ("/invoices/invoice-001", #"{"number": "2026-002"}"#),
  ])
  func `a number that another has is a duplicate`(path: String, body: String) async throws {
    let answer = await answer(.patch, path, body: body)
    #expect(answer.status == 409 && answer.code == "duplicate_resource")
    let creation = await self.answer(
      .post, String(path.prefix { $0 != "-" }.dropLast(path.hasPrefix("/q") ? 6 : 8)), body: body)
    #expect(creation.status == 409)
  }

  @Test(arguments: [
    ("/quotes", #"{"total": "1250"}"#, "total"), ("/quotes", #"{"status": "open"}"#, "status"),
    ("/quotes", #"{"status": 1}"#, "status"), ("/quotes", #"{"number": 7}"#, "number"),
    ("/invoices", #"{"dueDate": "morgen"}"#, "dueDate"), ("/invoices", #"{"issueDate": 20260401}"#, "issueDate"),
    ("/invoices", #"{"contactName": ["x"]}"#, "contactName"), ("/invoices", "{}", "body"), ("/invoices", "", "body"),
    ("/invoices", #"{"id": "invoice-001", "total": 1}"#, "id"), ("/contacts", #"{"email": "x"}"#, "name"),
    ("/contacts", #"{"name": "X", "kvkNumber": "123"}"#, "kvkNumber"), ("/contacts", #"{"name": 7}"#, "name"),
  ])
  func `a field that cannot be is named`(path: String, body: String, field: String) async throws {
    let answer = await answer(.post, path, body: body)
    #expect(answer.status == 400 && answer.code == "invalid_request")
    #expect(answer.message.hasPrefix(field + " "))
  }

  @Test(arguments: ["{", "[]", "7", "name=X"]) func `a body that is no JSON object`(body: String) async throws {
    let answer = await answer(.post, "/contacts", body: body)
    #expect(answer.status == 400 && answer.code == "invalid_json")
  }

  @Test(arguments: ["/quotes/quote-999", "/invoices/quote-001", "/contacts/7"])
  func `what is not there cannot be changed`(path: String) async throws {
    let answer = await answer(.patch, path, body: #"{"name": "X", "total": 1}"#)
    #expect(answer.status == 404 && answer.code == "not_found")
  }

  @Test func `writes count in the rate limit`() async throws {
    for _ in 1...120 {
      #expect(await answer(.patch, "/contacts/contact-001", body: #"{"phone": "06 1"}"#).status == 200)
    }
    let refusal = await answer(.post, "/contacts", body: #"{"name": "X"}"#)
    #expect(refusal.status == 429 && refusal.code == "rate_limited")
    time.advance(by: .seconds(60))
    #expect(try await client().all(Corlega.ListContacts.self).items.count == 58)
  }

  // MARK: Very many

  @Test func `12,000 quotes are 120 pages, and fit into the limit of a minute`() async throws {
    let sandbox = CorlegaSandbox(scene: Scene(now: Scene.fixedNow, quotes: 12_000), time: time.source)
    let wire = ScriptedTransport { await sandbox.answer($0) }
    let limiter = RateLimiter(limit: Corlega.requestsPerMinute, atOnce: 4, time: time.source)
    let client = Client(
      signIn: CorlegaSignIn(key: Secret(Self.key)), transport: wire, limiter: limiter, time: time.source)
    let quotes = try await client.all(Corlega.ListQuotes.self)
    #expect(quotes.items.count == 12_000 && quotes.skipped.isEmpty)
    #expect(quotes.meta == .init(page: 120, pageSize: 100, total: 12_000, hasMore: false))
    #expect(Set(quotes.items.map(\.id)).count == 12_000)
    #expect(Set(quotes.items.map { $0.fields.text(.number) }).count == 12_000)
    let asked = await wire.requests.map(\.target)
    #expect(asked == (1...120).map { "/quotes?page=\($0)&pageSize=100" })
  }
}
