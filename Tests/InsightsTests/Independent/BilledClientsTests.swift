import Insights
import Records
import TestSupport
import Testing

/// Late invoices found in two vendors' JSON against those that were made up late: none missing, none too many.
struct BilledClientsTests {
  @Test(
    arguments: [(UInt64(1), 10), (2, 28), (3, 100), (4, 1000), (5, 1000), (6, 10_000)],
    ["2026-03-16", "2026-03-29", "2026-10-25", "2026-12-31", "2027-01-01", "2026-02-28"])
  func `What is late is what was made up so`(made: (seed: UInt64, count: Int), today: String) throws {
    let clients = BilledClients(seed: made.seed, count: made.count)
    let invoices = try clients.invoices()
    #expect(invoices.count == made.count)
    let day = try #require(CalendarDate(iso: today))
    let thresholds = Thresholds()
    let found = Attention.lateInvoices(invoices, on: day, thresholds)
    let expected = clients.late(on: today)
    #expect(Set(found.map(\.record.id)) == Set(expected.keys))
    #expect(found.count == expected.count)
    for attention in found {
      guard case .invoiceLate(let days)? = attention.reasons.first, let truth = expected[attention.record.id] else {
        Issue.record("\(attention.record.id) is late for \(attention.reasons)")
        continue
      }
      #expect(days == truth)
      #expect(invoices[attention.position].id == attention.record)
      #expect(attention.severity == (truth.map { $0 > thresholds.invoiceRedDays } == true ? .alarm : .warning))
    }
    if made.count >= 100 { #expect(expected.values.contains { $0 == nil } && expected.count < made.count) }
  }
}
