import Dashboard
import Foundation
import Sandbox
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// What else the demo has in store, each found in two keys from the start screen, with the demo's fixed clock; text that
/// is typed does not count. What can be done about it comes after.
@Suite(.costly, .timeLimit(.minutes(10))) @MainActor struct PlantedSituationTests {
  private func app(_ keys: String..., typing text: String = "", corlegaKey: String? = nil) async -> AppDriver {
    let driver = AppDriver(columns: 200, rows: 60, corlegaKey: corlegaKey)
    await driver.start()
    for key in keys { await driver.press(key) }
    await driver.type(text)
    return driver
  }

  /// Whether one line of the screen says all of it.
  private func says(_ driver: AppDriver, _ texts: String...) -> Bool {
    driver.lines.contains { line in texts.allSatisfy(line.contains) }
  }

  /// What stands in the preview, without the spaces that wrapping makes.
  private func preview(_ driver: AppDriver) -> String {
    guard let frame = driver.store.state.arrangement.detail else { return "" }
    return driver.lines[frame.row..<frame.row + frame.rows].map { line in
      line.dropFirst(frame.column + 1).prefix(frame.columns - 2).filter { !$0.isWhitespace }
    }.joined()
  }

  @Test func aClosureInThreeDaysWithoutAFinalPlan() async {
    let driver = await app()
    // Two of the five reacted, one of them on the version before.
    #expect(
      says(driver, "✗  A28 HRR 84,0–87,0", "do 19-03", "VKM v1.2 niet definitief", "D-3 · 1/5 gereageerd"),
      "\(driver.screen)")
    await driver.press("Enter", "]", "]")
    #expect(driver.screen.contains("oude versie"), "\(driver.screen)")
  }

  @Test func aLateInvoiceOfSomebodyWhoIsTalkingToUs() async {
    let driver = await app("j", "j")
    #expect(says(driver, "✗  F-2026-0031", "te laat 21 d", "€ 14.950,00"), "\(driver.screen)")
    #expect(preview(driver).contains("gesprekactief,mogelijkopentot13:00"), "\(driver.screen)")
    await driver.press("S")
    #expect(driver.screen.contains("Factuur per WhatsApp"))
  }

  @Test func aLateInvoiceOfSomebodyWhoseConversationIsClosed() async {
    let driver = await app("4", "S")
    #expect(says(driver, "F-2026-0023", "Gijs Met", "✗ te laat 29 d"), "\(driver.screen)")
    // Outside of the window it is the template.
    #expect(driver.screen.contains("Herinnering per WhatsApp-sjabloon"))
    #expect(says(await app("5", "z"), "Gijs Metselhof", "- gesloten", "9d", "dicht"))
  }

  @Test func aKeyThatMayNotReadInvoices() async {
    let driver = await app(corlegaKey: CorlegaSandbox.keyWithoutInvoices)
    #expect(says(driver, "Corlega", "recht invoices.read ontbreekt"), "\(driver.screen)")
    await driver.press("g", "l", "j", "j")
    #expect(driver.screen.contains("invoices.read"), "\(driver.screen)")
    await driver.press("g", "o")
    #expect(driver.screen.contains("Corlega · Offertes ─ 26"), "what it may read is there")
  }

  @Test func theFireBrigadeIsMissingOnSixNights() async {
    let driver = await app("3", "/", typing: "nacht !brandweer")
    #expect(driver.screen.contains("3 Afsluitingen ─ 6 van 60"))
    let days = ["ma 23  wk 13", "wo 25  wk 13", "do 26  wk 13", "ma 30  wk 14", "wo 01  wk 14", "di 07  wk 15"]
    for day in days { #expect(says(driver, day, "NACHT"), "\(day)") }
  }

  @Test func aClosureWithoutAPlanCannotBeCommentedOn() async {
    let driver = await app("3", "/", typing: "proefboringen")
    #expect(says(driver, "do 09  wk 15", "A28 HRL 91", "✗ geen"), "\(driver.screen)")
    await driver.press("Enter", "c")
    let notice = driver.store.state.notice?.words(.nl) ?? ""
    #expect(notice.contains("VKM"), "\(notice)")
  }

  @Test func daysOnWhichDatesGoWrong() async {
    let driver = await app("3", "z")
    // `04-05-2026` of the vendor is Easter Sunday; the clock changes in a weekend; one is on King's day.
    #expect(says(driver, "A1 HRL 48,0–51,0", "zo 05-04 t/m ma 06-04"))
    #expect(says(driver, "A28 HRL 45,0–50,0", "vr 27-03 t/m ma 30-03"))
    #expect(says(driver, "A12 HRL 90,0–93,0", "ma 27-04 "))
    await driver.press("t")
    let free = driver.screen.filter { $0 == "*" }.count
    #expect(free > 60, "Easter, King's day and Ascension Day are told in every row")
  }

  @Test func wordsThatNobodyKnows() async {
    let closures = await app("3", "/", typing: "maintenance")
    #expect(closures.screen.contains("t.h.v. brug") && closures.screen.contains("2 van 60"))
    let held = await app("3", "/", typing: "on_hold")
    #expect(held.screen.contains("1 van 60") && held.screen.contains("on_hold"))
    #expect(await app("4", "z").screen.contains("▸ deels betaald"))
    #expect(await app("5", "z").screen.contains("?pending"))
  }

  @Test func aSessionThatEndsIsRenewedWithoutAWord() async {
    let driver = await app()
    var weather = Weather()
    weather.expiresTokens = true
    await driver.sandbox.weather.set(weather, for: .vemap)
    await driver.press("R")
    #expect(driver.store.state.table(.closures).total == 60)
    #expect(!driver.screen.contains("aanmelden"))
    await driver.press("g", "l")
    #expect(says(driver, "VEMAP", "actueel"), "\(driver.screen)")
  }

  @Test func aVendorThatAsksForPatienceIsWaitedFor() async {
    let driver = await app()
    var weather = Weather()
    weather.rateLimited = 1
    await driver.sandbox.weather.set(weather, for: .blueprint)
    driver.tap("R")
    let until = driver.time.now.addingTimeInterval(7)
    for _ in 0..<100_000 where driver.store.state.connections[.blueprint]?.status != .waiting(until: until) {
      await Task.yield()
    }
    driver.tap("g")
    driver.tap("l")
    #expect(driver.screen.contains("wacht 7 s"), "\(driver.screen)")
    await driver.ride { $0.connections[.blueprint]?.status == .online }
  }

  @Test func aVendorThatIsAwayLeavesWhatItGaveWithItsAge() async {
    let driver = await app()
    var weather = Weather()
    weather.isDown = true
    await driver.sandbox.weather.set(weather, for: .twelveBuild)
    driver.tap("R")
    await driver.ride { $0.connections[.twelveBuild]?.problem != nil && $0.loads[.tenders]?.error != nil }
    driver.tap("2")
    #expect(driver.screen.contains("≈ 12Build"), "\(driver.screen)")
    #expect(driver.screen.contains("N302 Reconstructie"))
  }

  @Test func aFirmThatIsOnTheBlackList() async {
    let driver = await app(":", typing: "12build relations /black")
    await driver.press("Enter")
    #expect(driver.screen.contains("12Build · Relaties ─ 4 van 30"))
    #expect(says(driver, "Grondverzet Diepspit", "black"))
  }

  @Test func twoAppointmentsOfOnePersonAtOneTime() async {
    let driver = await app("g", "e")
    #expect(says(driver, "Week ─ 19", "wk 12 · 16-03 – 22-03-2026", "2 botsen"), "\(driver.screen)")
    await driver.press("Shift+Down")
    #expect(says(driver, "botst met Overleg brandweer 10:30–11:30 (zelfde persoon)"), "\(driver.screen)")
    #expect(says(driver, "✗ 10:00–11:00", "Schouw IJsselbrug"))
  }

  @Test func longAndAwkwardTexts() async {
    let project = await app("2", "/", typing: "sluisdijk")
    let name = "Knooppunt's-HertogenbosscheSluisdijk–Noord/Zuid(fase2b,incl.geluidsscherm)"
    #expect(preview(project).contains(name), "\(project.screen)")
    let contacts = await app("g", "b")
    #expect(contacts.screen.contains("Zoë Coïncidentia") && contacts.screen.contains("Kabel & Koppel"))
    #expect(says(contacts, "Maximiliaan-Alexan", "  —  "), "an empty telephone")
    let amounts = await app("4", "/", typing: "yara")
    #expect(amounts.screen.contains("€ 1.234.567,00"))
  }
}
