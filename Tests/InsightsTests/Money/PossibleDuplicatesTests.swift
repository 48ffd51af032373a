import Insights
import Records
import Testing
import VendorAPI

struct PossibleDuplicatesTests {
  private func invoice(
    _ id: String, _ vendor: Vendor, _ client: String?, _ amount: Amount, status: String? = "verstuurd"
  ) -> Invoice {
    Invoice(id: RecordID(vendor, .invoice, id), contactName: client, amount: amount, status: status)
  }

  private func euros(_ cents: Int, _ currency: String = "EUR") -> Amount {
    .exact(Money(cents: cents, currency: currency))
  }

  private func pair(_ one: Amount, _ other: Amount) -> [PossibleDuplicate.Reading] {
    PossibleDuplicate.all(in: [invoice("b", .blueprint, "Demo", one), invoice("c", .corlega, "Demo", other)])
      .map(\.reading)
  }

  @Test func `One amount for one client at two vendors`() throws {
    let found = PossibleDuplicate.all(in: [
      invoice("1", .blueprint, "Demo Grondwerk B.V.", euros(1_495_000)), invoice("2", .blueprint, "Demo", euros(1)),
      invoice("3", .corlega, "DEMO GRONDWERK BV", .unitUnknown("14950.0")),
    ])
    #expect(
      found == [
        PossibleDuplicate(
          client: "Demo Grondwerk B.V.", amount: Money(cents: 1_495_000), reading: .asEuros, invoices: [0, 2])
      ])
  }

  @Test func `A number without a unit may be euros or cents`() {
    #expect(pair(euros(1_495_000), .unitUnknown("14950")) == [.asEuros])
    #expect(pair(euros(1_495_000), .unitUnknown("1495000")) == [.asCents])
    #expect(pair(euros(1_495_050), .unitUnknown("14950.5")) == [.asEuros])
    #expect(pair(euros(1_495_000), euros(1_495_000)) == [.exact])
    #expect(pair(.unitUnknown("14950"), .unitUnknown("14950.00")) == [.asEuros])
    #expect(pair(euros(14_950), .unitUnknown("14950.5")).isEmpty)
    #expect(pair(euros(1_495_000), euros(1_495_001)).isEmpty)
    #expect(pair(euros(1_495_000), euros(1_495_000, "USD")).isEmpty)
    #expect(pair(euros(0), .unitUnknown("0")).isEmpty)
    #expect(pair(.missing, .missing).isEmpty)
    #expect(pair(.unitUnknown("n.v.t."), .unitUnknown("n.v.t.")).isEmpty)
  }

  @Test func `Neither one vendor's own nor what is cancelled`() {
    let amount = euros(100)
    #expect(
      PossibleDuplicate.all(in: [
        invoice("1", .blueprint, "Demo", amount), invoice("2", .blueprint, "Demo", amount),
        invoice("3", .corlega, "Demo", amount, status: "void"), invoice("4", .corlega, nil, amount),
        invoice("5", .corlega, "B.V.", amount), invoice("6", .corlega, "Demo 2", amount),
        invoice("7", .corlega, "Demo", amount, status: "credited"),
      ]).isEmpty)
    #expect(
      PossibleDuplicate.all(in: [
        invoice("1", .blueprint, "Demo", amount, status: "betaald"),
        invoice("2", .corlega, "Demo", amount, status: "concept"), invoice("2", .corlega, "Demo", amount),
      ]).map(\.invoices) == [[0, 1]])
  }

  @Test func `Many of one amount are one finding`() {
    let list = (0..<5000).map { index in
      invoice("\(index)", index.isMultiple(of: 2) ? .blueprint : .corlega, "Demo", euros(10_000))
    }
    #expect(PossibleDuplicate.all(in: list).map(\.invoices.count) == [5000])
  }
}
