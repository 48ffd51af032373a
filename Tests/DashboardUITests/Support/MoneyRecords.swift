import Foundation
import Records
import VendorAPI

@testable import Dashboard

/// Invoices of every age: of two vendors, in units that are never added, some of them possibly the same.
extension Site {
  static let owedInvoices: [Invoice] =
    [
      owed("F-2026-0017", "Demo Grondwerk B.V.", 1_495_000, due: -21),
      owed("F-2026-0012", "Gemeente Nijkerk", 872_550, due: -44),
      owed("F-2025-0340", "Theater Het Doek", 61_200, due: -131),
      owed("F-2026-0021", "Kabel & Koppel", 1_234_567, due: -2),
      owed("F-2026-0024", "Waterschap Vallei en Veluwe", 12_345_678, due: 12),
      owed("F-2026-0025", "Provincie Gelderland", 3_080_000, due: 0),
      owed("F-2026-0026", "Hoveniers Groenrand", 249_500, due: 40, status: "deels_betaald"),
      owed("F-2026-0027", "Sloopwerken Omver", 99_900, due: nil),
      owed("F-2026-0028", "Café Zoë", 45_000, due: -8, status: "betaald"),
      owed("F-2026-0029", "Café Zoë", 45_000, due: 14, status: "concept"),
      owed("F-2026-0030", "Stichting Bermbloei", 80_000, due: -5, status: "in_bezwaar"),
    ] + [
      invoice("2026-005", .corlega, "DEMO GRONDWERK BV", .unitUnknown("14950"), due: 6),
      invoice("2026-006", .corlega, "Gemeente Heideveen", .unitUnknown("48150.50"), due: -63),
      invoice("2026-007", .corlega, "Pretpark De Achtbaan", .unitUnknown("9995"), due: -15),
      invoice("2026-008", .corlega, "Zuivelfabriek Romig", .missing, due: -1),
    ]

  private static func owed(
    _ number: String, _ client: String, _ cents: Int, due: Int?, status: String = "verstuurd"
  ) -> Invoice {
    invoice(number, .blueprint, client, .exact(Money(cents: cents)), due: due, status: status)
  }

  private static func invoice(
    _ number: String, _ vendor: Vendor, _ client: String, _ amount: Amount, due: Int?, status: String = "verstuurd"
  ) -> Invoice {
    Invoice(
      id: RecordID(vendor, .invoice, number), number: number, contactName: client, amount: amount, status: status,
      dueDate: due.map { DutchTime.day(at: morning).adding(days: $0) })
  }
}
