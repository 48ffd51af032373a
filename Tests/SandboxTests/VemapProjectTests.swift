import Foundation
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// Projects, their managers, recipients and mail, as callers change them.
@Suite struct VemapProjectTests {
  private let stage = VemapStage()
  private static let tenant = VemapStage.kiezel

  private func project(_ id: AnyText) async throws -> Vemap.Project? {
    try await stage.client.send(Vemap.ListProjects(tenantID: Self.tenant)).items.first { $0.id == id }
  }

  private func newProject() -> Vemap.CreateProject {
    Vemap.CreateProject(
      tenantID: Self.tenant, name: "A30 Barneveld", description: "Deklaag", contractingAuthority: "Rijkswaterstaat",
      roadNumbers: "A30", startDate: "04-05-2026", endDate: "06-30-2026", createdByUserID: "user-101",
      managers: [Vemap.ProjectManager(id: "user-102", name: "Joris Testveld")], phaseNumber: "2")
  }

  @Test func `a new project is listed, empty`() async throws {
    let made = try await stage.client.send(newProject())
    let listed = try #require(try await project(made.id))
    #expect(listed == made)
    #expect([listed.name, listed.roadNumbers, listed.phaseNumber] == ["A30 Barneveld", "A30", "2"])
    #expect([listed.startDate, listed.endDate] == ["04-05-2026", "06-30-2026"])
    #expect(listed.createdAt == "2026-03-16 08:00:00")
    #expect(listed.managers?.items.map(\.email) == ["joris@kiezelkantsteen.example"])
    #expect([listed.closures, listed.storageUsed.flatMap(Int.init)] == [0, 0])
    #expect(listed.archived == false)
    let closures = Vemap.ListClosures(tenantID: Self.tenant, projectID: made.id.text)
    #expect(try await stage.client.send(closures).items.isEmpty)
  }

  @Test func `a project is made by and for users of its tenant`() async throws {
    var strange = newProject()
    strange.createdByUserID = "user-104"
    #expect(await stage.refusal(strange)?.reason == .notFound)
    strange = newProject()
    strange.managers.append(Vemap.ProjectManager(id: "user-999", name: "Niemand"))
    #expect(await stage.refusal(strange)?.reason == .notFound)
    #expect(try await stage.client.send(Vemap.ListProjects(tenantID: Self.tenant)).items.count == 7)
  }

  @Test func `managers are added, each once`() async throws {
    func add(_ managers: [String]) async throws -> Int? {
      let call = Vemap.UpdateProject(tenantID: Self.tenant, projectID: "proj-102", managers: managers)
      return try await stage.client.send(call).managersCount
    }
    #expect(try await add(["user-142", "user-102"]) == 2)
    #expect(try await add(["user-142"]) == 2)
    #expect(try await project("proj-102")?.managers?.items.map(\.id.text) == ["user-102", "user-142"])
    let strange = Vemap.UpdateProject(
      tenantID: Self.tenant, projectID: "proj-102", managers: ["user-141", "user-999"])
    #expect(await stage.refusal(strange)?.reason == .notFound)
    #expect(try await project("proj-102")?.managers?.items.count == 2)
  }

  private func recipients() async throws -> [Vemap.Recipient] {
    try await stage.client.send(Vemap.ListProjectRecipients(tenantID: Self.tenant, projectID: "proj-101")).items
  }

  private func events(_ closure: String) async throws -> Vemap.ClosureEvents {
    try await stage.client.send(Vemap.GetClosureEvents(tenantID: Self.tenant, closureID: closure))
  }

  /// The addresses on a closure's mailing list that still get mail, and how many the list says it has.
  private func mailingList(_ closure: String) async throws -> (emails: [String?], count: Int?) {
    var emails: [String?] = []
    var count: Int?
    for event in try await events(closure).mailingList.items {
      switch event {
      case .list(let list): count = list.recipientsCount
      case .recipient(let recipient): if recipient.isActive == true { emails.append(recipient.email) }
      }
    }
    return (emails, count)
  }

  @Test func `a recipient is known by its address`() async throws {
    let call = Vemap.CreateProjectRecipients(
      tenantID: Self.tenant, projectID: "proj-101",
      recipients: [
        Vemap.NewRecipient(email: "INFO@devluchtstrook.example", name: "Vluchtstrook", organisationName: "Horeca"),
        Vemap.NewRecipient(email: "school@kerkveen.example", name: "School", organisationName: "Kerkveen"),
      ])
    let answer = try await stage.client.send(call)
    #expect([answer.createdCount, answer.updatedCount, answer.totalCount] == [1, 1, 2])
    let listed = try await recipients()
    #expect(listed.map(\.name) == ["Bewonersvereniging Kerkveen", "Vluchtstrook", "School"])
    #expect(listed.map(\.organisationName) == ["Bewonersvereniging Kerkveen", "Horeca", "Kerkveen"])
    #expect(listed.map(\.id) == [listed[0].id] + (answer.recipients?.items.map(\.id) ?? []))
  }

  @Test func `a deleted recipient is off the project's list and those of its closures`() async throws {
    #expect(try await mailingList("closure-101").count == 2)
    let call = Vemap.DeleteProjectRecipient(
      tenantID: Self.tenant, projectID: "proj-101", recipientID: "recipient-1")
    #expect(try await stage.client.send(call).status == "deleted")
    #expect(try await recipients().map(\.id.text) == ["recipient-2"])
    for closure in ["closure-101", "closure-108"] {
      let list = try await mailingList(closure)
      #expect(list.emails == ["info@devluchtstrook.example"])
      #expect(list.count == 1)
    }
    #expect(await stage.refusal(call)?.reason == .notFound)
    let other = Vemap.DeleteProjectRecipient(tenantID: Self.tenant, projectID: "proj-101", recipientID: "recipient-3")
    #expect(await stage.refusal(other)?.reason == .notFound)
  }

  private func newMailRecipients(closure: String?) -> Vemap.CreateMailRecipients {
    Vemap.CreateMailRecipients(
      tenantID: Self.tenant, projectID: "proj-101", closureID: closure,
      recipients: [
        .init(email: "bestuur@bewoners-kerkveen.example", name: "Bestuur", role: "stakeholder"),
        .init(email: "krant@kerkveen.example", name: "Krant", role: "reviewer"),
      ], templateID: "closure_notification", subject: "Nieuw", message: "Er is iets nieuws.")
  }

  @Test func `recipients of mail go on the list of the one closure`() async throws {
    let answer = try await stage.client.send(newMailRecipients(closure: "closure-101"))
    #expect([answer.createdCount, answer.updatedCount, answer.totalCount] == [1, 1, 2])
    // One was on the list already.
    #expect(answer.addedToMailingList == 1)
    #expect(answer.mailingListID == "mailing-list-101")
    #expect(answer.recipients?.items.map(\.organisationName) == ["Bewonersvereniging Kerkveen", ""])
    #expect(try await mailingList("closure-101").emails.last == "krant@kerkveen.example")
    #expect(try await mailingList("closure-101").count == 3)
    #expect(try await mailingList("closure-102").count == 2)
    #expect(try await recipients().map(\.name) == ["Bestuur", "Wegrestaurant De Vluchtstrook", "Krant"])
    // Whether this sends mail is not documented; here it does not.
    #expect(try await events("closure-101").emails.items.count == 1)
  }

  @Test func `without a closure they are the project's only`() async throws {
    let answer = try await stage.client.send(newMailRecipients(closure: nil))
    #expect([answer.createdCount, answer.updatedCount, answer.addedToMailingList] == [1, 1, 1])
    #expect(try await mailingList("closure-101").count == 2)
    #expect(try await recipients().count == 3)
  }

  @Test func `recipients of mail fit together with their closure and a template`() async throws {
    #expect(await stage.refusal(newMailRecipients(closure: "closure-122"))?.reason == .notFound)
    var call = newMailRecipients(closure: nil)
    call.templateID = "geen"
    #expect(await stage.refusal(call)?.explanation == "Template not found")
    call.templateID = "tmpl-5011"
    #expect(await stage.refusal(call) == nil)
  }

  @Test func `one taken off a closure's list stays the project's, and can come back`() async throws {
    let call = Vemap.DeleteMailRecipient(
      tenantID: Self.tenant, projectID: "proj-101", closureID: "closure-101", recipientID: "recipient-1")
    #expect(try await stage.client.send(call).recipientID == "recipient-1")
    #expect(try await mailingList("closure-101").emails == ["info@devluchtstrook.example"])
    #expect(try await mailingList("closure-102").count == 2)
    #expect(try await recipients().count == 2)
    #expect(await stage.refusal(call)?.reason == .notFound)
    #expect(try await stage.client.send(newMailRecipients(closure: "closure-101")).addedToMailingList == 2)
    #expect(try await mailingList("closure-101").count == 3)
  }

  private func mail(to addresses: [String]) -> Vemap.SendMail {
    Vemap.SendMail(
      tenantID: Self.tenant, closureID: "closure-122",
      recipients: addresses.map { .init(email: $0, name: "Iemand") }, templateID: "tmpl-5012", subject: "Graag reactie")
  }

  @Test func `a mail is in the events, first queued, then sent`() async throws {
    #expect(try await events("closure-122").emails.items.isEmpty)
    let report = try await stage.client.send(mail(to: ["a@x.example", "b@x.example"])).report
    #expect([report?.total, report?.successful, report?.failed] == [2, 2, 0])
    #expect(report?.messages?.items.map(\.recipientEmail) == ["a@x.example", "b@x.example"])
    let queued = try #require(try await events("closure-122").emails.items.first)
    #expect([queued.status, queued.subject, queued.mailType] == ["queued", "Graag reactie", "reminder"])
    #expect([queued.createdBy, queued.createdAt] == ["user-101", "2026-03-16T08:00:00Z"])
    stage.time.advance(by: .seconds(60))
    #expect(try await events("closure-122").emails.items.map(\.status) == ["sent"])
    #expect(try await events("closure-121").emails.items.count == 1)
  }

  @Test func `a mail fails for those who cannot be reached`() async throws {
    let part = try await stage.client.send(mail(to: ["a@x.example", "b@nergens.INVALID"])).report
    #expect([part?.total, part?.successful, part?.failed] == [2, 1, 1])
    #expect(part?.messages?.items.map(\.status) == ["sent", "failed"])
    _ = try await stage.client.send(mail(to: ["b@nergens.invalid"]))
    stage.time.advance(by: .seconds(60))
    #expect(try await events("closure-122").emails.items.map(\.status) == ["sent", "failed"])
  }

  @Test func `a mail takes a template of the tenant by its id`() async throws {
    var call = mail(to: ["a@x.example"])
    for template in ["reminder", "tmpl-5021", "tmpl-9"] {
      call.templateID = template
      #expect(await stage.refusal(call)?.explanation == "Template not found")
    }
    #expect(try await events("closure-122").emails.items.isEmpty)
  }

  @Test func `a new template is listed and can be used`() async throws {
    var call = Vemap.CreateMailTemplate.example
    call.tenantID = Self.tenant
    let made = try await stage.client.send(call)
    let templates = try await stage.client.send(Vemap.ListMailTemplates(tenantID: Self.tenant)).items
    #expect(templates.map(\.name) == ["closure_notification", "reminder", "vkm_final", "closure_notification"])
    let listed = try #require(templates.first { $0.id == made.id })
    #expect(listed.data == call.data)
    let other = try await stage.client.send(Vemap.ListMailTemplates(tenantID: VemapStage.stippel)).items
    #expect(other.count == 3)
    var send = mail(to: ["a@x.example"])
    send.templateID = made.id.text
    #expect(await stage.refusal(send) == nil)
  }
}
