import Foundation
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// Closures with their stakeholders, comments and files, as callers change them.
@Suite struct VemapClosureTests {
  private let stage = VemapStage()
  private static let tenant = VemapStage.kiezel

  private func closure(_ id: String) async throws -> Vemap.Closure {
    try await stage.client.send(Vemap.GetClosure(tenantID: Self.tenant, closureID: id))
  }

  private func events(_ id: String) async throws -> Vemap.ClosureEvents {
    try await stage.client.send(Vemap.GetClosureEvents(tenantID: Self.tenant, closureID: id))
  }

  private func reference(_ id: AnyText, in project: String = "proj-101") async throws -> Vemap.ClosureReference? {
    let list = Vemap.ListClosureReferences(tenantID: Self.tenant, projectID: project)
    return try await stage.client.send(list).items.first { $0.id == id }
  }

  private func newClosure(_ stakeholders: [String] = ["user-121", "user-122"]) -> Vemap.CreateClosure {
    Vemap.CreateClosure(
      tenantID: Self.tenant, projectID: "proj-101", name: "Nacht 7", description: "Deklaag", type: "nacht",
      startDate: "04-05-2026", endDate: "04-06-2026", stakeholders: stakeholders, roadSegment: "A1 HRR km 50,0-51,0")
  }

  @Test func `a new closure is in all three lists and has a history`() async throws {
    let made = try await stage.client.send(newClosure())
    #expect(try await closure(made.id.text) == made)
    #expect([made.name, made.type, made.status] == ["Nacht 7", "nacht", "open"])
    #expect(made.createdByUser?.name == "Fenna Proefstra")
    #expect(made.vkmPlan != nil && made.vkmPlan?.id == nil)
    let listed = try await stage.client.send(Vemap.ListClosures(tenantID: Self.tenant, projectID: "proj-101")).items
    #expect(listed.count == 9)
    #expect(listed.last == made)
    let road = try #require(try await reference(made.id))
    #expect([road.roadSegment, road.startDate, road.status] == ["A1 HRR km 50,0-51,0", "04-05-2026", "active"])
    #expect(road.stakeholderCount == 2)
    let own = try await stage.client.send(
      Vemap.ListStakeholderClosures(tenantID: Self.tenant, userID: "user-121")
    ).items.first { $0.id == made.id }
    #expect([own?.startDate, own?.roadSegment] == ["2026-04-05T00:00:00Z", "A1 HRR km 50,0-51,0"])
    let history = try await events(made.id.text)
    #expect([history.createdByName, history.createdAt] == ["Fenna Proefstra", "2026-03-16T08:00:00Z"])
    #expect(history.stakeholders.items.map(\.userID) == ["user-121", "user-122"])
    #expect(history.finalVKM == nil)
    let projects = try await stage.client.send(Vemap.ListProjects(tenantID: Self.tenant)).items
    #expect(projects.first?.closures == 9)
  }

  @Test func `a closure is made in a project, for users of its tenant`() async throws {
    #expect(await stage.refusal(newClosure(["user-125"]))?.reason == .notFound)
    var strange = newClosure()
    strange.projectID = "proj-201"
    #expect(await stage.refusal(strange)?.reason == .notFound)
    #expect(
      try await stage.client.send(Vemap.ListClosures(tenantID: Self.tenant, projectID: "proj-101")).items.count == 8)
  }

  private func add(_ users: [String], to closure: String) -> Vemap.AddClosureStakeholders {
    Vemap.AddClosureStakeholders(tenantID: Self.tenant, closureID: closure, stakeholders: users)
  }

  @Test func `stakeholders are added, each once, and removed into the history`() async throws {
    let first = try await stage.client.send(add(["user-147", "user-122", "user-147"], to: "closure-104"))
    #expect([first.added, first.total] == [1, 6])
    let again = try await stage.client.send(add(["user-147"], to: "closure-104"))
    #expect([again.added, again.total] == [0, 6])
    #expect(try await closure("closure-104").stakeholders?.items.last?.name == "Gemeente Kerkveen")
    #expect(try await closure("closure-104").updatedAt == "2026-03-16 08:00:00")
    let added = try #require(try await events("closure-104").stakeholders.items.last)
    #expect([added.userID, added.createdBy] == ["user-147", "user-101"])
    stage.time.advance(by: .seconds(90))
    let remove = Vemap.RemoveClosureStakeholder(
      tenantID: Self.tenant, closureID: "closure-104", stakeholderID: "user-147")
    #expect(try await stage.client.send(remove).status == "removed")
    #expect(try await closure("closure-104").stakeholders?.items.count == 5)
    #expect(try await reference("closure-104")?.stakeholderCount == 5)
    let removed = try #require(try await events("closure-104").stakeholders.items.last)
    #expect(removed.isDeleted == true)
    #expect(removed.deletedAt == "2026-03-16T08:01:30Z")
    #expect(await stage.refusal(remove)?.reason == .notFound)
    let back = try await stage.client.send(add(["user-147"], to: "closure-104"))
    #expect(back.added == 1)
    #expect(try await events("closure-104").stakeholders.items.filter { $0.userID == "user-147" }.count == 2)
  }

  @Test func `one stranger among the stakeholders adds nobody`() async throws {
    #expect(await stage.refusal(add(["user-147", "user-125"], to: "closure-104"))?.reason == .notFound)
    #expect(try await closure("closure-104").stakeholders?.items.count == 5)
  }

  /// Planted: the fire brigade is added to six nights, and the third of them answers 500 once.
  @Test func `the third of the fire brigade's closures stumbles once`() async throws {
    let nights = ["closure-104", "closure-106", "closure-111", "closure-112", "closure-127", "closure-133"]
    var failed: [String] = []
    for night in nights {
      let refused = await stage.refusal(add(["user-121"], to: night))
      if let refused {
        #expect(refused.reason == .server(status: 500))
        failed.append(night)
      }
    }
    #expect(failed == ["closure-111"])
    #expect(try await closure("closure-111").stakeholders?.items.contains { $0.userID == "user-121" } == false)
    #expect(await stage.refusal(add(["user-121"], to: "closure-111")) == nil)
    for night in nights {
      #expect(try await closure(night).stakeholders?.items.contains { $0.userID == "user-121" } == true)
    }
  }

  private func comment(_ version: String = "1.2", plan: String = "vkm-104") -> Vemap.CreateClosureComment {
    Vemap.CreateClosureComment(
      tenantID: Self.tenant, closureID: "closure-104", vkmPlanID: plan, version: version, userName: "Fenna",
      message: "Bord 3 mist", projectID: "proj-101")
  }

  @Test func `a comment is the newest, in the lists and in the events`() async throws {
    let made = try await stage.client.send(comment())
    #expect([made.userID, made.userName, made.closureID] == ["user-101", "Fenna", "closure-104"])
    #expect(made.createdAt == "2026-03-16T08:00:00Z")
    let list = Vemap.ListClosureComments(tenantID: Self.tenant, closureID: "closure-104")
    let listed = try await stage.client.send(list).items
    #expect(listed.count == 3)
    #expect([listed.first?.id, listed.first?.message.map { AnyText($0) }] == [made.id, "Bord 3 mist"])
    var oldest = list
    oldest.sortOrder = .ascending
    #expect(try await stage.client.send(oldest).items.last?.id == made.id)
    let event = try #require(try await events("closure-104").comments.items.first)
    #expect([event.commentID, event.text, event.version] == [made.id.text, "Bord 3 mist", "1.2"])
  }

  @Test func `a comment is on a version that the plan has or had`() async throws {
    #expect(try await stage.client.send(comment("v1.1")).version == "1.1")
    #expect(try await stage.client.send(comment(plan: "file-1042")).vkmPlanID == "file-1042")
    #expect(await stage.refusal(comment("1.3"))?.explanation == "VKM plan not found")
    #expect(await stage.refusal(comment(plan: "vkm-105"))?.explanation == "VKM plan not found")
    var strange = comment()
    strange.projectID = "proj-102"
    #expect(await stage.refusal(strange)?.reason == .notFound)
    strange = comment(plan: "vkm-123")
    strange.closureID = "closure-123"
    strange.projectID = "proj-104"
    #expect(await stage.refusal(strange)?.explanation == "Closure has no VKM plan")
  }

  private func newPlan(_ version: Double, status: String = "concept") -> Vemap.CreateFileMetadata {
    Vemap.CreateFileMetadata(
      tenantID: Self.tenant, name: "VKM_nieuw.pdf", type: "vkm-plan", fileType: "application/pdf",
      fileTypeCategory: "document", status: status, projectID: "proj-104", closureID: "closure-122",
      size: 1_500_000, s3Path: "/files/plannen/VKM_nieuw.pdf", isInS3: false, version: version,
      isCurrentVersion: true, isArchived: false)
  }

  private func files(_ closure: String) async throws -> [Vemap.File] {
    try await stage.client.send(Vemap.ListClosureFiles(tenantID: Self.tenant, closureID: closure)).items
  }

  @Test func `a new version is the plan, and making it final shows in the events only`() async throws {
    #expect(try await closure("closure-122").vkmPlan?.version == "v1.2")
    let made = try await stage.client.send(newPlan(1.3))
    #expect(made.isInS3 == false)
    #expect(try await files("closure-122").last?.id == made.id)
    var plan = try #require(try await closure("closure-122").vkmPlan)
    #expect([plan.id, plan.version, plan.status, plan.name] == ["vkm-122", "v1.3", "concept", "VKM_nieuw.pdf"])
    #expect(plan.updatedAt == "2026-03-16 08:00:00")
    #expect(try await reference("closure-122", in: "proj-104")?.vkmVersion == "v1.3")
    let old = try await stage.client.send(Vemap.GetFile(tenantID: Self.tenant, fileID: "file-1222"))
    #expect(old.isCurrentVersion == false)
    stage.time.advance(by: .seconds(60))
    let final = Vemap.UpdateFileMetadata(tenantID: Self.tenant, fileID: made.id.text, status: "final")
    #expect(try await stage.client.send(final).status == "final")
    plan = try #require(try await closure("closure-122").vkmPlan)
    #expect([plan.status, plan.updatedAt] == ["active", "2026-03-16 08:01:00"])
    let history = try await events("closure-122")
    #expect([history.finalVKM?.fileID, history.finalVKM?.version] == [made.id.text, "1.3"])
    #expect(history.finalVKM?.updatedAt == "2026-03-16T08:01:00Z")
    #expect(history.files.items.last?.userName == "Fenna Proefstra")
  }

  @Test func `a file's name is in its path, and what is not given stays`() async throws {
    let made = try await stage.client.send(newPlan(1.3))
    let rename = Vemap.UpdateFileMetadata(
      tenantID: Self.tenant, fileID: made.id.text, name: "plan.pdf", metadata: .init(tags: ["nacht"]))
    let answer = try await stage.client.send(rename)
    #expect([answer.name, answer.s3Path, answer.status] == ["plan.pdf", "/files/plannen/plan.pdf", "concept"])
    let read = try await stage.client.send(
      Vemap.GetFile(tenantID: Self.tenant, fileID: made.id.text, action: .download))
    #expect([read.name, read.createdBy, read.updatedBy] == ["plan.pdf", "user-101", "user-101"])
    #expect([read.projectID, read.closureID] == ["proj-104", "closure-122"])
    #expect(read.version == 1.3)
    #expect(try await files("closure-122").last?.name == "plan.pdf")
  }

  @Test func `a deleted version is gone, and the plan falls back`() async throws {
    let before = try await closure("closure-122")
    let delete = Vemap.DeleteFile(tenantID: Self.tenant, fileID: "file-1222")
    let answer = try await stage.client.send(delete)
    #expect([answer.id, answer.file?.name, answer.file?.type] == ["file-1222", "VKM_122_v1.2.pdf", "vkm-plan"])
    let after = try await closure("closure-122")
    #expect(after.vkmPlan?.version == "v1.1")
    #expect(after.fileCount == (before.fileCount ?? 0) - 1)
    #expect(after.storageUsed != before.storageUsed)
    #expect(try await !files("closure-122").contains { $0.id == "file-1222" })
    #expect(try await !events("closure-122").files.items.contains { $0.name == "VKM_122_v1.2.pdf" })
    for call in [delete, Vemap.DeleteFile(tenantID: VemapStage.stippel, fileID: "file-1221")] {
      #expect(await stage.refusal(call)?.reason == .notFound)
    }
    for file in ["file-1221", "file-1220"] {
      _ = try await stage.client.send(Vemap.DeleteFile(tenantID: Self.tenant, fileID: file))
    }
    let bare = try #require(try await closure("closure-122").vkmPlan)
    #expect(bare.id == nil && bare.version == nil)
    #expect(try await reference("closure-122", in: "proj-104")?.vkmVersion == "")
  }

  @Test func `a file belongs to a project and a closure of its tenant`() async throws {
    var strange = newPlan(1.3)
    strange.projectID = "proj-201"
    #expect(await stage.refusal(strange)?.reason == .notFound)
    strange = newPlan(1.3)
    strange.closureID = "closure-201"
    #expect(await stage.refusal(strange)?.reason == .notFound)
    #expect(try await files("closure-122").count == 5)
  }

  @Test(
    arguments: [
      ("startDate", "2026-04-05"), ("closureName", ""), ("stakeholders", nil),
    ] as [(String, String?)])
  func `a closure that breaks the document's rules is refused by name`(field: String, value: String?) async throws {
    var request = try await stage.signed(newClosure().request())
    var body = try JSONDecoder().decode([String: JSONValue].self, from: request.body)
    body[field] = value.map(JSONValue.string)
    request.body = try JSONEncoder().encode(body)
    let response = await stage.vendor.answer(request)
    #expect(response.status == 400)
    #expect(Vemap.failure(in: response).words?.hasPrefix(field + ": ") == true)
  }
}
