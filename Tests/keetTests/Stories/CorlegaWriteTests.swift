import Records
import Sandbox
import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard
@testable import keet

/// Making and changing Corlega's records by keys, against Corlega as it is played.
@Suite(.costly) @MainActor struct CorlegaWriteTests {
  private func open(_ list: String, in app: AppDriver) async {
    await app.start()
    await app.press(":")
    await app.type(list)
    await app.press("Enter")
  }

  /// What the vendor has in a list now.
  private func rows(_ app: AppDriver, _ list: String) -> [RawRecord] {
    guard let found = BrowseList.named(list),
      case .rows(let rows)? = app.store.state.loads[.rows(RowsKey(list: found, values: [:]))]?.current?.value
    else { return [] }
    return rows.items
  }

  @Test func `a quote is made after a look and a hold, with the fields that were typed`() async {
    let app = AppDriver()
    await open("corlega quotes", in: app)
    let before = rows(app, "corlega quotes").count
    await app.press("a")
    #expect(app.screen.contains("Offerte maken"))
    // The number is Corlega's to give.
    await app.press("Tab")
    await app.type("concept")
    await app.press("Tab")
    await app.type("1250,50")
    await app.press("Tab")
    await app.type(#"{"contactName": "Bouwbedrijf De Vries B.V."}"#)
    await app.press("Ctrl+X")
    #expect(app.store.state.review != nil, "\(app.screen)")
    await app.press("y")
    #expect(rows(app, "corlega quotes").count == before)
    await app.advance(by: AppState.holdingTime)
    let made = rows(app, "corlega quotes").filter {
      $0.value["contactName"]?.text == "Bouwbedrijf De Vries B.V." && $0.value["total"] == .double(1250.5)
    }
    #expect(made.count == 1)
    #expect(rows(app, "corlega quotes").count == before + 1)
    #expect(made.first?.value["status"] == .string("concept"))
    #expect(app.store.state.writing.entries.first?.vendorID == made.first?.value["id"]?.text)
  }

  @Test func `a contact is edited at once and u puts it back`() async throws {
    let app = AppDriver()
    await open("corlega contacts", in: app)
    let name = try #require(
      app.store.state.table(app.store.state.focus).rows.first.map { rows(app, "corlega contacts")[Int($0)] })
    let old = name.value["email"]?.text
    func email() -> String? { rows(app, "corlega contacts").first { $0.id == name.id }?.value["email"]?.text }
    await app.press("e")
    #expect(app.screen.contains("Contact wijzigen"))
    await app.press("Tab", "Ctrl+U")
    await app.type("nieuw@voorbeeld.example")
    await app.press("Ctrl+X")
    #expect(email() == "nieuw@voorbeeld.example", "\(app.screen)")
    await app.press("u")
    #expect(email() == old)
  }

  @Test func `read-only, nothing is made and the reason is on the screen`() async {
    let app = AppDriver()
    await open("corlega quotes", in: app)
    await app.press(":")
    await app.type("read-only")
    await app.press("Enter")
    #expect(app.lines[0].contains("ALLEEN LEZEN"))
    await app.press("a")
    #expect(app.store.state.form == nil)
    #expect(app.screen.contains("keet staat op alleen lezen"))
  }
}
