import CorlegaAPI
import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Corlega, played from memory: bearer keys with scopes, pages, and at most 120 calls a minute per key.
package actor CorlegaSandbox: PlayedVendor {
  package static let credentials = ["api_key": "corlega_demo-key-reads-everything-000000"]

  /// A key whose organisation did not tick `invoices.read`: contacts and quotes work, invoices do not.
  package static let keyWithoutInvoices = "corlega_demo-key-without-invoices-000000"

  /// What each key may do. `contacts.*` stands for every right on contacts, `*` for every right there is.
  private static let scopes: [String: Set<String>] = [
    "corlega_demo-key-reads-everything-000000": ["contacts.read", "quotes.read", "invoices.read"],
    keyWithoutInvoices: ["contacts.*", "quotes.*"],
  ]

  private static let operations: [PlayedOperation<CorlegaSandbox>] = [
    PlayedOperation(Corlega.ListContacts.self) { try page($1.page, $1.pageSize, of: $0.scenario.contacts) },
    PlayedOperation(Corlega.GetContact.self) { try row($1.id, of: $0.scenario.contacts) },
    PlayedOperation(Corlega.ListQuotes.self) { try page($1.page, $1.pageSize, of: $0.scenario.quotes) },
    PlayedOperation(Corlega.GetQuote.self) { try row($1.id, of: $0.scenario.quotes) },
    PlayedOperation(Corlega.ListInvoices.self) { try page($1.page, $1.pageSize, of: $0.scenario.invoices) },
    PlayedOperation(Corlega.GetInvoice.self) { try row($1.id, of: $0.scenario.invoices) },
  ]

  private static let routes = RouteTable(operations)

  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  private let time: TimeSource
  private let scene: Scene
  /// Made when it is first asked for, so that the demo's first frame does not wait for it.
  private lazy var scenario = CorlegaScenario(scene: scene)
  private var windows: [String: SlidingWindow] = [:]

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    self.scene = scene
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

  private static func page(_ page: Int?, _ pageSize: Int?, of rows: [CorlegaScenario.Row]) throws -> Reply {
    let page = page ?? 1
    let pageSize = pageSize ?? 25
    guard page >= 1 else { throw invalid("page must be 1 or more.") }
    guard (1...Corlega.largestPage).contains(pageSize) else {
      throw invalid("pageSize must be between 1 and \(Corlega.largestPage).")
    }
    // A page number as large as an integer can be must not overflow.
    let start = page > rows.count ? rows.count : min((page - 1) * pageSize, rows.count)
    let end = min(start + pageSize, rows.count)
    let meta: JSONValue = .object([
      "page": .int(page), "pageSize": .int(pageSize), "total": .int(rows.count), "hasMore": .bool(end < rows.count),
    ])
    return try Reply(Array(rows[start..<end]), beside: ["meta": meta])
  }

  private static func row(_ id: String, of rows: [CorlegaScenario.Row]) throws -> Reply {
    guard let row = rows.first(where: { $0["id"]?.text == id }) else {
      throw Refusal(status: 404, code: "not_found", message: "Resource not found.")
    }
    return try Reply(row)
  }

  private static func invalid(_ message: String) -> Refusal {
    Refusal(status: 400, code: "invalid_request", message: message)
  }
}
