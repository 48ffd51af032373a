import Foundation
import Testing
import VemapAPI
import VendorAPI

@Suite struct LeniencyTests {
  private func closures(_ elements: String) throws -> Page<Vemap.Closure> {
    let body = #"{"status": 200, "message": "Closures fetched successfully", "data": ["# + elements + "]}"
    return try Vemap.ListClosures.output(from: JSONDocument(Data(body.utf8)))
  }

  @Test(arguments: [
    #"{"name": "geen id"}"#, #"{"id": null}"#, "null", "7", #"{"id": {"a": 1}}"#, #"{"id": "\ud800"}"#,
    #"{"id": 1e400}"#, #"{"id": "x", "name": nieuw}"#,
  ])
  func `one bad record in a thousand costs one record`(bad: String) throws {
    let good = (1...999).map { #"{"id": "closure-\#($0)", "name": "Nacht \#($0)"}"# }
    let page = try closures((good.prefix(400) + [bad] + good.dropFirst(400)).joined(separator: ","))
    #expect(page.items.count == 999)
    #expect(page.skipped.map(\.index) == [400])
    #expect(page.items.last?.name == "Nacht 999")
  }

  @Test func `a record needs its id only`() throws {
    let closure = try #require(try closures(#"{"id": 1234567}"#).items.first)
    #expect(closure.id == "1234567")
    #expect(closure.name == nil)
    #expect(closure.stakeholders == nil)
    #expect(closure.vkmPlan == nil)
  }

  @Test func `nulls and wrong types leave a field empty and the record whole`() throws {
    let page = try closures(
      #"""
      {"id": "closure-1", "name": 12, "description": null, "start_date": ["01-15-2024"], "stakeholders": "geen",
      "type": "nieuwsoort", "created_by_user": [], "melvin_label": "ja", "spin_label": "true",
      "status": "on_hold", "vkm_plan": 5, "storage_used": 2048, "closure_file_count": "5", "nieuw_veld": {"a": []}}
      """#)
    let closure = try #require(page.items.first)
    #expect(page.skipped.isEmpty)
    #expect(closure.name == "12")
    #expect(closure.startDate == nil)
    #expect(closure.stakeholders == nil)
    #expect(closure.type == "nieuwsoort")
    #expect(closure.createdByUser == nil)
    #expect(closure.melvinLabel == nil)
    #expect(closure.spinLabel == true)
    #expect(closure.status == "on_hold")
    #expect(closure.vkmPlan == nil)
    #expect(closure.storageUsed == "2048")
    #expect(closure.fileCount == 5)
  }

  @Test(arguments: [#""\ud800""#, "1e400", "{}", "[[]]"])
  func `a value that cannot be read costs its field`(value: String) throws {
    let page = try closures(#"{"id": "1", "name": "# + value + #", "type": "nacht"}"#)
    #expect(page.items.map(\.name) == [nil])
    #expect(page.items.map(\.type) == ["nacht"])
  }

  @Test func `a list inside a record is read element by element`() throws {
    let page = try closures(
      #"{"id": "1", "stakeholders": [{"user_id": 7, "name": "A"}, {"name": "zonder id"}, null, {"user_id": "8"}]}"#)
    let stakeholders = try #require(page.items.first?.stakeholders)
    #expect(stakeholders.items.map(\.userID.text) == ["7", "8"])
    #expect(stakeholders.skipped == 2)
  }

  @Test func `an empty plan is a plan without anything`() throws {
    let plan = try #require(try closures(#"{"id": "1", "vkm_plan": {}}"#).items.first?.vkmPlan)
    #expect(plan.id == nil && plan.name == nil && plan.version == nil && plan.status == nil)
  }

  @Test func `a broken list of events costs neither the others nor the final plan`() throws {
    let body = #"""
      {"data": {"closure_id": 9, "file_events": {"oops": 1}, "comment_events": [{"text": "a"}, 3, {"text": b}],
      "mailing_list_events": [{"mailing_list_id": 1}, {"neither": 1}], "email_events": null,
      "final_vkm": {"file_id": 12, "version": 1.5}}}
      """#
    let events = try Vemap.GetClosureEvents.output(from: JSONDocument(Data(body.utf8)))
    #expect(events.closureID == "9")
    #expect(events.files == Elements([], skipped: 1))
    #expect(events.stakeholders == Elements())
    #expect(events.comments.items.map(\.text) == ["a"])
    #expect(events.comments.skipped == 2)
    #expect(events.mailingList.items.count == 1)
    #expect(events.mailingList.skipped == 1)
    #expect(events.emails == Elements())
    #expect(events.finalVKM?.fileID == "12")
    #expect(events.finalVKM?.version == "1.5")
  }

  private static let blank =
    #"{"file_id": "", "closure_id": "9", "name": "", "type": "vkm-plan", "version": "","#
    + #" "status": "", "created_by": "", "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-15T10:30:00Z"}"#

  @Test(
    arguments: [#", "final_vkm": null"#, #", "final_vkm": {}"#, #", "final_vkm": false"#, #", "final_vkm": []"#, ""]
      + [#", "final_vkm": "# + blank])
  func `no final plan, in whatever form the vendor says so`(member: String) throws {
    let body = #"{"data": {"closure_id": "9""# + member + "}}"
    #expect(try Vemap.GetClosureEvents.output(from: JSONDocument(Data(body.utf8))).finalVKM == nil)
  }

  @Test func `a final plan without the id of its file is final all the same`() throws {
    let body = #"{"data": {"closure_id": "9", "final_vkm": {"status": "final", "file_id": []}}}"#
    let events = try Vemap.GetClosureEvents.output(from: JSONDocument(Data(body.utf8)))
    #expect(events.finalVKM?.status == "final")
  }

  @Test func `events of an answer without a closure are no events`() {
    #expect(throws: JSONDocument.Problem.missing("data.closure_id")) {
      try Vemap.GetClosureEvents.output(from: JSONDocument(Data(#"{"data": {}}"#.utf8)))
    }
  }
}
