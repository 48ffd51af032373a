import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// 12Build, played, with a client in front of it.
struct TwelveBuildStage {
  let time = ManualTime(start: Scene.fixedNow)
  let sandbox: TwelveBuildSandbox
  let client: Client<TwelveBuildSignIn>
  private let signIn: TwelveBuildSignIn

  init(as login: [String: String] = TwelveBuildSandbox.credentials) throws {
    let sandbox = TwelveBuildSandbox(scene: Scene(now: Scene.fixedNow), time: time.source)
    self.sandbox = sandbox
    signIn = TwelveBuildSignIn(
      login: try #require(login["login"]), apiKey: Secret(try #require(login["api_key"])))
    client = Client(
      signIn: signIn, transport: ScriptedTransport { await sandbox.answer($0) },
      limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source)
  }

  func send<E: Endpoint>(_ endpoint: E) async throws -> E.Output where E.Contract == TwelveBuild {
    try await client.send(endpoint)
  }

  /// Why the vendor turns a call down.
  func refusal<E: Endpoint>(_ endpoint: E) async -> APIError.Reason? where E.Contract == TwelveBuild {
    do throws(APIError) {
      _ = try await client.send(endpoint)
      return nil
    } catch {
      return error.reason
    }
  }

  /// The whole answer to a request, which is signed first.
  func answer(_ request: Request) async throws -> Response {
    var request = request
    signIn.authorize(&request, with: try await client.grant(), fields: [:])
    return await sandbox.answer(request)
  }

  // MARK: What tests ask for again and again

  static let project = "1234567"
  static let buying = "123457"

  func components(
    of project: String = project, in phase: String = buying
  ) async throws -> [TwelveBuild.WorkComponent] {
    try await send(TwelveBuild.ListCommunication(projectId: project, phaseId: phase)).items
  }

  func component(_ id: String) async throws -> TwelveBuild.WorkComponent {
    try #require(try await components().first { $0.id.text == id })
  }

  func statuses(of component: String) async throws -> [String: String] {
    let asked = try await self.component(component).communication.items
    return Dictionary(uniqueKeysWithValues: asked.map { ($0.id.text, $0.status ?? "") })
  }

  func rows(of component: String? = nil, in budget: String = "1") async throws -> [TwelveBuild.BudgetRow] {
    try await send(TwelveBuild.ListBudgetRows(budgetId: budget, workCategoryId: component)).items
  }

  func folders(of project: String = project) async throws -> [TwelveBuild.DocumentFolder] {
    try await send(TwelveBuild.ListDocument(projectId: project)).items
  }
}

extension TwelveBuild.DocumentFolder {
  /// This group and those inside it, however deep.
  var all: [TwelveBuild.DocumentFolder] { [self] + documentGroups.items.flatMap(\.all) }
}
