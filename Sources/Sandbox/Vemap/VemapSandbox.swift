import FoundationEssentials
import HTTPTypes
import VemapAPI
package import VendorAPI

/// VEMAP, played from the scenario: what callers make, change and delete stays so until the sandbox ends. The account
/// of the document's examples has an installation of its own, with the records that the document prints.
package actor VemapSandbox: PlayedVendor {
  package static let credentials = [
    "username": VemapAccounts.username, "password": VemapAccounts.password,
  ]
  package static let playedOperations = operations.map(\.route.operationID)

  private static let routes = RouteTable(operations)

  let scene: Scene
  let time: TimeSource
  private var installations: [VemapInstallation]
  /// Which of them the call being played is for.
  private var current = 0
  /// To how many closures the fire brigade was added.
  var brigadeAdditions = 0
  /// The `Authorization` header of the call being played, for the operations that sign in.
  private(set) var authorization: String?
  /// Who makes the call being played.
  private(set) var caller: VemapRecords.User?
  private var answers = 0
  private var newRecords = 0

  package init(scene: Scene, time: TimeSource) {
    self.scene = scene
    self.time = time
    installations = [
      VemapInstallation(records: VemapRecords(scene: scene), accounts: .scenario),
      VemapInstallation(records: .document, accounts: .document),
    ]
  }

  var records: VemapRecords {
    get { installations[current].records }
    set { installations[current].records = newValue }
  }

  var accounts: VemapAccounts {
    get { installations[current].accounts }
    set { installations[current].accounts = newValue }
  }

  var tokens: VemapTokens {
    get { installations[current].tokens }
    set { installations[current].tokens = newValue }
  }

  /// For a call that names its user in the body.
  func enter(installationOf username: String) {
    current = installations.firstIndex { $0.accounts[username] != nil } ?? 0
  }

  package func answer(_ request: Request) -> Response {
    authorization = request.headers[.authorization]
    current = authorization.flatMap { header in installations.firstIndex { $0.knows(header) } } ?? 0
    caller = nil
    do {
      return try Self.routes.play(request, on: self) { try admit(request, to: $0) }
    } catch let refusal as Refusal {
      return refuse(refusal)
    } catch let field as InvalidField {
      return refuse(Refusal(status: 400, message: "\(field.name): \(field.problem)"))
    } catch {
      return refuse(Refusal(status: 500, message: "\(error)"))
    }
  }

  /// The document shows no error bodies; this is its envelope without data.
  package func refuse(_ refusal: Refusal) -> Response {
    let body = envelope(status: refusal.status, message: refusal.message, .full)
    let response = try? Response(status: refusal.status, json: .object(body), headers: refusal.headers)
    return response ?? Response(status: refusal.status)
  }

  package func expireTokens() {
    for index in installations.indices { installations[index].tokens.endAccess() }
  }

  /// Which members stand around a result; a fourth form, with nothing around it, needs no name.
  enum Envelope {
    case full
    /// Without `request_id` and `timestamp`.
    case short
    case dataOnly
  }

  func envelope(status: Int, message: String, _ form: Envelope) -> [String: JSONValue] {
    answers += 1
    let short: [String: JSONValue] = ["status": .int(status), "message": .string(message)]
    return switch form {
    case .dataOnly: [:]
    case .short: short
    case .full:
      short.merging([
        "request_id": .string("demo-request-\(answers)"), "timestamp": .string(scene.isoTime(time.now())),
      ]) { $1 }
    }
  }

  func reply(
    _ result: JSONValue, _ message: String, _ form: Envelope = .full, status: Int = 200
  ) throws -> Reply {
    try Reply(status: status, result, beside: envelope(status: status, message: message, form))
  }

  /// An id that no record of the scenario has.
  func fresh(_ kind: String) -> String {
    newRecords += 1
    return "\(kind)-\(9000 + newRecords)"
  }

  /// The caller, as records name who made them.
  var person: VemapRecords.Person { caller?.person ?? VemapRecords.Person(id: "", name: "") }

  /// The token behind `Bearer`, or the text behind another scheme.
  func credential(_ scheme: String) -> String? {
    guard let authorization, authorization.hasPrefix(scheme + " ") else { return nil }
    return String(authorization.dropFirst(scheme.count + 1))
  }

  /// What every call but the sign-in operations needs: a good token, the headers that the document calls
  /// mandatory, a tenant where the caller has the role it claims, and a role that reaches.
  private func admit(_ request: Request, to route: Route) throws {
    if case .own = route.authentication { return }
    guard let token = credential("Bearer"), let bearer = tokens.bearer(of: token, as: .access, at: time.now()),
      let user = records.users.first(where: { $0.id == bearer.userID })
    else { throw Refusal(status: 401, message: "Unauthorized") }
    guard let userID = Self.header("x-user-id", of: request) else {
      throw Refusal(status: 400, message: "x-user-id header is required")
    }
    guard let role = Self.header("x-user-role", of: request) else {
      throw Refusal(status: 400, message: "x-user-role header is required")
    }
    let tenant = route.match(path: request.path)?["tenant_id"] ?? ""
    guard records.tenants.contains(where: { $0.id == tenant }) else {
      throw Refusal(status: 404, message: "Tenant not found")
    }
    guard userID == user.id, user.roles[tenant]?.contains(role) == true else {
      throw Refusal(status: 403, message: "User does not have this role")
    }
    if let least = VemapRoles.least(for: route.operationID), !VemapRoles.does(role, reach: least) {
      throw Refusal(status: 403, message: "\(least.rawValue) is required")
    }
    caller = user
  }

  private static func header(_ name: String, of request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
