import Dashboard
import Foundation
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// Every vendor's own lists, from a cold start: `:` and a word, then Enter wherever something has to be chosen first.
@Suite(.costly) @MainActor struct BrowseTests {
  /// Goes to a list and chooses the first row until it is on the screen.
  private func open(_ list: BrowseList, in app: AppDriver) async {
    await app.press(":")
    await app.type(list.id)
    await app.press("Enter")
    for _ in 0..<4 where app.store.state.view?.goal != nil { await app.press("Enter") }
  }

  @Test func `every list is a word away and is filled, honestly empty, or names the missing right`() async {
    let app = AppDriver()
    await app.start()
    var filled = 0
    for list in BrowseList.all {
      await open(list, in: app)
      let screen = app.screen
      let shown = app.store.state.view
      #expect(shown?.list == list, "\(list.id) shows \(shown?.list.id ?? "nothing")")
      let isFilled = !app.store.state.table(.list(list)).rows.isEmpty
      if isFilled { filled += 1 }
      let isHonest = isFilled || screen.contains("Hier is niets.") || screen.contains("recht")
      #expect(isHonest, "\(list.id):\n\(screen)")
      #expect(!screen.contains("Laadt…"), "\(list.id)")
    }
    #expect(filled > BrowseList.all.count * 3 / 4, "\(filled) of \(BrowseList.all.count) lists have rows")
  }

  @Test func `from a project to its documents, back, forward and home`() async {
    let app = AppDriver()
    await app.start()
    await app.press(":")
    await app.type("12build projects")
    await app.press("Enter")
    await app.press("Enter")
    #expect(app.screen.contains("Wat erbij hoort"))
    await app.type("docum")
    await app.press("Enter")
    #expect(app.lines[1].contains("12Build · Documenten · N302"))
    await app.press("-")
    #expect(app.lines[1].contains("12Build · Projecten"))
    await app.press("L")
    #expect(app.lines[1].contains("12Build · Documenten"))
    await app.press("q", "q")
    #expect(app.screen.contains("1 Vandaag"))
  }

  @Test func `a filter and the cursor are where they were when one comes back`() async {
    let app = AppDriver()
    await app.start()
    await app.press(":")
    await app.type("corlega quotes")
    await app.press("Enter", "/")
    await app.type("status:concept")
    await app.press("Enter", "j", "j")
    let before = app.lines
    await app.press("1", "-")
    #expect(app.lines[1...20] == before[1...20])
    #expect(app.screen.contains("/status:concept"))
  }

  @Test func `a record is shown as the vendor gives it, folded and unfolded`() async {
    let app = AppDriver()
    await app.start()
    await app.press(":")
    await app.type("blueprint conversations")
    await app.press("Enter")
    await app.press("Enter", "]")
    #expect(app.screen.contains("customer: {"))
    #expect(app.screen.contains("last_message_at: \"2026-"))
    #expect(app.screen.contains("    name: \"Noor van 't Nepveld\""))
  }

  @Test func `what is nested is folded until it is asked for, and can be searched`() async {
    let app = AppDriver(rows: 60)
    await app.start()
    await app.press(":")
    await app.type("12build invitations")
    await app.press("Enter")
    await app.press("Enter")
    await app.press("/")
    await app.type("status:offer wegenbouw")
    await app.press("Enter")
    await app.press("Enter")
    await app.press("Enter", "]")
    #expect(app.screen.contains("{… "))
    #expect(!app.screen.contains("newStatus"))
    await app.press("z")
    #expect(app.screen.contains("newStatus: "))
    await app.press("z", "/")
    await app.type("newst")
    #expect(app.screen.contains("statusChanges.1.newStatus: "))
    #expect(!app.screen.contains("offerPrice"))
    await app.press("Enter", "Esc")
    #expect(app.screen.contains("offerPrice"))
  }

  @Test func `from a closure on the dashboard to its files`() async {
    let app = AppDriver()
    await app.start()
    await app.press("2", ">")
    #expect(app.screen.contains("Wegvakken"))
    await app.press("Esc", ":")
    await app.type("vemap files")
    await app.press("Enter")
    // The project under the cursor is what the list is about, so a closure is what is left to choose.
    #expect(
      app.lines[1].contains(
        "VEMAP · Afsluitingen · A1 Onderhoud Hoevelaken–Barneveld · kies een afsluiting voor Bestanden"))
    await app.press("Enter")
    #expect(app.lines[1].contains("VEMAP · Bestanden"))
    #expect(app.screen.contains("VKM_"))
  }

  @Test func `a document is fetched to the user's folder, twice without writing over`() async throws {
    let app = AppDriver()
    await app.start()
    await app.press(":")
    await app.type("12build documents")
    await app.press("Enter")
    await app.press("O")
    #expect(app.screen.contains("bij deze rij hoort geen bestand"))
    await app.press("Esc")
    await app.press("Enter")
    await app.press("O")
    #expect(app.screen.contains("Bewaard: "))
    await app.press("O")
    let names = try FileManager.default.contentsOfDirectory(atPath: app.folder).sorted()
    #expect(names.count == 2)
    #expect(names.contains { $0.contains(" (2).") })
    #expect(try names.allSatisfy { try !Data(contentsOf: URL(filePath: app.folder + "/" + $0)).isEmpty })
  }
}
