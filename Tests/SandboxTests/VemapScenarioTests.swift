import Foundation
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapScenarioTests {
  private let stage = VemapStage()

  /// Days from the fixed clock's Monday, from `MM-DD-YYYY`.
  private func offset(_ text: String?) throws -> Int {
    let parts = try #require(text).split(separator: "-").map(String.init)
    try #require(parts.count == 3)
    let date = try Date("\(parts[2])-\(parts[0])-\(parts[1])T00:00:00Z", strategy: .iso8601)
    return Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) - Scene(now: Scene.fixedNow).today
  }

  private func counts<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func `two tenants with twelve projects`() async throws {
    let names = try await stage.client.send(Vemap.ListTenants(tenantID: VemapStage.kiezel)).items.map(\.name)
    #expect(names == ["Kiezel & Kantsteen Wegen (demo)", "Stippellijn Infra (demo)"])
    let own = try await stage.client.send(Vemap.ListProjects(tenantID: VemapStage.kiezel)).items
    let other = try await stage.client.send(Vemap.ListProjects(tenantID: VemapStage.stippel)).items
    #expect(own.map(\.closures) == [8, 5, 7, 4, 6, 5, 3])
    #expect(other.map(\.closures) == [7, 4, 4, 5, 2])
    #expect(own.filter { $0.archived == true }.map(\.name) == ["A27 Bermwerk"])
    #expect(own[5].roadNumbers == "A50, A1")
  }

  @Test func `sixty closures in the scenario's quantities`() async throws {
    let all = try await VemapStage.closures()
    #expect(all.count == 60)
    #expect(
      counts(all.map(\.closure.type))
        == ["nacht": 33, "weekend": 13, "dag": 8, "langdurig": 4, "maintenance": 2])
    #expect(counts(all.map(\.closure.status)) == ["open": 38, "active": 21, "on_hold": 1])
    let weeks = try all.map { row in
      let start = try offset(row.closure.startDate)
      return start < 0 ? "past" : ["+0", "+1", "+2"].indices.contains(start / 7) ? "+\(start / 7)" : "later"
    }
    #expect(counts(weeks) == ["past": 18, "+0": 8, "+1": 7, "+2": 7, "later": 20])
    for row in all { #expect(try (-56...62).contains(offset(row.closure.startDate))) }
    for row in all where try offset(row.closure.startDate) < 0 { #expect(try offset(row.closure.endDate) < 0) }
  }

  @Test func `plans, and which of them are final, which only the events tell`() async throws {
    var kinds: [String] = []
    for row in try await VemapStage.closures() {
      let tenant = row.closure.projectID?.hasPrefix("proj-1") == true ? VemapStage.kiezel : VemapStage.stippel
      let events = try await stage.client.send(
        Vemap.GetClosureEvents(tenantID: tenant, closureID: row.closure.id.text))
      kinds.append(events.finalVKM?.status ?? row.closure.vkmPlan?.status ?? "none")
      #expect(row.closure.vkmPlan?.version ?? "" == row.reference.vkmVersion)
    }
    #expect(counts(kinds) == ["final": 34, "active": 14, "concept": 6, "none": 6])
  }

  @Test func `people and their words`() async throws {
    let own = try await stage.client.send(Vemap.ListUsers(tenantID: VemapStage.kiezel)).items
    let other = try await stage.client.send(Vemap.ListUsers(tenantID: VemapStage.stippel)).items
    #expect(own.count == 16)
    #expect(other.count == 11)
    #expect(Set(own.map(\.id)).intersection(other.map(\.id)).count == 3)
    #expect((own + other).map { $0.email?.count ?? 0 }.max() == 70)
    #expect(own.contains { $0.phoneNumber == "" })
    #expect(own.contains { $0.authorisation == "ROLE_USER" })
    let all = try await VemapStage.closures()
    #expect(all.reduce(0) { $0 + ($1.closure.stakeholders?.items.count ?? 0) } == 260)
    let users = Set((own + other).map(\.id))
    for row in all {
      #expect(row.closure.stakeholders?.items.count == row.reference.stakeholderCount)
      #expect(row.closure.stakeholders?.items.allSatisfy { users.contains($0.userID) } == true)
      #expect(row.closure.fileCount == row.reference.fileCount)
    }
  }

  @Test func `ninety-six comments, all by stakeholders and none from the future`() async throws {
    var total = 0
    for row in try await VemapStage.closures() {
      let tenant = row.closure.projectID?.hasPrefix("proj-1") == true ? VemapStage.kiezel : VemapStage.stippel
      let comments = try await stage.client.send(
        Vemap.ListClosureComments(tenantID: tenant, closureID: row.closure.id.text)
      ).items
      total += comments.count
      let stakeholders = Set((row.closure.stakeholders?.items ?? []).map(\.userID.text))
      for comment in comments {
        #expect(stakeholders.contains(comment.userID ?? ""))
        #expect(try Date(comment.createdAt ?? "", strategy: .iso8601) < Scene.fixedNow)
      }
    }
    #expect(total == 96)
  }

  /// Situations 1 to 3 and 14 to 18 of the scenario: road and days, as they were planted.
  @Test(
    arguments: [
      ("A1 HRR km 44,0-54,5", 7, 11), ("A1 HRR km 52,0-58,0", 9, 12), ("A1 HRL km 57,0-62,0", 10, 12),
      ("A1 km 59-61", 11, 12), ("A12 HRR km 70,0-74,0", 16, 16), ("A12 HRL km 70,0-74,0", 16, 16),
      ("A28 HRR km 33,0-38,0", 29, 31), ("A28 HRR km 39,0-44,0", 29, 31), ("A28 HRR km 84,0-87,0", 3, 4),
      ("A1 HRL km 48,0-51,0", 20, 21), ("A28 HRL km 45,0-50,0", 11, 14), ("A12 HRL km 90,0-93,0", 42, 42),
      ("t.h.v. brug", 23, 25),
    ])
  func `planted closures`(road: String, start: Int, end: Int) async throws {
    let found = try await VemapStage.closures().filter { $0.reference.roadSegment == road }
    #expect(found.count == 1)
    #expect(try found.map { try offset($0.closure.startDate) } == [start])
    #expect(try found.map { try offset($0.closure.endDate) } == [end])
  }

  @Test func `Easter Sunday is written month first`() async throws {
    let easter = try await VemapStage.closures().filter { $0.closure.startDate == "04-05-2026" }
    #expect(easter.map(\.closure.name) == ["Paasafsluiting afrit Barneveld"])
  }

  @Test func `three days to go without a final plan, two of five reacted, one to an older version`() async throws {
    let urgent = try await VemapStage.closures().filter {
      $0.closure.startDate == "03-19-2026" && $0.closure.type == "nacht"
    }
    let closure = try #require(urgent.first?.closure)
    #expect(urgent.count == 1)
    #expect(closure.vkmPlan?.version == "v1.2")
    #expect(closure.stakeholders?.items.count == 5)
    let call = Vemap.ListClosureComments(tenantID: VemapStage.kiezel, closureID: closure.id.text)
    let comments = try await stage.client.send(call).items
    #expect(comments.map(\.version) == ["1.2", "1.1"])
    #expect(Set(comments.map(\.userID)).count == 2)
    let events = try await stage.client.send(
      Vemap.GetClosureEvents(tenantID: VemapStage.kiezel, closureID: closure.id.text))
    #expect(events.finalVKM == nil)
  }

  @Test func `the fire brigade is missing on exactly six nights of weeks 13 to 15`() async throws {
    let nights = try await VemapStage.closures().filter {
      try $0.closure.type == "nacht" && (7...27).contains(offset($0.closure.startDate))
    }
    let withBrigade = nights.filter { row in
      row.closure.stakeholders?.items.contains { $0.name == "Brandweer Veluwerand" } == true
    }
    #expect(nights.count == 8)
    #expect(withBrigade.count == 2)
  }

  @Test func `a closure in 24 days has no plan`() async throws {
    let soon = try await VemapStage.closures().filter { try offset($0.closure.startDate) == 24 }
    let plan = try #require(soon.first?.closure.vkmPlan)
    #expect(soon.count == 1)
    #expect(plan.id == nil && plan.status == nil && plan.version == nil)
  }

  /// The document shows these members whole and says nothing of a closure without a plan, or without a final one.
  @Test func `a plan that is not there has its members all the same, and reads as none`() async throws {
    let final: Set = [
      "file_id", "closure_id", "name", "type", "version", "status", "created_by", "created_at", "updated_at",
    ]
    let seen: Set = ["id", "name", "status", "version", "size", "created_at"]
    for (tenant, user) in [(VemapStage.kiezel, "user-121"), (VemapStage.stippel, "user-126")] {
      let document = try await stage.client.document(Vemap.ListStakeholderClosures(tenantID: tenant, userID: user))
      let closures = try JSONDecoder().decode([JSONValue].self, from: document.value(at: ["data"]))
      let blank = closures.filter { $0["vkm_plan"]?["id"] == .string("") }
      #expect(!blank.isEmpty && blank.count < closures.count)
      for closure in closures { #expect(Set(closure["vkm_plan"]?.names ?? []) == seen) }
      for closure in blank {
        let id = try #require(closure["id"]?.text)
        let read = try await stage.client.send(Vemap.GetClosure(tenantID: tenant, closureID: id))
        #expect(read.vkmPlan?.isEmpty == true)
        let events = try await stage.client.document(Vemap.GetClosureEvents(tenantID: tenant, closureID: id))
        let plan = try JSONDecoder().decode(JSONValue.self, from: events.value(at: ["data", "final_vkm"]))
        #expect(Set(plan.names) == final && plan["file_id"] == .string(""))
      }
    }
  }

  @Test func `long and awkward names`() async throws {
    let names = try await VemapStage.closures().compactMap(\.closure.name)
    #expect(
      names.contains("Knooppunt 's-Hertogenbossche Sluisdijk–Noord/Zuid (fase 2b, incl. geluidsscherm)"))
    #expect(names.contains { $0.contains("ë") && $0.contains("ï") && $0.contains("&") })
  }

  @Test func `the scenario moves with the day`() async throws {
    let later = Scene.fixedNow.addingTimeInterval(10 * 86_400)
    let sandbox = VemapSandbox(scene: Scene(now: later), time: stage.time.source)
    let client = Client(
      signIn: VemapSignIn(
        username: VemapSandbox.credentials["username"] ?? "",
        password: Secret(VemapSandbox.credentials["password"] ?? "")),
      transport: ScriptedTransport { await sandbox.answer($0) },
      limiter: RateLimiter(limit: nil, atOnce: 4, time: stage.time.source), time: stage.time.source)
    let call = Vemap.GetClosure(tenantID: VemapStage.kiezel, closureID: "closure-122")
    #expect(try await client.send(call).startDate == "03-29-2026")
  }
}

extension JSONValue {
  fileprivate var names: [String] { if case .object(let members) = self { Array(members.keys) } else { [] } }
}
