import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

struct AgeingTests {
  private func invoice(
    _ id: String, _ vendor: Vendor = .blueprint, status: String? = "verstuurd", dueIn days: Int? = 0,
    amount: Amount = .exact(Money(cents: 100))
  ) -> Invoice {
    Invoice(
      id: RecordID(vendor, .invoice, id), amount: amount, status: status,
      dueDate: days.map { monday.adding(days: $0) })
  }

  @Test(
    arguments: [
      (nil, .noDueDate), (30, .notYetDue), (0, .notYetDue), (-1, .days1to30), (-30, .days1to30), (-31, .days31to60),
      (-60, .days31to60), (-61, .days61to90), (-90, .days61to90), (-91, .over90), (-9000, .over90),
    ] as [(Int?, Ageing.Bucket)])
  func `Buckets by the days past the due date`(days: Int?, bucket: Ageing.Bucket) {
    let ageing = Ageing([invoice("1", dueIn: days)], asOf: monday)
    #expect(ageing.rows.map(\.bucket) == [bucket])
    #expect(ageing.rows.map(\.daysLate) == [days.map { -$0 }])
    #expect(ageing.totals.map(\.sums) == [[bucket: 100]])
    #expect(ageing.totals.map(\.lateSum) == [(days ?? 0) < 0 ? 100 : 0])
  }

  @Test(arguments: [
    ("concept", false), ("draft", false), ("betaald", false), ("PAID", false), ("geannuleerd", false),
    ("gecrediteerd", false), ("verstuurd", true), ("open", true), ("overdue", true), ("verlopen", true),
    ("deels_betaald", true),
  ])
  func `Only what is open counts, and what does not is counted`(status: String, isOpen: Bool) {
    let ageing = Ageing([invoice("1", status: status)], asOf: monday)
    #expect(ageing.rows.count == (isOpen ? 1 : 0))
    #expect(ageing.excluded.values.reduce(0, +) == (isOpen ? 0 : 1))
    #expect(ageing.unknownStatuses.isEmpty)
    #expect(ageing.totals.map(\.partlyPaid) == (isOpen ? [status == "deels_betaald" ? 1 : 0] : []))
  }

  @Test func `A status that nobody knows is told, and in no sum`() {
    let ageing = Ageing(
      [
        invoice("1", status: "in_behandeling"), invoice("2", status: nil), invoice("3", status: "in_behandeling"),
        invoice("4"),
      ], asOf: monday)
    #expect(ageing.unknownStatuses == ["in_behandeling": 2, "": 1])
    #expect(ageing.totals.map(\.sum) == [100])
  }

  @Test func `Vendors, currencies and unknown units are never added`() {
    let ageing = Ageing(
      [
        invoice("1"), invoice("2", .corlega, amount: .unitUnknown("14950")),
        invoice("3", .corlega, amount: .unitUnknown("0.5")),
        invoice("4", .blueprint, amount: .exact(Money(cents: 7, currency: "usd"))),
        invoice("5", .blueprint, amount: .exact(Money(cents: 8, currency: "USD "))),
        invoice("6", .corlega, amount: .missing),
        invoice("7", .corlega, amount: .unitUnknown("veel")), invoice("8", .corlega, amount: .exact(Money(cents: 5))),
        invoice("1", .blueprint, amount: .exact(Money(cents: 999))),
      ], asOf: monday)
    #expect(
      ageing.totals.map(\.unit) == [
        AmountUnit(vendor: .blueprint, measure: .currency("EUR")), AmountUnit(vendor: .corlega, measure: .unknown),
        AmountUnit(vendor: .blueprint, measure: .currency("USD")),
        AmountUnit(vendor: .corlega, measure: .currency("EUR")),
      ])
    #expect(ageing.totals.map(\.sum) == [100, 1_495_050, 15, 5])
    #expect(ageing.unsummed.map(\.id) == ["6", "7"])
    #expect(ageing.rows.count == 8)
    #expect(ageing.rows.filter { $0.unit == nil }.map(\.record.id) == ["6", "7"])
  }

  @Test func `Sums beyond all numbers are refused, not wrapped`() {
    let most = Amount.exact(Money(cents: Int.max / 2))
    let ageing = Ageing(
      [
        invoice("1", amount: most), invoice("2", dueIn: -9, amount: most),
        invoice("3", amount: .exact(Money(cents: .min))),
      ], asOf: monday)
    #expect(ageing.totals.map(\.sum) == [Int.max / 2])
    #expect(ageing.unsummed.map(\.id) == ["2", "3"])
  }

  @Test func `The latest come first, those without a date last`() {
    let ageing = Ageing(
      [invoice("1", dueIn: nil), invoice("2", dueIn: 4), invoice("3", dueIn: -40), invoice("4", dueIn: -40)],
      asOf: monday)
    #expect(ageing.rows.map(\.record.id) == ["3", "4", "2", "1"])
    #expect(ageing.rows.map(\.position) == [2, 3, 1, 0])
  }

  @Test(arguments: [
    ("2026-03-29", "2026-03-28", 1), ("2026-10-26", "2026-10-25", 1), ("2027-01-01", "2026-12-31", 1),
    ("2027-01-03", "2026-12-28", 6), ("2028-03-01", "2028-02-28", 2), ("2027-03-01", "2027-02-28", 1),
  ])
  func `Days are days of the calendar, whatever the clock does`(asOf: String, due: String, days: Int) throws {
    let invoice = Invoice(
      id: RecordID(.blueprint, .invoice, "1"), status: "verstuurd", dueDate: CalendarDate(iso: due))
    let ageing = Ageing([invoice], asOf: try #require(CalendarDate(iso: asOf)))
    #expect(ageing.rows.map(\.daysLate) == [days])
  }

  /// The rules once more, row by row.
  @Test(arguments: 0..<40 as Range<UInt64>) func `Totals are the sums of their rows`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let statuses = ["verstuurd", "betaald", "concept", "overdue", "deels_betaald", "?", "void", nil]
    let invoices = (0..<300).map { index in
      let cents = Int.random(in: -5000...9_000_000, using: &generator)
      let amounts: [Amount] = [
        .exact(Money(cents: cents)), .exact(Money(cents: cents, currency: "USD")), .unitUnknown("\(abs(cents)).25"),
        .unitUnknown("1e3"), .missing,
      ]
      return invoice(
        "\(index)", generator.chance(percent: 50) ? .blueprint : .corlega,
        status: statuses.randomElement(using: &generator) ?? nil,
        dueIn: generator.chance(percent: 10) ? nil : Int.random(in: -200...60, using: &generator),
        amount: amounts.randomElement(using: &generator) ?? .missing)
    }
    let ageing = Ageing(invoices, asOf: monday)
    let count = ageing.rows.count + ageing.excluded.values.reduce(0, +) + ageing.unknownStatuses.values.reduce(0, +)
    #expect(count == invoices.count)
    #expect(ageing.totals.map(\.count).reduce(0, +) + ageing.unsummed.count == ageing.rows.count)
    for total in ageing.totals {
      for bucket in Ageing.Bucket.allCases {
        let rows = ageing.rows.filter { $0.unit == total.unit && $0.bucket == bucket }
        let sum = rows.reduce(0) { $0 + hundredths(invoices[$1.position].amount) }
        #expect(total.sums[bucket, default: 0] == sum)
        #expect(total.counts[bucket, default: 0] == rows.count)
      }
    }
    for row in ageing.rows {
      let due = invoices[row.position].dueDate
      #expect(row.bucket.isLate == (due.map { $0 < monday } ?? false))
    }
  }

  private func hundredths(_ amount: Amount) -> Int {
    switch amount {
    case .exact(let money): money.cents
    case .unitUnknown(let text): Int(text.dropLast(3)).map { $0 * 100 + 25 } ?? 0
    case .missing: 0
    }
  }
}
