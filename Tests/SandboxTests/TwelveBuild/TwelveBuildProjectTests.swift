import Sandbox
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildProjectTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  private func names(_ product: TwelveBuild.Product? = nil) async throws -> [String?] {
    try await stage.send(TwelveBuild.ListProjects(product: product)).items.map(\.name)
  }

  private func listed(_ id: String) async throws -> TwelveBuild.ProjectSummary? {
    try await stage.send(TwelveBuild.ListProjects()).items.first { $0.id.text == id }
  }

  private func phases(_ id: String) async throws -> [String] {
    try await stage.send(TwelveBuild.ListProjectPhases(projectId: id)).items.flatMap(\.phases).map(\.name)
  }

  @Test func `a project that is added is listed and shown as it was given`() async throws {
    var details = TwelveBuild.ProjectDetails()
    details.city = "Soest"
    details.countryCode = "BE"
    details.address1 = "Keetweg 9"
    details.phaseId = "123457"
    let made = try await stage.send(TwelveBuild.AddProject(name: "N199 Wachtspoor", details: details))
    #expect(made.name == "N199 Wachtspoor")
    let summary = try #require(try await listed(made.id.text))
    #expect(summary.city == "Soest")
    #expect(summary.phaseName == "Inkoop")
    #expect(summary.active == .yes)
    let project = try await stage.send(TwelveBuild.GetProject(id: made.id.text))
    #expect(project.address1 == "Keetweg 9")
    #expect(project.countryCode == "be")
    #expect(project.country == "België")
    #expect(project.client == "")
    #expect(try await phases(made.id.text) == ["Calculatie", "Inkoop"])
    let second = try await stage.send(TwelveBuild.AddProject(name: "N199 Wachtspoor"))
    #expect(second.id != made.id)
  }

  @Test func `a change keeps what it does not name`() async throws {
    var details = TwelveBuild.ProjectDetails()
    details.client = "Gemeente Heideveen"
    details.status = .notScored
    let changed = try await stage.send(TwelveBuild.UpdateProject(projectId: "1234601", name: "Nieuw", details: details))
    #expect(changed.status == "not_scored")
    #expect(changed.name == "Nieuw")
    let project = try await stage.send(TwelveBuild.GetProject(id: "1234601"))
    #expect(project.client == "Gemeente Heideveen")
    #expect(project.city == "Voorst")
    details = .init()
    details.phase = .building
    let again = try await stage.send(TwelveBuild.UpdateProject(projectId: "1234601", details: details))
    #expect(again.status == "not_scored")
    #expect(try await phases("1234601") == ["Calculatie", "Inkoop", "Uitvoering"])
    #expect(try await listed("1234601")?.phaseName == "Uitvoering")
  }

  @Test func `templates and products have lists of their own`() async throws {
    func list(_ type: TwelveBuild.ProjectType, _ active: TwelveBuild.Flag? = nil) async throws -> [String?] {
      try await stage.send(TwelveBuild.ListProjectsByType(type: type, active: active)).items.map(\.type)
    }
    #expect(try await list(.template) == ["template"])
    #expect(Set(try await list(.ordinary)) == ["default"])
    #expect(try await list(.all).count == 7)
    #expect(try await list(.ordinary, .no).count == 2)
    #expect(try await names(.other) == ["Raamcontract bermen", "Materieelpark De Schaftkeet"])
    #expect(try await names() == (try await names(.tender)))
  }

  @Test func `only a project without a product can be deleted, and only by a group manager`() async throws {
    #expect(await stage.refusal(TwelveBuild.RemoveProject(projectId: "1234567")) == .forbidden(missing: nil))
    #expect(try await listed("1234567") != nil)
    let made = try await stage.send(TwelveBuild.AddProject(name: "Weg ermee", product: .other))
    #expect(try await names(.other).contains("Weg ermee"))
    #expect(try await listed(made.id.text) == nil)
    let other = try TwelveBuildStage(as: TwelveBuildSandbox.otherCredentials)
    #expect(await other.refusal(TwelveBuild.RemoveProject(projectId: "1234701")) == .forbidden(missing: nil))
    #expect(await other.refusal(TwelveBuild.AddProject(name: "x", product: .other)) == .forbidden(missing: nil))
    #expect(await other.refusal(TwelveBuild.AddProject(name: "x")) == nil)
    _ = try await stage.send(TwelveBuild.RemoveProject(projectId: made.id.text))
    #expect(try await names(.other).contains("Weg ermee") == false)
    #expect(await stage.refusal(TwelveBuild.GetProject(id: made.id.text)) == .notFound)
    #expect(await stage.refusal(TwelveBuild.RemoveProject(projectId: made.id.text)) == .notFound)
  }

  @Test func `what a deleted project had is gone with it`() async throws {
    let id = "1234701"
    let group = try await stage.send(TwelveBuild.CreateDocumentGroup(projectId: id, name: "Bestek"))
    let component = try await stage.send(TwelveBuild.AddWorkComponent(projectId: id, name: "Maaien"))
    _ = try await stage.send(TwelveBuild.CreateBudget(projectId: id))
    _ = try await stage.send(TwelveBuild.RemoveProject(projectId: id))
    #expect(await stage.refusal(TwelveBuild.GetDocumentGroup(documentGroupId: group.id.text)) == .notFound)
    let componentID = component.workComponentId.text
    #expect(await stage.refusal(TwelveBuild.DeleteWorkComponent(workComponentId: componentID)) == .notFound)
    #expect(await stage.refusal(TwelveBuild.ListBudgetRows(budgetId: "2")) == .notFound)
  }

  @Test func `closing and opening shows in the lists`() async throws {
    let closed = try await stage.send(TwelveBuild.CloseProject(projectId: "1234567"))
    #expect(closed.closedPhases.items == ["Calculatie", "Inkoop"])
    #expect(try await listed("1234567")?.active == .no)
    let opened = try await stage.send(TwelveBuild.OpenProject(projectId: "1234567"))
    #expect(opened.openPhases.items == ["Calculatie", "Inkoop"])
    #expect(try await listed("1234567")?.active == .yes)
  }

  @Test func `phases close and open one by one, by name or id, and a new one is come to`() async throws {
    func close(
      _ names: WordList<TwelveBuild.PhaseChoice>?, _ ids: WordList<TwelveBuild.ListedID>? = nil
    ) async throws -> [AnyText] {
      let call = TwelveBuild.CloseProjectPhase(projectId: "1234567", phase: names, phaseId: ids)
      return try await stage.send(call).closedPhases.items
    }
    #expect(try await close([.estimating]) == ["Calculatie"])
    #expect(try await listed("1234567")?.active == .yes)
    #expect(try await close(nil, ["123457"]) == ["Calculatie", "Inkoop"])
    #expect(try await listed("1234567")?.active == .no)
    let opened = try await stage.send(TwelveBuild.OpenProjectPhase(projectId: "1234567", phaseId: ["123458"]))
    #expect(opened.openPhases.items == ["Uitvoering"])
    #expect(try await phases("1234567") == ["Calculatie", "Inkoop", "Uitvoering"])
    #expect(try await listed("1234567")?.phaseName == "Uitvoering")
    #expect(try await close([.all]).count == 3)
    let unknown = TwelveBuild.OpenProjectPhase(projectId: "1234567", phaseId: ["9"])
    #expect(await stage.refusal(unknown) == .notFound)
  }

  @Test func `a list of phases that names none is not sent`() async throws {
    let none = TwelveBuild.CloseProjectPhase(projectId: "1234567")
    #expect(throws: InvalidField(name: "phaseId", problem: "names no phase")) { try none.request() }
  }
}
