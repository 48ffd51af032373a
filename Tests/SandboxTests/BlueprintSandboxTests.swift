import BlueprintAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

@Suite struct BlueprintSandboxTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let sandbox: BlueprintSandbox
  private static let key = BlueprintSandbox.credentials["api_key"] ?? ""

  init() { sandbox = BlueprintSandbox(scene: Scene(now: Scene.fixedNow), time: time.source) }

  private func client(_ credentials: BlueprintSignIn.Credentials = .key(Secret(key))) -> Client<BlueprintSignIn> {
    let wire = ScriptedTransport { [sandbox] in await sandbox.answer($0) }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    return Client(signIn: BlueprintSignIn(credentials), transport: wire, limiter: limiter, time: time.source)
  }

  private static var account: BlueprintSignIn.Credentials {
    let account = BlueprintSandbox.account
    return .account(email: account["email"] ?? "", password: Secret(account["password"] ?? ""))
  }

  private func get(
    _ query: [(String, String)], path: String = "/api/dashboard/data", method: HTTPRequest.Method = .get,
    headers: HTTPFields = [.authorization: "Bearer " + key], body: String = ""
  ) async -> (Response, String) {
    let items = query.map { Request.QueryItem($0.0, $0.1) }
    let response = await sandbox.answer(
      Request(method: method, path: path, query: items, headers: headers, body: Data(body.utf8)))
    return (response, String(decoding: response.body, as: UTF8.self))
  }

  private func count(_ words: [String?]) -> [String: Int] {
    Dictionary(words.map { ($0 ?? "", 1) }, uniquingKeysWith: +)
  }

  @Test func `all documented operations are played, and no other`() {
    #expect(BlueprintSandbox.playedOperations == Blueprint.endpoints.map { $0.route.operationID })
    #expect(BlueprintSandbox.playedOperations.sorted() == BlueprintPrints.headings.map(\.operation).sorted())
  }

  // MARK: Scenario

  @Test func `the quantities of the scenario`() async throws {
    let client = client()
    #expect(try await client.send(Blueprint.ListContacts()).items.count == 46)
    let invoices = try await client.send(Blueprint.ListInvoices()).items
    #expect(count(invoices.map(\.status)) == ["concept": 3, "verstuurd": 13, "betaald": 11, "deels_betaald": 1])
    let open = invoices.filter { $0.status == "verstuurd" || $0.status == "deels_betaald" }
    #expect(open.count { ($0.dueDate ?? "") < "2026-03-16" } == 5)
    let conversations = try await client.send(Blueprint.ListConversations()).items
    #expect(count(conversations.map(\.status)) == ["active": 6, "pending": 4, "closed": 7])
    #expect(try await client.send(Blueprint.ListAppointments()).items.count == 24)
    let trips = try await client.send(Blueprint.ListOrders()).items
    #expect(count(trips.map(\.status)) == ["gepland": 7, "onderweg": 3, "afgeleverd": 8, "geannuleerd": 1])
    let ids = invoices.map(\.id) + conversations.map(\.id) + trips.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { UUID(uuidString: $0) != nil })
  }

  /// New Year, a leap day, a clock change, and the last second of a day.
  @Test(arguments: [1_798_794_000, 1_835_438_400, 1_774_746_000, 1_773_705_599])
  func `the scenario lies around whatever day it is`(now: Double) async throws {
    let scene = Scene(now: Date(timeIntervalSince1970: now))
    let scenario = BlueprintScenario(scene: scene)
    let open = scenario.invoices.filter { ["verstuurd", "deels_betaald"].contains($0["status"]?.text) }
    let today = scene.isoDay(0)
    #expect(open.count { ($0["due_date"]?.text ?? "") < today } == 5)
    #expect(open.count { $0["due_date"]?.text == today } == 1)
    let late = scenario.orders.filter { order in
      order["status"]?.text == "gepland" && (order["scheduled_at"]?.text ?? "") < scene.isoTime(scene.now)
    }
    #expect(late.count == 1)
    let days = scenario.appointments.map { String(($0["start_at"]?.text ?? "").prefix(10)) }
    #expect(days.count { $0 == today } == 4 && days.count { $0 == scene.isoDay(1) } == 2)
  }

  @Test func `a late invoice whose customer wrote 20 hours ago`() async throws {
    let invoice = try #require(
      try await client().send(Blueprint.ListInvoices()).items.first { $0.invoiceNumber == "F-2026-0031" })
    #expect(invoice.amountCents == .int(1_495_000))
    #expect(invoice.dueDate == "2026-02-23" && invoice.status == "verstuurd")
    #expect(invoice.contactName == "Demo Grondwerk B.V.")
    let conversation = try #require(
      try await client().send(Blueprint.ListConversations(status: .active)).items.first)
    #expect(conversation.customer?.name == "Noor van 't Nepveld" && conversation.customer?.phone == "+31600000012")
    #expect(conversation.lastMessageAt == "2026-03-15T12:00:00Z")
    let contact = try #require(try await client().send(Blueprint.ListContacts(search: "nepveld")).items.first)
    #expect(contact.company == "DEMO GRONDWERK BV" && contact.phone == "+31600000012")
  }

  @Test func `a late invoice whose conversation closed nine days ago`() async throws {
    let closed = try #require(try await client().send(Blueprint.ListConversations(status: .closed)).items.first)
    #expect(closed.lastMessageAt == "2026-03-07T08:00:00Z")
    let invoice = try #require(
      try await client().send(Blueprint.ListInvoices()).items.first { $0.contactName == closed.customer?.name })
    #expect(invoice.status == "verstuurd" && (invoice.dueDate ?? "") < "2026-03-16")
  }

  @Test func `two of one name, a long address, a missing telephone, amounts of five and seven digits`() async throws {
    let contacts = try await client().send(Blueprint.ListContacts()).items
    #expect(Set(contacts.filter { $0.name == "J. Testveld" }.compactMap(\.phone)).count == 2)
    #expect(contacts.count { $0.email?.count == 70 } == 1)
    #expect(contacts.count { $0.phone == nil } == 1)
    let cents = try await client().send(Blueprint.ListInvoices()).items.map(\.amountCents)
    #expect(cents.contains(.int(1_234_500)) && cents.contains(.int(123_456_700)))
  }

  @Test func `every number is in no range in use and every address in no domain in use`() async throws {
    for contact in try await client().send(Blueprint.ListContacts()).items {
      #expect(contact.email?.hasSuffix(".example") == true)
      #expect(contact.phone?.hasPrefix("+3160000") != false)
    }
  }

  /// By the points of one key alone: same mobile or personal address 90 and more, same firm 75, same domain or
  /// name less. Corlega is the only other vendor that knows these people.
  @Test func `how surely the contacts can be linked to Corlega's`() async throws {
    let others = CorlegaScenario(scene: Scene(now: Scene.fixedNow)).contacts
    func values(_ name: String) -> Set<String> { Set(others.compactMap { $0[name]?.text }.filter { !$0.isEmpty }) }
    let mobiles = Set(values("phone").map { "+31" + $0.filter { $0 != " " }.dropFirst() })
    let emails = values("email")
    let domains = Set(emails.compactMap { $0.split(separator: "@").last })
    let names = values("name")
    let kinds = try await client().send(Blueprint.ListContacts()).items.map { contact in
      if mobiles.contains(contact.phone ?? "") || emails.contains(contact.email ?? "") { return "certain" }
      if names.contains(contact.company ?? "") { return "probable" }
      let domain = contact.email?.split(separator: "@").last ?? ""
      return names.contains(contact.name ?? "") || domains.contains(domain) ? "possible" : "none"
    }
    #expect(count(kinds) == ["certain": 24, "probable": 8, "possible": 5, "none": 9])
  }

  // MARK: Filters

  @Test func `the filters filter`() async throws {
    let client = client()
    #expect(try await client.send(Blueprint.ListContacts(search: "DIEPSPIT")).items.map(\.name) == ["Jelle Kuilsma"])
    #expect(try await client.send(Blueprint.ListContacts(search: "no such")).items.isEmpty)
    #expect(try await client.send(Blueprint.ListConversations(status: .pending)).items.count == 4)
    let today = Blueprint.ListAppointments(from: "2026-03-16", to: "2026-03-16")
    #expect(try await client.send(today).items.map(\.title).count == 4)
    let morning = Blueprint.ListAppointments(from: "2026-03-16T08:00:00Z", to: "2026-03-16T09:00:00Z")
    #expect(try await client.send(morning).items.map(\.title) == ["Schouw IJsselbrug"])
    #expect(try await client.send(Blueprint.ListAppointments(to: "2026-02-16")).items.count == 3)
    let trips = try await client.send(Blueprint.ListOrders(date: "2026-03-16")).items
    #expect(trips.count == 6)
    let driver = try #require(trips.first?.driverID)
    let his = try await client.send(Blueprint.ListOrders(date: "2026-03-16", driverID: driver)).items
    #expect(!his.isEmpty && his.allSatisfy { $0.driverID == driver })
  }

  @Test(arguments: [
    ("conversations", "status", "open"), ("agenda_events", "from", "gisteren"), ("agenda_events", "to", "2026-02-30"),
    ("rp_orders", "date", "16-03-2026"), ("rp_orders", "date", "2026-03-16T00:00:00Z"),
    ("rp_orders", "driver_id", "jan"),
  ])
  func `a filter that cannot be`(table: String, name: String, value: String) async {
    let (response, body) = await get([("table", table), (name, value)])
    #expect(response.status == 400)
    #expect(body.contains(name))
  }

  // MARK: Refusals

  @Test func `an unknown table or none`() async {
    for query in [[("table", "users")], [], [("table", "")]] {
      let (response, body) = await get(query)
      #expect(response.status == 400)
      #expect(body == #"{"error":"Onbekende of ontbrekende table."}"#)
    }
  }

  @Test func `another path or method`() async {
    #expect(await get([], path: "/api/dashboard").0.status == 404)
    #expect(await get([("table", "invoices")], method: .put).0.status == 405)
    #expect(await get([], path: "/api/auth/login").0.status == 405)
  }

  @Test(arguments: [[:], [.authorization: "Bearer bp_live_wrong"], [.cookie: "bp_session=made-up"]] as [HTTPFields])
  func `a missing or wrong sign-in`(headers: HTTPFields) async {
    for query in [[("table", "invoices")], [("table", "users")]] {
      let (response, body) = await get(query, headers: headers)
      #expect(response.status == 401)
      #expect(body == #"{"error":"Sessie verlopen of ongeldige API-sleutel."}"#)
    }
  }

  @Test func `200 calls fit into a minute`() async {
    for _ in 1...200 { #expect(await get([("table", "rp_orders")]).0.status == 200) }
    let (response, _) = await get([("table", "rp_orders")])
    #expect(response.status == 429 && response.headers[.retryAfter] == "60")
    time.advance(by: .seconds(60))
    #expect(await get([("table", "rp_orders")]).0.status == 200)
  }

  // MARK: Sign-in

  @Test func `the account signs in, is signed in again when the session ends, and signs out`() async throws {
    let client = client(Self.account)
    #expect(try await client.send(Blueprint.ListInvoices()).items.count == 28)
    await sandbox.expireTokens()
    #expect(try await client.send(Blueprint.ListInvoices()).items.count == 28)
    let cookie: HTTPFields = [.cookie: "other=1; bp_session=demo-session-2"]
    #expect(await get([("table", "invoices")], headers: cookie).0.status == 200)
    await client.close()
    #expect(await get([("table", "invoices")], headers: cookie).0.status == 401)
  }

  @Test func `expired tokens are no matter to a key`() async throws {
    await sandbox.expireTokens()
    #expect(try await client().send(Blueprint.ListInvoices()).items.count == 28)
  }

  @Test func `a wrong password signs nobody in`() async {
    let client = client(.account(email: BlueprintSandbox.account["email"] ?? "", password: Secret("wrong")))
    await #expect {
      try await client.send(Blueprint.ListInvoices())
    } throws: {
      ($0 as? APIError)?.reason == .signInRequired
    }
  }

  @Test func `a login answers as in the document and sets the cookie`() async throws {
    let body = #"{"email": "fenna@kiezelkantsteen.example", "password": "kantsteen-demo"}"#
    let (response, _) = await get(
      [], path: "/api/auth/login", method: .post, headers: [.contentType: "application/json"], body: body)
    #expect(response.status == 200)
    #expect(response.headers[.setCookie] == "bp_session=demo-session-1; Path=/; HttpOnly; SameSite=Lax")
    let result = try Blueprint.Login.output(from: JSONDocument(response.body))
    #expect(result.success == true && result.user?.role == "owner" && result.user?.name == "Fenna Proefstra")
  }

  @Test(arguments: [#"{"email": "x"}"#, "not json", "[]", ""]) func `a login without its fields`(body: String) async {
    let (response, _) = await get(
      [], path: "/api/auth/login", method: .post, headers: [.contentType: "application/json"], body: body)
    #expect(response.status == 400)
  }

  @Test func `only a session can be ended`() async {
    #expect(await get([], path: "/api/auth/logout", method: .post).0.status == 401)
  }
}
