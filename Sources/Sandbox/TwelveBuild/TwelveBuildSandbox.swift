import FoundationEssentials
import HTTPTypes
import TwelveBuildAPI
package import VendorAPI

/// 12Build, played from memory: projects, their documents and budgets, work components, and who was asked for them.
package actor TwelveBuildSandbox: PlayedVendor {
  /// A group manager, who also sees and deletes projects without a product.
  package static let credentials = ["login": "fenna@kiezelkantsteen.example", "api_key": "12build-demo"]
  /// Somebody who is no group manager.
  package static let otherCredentials = ["login": "joris@kiezelkantsteen.example", "api_key": "12build-demo-2"]
  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  private struct Grant {
    let login: String
    let end: Date
  }

  /// How long a token is good.
  private static let tokenLife: TimeInterval = 4 * 3600

  let time: TimeSource
  var projects = TwelveBuildProject.all
  var components: [TwelveBuildComponent]
  var documents: TwelveBuildDocuments
  var companies = TwelveBuildCompanies()
  var budgets = TwelveBuildBudgets()
  /// Whether the one who calls is a group manager.
  private(set) var isGroupManager = false

  private let table = RouteTable(operations)
  /// Tokens that are good.
  private var tokens: [String: Grant] = [:]
  private var tokenCount = 0
  private var lastID = 9_000_000

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    components = TwelveBuildComponent.all(in: scene)
    documents = TwelveBuildDocuments(scene: scene)
  }

  private static let operations =
    [PlayedOperation(TwelveBuild.GetToken.self) { try $0.token(for: $1) }] + projectOperations + tenderOperations
    + documentOperations + fileOperations + companyOperations + classificationOperations + budgetOperations

  package func answer(_ request: Request) -> Response {
    do {
      return try table.play(request, on: self) { route in
        if route.authentication == .session { try checkToken(of: request) }
      }
    } catch let refusal as Refusal {
      return refuse(refusal)
    } catch let field as InvalidField {
      return refuse(Refusal(status: 400, message: "\(field.name): \(field.problem)"))
    } catch {
      return refuse(Refusal(status: 500, message: "\(error)"))
    }
  }

  /// The vendor documents no error form; this is the sandbox's own.
  package func refuse(_ refusal: Refusal) -> Response {
    let body = JSONValue.object(["message": .string(refusal.message)])
    return (try? Response(status: refusal.status, json: body, headers: refusal.headers))
      ?? Response(status: refusal.status, headers: refusal.headers)
  }

  package func expireTokens() { tokens = [:] }

  // MARK: Tokens

  private func checkToken(of request: Request) throws {
    let token = HTTPField.Name("X-Auth-Token").flatMap { request.headers[$0] }
    guard let grant = token.flatMap({ tokens[$0] }), grant.end > time.now() else {
      throw Refusal(status: 401, message: "X-Auth-Token is missing, unknown or has ended.")
    }
    isGroupManager = grant.login == Self.credentials["login"]
  }

  /// The token that is good already, unless a new one is forced; that ends the login's others.
  private func token(for asked: TwelveBuild.GetToken) throws -> Reply {
    let given = ["login": asked.login, "api_key": asked.apiKey.reveal()]
    guard given == Self.credentials || given == Self.otherCredentials else {
      throw Refusal(status: 401, message: "Unknown login or apiKey.")
    }
    let now = time.now()
    tokens = tokens.filter { $0.value.end > now && (asked.forceNew != .yes || $0.value.login != asked.login) }
    let (token, grant) = tokens.first { $0.value.login == asked.login } ?? newToken(for: asked.login, at: now)
    return try Reply(["token": token, "expireDate": String(Int(grant.end.timeIntervalSince1970))])
  }

  private func newToken(for login: String, at now: Date) -> (key: String, value: Grant) {
    tokenCount += 1
    let token = "12build-demo-token-\(tokenCount)"
    let grant = Grant(login: login, end: now.addingTimeInterval(Self.tokenLife))
    tokens[token] = grant
    return (token, grant)
  }

  // MARK: Ids

  /// The id of something that is made.
  func nextID() -> Int {
    lastID += 1
    return lastID
  }

  static func unknown(_ what: String) -> Refusal { Refusal(status: 404, message: "Unknown \(what).") }
}
