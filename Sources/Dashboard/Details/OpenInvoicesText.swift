import Records
import VendorAPI

extension OpenInvoices.Group {
  /// `Blueprint: 3 open, € 44.850,00 · ≈ bedrijfsnaam Demo Grondwerk`: only amounts of this vendor, in a known unit and
  /// one currency, are added.
  func summary(_ context: RowContext) -> String {
    let (language, format) = (context.language, context.format)
    var unclear = 0
    var (partly, withoutUnit, withoutAmount) = (0, 0, 0)
    var sums: [String: Int?] = [:]
    for invoice in invoices {
      if case .unknown = invoice.state {
        unclear += 1
        continue
      }
      if invoice.state == .partlyPaid { partly += 1 }
      switch invoice.amount {
      case .exact(let money): sums[money.currency] = Self.sum(sums[money.currency] ?? 0, money.cents)
      case .unitUnknown: withoutUnit += 1
      case .missing: withoutAmount += 1
      }
    }
    func part(_ count: Int, _ nl: String, _ en: String) -> String? {
      count == 0 ? nil : "\(format.count(count)) \(Words(nl, en)(language))"
    }
    var parts = [part(invoices.count - unclear, "open", "open")]
    parts += sums.sorted { $0.key < $1.key }.map { currency, cents in
      cents.map { format.money(Money(cents: $0, currency: currency)) }
    }
    parts += [
      part(withoutUnit, "zonder eenheid", "without a unit"), part(withoutAmount, "zonder bedrag", "without an amount"),
      part(partly, "deels betaald", "partly paid"), part(unclear, "met onbekende status", "with an unknown status"),
    ]
    return "\(vendor.name): \(parts.compactMap(\.self).joined(separator: ", ")) · \(evidence(language))"
  }

  /// Nil once it is too large to be an amount.
  private static func sum(_ one: Int?, _ other: Int) -> Int? {
    guard let (sum, overflows) = one?.addingReportingOverflow(other), !overflows else { return nil }
    return sum
  }

  /// The state, the number and the amount.
  func pieces(of invoice: Invoice, _ context: RowContext) -> [StyledText] {
    [
      invoice.status(on: context.today, context.thresholds)(context.language), StyledText(invoice.title, .strong),
      StyledText(context.format.amount(invoice.amount)),
    ]
  }
}

extension OpenInvoices {
  /// What is said where there are none.
  var emptyWords: Words {
    isWithoutContact
      ? Words(
        "Geen contact met dit nummer bekend, dus geen facturen gezocht.",
        "No contact with this number is known, so no invoices were looked for.")
      : Words("Geen openstaande facturen gevonden.", "No open invoices found.")
  }
}

extension DetailText {
  /// - Parameter limit: of each vendor's, the most pressing.
  mutating func openInvoices(_ open: OpenInvoices, limit: Int = 20) {
    heading(Words("Openstaande facturen", "Open invoices"), count: open.count)
    if open.groups.isEmpty { text(open.emptyWords, .dim) }
    for group in open.groups {
      text(group.summary(context), .dim)
      for invoice in group.invoices.prefix(limit) { pieces(group.pieces(of: invoice, context)) }
      more(group.invoices.count - limit)
    }
    for doubt in open.doubts { text(doubt, .warning) }
  }
}
