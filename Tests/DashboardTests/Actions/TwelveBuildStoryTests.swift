import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

@Suite(.costly) @MainActor struct TwelveBuildStoryTests {
  private func driver(_ files: [String: Data] = [:]) async -> TenderDriver {
    let driver = TenderDriver(files: files)
    await driver.start()
    return driver
  }

  private func statuses(_ driver: TenderDriver) -> [String: String] {
    Dictionary(
      driver.state.library.rows.items.map { ($0.id.id, $0.value["status"]?.text ?? "") }, uniquingKeysWith: { $1 })
  }

  @Test func `awarding one leaves the others as they were, and says so before`() async throws {
    let driver = await driver()
    try await driver.go(to: "invitations")
    let before = statuses(driver)
    let winner = try #require(driver.state.library.rows.items.first { $0.value["status"]?.text == "offer" })
    try await driver.select(winner.name)
    try await driver.fill("updateInvitation award")
    #expect(driver.facts["Status"] == "offerte binnen → gegund")
    #expect(driver.facts["De anderen"]?.hasPrefix("horen niets en blijven zoals ze zijn: ") == true)
    #expect(driver.sent.isEmpty, "nothing before the review")
    try await driver.carryOut()
    #expect(driver.sent.count == 1)
    #expect(driver.sent.first?.target == "/invitation/\(winner.id.id)?status=granted")
    #expect(statuses(driver) == before.merging([winner.id.id: "granted"]) { $1 })
    try await driver.fill("updateInvitation award")
    #expect(driver.state.review?.items.map(\.standing) == [.already])
  }

  @Test func `an award that meets another status is not sent`() async throws {
    let driver = await driver()
    try await driver.go(to: "invitations")
    let winner = try #require(driver.state.library.rows.items.first { $0.value["status"]?.text == "offer" })
    try await driver.select(winner.name)
    try await driver.fill("updateInvitation award")
    let client = try #require(driver.clients.twelveBuild)
    _ = try await client.send(TwelveBuild.UpdateInvitation(id: winner.id.id, status: .rejected))
    try await driver.carryOut()
    let batch = try #require(driver.state.writing.batches.first)
    guard case .conflict(let clashes)? = batch.results.values.first else {
      Issue.record("\(batch.results)")
      return
    }
    #expect(clashes.map(\.theirs) == [.string("rejected")])
    #expect(driver.sent.count == 1, "the other's alone")
  }

  @Test func `an award from the dashboard's conversations that meets another status is not sent`() async throws {
    let driver = await driver()
    await driver.send(.focusPane(.conversations))
    let offer = try #require(driver.state.library.conversations.items.first { $0.status == "offer" })
    try await driver.select(offer.title)
    let id = try #require(driver.state.origin?.id)
    let asked = try #require(driver.state.library.conversations.items.first { $0.id.id == id })
    try await driver.fill("updateInvitation award")
    let client = try #require(driver.clients.twelveBuild)
    _ = try await client.send(TwelveBuild.UpdateInvitation(id: id, status: .rejected))
    try await driver.carryOut()
    guard case .conflict(let clashes)? = driver.state.writing.batches.first?.results.values.first else {
      Issue.record("\(driver.state.writing.batches)")
      return
    }
    #expect(clashes.map(\.base) == [asked.status.map { .string($0) } ?? .null])
    #expect(clashes.map(\.theirs) == [.string("rejected")])
    #expect(clashes.map(\.mine) == [.string("granted")])
    #expect(driver.sent.count == 1, "the other's alone")
  }

  @Test func `marked rows of which another changed a cell are not sent, and all three are told`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    let rows = driver.state.library.rows.items.prefix(2)
    try await driver.mark(rows.map(\.name))
    try await driver.fill("updateBudgetRows")
    let table = try #require(driver.state.form?.inputs[0].line.text)
    try await driver.fill("updateBudgetRows", ["rows": table.replacing(rows[0].name, with: "Schoon zand")])
    let client = try #require(driver.clients.twelveBuild)
    _ = try await client.send(
      TwelveBuild.UpdateBudgetRow(budgetRowId: rows[0].id.id, properties: [.name: "Vuil zand"]))
    try await driver.carryOut()
    guard case .conflict(let clashes)? = driver.state.writing.batches.first?.results.values.first else {
      Issue.record("\(driver.state.writing.batches)")
      return
    }
    #expect(clashes.map(\.base) == [.string(rows[0].name)])
    #expect(clashes.map(\.theirs) == [.string("Vuil zand")])
    #expect(clashes.map(\.mine) == [.string("Schoon zand")])
    #expect(driver.sent.count == 1, "the other's alone")
  }

  @Test func `marked rows are put back by undo`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    let rows = driver.state.library.rows.items.prefix(2)
    try await driver.mark(rows.map(\.name))
    try await driver.fill("updateBudgetRows")
    let table = try #require(driver.state.form?.inputs[0].line.text)
    try await driver.act("updateBudgetRows", ["rows": table.replacing(rows[0].name, with: "Schoon zand")])
    await driver.send(.undo)
    #expect(
      driver.sent.last?.query == [
        Request.QueryItem("budgetRows[0][id]", rows[0].id.id),
        Request.QueryItem("budgetRows[0][properties][name]", rows[0].name),
      ])
    #expect(try driver.row(rows[0].name)["budgetRowId"]?.text == rows[0].id.id)
  }

  @Test func `a record that has another name by now is not deleted`() async throws {
    let driver = await driver()
    try await driver.go(to: "document-groups")
    let group = try #require(driver.state.library.rows.items.first)
    try await driver.select(group.name)
    try await driver.fill("deleteDocumentGroup")
    let client = try #require(driver.clients.twelveBuild)
    _ = try await client.send(TwelveBuild.UpdateDocumentGroup(documentGroupId: group.id.id, name: "Anders"))
    try await driver.carryOut()
    #expect(driver.sent.count == 1, "the other's alone")
    #expect(driver.state.notice?.words.nl.contains("Anders") == true)
  }

  @Test func `deleting an invitation warns of no status, for it sets none`() async throws {
    let driver = await driver()
    try await driver.go(to: "invitations")
    try await driver.fill("deleteInvitation")
    #expect(driver.facts["Status"]?.contains("→") == false)
    #expect(driver.facts["Let op"] == nil)
    await driver.send(.cancel)
    try await driver.fill("updateInvitation award")
    #expect(driver.facts["Let op"] == "het bedrijf kan de nieuwe status bij 12Build zien")
  }

  @Test func `a project is closed and opened again, and undo does the same`() async throws {
    let driver = await driver()
    try await driver.go(to: "projects")
    try await driver.select("N302 Reconstructie")
    try await driver.act("closeProject")
    #expect(try driver.row("N302 Reconstructie")["active"] == .bool(false))
    await driver.send(.undo)
    #expect(try driver.row("N302 Reconstructie")["active"] == .bool(true))
    #expect(driver.sent.map(\.target) == ["/project/1234567/close", "/project/1234567/open"])
    await driver.send(.undo)
    #expect(driver.sent.count == 2, "what took something back is not itself taken back")
  }

  @Test func `a phase is closed and undone`() async throws {
    let driver = await driver()
    try await driver.go(to: "phases")
    let phase = try #require(driver.state.library.rows.items.first)
    try await driver.select(phase.name)
    try await driver.act("closeProjectPhase")
    await driver.send(.undo)
    #expect(
      driver.sent.map(\.target) == [
        "/project/1234567/projectphase/close?phaseId=\(phase.id.id)",
        "/project/1234567/projectphase/open?phaseId=\(phase.id.id)",
      ])
  }

  @Test func `a budget row is linked to a work component and unlinked by undo`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    let row = try #require(driver.state.library.rows.items.first)
    try await driver.select(row.name)
    try await driver.act("linkBudgetRow", ["workCategoryId": "Geleiderail"])
    let linked = try driver.row(row.name)
    guard case .array(let links)? = linked["links"] else {
      Issue.record("no links")
      return
    }
    #expect(links.contains { $0["objectId"]?.text == "1300004" })
    await driver.send(.undo)
    #expect(try driver.row(row.name) == row.value)
    #expect(
      driver.sent.map(\.target) == [
        "/budgetrow/link?budgetRowId=\(row.id.id)&workCategoryId=1300004",
        "/budgetrow/unlink?budgetRowId=\(row.id.id)&workCategoryId=1300004",
      ])
  }

  @Test func `marked rows go in one call, and the others stay`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    let all = driver.state.library.rows.items
    let gone = all.prefix(2)
    try await driver.mark(gone.map(\.name))
    try await driver.fill("deleteBudgetRows")
    #expect(driver.state.review?.demand == .word("2"))
    try await driver.carryOut()
    #expect(
      driver.sent.map(\.target) == [
        "/budgetrows?" + gone.map { "budgetRowIds%5B%5D=\($0.id.id)" }.joined(separator: "&")
      ])
    #expect(driver.state.library.rows.items.map(\.id) == all.dropFirst(2).map(\.id))
  }

  @Test func `of marked rows in a table only the cells that differ are sent`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    let rows = driver.state.library.rows.items.prefix(2)
    try await driver.mark(rows.map(\.name))
    try await driver.fill("updateBudgetRows")
    let table = try #require(driver.state.form?.inputs[0].line.text)
    let lines = table.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "Id | Naam | Aantal | Eenheid | Prijs per stuk | Totaal | Omschrijving | Meetstaat")
    #expect(lines[1].hasPrefix("\(rows[0].id.id) | \(rows[0].name) | "))
    try await driver.fill("updateBudgetRows", ["rows": table.replacing(rows[0].name, with: "Schoon zand")])
    try await driver.carryOut()
    #expect(
      driver.sent.map(\.query) == [
        [
          Request.QueryItem("budgetRows[0][id]", rows[0].id.id),
          Request.QueryItem("budgetRows[0][properties][name]", "Schoon zand"),
        ]
      ])
    #expect(try driver.row("Schoon zand")["budgetRowId"]?.text == rows[0].id.id)
  }

  @Test func `pasted rows become budget rows with their numbers as texts`() async throws {
    let driver = await driver()
    try await driver.go(to: "budget-rows")
    try await driver.act("addBudgetRows", ["rows": "Nr\tNaam\tAantal\tEenheid\n41\tZand\t10,5\tm3\n42\tGrind\t\tm3"])
    let query = try #require(driver.sent.first?.query.filter { $0.name != "budgetId" })
    #expect(
      query == [
        Request.QueryItem("budgetRows[0][properties][name]", "Zand"),
        Request.QueryItem("budgetRows[0][properties][numberOfUnits]", "10.5"),
        Request.QueryItem("budgetRows[0][properties][unit]", "m3"),
        Request.QueryItem("budgetRows[0][rowNumber]", "41"),
        Request.QueryItem("budgetRows[1][properties][name]", "Grind"),
        Request.QueryItem("budgetRows[1][properties][unit]", "m3"),
        Request.QueryItem("budgetRows[1][rowNumber]", "42"),
        // The work component whose invitation led here.
        Request.QueryItem("workCategoryId", "1300001"),
      ])
    #expect(driver.state.visibleNames.contains("Grind"))
  }

  @Test func `marked documents are deleted once the number is typed`() async throws {
    let driver = await driver()
    try await driver.go(to: "documents")
    let all = driver.state.library.rows.items
    try await driver.mark(all.prefix(2).map(\.name))
    try await driver.act("removeDocument")
    #expect(driver.sent.map(\.target) == all.prefix(2).map { "/document/\($0.id.id)" })
    #expect(driver.state.library.rows.items.count == all.count - 2)
  }

  @Test func `a document is sent with the bytes that lie on the disk`() async throws {
    let bytes = Data("%PDF-1.4 bestek".utf8)
    let driver = await driver(["~/Bestek N302.pdf": bytes])
    try await driver.go(to: "documents")
    try await driver.fill(
      "createDocument", ["file_contents": "~/Bestek N302.pdf", "path": "/tekeningen/", "issueDate": "16-3-2026"])
    await driver.send(.sendForm)
    #expect(driver.facts["Bestand"] == "~/Bestek N302.pdf · 15 B")
    let write = try #require(driver.state.review?.writes.first)
    let kept = String(decoding: try JSONEncoder().encode(write), as: UTF8.self)
    #expect(!kept.contains(bytes.base64EncodedString()), "what waits on disk holds no files")
    try await driver.carryOut()
    let request = try #require(driver.sent.first)
    #expect(request.target == "/project/1234567?issueDate=1773615600&path=%2Ftekeningen%2F")
    let form = String(decoding: request.body, as: UTF8.self)
    #expect(
      form.contains(
        "Content-Disposition: form-data; name=\"file_contents\"; filename=\"Bestek N302.pdf\"\r\n"
          + "Content-Type: application/pdf\r\n\r\n%PDF-1.4 bestek\r\n"))
    #expect(driver.state.visibleNames.contains("Bestek N302"))
  }

  @Test(arguments: [
    ("~/weg.pdf", "~/weg.pdf bestaat niet."), ("~/leeg.pdf", "~/leeg.pdf is leeg."),
    ("~/", "Dit is een map; typ het pad van een bestand, bijvoorbeeld ~/bestek.pdf."),
    ("~/groot.pdf", "~/groot.pdf is 50,0 MB groot; hoogstens 50,0 MB kan worden verstuurd."),
  ])
  func `a file that cannot be sent is said at its field`(_ file: (path: String, problem: String)) async throws {
    let driver = await driver(["~/leeg.pdf": Data(), "~/groot.pdf": Data(count: Action.largestUpload + 1)])
    try await driver.go(to: "documents")
    try await driver.fill("createDocument", ["file_contents": file.path])
    await driver.send(.sendForm)
    #expect(driver.state.form?.problems[0]?.nl == file.problem)
    #expect(driver.state.review == nil)
  }

  @Test func `renaming a document does not touch its dates`() async throws {
    let driver = await driver()
    try await driver.go(to: "documents")
    let row = try #require(driver.state.library.rows.items.first)
    let client = try #require(driver.clients.twelveBuild)
    var details = TwelveBuild.DocumentDetails()
    details.issueDate = "1529649125"
    _ = try await client.send(TwelveBuild.SetDocument(id: row.id.id, details: details))
    try await driver.select(row.name)
    try await driver.act("setDocument", ["name": "Anders"])
    #expect(driver.sent.last?.target == "/document/\(row.id.id)?name=Anders")
    await driver.send(.undo)
    #expect(driver.sent.last?.query == [Request.QueryItem("name", row.name)])
  }

  @Test func `only projects outside tendering can be deleted, and a made group is taken back by undo`() async throws {
    let driver = await driver()
    try await driver.go(to: "projects")
    let remove = try #require(Action.named("12build removeProject"))
    #expect(
      driver.state.blocked(remove)?.nl == "12Build verwijdert alleen projecten buiten aanbesteding (product none)")
    try await driver.go(to: "document-groups")
    let before = driver.state.visibleNames
    try await driver.act("createDocumentGroup", ["name": "Proefgroep"])
    #expect(driver.state.visibleNames == before + ["Proefgroep"])
    await driver.send(.undo)
    #expect(driver.state.visibleNames == before)
  }

  @Test func `an invitation can be answered from the dashboard's conversations`() async throws {
    let driver = await driver()
    await driver.send(.focusPane(.conversations))
    let asked = try #require(driver.state.library.conversations.items.first { $0.status == "unknown" })
    try await driver.select(asked.title)
    let id = try #require(driver.state.origin?.id)
    try await driver.act("updateInvitation calculating")
    #expect(driver.sent.map(\.target) == ["/invitation/\(id)?status=calculating"])
  }
}
