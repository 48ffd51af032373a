import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct LateInvoicesTests {
  private func invoice(_ id: String, _ status: String?, dueIn days: Int?) -> Invoice {
    Invoice(
      id: RecordID(.blueprint, .invoice, id), status: status, dueDate: days.map { monday.adding(days: $0) })
  }

  @Test(arguments: [
    (-1, Attention.Severity.warning), (-14, .warning), (-15, .alarm), (-400, .alarm),
  ]) func `An invoice is yellow from a day late and red after two weeks`(due: Int, severity: Attention.Severity) throws
  {
    let late = Attention.lateInvoices([invoice("1", "verstuurd", dueIn: due)], on: monday, Thresholds())
    let found = try #require(late.first)
    #expect(found.severity == severity)
    #expect(found.reasons == [.invoiceLate(days: -due)])
    #expect(found.days == due)
  }

  @Test func `Due today is not late, and neither is what is paid, cancelled or no invoice yet`() {
    let invoices = [
      invoice("1", "verstuurd", dueIn: 0), invoice("2", "verstuurd", dueIn: 5), invoice("3", "betaald", dueIn: -30),
      invoice("4", "geannuleerd", dueIn: -30), invoice("5", "concept", dueIn: -30),
      invoice("6", "verstuurd", dueIn: nil),
      invoice("7", "gecrediteerd", dueIn: -30), invoice("8", "in_behandeling", dueIn: -30),
      invoice("9", nil, dueIn: -30),
    ]
    #expect(Attention.lateInvoices(invoices, on: monday, Thresholds()).isEmpty)
  }

  @Test func `The vendor's own word counts where the date is missing or ahead`() {
    let invoices = [invoice("1", "overdue", dueIn: nil), invoice("2", "verlopen", dueIn: 3)]
    let late = Attention.lateInvoices(invoices, on: monday, Thresholds())
    #expect(late.map(\.reasons) == [[.invoiceLate(days: nil)], [.invoiceLate(days: nil)]])
    #expect(late.map(\.severity) == [.warning, .warning])
    #expect(late.map(\.days) == [nil, nil])
  }

  @Test func `The latest come first and know their place in the list`() {
    let invoices = [
      invoice("1", "verstuurd", dueIn: -3), invoice("2", "betaald", dueIn: -9),
      invoice("3", "deels_betaald", dueIn: -21),
    ]
    let late = Attention.lateInvoices(invoices, on: monday, Thresholds())
    #expect(late.map(\.record.id) == ["3", "1"])
    #expect(late.map(\.position) == [2, 0])
  }

  @Test func `A talk with the client is told with it, whatever its state`() {
    let invoices = [invoice("1", "verstuurd", dueIn: -3), invoice("2", "verstuurd", dueIn: -4)]
    let late = Attention.lateInvoices(invoices, on: monday, Thresholds()) { invoice in
      invoice.id.id == "1" ? (.closed, .closed) : nil
    }
    #expect(
      late.map(\.reasons) == [
        [.invoiceLate(days: 4)], [.invoiceLate(days: 3), .conversation(.closed, .closed)],
      ])
  }

  @Test func `The thresholds are settings`() {
    var thresholds = Thresholds()
    (thresholds.invoiceYellowDays, thresholds.invoiceRedDays) = (5, 7)
    #expect(Attention.severity(daysLate: 4, thresholds) == .notice)
    #expect(Attention.severity(daysLate: 5, thresholds) == .warning)
    #expect(Attention.severity(daysLate: 8, thresholds) == .alarm)
  }
}
