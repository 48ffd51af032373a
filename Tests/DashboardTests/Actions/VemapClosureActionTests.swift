import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

@Suite(.costly) @MainActor struct VemapClosureActionTests {
  @Test func `comments on the current plan in the user's own name`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.act(.comment))
    await desk.send(.edit(.insert("Akkoord.")), .sendForm, .painted)
    #expect(desk.facts.contains { $0.hasPrefix("Op plan: ") && $0.hasSuffix("v1.2") })
    #expect(desk.writes.isEmpty)
    await desk.send(.confirm)
    #expect(desk.writes.isEmpty)
    await desk.wait()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/closures/closure-122/comments",
          body: json(
            """
            {"vkmPlanId": "vkm-122", "version": "1.2", "userName": "Fenna Proefstra", "type": "COMMENT", \
            "message": "Akkoord.", "projectId": "proj-104"}
            """))
      ])
  }

  @Test func `without a plan there is no comment, and the reason is said`() async {
    let desk = await VemapDesk.started()
    await desk.closure("Proefboringen")
    #expect(desk.state.blocked(.comment)?.nl == "geen VKM-plan")
    await desk.send(.act(.comment))
    #expect(desk.state.form == nil)
    #expect(desk.state.notice?.words.nl == "Reactie op het VKM-plan: geen VKM-plan.")
  }

  @Test func `a plan that was replaced meanwhile gets no comment`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.act(.comment))
    await desk.send(.edit(.insert("Akkoord.")), .sendForm, .painted, .confirm)
    try await desk.putNewPlan(on: "closure-122", of: "proj-104")
    await desk.wait()
    #expect(desk.writes.count { $0.path.hasSuffix("/comments") } == 0)
    #expect(desk.state.notice?.words.nl.contains("intussen gewijzigd") == true)
  }

  @Test func `what the API cannot change is said`() async {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.act(.edit))
    #expect(
      desk.state.notice?.words.nl
        == "Datum, status en km wijzigen: dat kan niet via de API; datum, status en km wijzigt u in VEMAP.")
    await desk.send(.actions)
    let item = desk.state.pickerItems.first { $0.id == "vemap none closure-dates" }
    #expect(item?.blocked?.contains("wijzigt u in VEMAP") == true)
  }

  @Test func `creates a closure with days in the vendor's form`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    try await desk.open(
      "vemap createClosure",
      [
        "closureName": "Voeg IJsselbrug midden", "startDate": "4-5-2026", "endDate": "6-5-2026",
        "closureType": "nacht", "roadsegment": "A28 HRR km 84,0-87,0", "stakeholders": "brandweer",
      ])
    let form = try #require(desk.state.form)
    #expect(desk.state.notes(of: form).map(\.text).contains { $0.contains("wk 19") })
    await desk.send(.sendForm)
    #expect(desk.facts.contains { $0.hasPrefix("Periode: ") })
    #expect(desk.facts.contains("Let op: feestdag: Bevrijdingsdag (di 05-05, niet iedereen vrij)"))
    #expect(desk.facts.contains("Weken: ma t/m zo, ■ afgesloten, * feestdag"))
    #expect(desk.facts.contains("wk 19:  4■  5■* 6■  7   8   9  10  "))
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/closures",
          body: json(
            """
            {"projectId": "proj-104", "closureName": "Voeg IJsselbrug midden", "closureDescription": "", \
            "closureType": "nacht", "startDate": "05-04-2026", "endDate": "05-06-2026", \
            "stakeholders": ["user-121"], "status": "open", "roadsegment": "A28 HRR km 84,0-87,0"}
            """))
      ])
    await desk.closure("IJsselbrug midden")
    #expect(desk.state.origin?.name == "A28 HRR 84,0–87,0")
  }

  @Test func `copies the row under the cursor and asks for new days`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.act(.add), .menuLetter("k"))
    let form = try #require(desk.state.form)
    #expect(form.field?.name == "startDate")
    try await desk.fill("startDate", "wk18")
    try await desk.fill("endDate", "28-4-2026")
    await desk.finish()
    let body = try #require(desk.writes.last?.body)
    #expect(body["startDate"] == .string("04-27-2026"))
    #expect(body["endDate"] == .string("04-28-2026"))
    #expect(body["closureName"] == .string("Voeg IJsselbrug zuid"))
    #expect(body["roadsegment"] == .string("A28 HRR km 84,0-87,0"))
    #expect(
      body["stakeholders"]
        == .array(["user-121", "user-122", "user-123", "user-143", "user-144"].map { .string($0) }))
  }
}
