import Insights
package import Records
import VendorAPI

/// One row of the comparison of offers: work with what each firm asks for it, or a sum of all of it.
package struct ComparisonItem: Record {
  enum Kind: Equatable, Sendable {
    case row(OfferMatrix.Row)
    /// Of all rows of a firm whose total is an amount.
    case sumOfRows
    /// What the firm asks as a whole.
    case offer
  }

  package let id: RecordID
  let kind: Kind
  /// In the vendor's order, sums last.
  let place: Int

  static func all(of matrix: OfferMatrix, _ component: RecordID) -> [ComparisonItem] {
    let kinds = matrix.rows.map(Kind.row) + [.sumOfRows, .offer]
    return kinds.enumerated().map { place, kind in
      let fromEnd = place - matrix.rows.count
      // Sums keep their names while rows come.
      let name = fromEnd < 0 ? "\(place)" : fromEnd == 0 ? "sum" : "offer"
      return ComparisonItem(
        id: RecordID(.twelveBuild, .comparison, scope: component.scope + component.id, name), kind: kind, place: place)
    }
  }

  func title(_ language: Language) -> String {
    switch kind {
    case .row(let row): row.name ?? row.number ?? "—"
    case .sumOfRows: Words("Som van de regels", "Sum of the rows")(language)
    case .offer: Words("Offerte als geheel", "Offer as a whole")(language)
    }
  }

  var number: String? { if case .row(let row) = kind { row.number } else { nil } }

  /// `120 m2`.
  var quantity: String? {
    guard case .row(let row) = kind else { return nil }
    let parts = [row.quantity, row.unit].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What a filter looks in.
  func searchParts(_ language: Language) -> [String?] { [number, title(language), quantity] }

  /// What a firm asks; `?` until it is known.
  func cell(of firm: Int, in comparison: OfferComparison, _ context: RowContext) -> StyledText {
    let firm = comparison.firms[firm]
    if kind == .offer { return firm.item.price(context) }
    switch firm.standing {
    case .unknown: return StyledText("?", .dim)
    case .failed: return StyledText(Words("✗ niet geladen", "✗ not loaded")(context.language), .alarm)
    case .none: return StyledText(Words("geen regels", "no rows")(context.language), .dim)
    case .budget(let column):
      if case .row(let row) = kind { return Self.text(row.cells[column], context) }
      let own = comparison.matrix.firms[column]
      // What is in no sum makes it too low.
      let sign = own.unpriced + own.unread > 0 ? "≥ " : ""
      return StyledText(sign + context.format.money(Money(cents: own.sum)), sign.isEmpty ? .strong : .warning)
    }
  }

  private static func text(_ cell: OfferMatrix.Cell?, _ context: RowContext) -> StyledText {
    guard let cell else { return StyledText("—", .dim) }
    switch cell.total {
    case .exact(let money):
      let text = context.format.money(money)
      return cell.isLowest ? StyledText("✓ " + text, .good) : StyledText(text)
    case .unitUnknown(let text): return StyledText("? " + text, .warning)
    case .missing: return StyledText(Words("geen prijs", "no price")(context.language), .dim)
    }
  }
}
