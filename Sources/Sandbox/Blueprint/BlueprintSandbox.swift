import BlueprintAPI
import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Blueprint, played from memory on the plan Professional: a key or a session, five tables on one path, WhatsApp, and
/// at most 200 calls a minute. The form of its errors is not documented; here it is `{"error": "…"}`.
package actor BlueprintSandbox: PlayedVendor {
  package static let credentials = ["api_key": "bp_live_demo0000000000000000"]

  /// A key that reads everything and writes nothing; which rights there are is not documented, only that they can
  /// be missing.
  package static let keyThatReads = "bp_live_demoreadonly00000000"

  /// Signs in as well, instead of the key, under the names of the configuration file.
  package static let account = ["email": "fenna@kiezelkantsteen.example", "password": "kantsteen-demo"]

  private static let operations: [PlayedOperation<BlueprintSandbox>] = [
    PlayedOperation(Blueprint.Login.self) { try $0.logIn($1) },
    PlayedOperation(Blueprint.Logout.self) { player, _ in try player.logOut() },
    PlayedOperation(Blueprint.ListContacts.self) { try list($0.contacts, where: search($1.search)) },
    PlayedOperation(Blueprint.CreateContact.self) { try $0.create($1) },
    PlayedOperation(Blueprint.UpdateContact.self) { try $0.update($1) },
    PlayedOperation(Blueprint.DeleteContact.self) { try $0.delete($1) },
    PlayedOperation(Blueprint.ListInvoices.self) { player, _ in try list(player.invoices) },
    PlayedOperation(Blueprint.CreateInvoice.self) { try $0.create($1) },
    PlayedOperation(Blueprint.SendInvoice.self) { try $0.send($1) },
    PlayedOperation(Blueprint.ListAppointments.self) { try list($0.appointments, where: isBetween($1.from, $1.to)) },
    PlayedOperation(Blueprint.CreateAppointment.self) { try $0.create($1) },
    PlayedOperation(Blueprint.VerifyWhatsAppWebhook.self) { try verify($1) },
    PlayedOperation(Blueprint.ReceiveWhatsAppMessage.self) { try $0.receive($1) },
    PlayedOperation(Blueprint.SendWhatsAppMessage.self) { try $0.send($1) },
    PlayedOperation(Blueprint.ListConversations.self) { try list($0.conversations, where: isIn($1.status)) },
    PlayedOperation(Blueprint.ListOrders.self) { try list($0.orders, where: isTrip(on: $1.date, by: $1.driverID)) },
    PlayedOperation(Blueprint.CreateTrip.self) { try $0.create($1) },
    PlayedOperation(Blueprint.UpdateTripStatus.self) { try $0.update($1) },
  ]

  private static let routes = RouteTable(operations)
  private static let loginPath = Blueprint.Login.route.template
  private static let webhookPath = Blueprint.ReceiveWhatsAppMessage.route.template
  private static let tablePath = Blueprint.ListContacts.route.template

  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  let time: TimeSource
  var contacts: RecordTable
  var invoices: RecordTable
  var appointments: RecordTable
  var orders: RecordTable
  var conversations: RecordTable
  var whatsApp: BlueprintWhatsApp
  private var window = SlidingWindow(limit: Blueprint.Plan.professional.requestsPerMinute)
  private var sessions: Set<String> = []
  private var sessionNumber = 0
  /// The session of the call that is being played.
  private var currentSession: String?

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    let scenario = BlueprintScenario(scene: scene)
    contacts = RecordTable(scenario.contacts)
    invoices = RecordTable(scenario.invoices)
    appointments = RecordTable(scenario.appointments)
    orders = RecordTable(scenario.orders)
    conversations = RecordTable(scenario.conversations)
    whatsApp = BlueprintWhatsApp(conversations: scenario.conversations)
  }

  package func answer(_ request: Request) -> Response {
    do {
      if request.path == Self.webhookPath {
        return try Self.answer(toMeta: request) { try Self.routes.play($0, on: self) }
      }
      if let wait = window.admit(at: time.uptime()) {
        throw Refusal(status: 429, message: "Snelheidslimiet overschreden.", headers: [.retryAfter: String(wait)])
      }
      currentSession = Self.session(of: request).flatMap { sessions.contains($0) ? $0 : nil }
      let mayWrite = try authenticate(request)
      return try Self.routes.play(request, on: self) { route in
        guard mayWrite || route.operationClass == .read else {
          throw Refusal(status: 403, message: "Geen rechten voor deze actie.")
        }
      }
    } catch let refusal as Refusal {
      // The path and the method are right, only the table is none that they go with.
      let isUnknownTable =
        refusal.status == 405 && request.path == Self.tablePath
        && Self.operations.contains { $0.route.template == Self.tablePath && $0.route.method == request.method }
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

  /// - Returns: whether the caller may do more than read.
  private func authenticate(_ request: Request) throws -> Bool {
    if request.path == Self.loginPath || currentSession != nil { return true }
    switch request.headers[.authorization] {
    case "Bearer " + (Self.credentials["api_key"] ?? ""): return true
    case "Bearer " + Self.keyThatReads: return false
    default: throw Refusal(status: 401, message: "Sessie verlopen of ongeldige API-sleutel.")
    }
  }

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

  private static func session(of request: Request) -> String? {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    let prefix = SessionCookie.name + "="
    return pairs.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
