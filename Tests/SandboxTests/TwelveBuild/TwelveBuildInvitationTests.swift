import Foundation
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildInvitationTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  @Test func `awarding one leaves the others as they were`() async throws {
    let before = try await stage.statuses(of: "1300001")
    let offers = before.filter { $0.value == "offer" }.keys.sorted()
    let winner = try #require(offers.first)
    #expect(offers.count == 2)
    stage.time.advance(by: .seconds(60))
    let answer = try await stage.send(TwelveBuild.UpdateInvitation(id: winner, status: .granted))
    #expect(answer.status == "granted")
    #expect(answer.workComponentId == "1300001")
    #expect(answer.phaseId == "123457")
    let after = try await stage.statuses(of: "1300001")
    #expect(after == before.merging([winner: "granted"]) { $1 })
    let asked = try await stage.component("1300001").communication.items
    let granted = try #require(asked.first { $0.id.text == winner })
    let change = try #require(granted.statusChanges.items.last)
    let moment = String(Int(stage.time.now.timeIntervalSince1970))
    #expect([change.changeDate, change.oldStatus, change.newStatus] == [moment, "offer", "granted"])
    #expect(granted.datePurchase == moment)
    // The same once more changes nothing.
    _ = try await stage.send(TwelveBuild.UpdateInvitation(id: winner, status: .granted))
    let again = try await stage.component("1300001").communication.items.first { $0.id.text == winner }
    #expect(again == granted)
  }

  @Test(arguments: TwelveBuild.InvitationStatus.allCases)
  func `every documented status can be set and is read back`(status: TwelveBuild.InvitationStatus) async throws {
    _ = try await stage.send(TwelveBuild.UpdateInvitation(id: "1122334", status: status))
    #expect(try await stage.send(TwelveBuild.GetInvitation(id: "1122334")).status == status.rawValue)
    #expect(try await stage.statuses(of: "1300001")["1122334"] == status.rawValue)
  }

  @Test func `a change without a status changes nothing`() async throws {
    #expect(try await stage.send(TwelveBuild.UpdateInvitation(id: "1122338")).status == "calculating")
  }

  @Test func `who is invited is listed, has a thread, and can be uninvited`() async throws {
    let invite = TwelveBuild.AddInvitation(workComponentId: "1300001", phaseId: "123457", companyId: "7654351")
    let invited = try await stage.send(invite)
    #expect(invited.status == "unknown")
    #expect(invited.specialistId == "7654351")
    let listed = try await stage.component("1300001").communication.items
    #expect(listed.count == 10)
    let asked = try #require(listed.first { $0.id == invited.id })
    #expect(asked.specialist?.cocNumber == "00000571")
    #expect(asked.deadlineDate == "0")
    #expect(asked.offerPrice == "")
    let thread = TwelveBuild.GetCommunication(projectId: "1234567", communicationId: invited.id.text)
    #expect(try await stage.send(thread).items.map(\.type) == ["request"])
    #expect(await stage.refusal(invite) == .conflict)
    _ = try await stage.send(TwelveBuild.DeleteInvitation(id: invited.id.text))
    #expect(try await stage.component("1300001").communication.items.count == 9)
    #expect(await stage.refusal(thread) == .notFound)
    #expect(await stage.refusal(TwelveBuild.GetInvitation(id: invited.id.text)) == .notFound)
    #expect(await stage.refusal(invite) == nil)
  }

  @Test(arguments: [("9", "123457", "7654351"), ("1300001", "123458", "7654351"), ("1300001", "123457", "9")])
  func `an invitation to or for something unknown is refused`(
    component: String, phase: String, company: String
  ) async {
    let invite = TwelveBuild.AddInvitation(workComponentId: component, phaseId: phase, companyId: company)
    #expect(await stage.refusal(invite) == .notFound)
  }

  @Test func `a work component is listed, changed and deleted with all that hangs on it`() async throws {
    var details = TwelveBuild.WorkComponentDetails()
    details.stabuChapterIds = ["542", "531"]
    details.externalData = "MG-9"
    let add = TwelveBuild.AddWorkComponent(projectId: "1234567", name: "Kunstwerk 7", details: details)
    let id = try await stage.send(add).workComponentId.text
    let made = try await stage.component(id)
    #expect(made.name == "Kunstwerk 7")
    #expect(made.externalData == "MG-9")
    #expect(made.codes == "42, 31")
    #expect(made.codeIds.items == ["542", "531"])
    #expect(made.communication.items.isEmpty)
    _ = try await stage.send(TwelveBuild.UpdateWorkComponent(workComponentId: id, name: "Kunstwerk 8"))
    #expect(try await stage.component(id).name == "Kunstwerk 8")
    #expect(try await stage.component(id).codes == "42, 31")
    details.stabuChapterIds = []
    _ = try await stage.send(TwelveBuild.UpdateWorkComponent(workComponentId: id, details: details))
    #expect(try await stage.component(id).codes == "")

    let invited = try await stage.send(
      TwelveBuild.AddInvitation(workComponentId: id, phaseId: "123457", companyId: "7654321"))
    _ = try await stage.send(TwelveBuild.LinkBudgetRow(budgetRowId: "1", workCategoryId: id))
    let links = TwelveBuild.UpdateDocumentGroupWorkCategory(documentGroupId: "6350571", workCategoryIds: [id])
    _ = try await stage.send(links)
    _ = try await stage.send(TwelveBuild.DeleteWorkComponent(workComponentId: id))
    #expect(try await stage.components().contains { $0.id.text == id } == false)
    #expect(await stage.refusal(TwelveBuild.GetInvitation(id: invited.id.text)) == .notFound)
    #expect(try await stage.rows().first?.links.items.map(\.objectId) == ["1300001"])
    let left = TwelveBuild.GetDocumentGroupWorkCategoryLinks(documentGroupId: "6350571")
    #expect(try await stage.send(left).workCategoryIds.items == [])
  }

  @Test func `a chapter that does not exist is refused by the parameter's name`() async {
    var details = TwelveBuild.WorkComponentDetails()
    details.stabuChapterIds = ["9"]
    let add = TwelveBuild.AddWorkComponent(projectId: "1234567", name: "x", details: details)
    do throws(APIError) {
      _ = try await stage.client.send(add)
      Issue.record("was taken")
    } catch {
      #expect(error.explanation?.hasPrefix("stabuChapterIds:") == true)
    }
  }

  @Test func `chapters belong to a classification system`() async throws {
    let all = try await stage.send(TwelveBuild.ListAllClassificationSystems()).items
    let own = try await stage.send(TwelveBuild.ListCompanyClassificationSystems()).items
    #expect(all.map(\.name) == ["stabu", "raw", "nl-sfb"])
    #expect(own.map(\.name) == ["stabu", "raw"])
    let chapters = try await stage.send(TwelveBuild.ListChapters(classificationSystemId: "1")).items
    #expect(chapters.first { $0.number == "32" }?.name == "Asfalt")
    let numbers = Set(chapters.compactMap(\.number))
    for component in try await stage.components() {
      #expect(numbers.isSuperset(of: component.codes?.split(separator: ", ").map(String.init) ?? ["?"]))
    }
    #expect(await stage.refusal(TwelveBuild.ListChapters(classificationSystemId: "9")) == .notFound)
  }
}
