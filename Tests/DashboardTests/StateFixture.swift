import Foundation
import Insights
import Records
import VendorAPI

@testable import Dashboard

/// A state with records in it, without vendors behind it.
enum StateFixture {
  /// Monday 16 March 2026, 09:00 in the Netherlands.
  static let now = Date(timeIntervalSince1970: 1_773_648_000)

  static func state(
    _ language: Language = .nl, columns: Int = 120, rows: Int = 40, vendors: Set<Vendor> = Set(Vendor.allCases)
  ) -> AppState {
    AppState(
      settings: Preferences(language: language, themes: ["dark", "light", "mono"], vendors: vendors),
      size: ScreenSize(columns: columns, rows: rows), now: now)
  }

  /// With `count` Blueprint invoices in the pane that has the focus.
  static func withInvoices(_ count: Int, columns: Int = 120, rows: Int = 40) -> AppState {
    var state = state(columns: columns, rows: rows)
    _ = state.update(.focusPane(.invoices))
    _ = state.update(.loaded(.blueprintInvoices, invoices(0..<count)))
    return state
  }

  /// With one 12Build project in the pane that has the focus.
  static func withTender() -> AppState {
    var state = state()
    _ = state.update(.focusPane(.projects))
    var listing = Listing<Project>()
    listing.items.append(Project(id: RecordID(.twelveBuild, .project, "1"), name: "N302"))
    listing.index.append(Project.searchParts(of: listing.items[0], .nl))
    _ = state.update(.loaded(.tenders, Loaded(.projects(listing), at: now)))
    return state
  }

  static func invoices(_ numbers: some Sequence<Int>) -> Loaded<Payload> {
    var listing = Listing<Invoice>()
    for number in numbers {
      let invoice = Invoice(
        id: RecordID(.blueprint, .invoice, "i\(number)"), number: "F-\(number)",
        contactName: number.isMultiple(of: 2) ? "Noor van 't Nepveld" : "Café Zoë",
        amount: .exact(Money(cents: number * 100)), status: number.isMultiple(of: 3) ? "betaald" : "verstuurd",
        dueDate: CalendarDate(dayNumber: 20_600 + number))
      listing.items.append(invoice)
      listing.index.append(Invoice.searchParts(of: invoice, .nl))
    }
    return Loaded(.invoices(listing), at: now)
  }

  static func error(_ reason: APIError.Reason, _ vendor: Vendor = .blueprint) -> APIError {
    APIError(reason, vendor: vendor, operation: "listInvoices", outcome: .unknown)
  }
}

extension AppState {
  /// Names of the visible rows of the focused pane, in order.
  var visibleNames: [String] {
    table(focus).rows.map { Pane.of(focus).name(context, Int($0)) }
  }
}
