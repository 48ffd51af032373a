import Dashboard
import Foundation
import Sandbox
import TestSupport
import Testing
import VendorAPI

/// Somebody starts the demo and looks around.
@Suite(.costly) @MainActor struct FirstLookTests {
  @Test func `the demo fills all panes from four vendors`() async {
    let app = AppDriver(columns: 200, rows: 60)
    await app.start()
    let state = app.store.state
    #expect(state.table(.projects).total == 12 + 6)
    #expect(state.table(.closures).total == 60)
    #expect(state.table(.invoices).total == 28 + 34)
    #expect(state.table(.conversations).total == 17 + 61, "of 12Build those of the four open tenders")
    #expect(state.table(.attention).total > 0)
    #expect(state.connections.values.allSatisfy { $0.status == .online })
    for vendor in Vendor.allCases { #expect(app.lines[0].contains(vendor.name), "\(app.lines[0])") }
    #expect(app.screen.contains("DEMO"))
    #expect(app.screen.contains("F-2026-0031"))
    #expect(app.screen.contains("14.950,00"))
  }

  @Test func `closures have road and kilometres from the other half`() async {
    let app = AppDriver(columns: 200, rows: 60)
    await app.start()
    await app.press("3", "z")
    #expect(app.screen.contains("44,0"))
    #expect(app.screen.contains("A28"))
  }

  @Test func `a late invoice says how late`() async {
    let app = AppDriver()
    await app.start()
    await app.press("4", "/")
    await app.type("0031")
    await app.press("Enter")
    #expect(app.text(of: .invoices).contains("te laat 21 d"))
    #expect(app.text(of: .invoices).contains("1 van 62"))
  }

  @Test func `english has its own words`() async {
    let app = AppDriver(.en)
    await app.start()
    #expect(app.screen.contains("Invoices"))
    #expect(app.screen.contains("Conversations"))
    #expect(!app.screen.contains("Facturen"))
    #expect(!app.screen.contains("te laat"))
  }

  @Test func `a record opens with its tabs, and closes`() async {
    let app = AppDriver()
    await app.start()
    await app.press("3", "Enter")
    #expect(app.store.state.detail.isOpen)
    let first = app.screen
    await app.press("]", "]")
    #expect(app.screen != first)
    await app.press("q")
    #expect(!app.store.state.detail.isOpen)
  }

  @Test func `enter on a line of today goes to its record`() async {
    let app = AppDriver()
    await app.start()
    await app.press(":")
    await app.type("vandaag 0031")
    await app.press("Enter", "Enter")
    #expect(app.store.state.focus == .invoices)
    #expect(app.text(of: .invoices).contains("F-2026-0031"))
  }

  @Test func `going somewhere by letters shows what can follow`() async {
    let app = AppDriver()
    await app.start()
    await app.press("g")
    #expect(app.screen.contains("Facturen"))
    await app.press("i")
    #expect(app.store.state.focus == .invoices)
  }

  @Test func `quit quits, escape does not`() async {
    let app = AppDriver()
    await app.start()
    await app.press("Esc", "Esc", "q")
    #expect(!app.programEffects.contains(.quit))
    await app.press("Q")
    #expect(app.programEffects.contains(.quit))
  }
}
