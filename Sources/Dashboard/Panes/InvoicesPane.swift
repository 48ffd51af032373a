import Records
import VendorAPI

extension Pane {
  static let invoices = Pane(
    .invoices, Words("Facturen", "Invoices"), items: { $0.invoices.items }, index: { $0.invoices.index },
    days: { $0.lateness },
    empty: Words("Geen facturen.", "No invoices."), vendors: [.blueprint, .corlega],
    sort: SortOrder("status"),
    summary: { context in
      // Every late invoice is on the pane of today, and that list is already made.
      let late = context.library.attention.items.count { $0.pane == .invoices }
      let double = context.library.duplicates.byInvoice.count
      var parts: [Words] = []
      if late > 0 { parts.append(Words("\(context.format.count(late)) te laat", "\(context.format.count(late)) late")) }
      if double > 0 {
        let count = context.format.count(double)
        parts.append(Words("\(count) mogelijk dubbel", "\(count) possibly double"))
      }
      return parts.dotted
    },
    name: { invoice, _ in invoice.title },
    columns: [
      ColumnOf("number", Words("Nummer", "Number"), .fixed(11), sort: { invoice, _ in .text(invoice.title) }) {
        invoice, _ in StyledText(invoice.title, .strong)
      },
      ColumnOf(
        "equal", Words("Gelijkteken", "Equals sign"), .fixed(1),
        sort: { invoice, context in invoice.doubleKey(context) }
      ) {
        invoice, context in invoice.isDouble(context) ? StyledText("=", .warning) : .empty
      },
      ColumnOf(
        "client", Words("Klant", "Client"), .flexible(minimum: 8, weight: 3), rank: 2,
        sort: { invoice, _ in invoice.contactName.map { .text($0) } ?? .missing }
      ) { invoice, _ in StyledText(invoice.contactName ?? "—") },
      ColumnOf(
        "amount", Words("Bedrag", "Amount"), .fixed(14), .trailing, rank: 1,
        sort: { invoice, _ in invoice.amount.magnitude.map { .number($0) } ?? .missing }
      ) { invoice, context in StyledText(context.format.amount(invoice.amount)) },
      ColumnOf(
        "due", Words("Vervalt", "Due"), .fixed(13), rank: 3,
        sort: { invoice, _ in invoice.dueDate.map { .number(Double($0.dayNumber)) } ?? .missing }
      ) { invoice, context in
        StyledText(
          invoice.dueDate.map { context.format.day($0, today: context.today) } ?? invoice.unreadableDueDate ?? "—")
      },
      ColumnOf(
        "days", Words("Dagen", "Days"), .fixed(5), .trailing, rank: 5,
        sort: { invoice, context in invoice.daysLate(on: context.today).map { .number(Double($0)) } ?? .missing }
      ) { invoice, context in
        guard let days = invoice.daysLate(on: context.today) else { return .empty }
        return StyledText(context.format.count(days), invoice.status(on: context.today, context.thresholds).tone)
      },
      ColumnOf(
        "status", Words("Status", "Status"), .flexible(minimum: 14, weight: 1),
        sort: { invoice, context in .number(invoice.urgency(on: context.today)) }
      ) { invoice, context in invoice.status(on: context.today, context.thresholds)(context.language) },
      ColumnOf(
        "double", Words("Mogelijk dubbel", "Possibly double"), .fixed(15), rank: 6,
        sort: { invoice, context in invoice.doubleKey(context) }
      ) { invoice, context in
        let others = context.library.counterparts(of: invoice)
        guard let first = others.first else { return .empty }
        let more = others.count > 1 ? " +\(context.format.count(others.count - 1))" : ""
        return StyledText("= \(first.invoice.title)\(more)", .warning)
      },
      ColumnOf(
        "vendor", Words("Bron", "Source"), .fixed(9), rank: 4, sort: { invoice, _ in .text(invoice.id.vendor.name) }
      ) { invoice, _ in StyledText(invoice.id.vendor.name, .dim) },
    ],
    tabs: Invoice.tabs)
}

extension Pane {
  /// The columns of invoices that are shown as long as there are possible duplicates.
  static let duplicateColumns: Set<String> = ["equal", "double"]
}

extension Invoice {
  /// Whether another vendor may have it, too.
  fileprivate func isDouble(_ context: RowContext) -> Bool { context.library.duplicates.byInvoice[id] != nil }

  fileprivate func doubleKey(_ context: RowContext) -> SortKey { isDouble(context) ? .number(0) : .missing }

  /// What people call it.
  var title: String { number ?? id.id }

  /// Nil where it is not late, or nobody says since when.
  func daysLate(on today: CalendarDate) -> Int? {
    if case .late(let days) = standing(on: today) { days } else { nil }
  }

  /// A number that puts first what needs somebody first: late ones with the latest before the others, then what is
  /// to be paid by due date, then the rest by kind with the newest first.
  func urgency(on today: CalendarDate) -> Double {
    switch standing(on: today) {
    case .late(let days): Double(-1 - (days ?? 0))
    case .state(let state):
      // The number of any day is far smaller than a step between the kinds.
      switch state {
      case .sent, .partlyPaid, .overdue: dueDate.map { Double($0.days(since: today)) } ?? Self.step
      case .unknown: 2 * Self.step - newness
      case .draft: 3 * Self.step - newness
      case .paid: 4 * Self.step - newness
      case .credited: 5 * Self.step - newness
      case .cancelled: 6 * Self.step - newness
      }
    }
  }

  private static let step = 1e8

  /// Grows with how new it is.
  private var newness: Double { Double(dueDate?.dayNumber ?? 0) }
}
