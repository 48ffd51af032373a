import BlueprintAPI
import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Blueprint, played from memory on the plan Professional: a key or a session, five tables on one path, and at
/// most 200 calls a minute. The form of its errors is not documented; here it is `{"error": "…"}`.
package actor BlueprintSandbox: PlayedVendor {
  package static let credentials = ["api_key": "bp_live_demo0000000000000000"]

  /// Signs in as well, instead of the key, under the names of the configuration file.
  package static let account = ["email": "fenna@kiezelkantsteen.example", "password": "kantsteen-demo"]

  private static let operations: [PlayedOperation<BlueprintSandbox>] = [
    PlayedOperation(Blueprint.Login.self) { try $0.logIn($1) },
    PlayedOperation(Blueprint.Logout.self) { player, _ in try player.logOut() },
    PlayedOperation(Blueprint.ListContacts.self) { try $0.list(Blueprint.ListContacts.self, where: search($1.search)) },
    PlayedOperation(Blueprint.ListInvoices.self) { player, _ in try player.list(Blueprint.ListInvoices.self) },
    PlayedOperation(Blueprint.ListConversations.self) {
      try $0.list(Blueprint.ListConversations.self, where: isIn($1.status))
    },
    PlayedOperation(Blueprint.ListAppointments.self) {
      try $0.list(Blueprint.ListAppointments.self, where: isBetween($1.from, $1.to))
    },
    PlayedOperation(Blueprint.ListOrders.self) {
      try $0.list(Blueprint.ListOrders.self, where: isTrip(on: $1.date, by: $1.driverID))
    },
  ]

  private static let routes = RouteTable(operations)
  private static let loginPath = Blueprint.Login.route.template
  private static let tablePath = Blueprint.ListContacts.route.template

  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  private let time: TimeSource
  private let scene: Scene
  /// Made when it is first asked for, so that the demo's first frame does not wait for it.
  private lazy var scenario = BlueprintScenario(scene: scene)
  private var window = SlidingWindow(limit: Blueprint.Plan.professional.requestsPerMinute)
  private var sessions: Set<String> = []
  private var sessionNumber = 0
  /// The session of the call that is being played.
  private var currentSession: String?

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    self.scene = scene
  }

  package func answer(_ request: Request) -> Response {
    do {
      currentSession = Self.session(of: request).flatMap { sessions.contains($0) ? $0 : nil }
      if let wait = window.admit(at: time.uptime()) {
        throw Refusal(status: 429, message: "Snelheidslimiet overschreden.", headers: [.retryAfter: String(wait)])
      }
      guard request.path == Self.loginPath || currentSession != nil || Self.hasKey(request) else {
        throw Refusal(status: 401, message: "Sessie verlopen of ongeldige API-sleutel.")
      }
      return try Self.routes.play(request, on: self)
    } catch let refusal as Refusal {
      let isUnknownTable = refusal.status == 405 && request.method == .get && request.path == Self.tablePath
      return refuse(isUnknownTable ? Refusal(status: 400, message: "Onbekende of ontbrekende table.") : refusal)
    } catch let field as InvalidField {
      return refuse(Refusal(status: 400, message: "\(field.name) \(field.problem)"))
    } catch {
      return refuse(Refusal(status: 500, message: "\(error)"))
    }
  }

  package func refuse(_ refusal: Refusal) -> Response {
    do {
      return try Response(
        status: refusal.status, json: .object(["error": .string(refusal.message)]), headers: refusal.headers)
    } catch {
      return Response(status: refusal.status, headers: refusal.headers)
    }
  }

  package func expireTokens() { sessions = [] }

  // MARK: Sign-in

  private func logIn(_ login: Blueprint.Login) throws -> Reply {
    guard login.email == Self.account["email"], login.password.reveal() == Self.account["password"] else {
      throw Refusal(status: 401, message: "Onjuist e-mailadres of wachtwoord.")
    }
    sessionNumber += 1
    let session = "demo-session-\(sessionNumber)"
    sessions.insert(session)
    let user: JSONValue = .object([
      "id": BlueprintScenario.id(9, 1), "name": .string("Fenna Proefstra"), "role": .string("owner"),
    ])
    return try Reply(
      JSONValue.object(["success": .bool(true), "user": user]),
      headers: [.setCookie: "\(SessionCookie.name)=\(session); Path=/; HttpOnly; SameSite=Lax"])
  }

  private func logOut() throws -> Reply {
    guard let currentSession else { throw Refusal(status: 401, message: "Geen sessie.") }
    sessions.remove(currentSession)
    return try Reply(
      ["success": true], headers: [.setCookie: "\(SessionCookie.name)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"])
  }

  private static func hasKey(_ request: Request) -> Bool {
    guard let key = credentials["api_key"] else { return false }
    return request.headers[.authorization] == "Bearer " + key
  }

  private static func session(of request: Request) -> String? {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    let prefix = SessionCookie.name + "="
    return pairs.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  // MARK: Tables

  private typealias Filter = (BlueprintScenario.Row) -> Bool

  private func list<E: Endpoint>(_ endpoint: E.Type, where isMeant: Filter = { _ in true }) throws -> Reply {
    let rows = E.route.tag.flatMap { scenario.tables[$0.value] } ?? []
    return try Reply(rows.filter(isMeant))
  }

  private static func search(_ words: String?) -> Filter {
    guard let words = words?.lowercased(), !words.isEmpty else { return { _ in true } }
    return { row in
      ["name", "email", "phone", "company"].contains { row[$0]?.text?.lowercased().contains(words) == true }
    }
  }

  private static func isIn(_ status: String?) throws -> Filter {
    guard let status else { return { _ in true } }
    guard ["active", "closed", "pending"].contains(status) else { throw invalid("status") }
    return { $0["status"]?.text == status }
  }

  /// A day as the end of the period means all of that day.
  private static func isBetween(_ from: String?, _ to: String?) throws -> Filter {
    let start = try from.map { try moment($0, of: "from", endOfDay: false) } ?? .distantPast
    let end = try to.map { try moment($0, of: "to", endOfDay: true) } ?? .distantFuture
    return { row in
      guard let time = row["start_at"]?.text, let begin = try? Date(time, strategy: .iso8601) else { return false }
      return start <= begin && begin <= end
    }
  }

  private static func isTrip(on day: String?, by driver: String?) throws -> Filter {
    if let day, start(of: day) == nil { throw invalid("date") }
    if let driver, UUID(uuidString: driver) == nil { throw invalid("driver_id") }
    return { row in
      (day.map { row["scheduled_at"]?.text?.hasPrefix($0) == true } ?? true)
        && (driver.map { row["driver_id"]?.text == $0.lowercased() } ?? true)
    }
  }

  /// `nil` for anything but `YYYY-MM-DD`, and for days that do not exist, which the parser would carry over.
  private static func start(of day: String) -> Date? {
    let start = day + "T00:00:00Z"
    guard let date = try? Date(start, strategy: .iso8601), date.formatted(.iso8601) == start else { return nil }
    return date
  }

  private static func moment(_ text: String, of field: String, endOfDay: Bool) throws -> Date {
    if let start = start(of: text) { return start.addingTimeInterval(endOfDay ? 86_399 : 0) }
    guard text.count > 10, let moment = try? Date(text, strategy: .iso8601) else { throw invalid(field) }
    return moment
  }

  private static func invalid(_ field: String) -> Refusal {
    Refusal(status: 400, message: "Ongeldige invoer: \(field).")
  }
}
