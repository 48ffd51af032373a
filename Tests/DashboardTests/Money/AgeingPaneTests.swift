import Foundation
import Insights
import Records
import Sandbox
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

struct AgeingPaneTests {
  private static func invoice(
    _ id: String, _ vendor: Vendor = .blueprint, _ client: String = "Demo Grondwerk", due: Int? = -3,
    amount: Amount = .exact(Money(cents: 100_000)), status: String? = "verstuurd"
  ) -> Invoice {
    Invoice(
      id: RecordID(vendor, .invoice, id), number: id, contactName: client, amount: amount, status: status,
      dueDate: due.map { monday.adding(days: $0) })
  }

  private static func listing(_ invoices: [Invoice]) -> Payload {
    var index = SearchIndex()
    for invoice in invoices { index.append(Invoice.searchParts(of: invoice, .nl)) }
    return .invoices(Listing(invoices, index: index))
  }

  private func state(_ blueprint: [Invoice], _ corlega: [Invoice]? = nil) -> AppState {
    var state = StateFixture.state(vendors: [.blueprint, .corlega])
    _ = state.update(.loaded(.blueprintInvoices, Loaded(Self.listing(blueprint), at: state.now)))
    if let corlega { _ = state.update(.loaded(.corlegaInvoices, Loaded(Self.listing(corlega), at: state.now))) }
    return state
  }

  private func lines(_ state: AppState) -> [String] {
    state.table(.ageing).rows.map { row in
      state.columns(of: .ageing).map { $0.text(state.context, Int(row)).text }.joined(separator: " | ")
    }
  }

  @Test func `a line for each age of each vendor and unit, then all that is open, never across units`() {
    var state = state(
      [
        Self.invoice("1"), Self.invoice("2", due: 0, amount: .exact(Money(cents: 300_000))),
        Self.invoice("3", due: -95, amount: .exact(Money(cents: 5, currency: "USD"))),
        Self.invoice("4", status: "betaald"),
      ], [Self.invoice("5", .corlega, "Kabel", due: nil, amount: .unitUnknown("12.5"))])
    _ = state.update(.focusPane(.ageing))
    #expect(
      lines(state).filter { !$0.contains("—") } == [
        "Blueprint | nog niet vervallen | 1 | €\u{A0}3.000,00 | 75%",
        "Blueprint | 1–30 dagen | 1 | €\u{A0}1.000,00 | 25%", "Blueprint | totaal open | 2 | €\u{A0}4.000,00 | ",
        "Blueprint USD | meer dan 90 dagen | 1 | USD\u{A0}0,05 | 100%",
        "Blueprint USD | totaal open | 1 | USD\u{A0}0,05 | ",
        "Corlega ? | geen vervaldatum | 1 | 12,50 ? | 100%",
        "Corlega ? | totaal open | 1 | 12,50 ? | ",
      ])
    #expect(state.table(.ageing).total == 21, "what is empty is shown to be so")
    #expect(state.table(.ageing).summary?.nl == "stand ma 16-03-2026 · 4 open, 2 te laat")
  }

  @Test func `what is in no sum is told: amounts that are none, statuses that nobody knows, what is not open`() {
    var state = state(
      [
        Self.invoice("1", amount: .missing), Self.invoice("2", status: "bezwaar"), Self.invoice("3", status: "bezwaar"),
        Self.invoice("4", status: nil), Self.invoice("5", status: "concept"),
        Self.invoice("6", status: "deels_betaald"),
      ], [])
    _ = state.update(.focusPane(.ageing))
    let lines = lines(state)
    #expect(lines.contains("Blueprint | 1–30 dagen | 1 | geen bedrag | "))
    #expect(lines.contains(" | ? status bezwaar | 2 |  | "))
    #expect(lines.contains(" | ? status ontbreekt | 1 |  | "))
    #expect(state.table(.ageing).summary?.nl.hasSuffix("2 open, 2 te laat · 3 met onbekende status") == true)
    let detail = texts(state)
    #expect(detail.contains("Niet meegeteld: 1 concept"))
    #expect(detail.contains { $0.hasPrefix("1 deels betaald, telt helemaal mee") })
  }

  private func texts(_ state: AppState) -> [String] {
    state.detailLines.map { line in
      switch line {
      case .heading(let text): "# " + text
      case .field(let name, let value): "\(name): \(value.text)"
      case .pieces(let pieces): pieces.map(\.text).joined(separator: " | ")
      case .text(let text): text.text
      case .member, .blank: ""
      }
    }
  }

  /// Odd amounts, due dates and words of all kinds; every line is opened, and what it shows is added up again.
  @Test(arguments: 0..<6 as Range<UInt64>) func `every line adds up to the invoices that Enter shows`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let statuses: [String?] = ["verstuurd", "betaald", "overdue", "deels_betaald", "rommel", "concept", nil]
    func some(_ vendor: Vendor) -> [Invoice] {
      (0..<120).map { number in
        let cents = Int.random(in: -9_000...900_000, using: &generator)
        let amounts: [Amount] = [
          .exact(Money(cents: cents)), .exact(Money(cents: cents, currency: "USD")), .unitUnknown("\(abs(cents))"),
          .unitUnknown("n.v.t."), .missing,
        ]
        return Self.invoice(
          "\(vendor.rawValue)\(number)", vendor, "Klant \(number % 7)",
          due: generator.chance(percent: 10) ? nil : Int.random(in: -150...40, using: &generator),
          amount: amounts.randomElement(using: &generator) ?? .missing,
          status: statuses.randomElement(using: &generator) ?? nil)
      }
    }
    var state = state(some(.blueprint), some(.corlega))
    _ = state.update(.focusPane(.ageing))
    var counted = 0
    for row in state.table(.ageing).rows.indices {
      _ = state.update(.focusPane(.ageing))
      _ = state.update(.move(.first))
      _ = state.update(.move(.by(row)))
      let item = state.library.ageing.listing.items[Int(state.table(.ageing).rows[row])]
      _ = state.update(.open)
      #expect(state.focus == .invoices)
      let shown = state.table(.invoices).rows.map { state.library.invoices.items[Int($0)] }
      #expect(shown.count == item.count, "\(item)")
      if let sum = item.sum { #expect(shown.reduce(0) { $0 + Self.hundredths($1.amount) } == sum, "\(item)") }
      if item.kind == .total || item.unit == nil, item.kind != .possibleDuplicates { counted += item.count }
    }
    let (open, unknown) = (state.library.ageing.ageing.rows.count, state.library.ageing.ageing.unknownStatuses.values)
    #expect(counted == open + unknown.reduce(0, +))
    _ = state.update(.cancel)
    #expect(state.table(.invoices).rows.count == 240, "Esc shows all again")
  }

  private static func hundredths(_ amount: Amount) -> Int {
    switch amount {
    case .exact(let money): money.cents
    case .unitUnknown(let text): (Int(text) ?? 0) * 100
    case .missing: 0
    }
  }

  @Test func `a line goes on counting what comes, and its invoices with it`() {
    var state = state([Self.invoice("1")], [])
    _ = state.update(.focusPane(.ageing))
    _ = state.update(.move(.by(1)))
    _ = state.update(.open)
    #expect(state.visibleNames == ["1"])
    #expect(state.table(.invoices).scope?.words.nl == "Blueprint € · 1–30 dagen")
    let newer = [Self.invoice("1", status: "betaald"), Self.invoice("2", due: -9)]
    _ = state.update(.loaded(.blueprintInvoices, Loaded(Self.listing(newer), at: state.now)))
    #expect(state.visibleNames == ["2"])
    _ = state.update(.ticked(state.now.addingTimeInterval(40 * 86_400)))
    #expect(state.visibleNames.isEmpty, "by now it is later than that")
    _ = state.update(.back)
    #expect(state.focus == .ageing)
    #expect(state.table(.ageing).summary?.nl.hasPrefix("stand za 25-04-2026") == true)
  }

  // MARK: Possible duplicates

  private static let one = invoice("F-1", .blueprint, "Demo Grondwerk B.V.", amount: .exact(Money(cents: 1_495_000)))
  private static let other = invoice("2026-005", .corlega, "DEMO GRONDWERK BV", due: 6, amount: .unitUnknown("14950"))

  @Test func `what two vendors ask of one client is marked, with the other, and found by filter and line`() {
    var state = state([Self.one, Self.invoice("F-2")], [Self.other])
    _ = state.update(.focusPane(.invoices))
    #expect(state.columns(of: .invoices).map(\.id).contains("double"))
    let column = Pane.invoices.column("double")
    #expect((0..<3).map { column?.text(state.context, $0).text } == ["= 2026-005", "", "= F-1"])
    #expect(state.table(.invoices).summary?.nl == "2 te laat · 2 mogelijk dubbel")
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("double:=")))
    _ = state.update(.submit)
    #expect(state.visibleNames == ["F-1", "2026-005"])
    #expect(texts(state).contains("# Mogelijk dubbel (1)"))
    #expect(
      texts(state).contains("= Corlega | 2026-005 | 14950 | als het euro's zijn | ▸ verstuurd"))
    _ = state.update(.cancel)
    _ = state.update(.turnLook)
    #expect(state.focus == .ageing)
    _ = state.update(.move(.last))
    #expect(state.table(.ageing).rows.last.map { Pane.ageing.name(state.context, Int($0)) } == "= mogelijk dubbel")
    _ = state.update(.open)
    #expect(state.visibleNames == ["F-1", "2026-005"])
  }

  @Test func `without possible duplicates there are no columns of them`() {
    let state = state([Self.one], [])
    #expect(state.columns(of: .invoices).allSatisfy { !Pane.duplicateColumns.contains($0.id) })
    #expect(!texts(focused(state)).contains { $0.contains("dubbel") })
  }

  private func focused(_ state: AppState) -> AppState {
    var state = state
    _ = state.update(.focusPane(.invoices))
    return state
  }

  @Test func `what could not be compared is said, never that there is none`() {
    var state = focused(state([Self.one]))
    #expect(texts(state).contains("? niet nagegaan op dubbel: facturen van Corlega nog niet geladen"))
    _ = state.update(.focusPane(.ageing))
    #expect(lines(state).last == " | ? niet nagegaan op dubbel: facturen van Corlega nog niet geladen | ? |  | ")
    let error = StateFixture.error(.forbidden(missing: "invoices.read"), .corlega)
    _ = state.update(.failed(.corlegaInvoices, error, at: state.now))
    let denied = "? niet nagegaan op dubbel: facturen van Corlega mogen niet (recht invoices.read)"
    #expect(lines(state).last == " | \(denied) | ? |  | ")
    #expect(texts(focused(state)).contains(denied))
    _ = state.update(.move(.last))
    _ = state.update(.open)
    #expect(state.screen == .connections)
    var alone = StateFixture.state(vendors: [.blueprint])
    _ = alone.update(.loaded(.blueprintInvoices, Loaded(Self.listing([Self.one]), at: alone.now)))
    #expect(!texts(focused(alone)).contains { $0.contains("dubbel") }, "there is nothing to compare with")
  }

  @Test func `while pages come nothing is held against anything, and it is said`() {
    var state = state([Self.one])
    _ = state.update(.started)
    _ = state.update(.page(.corlegaInvoices, Loaded(Self.listing([Self.other]), at: state.now, isComplete: false)))
    #expect(state.library.invoices.items.count == 2)
    #expect(state.library.duplicates.found.isEmpty)
    #expect(texts(focused(state)).contains { $0.hasSuffix("facturen van Corlega nog niet geladen") })
    _ = state.update(.loaded(.corlegaInvoices, Loaded(Self.listing([Self.other]), at: state.now)))
    #expect(state.library.duplicates.found.count == 1)
  }

  @Test(.costly) @MainActor func `the demo's invoice at two vendors is two keys away; without the right that is said`()
    async throws
  {
    let driver = TenderDriver(vendors: [.blueprint, .corlega])
    await driver.start()
    await driver.send(.focusPane(.ageing))
    let row = try #require(driver.state.library.ageing.listing.items.firstIndex { $0.kind == .possibleDuplicates })
    #expect(driver.state.library.ageing.listing.items[row].count == 2)
    await driver.send(.move(.last))
    await driver.send(.open)
    #expect(Set(driver.state.visibleNames) == ["F-2026-0031", "2026-005"])
    let denied = TenderDriver(vendors: [.blueprint, .corlega], corlegaKey: CorlegaSandbox.keyWithoutInvoices)
    await denied.start()
    await denied.send(.focusPane(.ageing))
    #expect(lines(denied.state).last?.contains("mogen niet (recht invoices.read)") == true)
  }
}
