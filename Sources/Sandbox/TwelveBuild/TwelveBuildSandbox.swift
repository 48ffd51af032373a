import FoundationEssentials
import HTTPTypes
import TwelveBuildAPI
package import VendorAPI

/// 12Build, played: tenders, work components, and who was asked for them.
package actor TwelveBuildSandbox: PlayedVendor {
  package static let credentials = ["login": "fenna@kiezelkantsteen.example", "api_key": "12build-demo"]
  package static var playedOperations: [String] { operations.map(\.route.operationID) }

  /// How long a token is good.
  private static let tokenLife: TimeInterval = 4 * 3600

  private let time: TimeSource
  private let components: [TwelveBuildComponent]
  private let table = RouteTable(operations)
  /// Tokens that are good, with their end.
  private var tokens: [String: Date] = [:]
  private var tokenCount = 0

  package init(scene: Scene, time: TimeSource) {
    self.time = time
    components = TwelveBuildComponent.all(in: scene)
  }

  private static let operations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.GetToken.self) { try $0.token(for: $1) },
    PlayedOperation(TwelveBuild.ListProjects.self) { try $0.projects($1) },
    PlayedOperation(TwelveBuild.GetProject.self) { try Reply($0.project($1.id).detailed) },
    PlayedOperation(TwelveBuild.ListPhases.self) { _, _ in
      try Reply(TwelveBuildTenders.Project.tree(of: TwelveBuildTenders.Phase.allCases))
    },
    PlayedOperation(TwelveBuild.ListProjectPhases.self) {
      try Reply(TwelveBuildTenders.Project.tree(of: $0.project($1.projectId).phases))
    },
    PlayedOperation(TwelveBuild.ListCommunication.self) { try $0.communication($1) },
    PlayedOperation(TwelveBuild.GetCommunication.self) { try $0.messages($1) },
  ]

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
    guard let token, let end = tokens[token], end > time.now() else {
      throw Refusal(status: 401, message: "X-Auth-Token is missing, unknown or has ended.")
    }
  }

  /// The token that is good already, unless a new one is forced; that ends all others.
  private func token(for asked: TwelveBuild.GetToken) throws -> Reply {
    guard asked.login == Self.credentials["login"], asked.apiKey.reveal() == Self.credentials["api_key"] else {
      throw Refusal(status: 401, message: "Unknown login or apiKey.")
    }
    let now = time.now()
    tokens = asked.forceNew == .yes ? [:] : tokens.filter { $0.value > now }
    let (token, end) = tokens.first ?? newToken(at: now)
    return try Reply(["token": token, "expireDate": String(Int(end.timeIntervalSince1970))])
  }

  private func newToken(at now: Date) -> (String, Date) {
    tokenCount += 1
    let token = "12build-demo-token-\(tokenCount)"
    let end = now.addingTimeInterval(Self.tokenLife)
    tokens[token] = end
    return (token, end)
  }

  // MARK: Tenders

  private func project(_ id: String) throws -> TwelveBuildTenders.Project {
    guard let project = TwelveBuildTenders.projects.first(where: { String($0.id) == id }) else {
      throw Refusal(status: 404, message: "Unknown project.")
    }
    return project
  }

  private func components(of project: TwelveBuildTenders.Project) -> [TwelveBuildComponent] {
    components.filter { TwelveBuildTenders.projects[$0.row.project].id == project.id }
  }

  private func projects(_ asked: TwelveBuild.ListProjects) throws -> Reply {
    for (name, number) in [("pageSize", asked.pageSize), ("page", asked.page)] {
      if let number, number < 1 { throw InvalidField(name: name, problem: "must be a positive integer") }
    }
    guard asked.product != .other else {
      throw Refusal(status: 403, message: "product none requires groupmanager access.")
    }
    let found = TwelveBuildTenders.projects.filter { asked.active == nil || (asked.active == .yes) == $0.isActive }
    // Without a page size everything is on the first page.
    let size = asked.pageSize ?? found.count
    let start = ((asked.page ?? 1) - 1).multipliedReportingOverflow(by: size)
    let page = start.overflow ? [] : found.dropFirst(start.partialValue).prefix(size)
    return try Reply(page.map(\.listed))
  }

  private func communication(_ asked: TwelveBuild.ListCommunication) throws -> Reply {
    if asked.product == .other { throw InvalidField(name: "product", problem: "must be tender") }
    guard asked.phaseId.first.map({ ("0"..."9").contains($0) }) == true else {
      throw InvalidField(name: "phaseId", problem: "must be a number")
    }
    let project = try project(asked.projectId)
    guard let phase = project.phases.first(where: { String($0.rawValue) == asked.phaseId }) else {
      throw Refusal(status: 404, message: "Unknown phase.")
    }
    let shown = components(of: project).filter { $0.row.phase == phase }
    return try Reply(shown.map { $0.listed(onlySyncChecked: asked.syncChecked == .yes) })
  }

  private func messages(_ asked: TwelveBuild.GetCommunication) throws -> Reply {
    for component in components(of: try project(asked.projectId)) {
      if let found = component.invitations.first(where: { String($0.id) == asked.communicationId }) {
        return try Reply(found.messages(about: component.row.name))
      }
    }
    throw Refusal(status: 404, message: "Unknown communication.")
  }
}
