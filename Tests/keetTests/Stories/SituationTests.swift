import Dashboard
import TestSupport
import Testing

@testable import keet

/// What the demo has in store is found in two keys from the start screen, with the demo's fixed clock.
@Suite(.costly) @MainActor struct SituationTests {
  private func screen(after keys: String...) async -> String {
    let driver = AppDriver(columns: 200, rows: 60)
    await driver.start()
    for key in keys { await driver.press(key) }
    return driver.screen
  }

  @Test func overlapsOfAllKindsAndWhatWasNotChecked() async {
    let screen = await screen(after: "g", "s")
    #expect(screen.contains("✗ OVERLAP"))
    #expect(screen.contains("A1 HRR 52,0–54,5"))
    #expect(screen.contains("wo 25-03 t/m vr 27-03"))
    #expect(screen.contains("? OVERLAP?"))
    #expect(screen.contains("2 organisaties"))
    #expect(screen.contains("A12 HRR+HRL 70,0–74,0"))
    #expect(screen.contains("AANSLUITEND"))
    #expect(screen.contains("t.h.v. brug"))
  }

  @Test func anInvoiceThatMayBeThereTwice() async {
    let screen = await screen(after: "g", "v")
    #expect(screen.contains("= mogelijk dubbel"))
    #expect(screen.contains("stand ma 16-03-2026"))
  }

  @Test func tendersWithSilentFirmsAndAnOfferThatExpired() async {
    let screen = await screen(after: "g", "t")
    #expect(screen.contains("Asfalt N302"))
    #expect(screen.contains("wo 18-03 12:00"))
    #expect(screen.contains("! 4 van 9 zwijgen"))
    #expect(screen.contains("✗ 1 van 4 zweeg"))
    #expect(screen.contains("✗ € 302.000,00"))
  }

  @Test func closuresOverDays() async {
    let screen = await screen(after: "3", "t")
    #expect(screen.contains("✗ A1 HRR 44,0–54,5"))
    #expect(screen.contains("██!!!"))
  }

  @Test func oneFirmUnderOneTradeRegisterNumber() async {
    let screen = await screen(after: "g", "r")
    let line = screen.split(separator: "\n").first { $0.contains("00000512") }
    #expect(line?.contains("≡ gekoppeld") == true)
    #expect(line?.contains("≡ KvK") == true)
  }

  @Test func twoOfOneNameAndOneNameUnderTwoNumbers() async {
    let screen = await screen(after: "g", "r")
    let lines = screen.split(separator: "\n")
    #expect(lines.contains { $0.contains("J. Testveld") && $0.contains("? 2 kandidaten") })
    #expect(lines.contains { $0.contains("✗ conflict") && $0.contains("00000516") && $0.contains("00000596") })
  }

  @Test(arguments: ["0012", "noor nepv", "+31 6 0000 0012", "00000512"])
  func whoIsOnTheTelephone(typed: String) async {
    let driver = AppDriver(columns: 200, rows: 60)
    await driver.start()
    await driver.press("/")
    await driver.type(typed)
    await driver.press("Enter")
    let screen = driver.screen
    #expect(driver.store.state.focus == .card)
    #expect(screen.contains("DEMO GRONDWERK BV") && screen.contains("Demo Grondwerk B.V."))
    #expect(screen.contains("F-2026-0031"))
    #expect(screen.contains("Openstaand"))
    #expect(screen.contains("Laatste bericht"))
    await driver.press("Enter")
    #expect(driver.store.state.focus != .card)
    await driver.press("-")
    #expect(driver.store.state.focus == .card)
  }
}
