import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildSandboxTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let sandbox: TwelveBuildSandbox

  init() { sandbox = TwelveBuildSandbox(scene: Scene(now: Scene.fixedNow), time: time.source) }

  // MARK: Through the real client

  private func client(of sandbox: TwelveBuildSandbox? = nil) throws -> Client<TwelveBuildSignIn> {
    let sandbox = sandbox ?? self.sandbox
    let login = try #require(TwelveBuildSandbox.credentials["login"])
    let key = try #require(TwelveBuildSandbox.credentials["api_key"])
    return Client(
      signIn: TwelveBuildSignIn(login: login, apiKey: Secret(key)),
      transport: ScriptedTransport { await sandbox.answer($0) },
      limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source)
  }

  private typealias Asked = (
    project: TwelveBuild.ProjectSummary, component: TwelveBuild.WorkComponent, asked: TwelveBuild.Communication
  )

  /// Everyone asked, in every phase of every project.
  private func everyoneAsked(in sandbox: TwelveBuildSandbox? = nil) async throws -> [Asked] {
    let client = try client(of: sandbox)
    var all: [Asked] = []
    for project in try await client.send(TwelveBuild.ListProjects()).items {
      let phases = try await client.send(TwelveBuild.ListProjectPhases(projectId: project.id.text)).items
      for phase in phases.flatMap(\.phases) {
        let list = TwelveBuild.ListCommunication(projectId: project.id.text, phaseId: phase.id)
        for component in try await client.send(list).items {
          all += component.communication.items.map { (project, component, $0) }
        }
      }
    }
    return all
  }

  @Test func `the scenario's numbers`() async throws {
    let projects = try await client().send(TwelveBuild.ListProjects()).items
    #expect(projects.count == 6)
    #expect(projects.count { $0.active == .yes } == 4)
    let all = try await everyoneAsked()
    #expect(Set(all.map(\.component.id)).count == 21)
    #expect(all.count == 74)
    #expect(Set(all.map(\.asked.id)).count == 74)
    let counts = Dictionary(grouping: all) { $0.asked.status ?? "" }.mapValues(\.count)
    #expect(
      counts == [
        "unknown": 16, "pending": 1, "calculating": 14, "rejected": 9, "offerwaiting": 6, "offer": 15, "inbudget": 4,
        "granted": 5, "notgranted": 4,
      ])
    #expect(Set(all.map(\.asked.specialistId)).count == 30)
    for component in Dictionary(grouping: all, by: \.component.id).values {
      #expect(Set(component.map(\.asked.specialistId)).count == component.count)
    }
  }

  @Test func `asphalt N302 closes on Wednesday at noon, nine asked and four silent`() async throws {
    let asphalt = try await everyoneAsked().filter { $0.component.name == "Asfalt N302" }
    #expect(asphalt.count == 9)
    #expect(asphalt.count { $0.asked.status == "unknown" } == 4)
    // 18 March 2026, 12:00 in the Netherlands.
    #expect(Set(asphalt.map(\.asked.deadlineDate)) == ["1773831600"])
  }

  @Test func `one tender closed yesterday with one silent firm, and one offer has run out`() async throws {
    let now = Scene.fixedNow.timeIntervalSince1970
    let all = try await everyoneAsked()
    let late = all.filter {
      $0.asked.status == "unknown" && Double($0.asked.deadlineDate ?? "").map { $0 < now } == true
    }
    #expect(late.count == 1)
    // 15 March 2026, 12:00 in the Netherlands.
    #expect(late.first?.asked.deadlineDate == "1773572400")
    let expired = all.filter {
      $0.asked.status == "offer" && Double($0.asked.expiryDate ?? "").map { $0 < now } == true
    }
    #expect(expired.count == 1)
  }

  /// The fixed clock, and a minute past midnight and before it (UTC) in summer.
  @Test(arguments: [Scene.fixedNow.timeIntervalSince1970, 1_784_160_060, 1_784_246_340])
  func `nothing that has happened lies ahead, and each history ends at the status`(now: Double) async throws {
    let sandbox = TwelveBuildSandbox(scene: Scene(now: Date(timeIntervalSince1970: now)), time: time.source)
    for (_, component, asked) in try await everyoneAsked(in: sandbox) {
      let moments = asked.statusChanges.items.compactMap { $0.changeDate.flatMap(Double.init) }
      #expect(moments == moments.sorted())
      #expect(moments.allSatisfy { $0 < now }, "\(component.name ?? "") \(asked.id)")
      #expect((asked.statusChanges.items.last?.newStatus ?? "unknown") == asked.status)
      #expect((asked.dateOfferReceived != "0") == (asked.offerPrice != ""))
    }
  }

  @Test func `awkward data is there`() async throws {
    let all = try await everyoneAsked()
    let long = "Knooppunt 's-Hertogenbossche Sluisdijk–Noord/Zuid (fase 2b, incl. geluidsscherm)"
    #expect(all.contains { $0.project.name == long })
    #expect(all.contains { $0.asked.specialist?.phone == "" })
    #expect(all.contains { $0.asked.specialist?.name?.contains("ë") == true })
    #expect(all.contains { $0.component.name == "Voegovergangen (coördinatie, geïsoleerd)" })
    #expect(all.contains { $0.asked.specialist?.name?.contains("&") == true })
    let euros = Set(all.compactMap { $0.asked.offerPrice?.split(separator: ".").first?.count })
    #expect(euros.isSuperset(of: [5, 7]))
    let demo = try #require(all.first { $0.asked.specialist?.cocNumber == "00000512" }?.asked.specialist)
    #expect(demo.name == "Demo Grondwerk B.V.")
    #expect(demo.phoneWithPrefix == "+31600000012")
    let client = try client()
    var longest = 0
    for (project, _, asked) in all {
      let thread = TwelveBuild.GetCommunication(projectId: project.id.text, communicationId: asked.id.text)
      let messages = try await client.send(thread).items
      #expect(messages.map(\.type) == (asked.offerPrice == "" ? ["request"] : ["request", "response"]))
      longest = max(longest, messages.flatMap(\.receivers.items).compactMap(\.email?.count).max() ?? 0)
    }
    #expect(longest == 70)
  }

  @Test func `ids and dates come in the vendor's mixed forms`() async throws {
    let project = try #require(try await list("/project/list").first)
    let component = try #require(try await list("/project/1234567/communication/123457/list").first)
    let message = try #require(try await list("/project/1234567/communication/1122338").first)
    let asked = try #require(component["communication"]?.items?.first)
    #expect(project["id"] == .string("1234567"))
    #expect(project["phaseId"] == .int(123_457))
    #expect(component["id"] == .int(1_300_001))
    #expect(asked["id"] == .int(1_122_334))
    #expect(asked["specialistId"] == .string("7654321"))
    #expect(asked["deadlineDate"] == .string("1773831600"))
    #expect(asked["dateOfferReceived"] == .string("0"))
    #expect(message["id"] == .string("112233801"))
    #expect(message["deadlineDate"] == .int(1_773_831_600))
  }

  // MARK: Strictness

  private func credentials(
    forceNew: String? = nil, of login: [String: String] = TwelveBuildSandbox.credentials
  ) -> [Request.QueryItem] {
    let items: [(String, String?)] = [
      ("login", login["login"]), ("apiKey", login["api_key"]), ("forceNew", forceNew),
    ]
    return items.compactMap { name, value in value.map { Request.QueryItem(name, $0) } }
  }

  private func token(forceNew: String? = nil) async throws -> String {
    let request = Request(method: .get, path: "/tokens", query: credentials(forceNew: forceNew))
    let body = await sandbox.answer(request).body
    return try TwelveBuild.GetToken.output(from: JSONDocument(body)).token.reveal()
  }

  private func call(
    _ path: String, _ query: [(String, String)] = [], token: String?, method: HTTPRequest.Method = .get
  ) async -> Response {
    var request = Request(method: method, path: path, query: query.map { Request.QueryItem($0.0, $0.1) })
    request.sign(with: token)
    return await sandbox.answer(request)
  }

  private func json(_ path: String) async throws -> JSONValue {
    let response = await call(path, token: try await token())
    return try JSONDecoder().decode(JSONValue.self, from: response.body)
  }

  private func list(_ path: String) async throws -> [JSONValue] { try #require(try await json(path).items) }

  @Test(arguments: [nil, "", "nonsense", "12build-demo-token-2"])
  func `without a good token every call is refused`(token: String?) async throws {
    _ = try await self.token()
    for path in ["/project/list", "/project/1234567", "/project/nowhere", "/project/phases/"] {
      #expect(await call(path, token: token).status == 401)
    }
  }

  @Test func `a token ends after a while, on command, and when a new one is forced`() async throws {
    let first = try await token()
    #expect(try await token() == first)
    #expect(await call("/project/list", token: first).status == 200)
    let forced = try await token(forceNew: "1")
    #expect(forced != first)
    #expect(await call("/project/list", token: first).status == 401)
    #expect(await call("/project/list", token: forced).status == 200)
    await sandbox.expireTokens()
    #expect(await call("/project/list", token: forced).status == 401)
    let late = try await token()
    time.advance(by: .seconds(4 * 3600 - 1))
    #expect(await call("/project/list", token: late).status == 200)
    for _ in 0..<2 {
      time.advance(by: .seconds(1))
      #expect(await call("/project/list", token: late).status == 401)
    }
    #expect(try await token() != late)
  }

  @Test func `the end of a token is unix seconds as text`() async throws {
    let body = await sandbox.answer(Request(method: .get, path: "/tokens", query: credentials())).body
    let value = try JSONDecoder().decode(JSONValue.self, from: body)
    #expect(value["expireDate"] == .string("\(Int(Scene.fixedNow.timeIntervalSince1970) + 4 * 3600)"))
  }

  @Test func `the client goes on when its token is ended under it`() async throws {
    let client = try client()
    _ = try await client.send(TwelveBuild.ListProjects())
    await sandbox.expireTokens()
    #expect(try await client.send(TwelveBuild.ListProjects()).items.count == 6)
  }

  @Test(arguments: [("login", "nobody"), ("apiKey", "wrong")])
  func `a wrong login or key is refused`(name: String, value: String) async {
    var request = Request(method: .get, path: "/tokens", query: credentials())
    for index in request.query.indices where request.query[index].name == name { request.query[index].value = value }
    #expect(await sandbox.answer(request).status == 401)
    request.query.removeAll { $0.name == name }
    let response = await sandbox.answer(request)
    #expect(response.status == 400)
    #expect(TwelveBuild.failure(in: response).words?.hasPrefix(name) == true)
  }

  @Test(arguments: [
    ("/project/list", "active", "2"), ("/project/list", "pageSize", "-1"), ("/project/list", "pageSize", "0"),
    ("/project/list", "page", "0"), ("/project/list", "page", "two"), ("/project/list", "product", "tenders"),
    ("/project/1234567", "userActivity", "true"), ("/project/1234567/communication/123457/list", "syncChecked", "2"),
    ("/project/1234567/communication/123457/list", "product", "none"),
    ("/project/1234567/communication/123457/list", "phaseName", "inkoop"), ("/tokens", "forceNew", "yes"),
  ])
  func `a parameter against its pattern is refused by name`(path: String, name: String, value: String) async throws {
    let login = path == "/tokens" ? credentials().map { ($0.name, $0.value) } : []
    let response = await call(path, login + [(name, value)], token: try await token())
    #expect(response.status == 400)
    #expect(TwelveBuild.failure(in: response).words?.hasPrefix(name + ":") == true)
  }

  @Test(arguments: [
    ("/project/7654321", 404), ("/project/lists", 404), ("/project/phases", 404), ("/project/7654321/phases", 404),
    ("/project/7654321/communication/123457/list", 404), ("/project/1234567/communication/999/list", 404),
    // The project has not come to this phase yet.
    ("/project/1234567/communication/123458/list", 404), ("/project/1234567/communication/abc/list", 400),
    ("/project/1234567/communication/1", 404), ("/project/1234601/communication/1122334", 404), ("/projects", 404),
    ("/", 404),
  ])
  func `what is not there is refused`(path: String, status: Int) async throws {
    #expect(await call(path, token: try await token()).status == status)
  }

  @Test func `another method and another product are refused`() async throws {
    let token = try await token()
    #expect(await call("/project/list", token: token, method: .patch).status == 405)
    var other = Request(method: .get, path: "/tokens", query: credentials(of: TwelveBuildSandbox.otherCredentials))
    other.query.append(.init("forceNew", "1"))
    let body = await sandbox.answer(other).body
    let second = try TwelveBuild.GetToken.output(from: JSONDocument(body)).token.reveal()
    #expect(await call("/project/list", [("product", "none")], token: second).status == 403)
    // One login's new token leaves the other's as it is.
    #expect(await call("/project/list", [("product", "none")], token: token).status == 200)
  }

  @Test func `a literal part of a path beats a placeholder`() async throws {
    #expect(try await json("/project/list").items != nil)
    #expect(try await json("/project/phases/").items != nil)
    #expect(try await json("/project/1234567").items == nil)
    #expect(try await list("/project/1234567/communication/123457/list").first?["communication"] != nil)
    #expect(try await list("/project/1234567/communication/1122334").first?["type"] == .string("request"))
  }

  @Test func `lists are filtered and paged`() async throws {
    let client = try client()
    func names(_ list: TwelveBuild.ListProjects) async throws -> [String] {
      try await client.send(list).items.map(\.id.text)
    }
    let all = try await names(.init())
    #expect(try await names(.init(active: .no)) == Array(all.suffix(2)))
    #expect(try await names(.init(active: .yes)) == Array(all.prefix(4)))
    #expect(try await names(.init(pageSize: 4)) == Array(all.prefix(4)))
    #expect(try await names(.init(pageSize: 4, page: 2)) == Array(all.suffix(2)))
    #expect(try await names(.init(pageSize: 4, page: 3)) == [])
    #expect(try await names(.init(page: 2)) == [])
    #expect(try await names(.init(pageSize: .max, page: .max)) == [])
    let asphalt = TwelveBuild.ListCommunication(projectId: all[0], phaseId: "123457", syncChecked: .yes)
    let checked = try await client.send(asphalt).items.flatMap(\.communication.items)
    #expect(!checked.isEmpty)
    #expect(checked.allSatisfy { $0.syncChecked == .yes })
  }

  @Test func `a refusal of the weather comes in the sandbox's error form`() async {
    let response = await sandbox.refuse(
      Refusal(status: 429, code: "rate_limited", message: "Later.", headers: [.retryAfter: "7"]))
    #expect(response.status == 429)
    #expect(response.headers[.retryAfter] == "7")
    #expect(TwelveBuild.failure(in: response).words == "Later.")
  }
}

extension Request {
  fileprivate mutating func sign(with token: String?) {
    if let name = HTTPField.Name("X-Auth-Token") { headers[name] = token }
  }
}

extension JSONValue {
  fileprivate var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
}
