import CorlegaAPI
import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Corlega, played from memory: bearer keys with scopes, pages, and at most 120 calls a minute per key.
package actor CorlegaSandbox: PlayedVendor {
  package static let credentials = ["api_key": "corlega_demo-key-may-do-everything-00000"]

  /// A key whose organisation did not tick `invoices.read`: contacts and quotes work, invoices do not.
  package static let keyWithoutInvoices = "corlega_demo-key-without-invoices-000000"

  /// A key that reads everything and writes nothing.
  package static let keyThatReads = "corlega_demo-key-reads-everything-000000"

  /// What each key may do. `contacts.*` stands for every right on contacts, `*` for every right there is.
  private static let scopes: [String: Set<String>] = [
    "corlega_demo-key-may-do-everything-00000": ["*"],
    keyWithoutInvoices: ["contacts.*", "quotes.*"],
    keyThatReads: ["contacts.read", "quotes.read", "invoices.read"],
  ]

  private static let operations: [PlayedOperation<CorlegaSandbox>] = [
    PlayedOperation(Corlega.ListContacts.self) { try page($1.page, $1.pageSize, of: $0.contacts) },
    PlayedOperation(Corlega.GetContact.self) { try Reply(row($1.id, of: $0.contacts)) },
    PlayedOperation(Corlega.CreateContact.self) { try $0.create($1) },
    PlayedOperation(Corlega.UpdateContact.self) { try $0.update($1) },
    PlayedOperation(Corlega.ListQuotes.self) { try page($1.page, $1.pageSize, of: $0.quotes) },
    PlayedOperation(Corlega.GetQuote.self) { try Reply(row($1.id, of: $0.quotes)) },
    PlayedOperation(Corlega.CreateQuote.self) {
      try CorlegaDocuments.quotes.create($1.fields, in: &$0.quotes, now: $0.time.now())
    },
    PlayedOperation(Corlega.UpdateQuote.self) { try CorlegaDocuments.quotes.update($1.id, $1.changes, in: &$0.quotes) },
    PlayedOperation(Corlega.ListInvoices.self) { try page($1.page, $1.pageSize, of: $0.invoices) },
    PlayedOperation(Corlega.GetInvoice.self) { try Reply(row($1.id, of: $0.invoices)) },
    PlayedOperation(Corlega.CreateInvoice.self) {
      try CorlegaDocuments.invoices.create($1.fields, in: &$0.invoices, now: $0.time.now())
    },
    PlayedOperation(Corlega.UpdateInvoice.self) {
      try CorlegaDocuments.invoices.update($1.id, $1.changes, in: &$0.invoices)
    },
  ]

  private static let routes = RouteTable(operations)

  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  private let time: TimeSource
  private var contacts: RecordTable
  private var quotes: RecordTable
  private var invoices: RecordTable
  private var windows: [String: SlidingWindow] = [:]

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    let scenario = CorlegaScenario(scene: scene)
    contacts = RecordTable(scenario.contacts)
    quotes = RecordTable(scenario.quotes)
    invoices = RecordTable(scenario.invoices)
  }

  package func answer(_ request: Request) -> Response {
    do {
      let key = try authenticate(request)
      try count(key)
      return try Self.routes.play(request, on: self) { route in try Self.check(route, allows: key) }
    } catch let refusal as Refusal {
      return refuse(refusal)
    } catch let field as InvalidField {
      return refuse(Refusal(status: 400, code: "invalid_request", message: "\(field.name) \(field.problem)"))
    } catch {
      return refuse(Refusal(status: 500, code: "internal_error", message: "\(error)"))
    }
  }

  package func refuse(_ refusal: Refusal) -> Response {
    let error: JSONValue = .object(["code": .string(refusal.code), "message": .string(refusal.message)])
    do {
      return try Response(status: refusal.status, json: .object(["error": error]), headers: refusal.headers)
    } catch {
      return Response(status: refusal.status, headers: refusal.headers)
    }
  }

  /// A key is no token that runs out; it is good until its organisation revokes it.
  package func expireTokens() {}

  private func authenticate(_ request: Request) throws -> String {
    let parts = (request.headers[.authorization] ?? "").split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer", Self.scopes[String(parts[1])] != nil else {
      throw Refusal(status: 401, code: "unauthorized", message: "Missing or invalid API key.")
    }
    return String(parts[1])
  }

  private func count(_ key: String) throws {
    guard let wait = windows[key, default: SlidingWindow(limit: Corlega.requestsPerMinute)].admit(at: time.uptime())
    else { return }
    throw Refusal(
      status: 429, code: "rate_limited", message: "Rate limit exceeded.", headers: [.retryAfter: String(wait)])
  }

  private static func check(_ route: Route, allows key: String) throws {
    guard let right = route.right, let granted = scopes[key] else { return }
    let wildcard = right.prefix { $0 != "." } + ".*"
    guard granted.isDisjoint(with: [right, String(wildcard), "*"]) else { return }
    throw Refusal(status: 403, code: "insufficient_scope", message: "Missing required scope: \(right).")
  }

  // MARK: Reading

  private static func page(_ page: Int?, _ pageSize: Int?, of table: RecordTable) throws -> Reply {
    let page = page ?? 1
    let pageSize = pageSize ?? 25
    let rows = table.rows
    // A page number as large as an integer can be must not overflow.
    let start = page > rows.count ? rows.count : min((page - 1) * pageSize, rows.count)
    let end = min(start + pageSize, rows.count)
    let meta: JSONValue = .object([
      "page": .int(page), "pageSize": .int(pageSize), "total": .int(rows.count), "hasMore": .bool(end < rows.count),
    ])
    return try Reply(Array(rows[start..<end]), beside: ["meta": meta])
  }

  static func row(_ id: String, of table: RecordTable) throws -> RecordTable.Row {
    guard let row = table[id] else { throw Refusal(status: 404, code: "not_found", message: "Resource not found.") }
    return row
  }

  // MARK: Writing

  /// A number of the trade register belongs to one contact; names and mailboxes may be shared.
  private func create(_ contact: Corlega.CreateContact) throws -> Reply {
    try checkIsNew(contact.kvkNumber, except: nil)
    var row = try contact.fields()
    row["id"] = .string("contact-" + CorlegaScenario.number(contacts.made + 1))
    contacts.append(row)
    return try Reply(status: 201, row)
  }

  private func update(_ contact: Corlega.UpdateContact) throws -> Reply {
    let row = try Self.row(contact.id, of: contacts)
    try checkIsNew(contact.kvkNumber, except: contact.id)
    let changed = row.merging(try contact.fields()) { $1 }
    contacts.update(contact.id) { $0 = changed }
    return try Reply(changed)
  }

  private func checkIsNew(_ kvkNumber: String?, except id: String?) throws {
    guard let kvkNumber else { return }
    guard !contacts.rows.contains(where: { $0["kvkNumber"]?.text == kvkNumber && $0["id"]?.text != id }) else {
      throw Refusal(
        status: 409, code: "duplicate_resource", message: "A contact with this kvkNumber already exists.")
    }
  }
}
