import Foundation
import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct InvoicesPaneTests {
  private func invoice(_ number: String, _ status: String?, due: Int?) -> Invoice {
    Invoice(
      id: RecordID(.blueprint, .invoice, number), number: number, contactName: "Demo Grondwerk",
      amount: .exact(Money(cents: 1_495_000)), status: status, dueDate: due.map { monday.adding(days: $0) })
  }

  private func fixture(_ invoices: [Invoice]) -> PaneFixture {
    var fixture = PaneFixture()
    fixture.library.invoices = Listing(invoices)
    return fixture
  }

  @Test func `A late invoice says how late`() {
    let fixture = fixture([invoice("F-2026-0031", "verstuurd", due: -21)])
    #expect(
      fixture.texts(.invoices) == [
        "number": "F-2026-0031", "client": "Demo Grondwerk", "amount": "€\u{A0}14.950,00", "due": "ma 23-02",
        "days": "21", "status": "✗ te laat 21 d", "vendor": "Blueprint", "equal": "", "double": "",
      ])
    #expect(fixture.cells(.invoices)["days"]?.tone == .alarm)
  }

  @Test(arguments: [
    ("te laat", ["F-21", "F-3"]), ("te laat 21 d", ["F-21"]), ("!laat", ["F-0"]), ("laat !21", ["F-3"]),
    ("verstuurd", ["F-21", "F-3", "F-0"]),
  ])
  func `A filter finds how late an invoice is today`(filter: String, numbers: [String]) {
    var listing = Listing<Invoice>()
    for days in [-21, -3, 0] {
      let invoice = invoice("F\(days == 0 ? "-0" : "\(days)")", "verstuurd", due: days)
      listing.items.append(invoice)
      listing.index.append(Invoice.searchParts(of: invoice, .nl))
    }
    var state = StateFixture.state()
    _ = state.update(.focusPane(.invoices))
    _ = state.update(.loaded(.blueprintInvoices, Loaded(.invoices(listing), at: StateFixture.now)))
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert(filter)))
    #expect(state.visibleNames == numbers)
  }

  @Test func `At midnight a filter knows who is late anew`() {
    var state = StateFixture.state()
    _ = state.update(.focusPane(.invoices))
    var listing = Listing([invoice("F-0", "verstuurd", due: 0)])
    listing.index.append(Invoice.searchParts(of: listing.items[0], .nl))
    _ = state.update(.loaded(.blueprintInvoices, Loaded(.invoices(listing), at: StateFixture.now)))
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("laat")))
    #expect(state.visibleNames.isEmpty)
    _ = state.update(.ticked(StateFixture.now.addingTimeInterval(86_400)))
    #expect(state.visibleNames == ["F-0"])
  }

  @Test func `What the vendor does not give is a dash, not an empty cell or a guess`() {
    let bare = Invoice(id: RecordID(.corlega, .invoice, "17"))
    #expect(
      fixture([bare]).texts(.invoices) == [
        "number": "17", "client": "—", "amount": "—", "due": "—", "days": "", "status": "?", "vendor": "Corlega",
        "equal": "", "double": "",
      ])
  }

  @Test func `A due date that is none and hostile text stand there as they came`() {
    let odd = Invoice(
      id: RecordID(.corlega, .invoice, "1"), number: "\u{1B}[31mF\u{202E}1", contactName: "a\u{200B}b\ne\u{301}",
      amount: .unitUnknown("1495"), status: "besp\u{7}roken", unreadableDueDate: "31/12/2026")
    let texts = fixture([odd]).texts(.invoices)
    #expect(texts["number"] == "\u{1B}[31mF\u{202E}1")
    #expect(texts["client"] == "a\u{200B}b\ne\u{301}")
    #expect(texts["amount"] == "1495")
    #expect(texts["due"] == "31/12/2026")
    #expect(texts["status"] == "?besp\u{7}roken")
  }

  @Test func `Late ones come first by days, then by due date, then the rest`() {
    let fixture = fixture([
      invoice("paid", "betaald", due: -30), invoice("later", "verstuurd", due: 20),
      invoice("late 3", "verstuurd", due: -3),
      invoice("draft", "concept", due: 5), invoice("said late", "overdue", due: nil),
      invoice("today", "verstuurd", due: 0),
      invoice("late 21", "deels_betaald", due: -21), invoice("no date", "verstuurd", due: nil),
      invoice("paid later", "betaald", due: -2), invoice("odd", "bezwaar", due: 1),
      invoice("void", "geannuleerd", due: 0),
    ])
    #expect(
      fixture.order(.invoices) == [
        "late 21", "late 3", "said late", "today", "later", "no date", "odd", "draft", "paid later", "paid", "void",
      ])
  }

  @Test func `The summary counts the late ones of the pane of today`() {
    var fixture = fixture([])
    #expect(Pane.invoices.summary(fixture.context) == nil)
    fixture.library.attention = Listing([
      AttentionItem(
        id: RecordID(.blueprint, .attention, "1"), severity: .warning, pane: .invoices, subject: "F",
        reason: Words("te laat")),
      AttentionItem(
        id: RecordID(.vemap, .attention, "2"), severity: .alarm, pane: .closures, subject: "A1",
        reason: Words("geen VKM-plan")),
    ])
    #expect(Pane.invoices.summary(fixture.context) == Words("1 te laat", "1 late"))
  }

  @Test func `The detail holds everything, the raw word and unknown fields included`() {
    let invoice = Invoice(
      id: RecordID(.corlega, .invoice, "17"), number: "2026-17", contactName: "Demo Grondwerk",
      amount: .unitUnknown("1495"),
      status: "sent", dueDate: monday.adding(days: -1), issued: monday.adding(days: -31),
      more: [Field("vatCode", "NL21")])
    let lines = fixture([invoice]).detail(.invoices, "invoice")
    #expect(lines.contains("Bedrag: 1495"))
    #expect(lines.contains("Corlega noemt geen eenheid: dit kunnen euro's of centen zijn."))
    #expect(lines.contains("Status: ! te laat 1 d"))
    #expect(lines.contains("Status bij Corlega: sent"))
    #expect(lines.contains("Vervaldatum: zo 15-03-2026"))
    #expect(lines.contains("Factuurdatum: vr 13-02-2026"))
    #expect(lines.contains("vatCode: NL21"))
    #expect(lines.contains("Bron: Corlega 17"))
  }
}
