import Insights
import Records
import VendorAPI

extension Pane {
  /// What the firms ask for each row of work. The columns of the firms are the state's, which knows them.
  static func comparison(_ component: RecordID) -> Pane {
    Pane(
      .comparison(component), Words("Offertes naast elkaar", "Offers side by side"),
      items: { $0.comparisons[component]?.listing.items ?? [] },
      index: { $0.comparisons[component]?.listing.index ?? SearchIndex() },
      empty: Words("Geen offertes om te vergelijken.", "No offers to compare."), vendors: [.twelveBuild],
      sort: SortOrder("place"), countsRows: false, summary: { $0.comparisonSummary(component) },
      name: { item, context in item.title(context.language) },
      columns: [
        ColumnOf(
          "place", Words("Nr", "No"), .fixed(4), rank: 3, sort: { item, _ in .number(Double(item.place)) }
        ) { item, _ in StyledText(item.number ?? "") },
        ColumnOf(
          "name", Words("Werk", "Work"), .flexible(minimum: 17, weight: 1),
          sort: { item, context in .text(item.title(context.language)) }
        ) { item, context in StyledText(item.title(context.language), .strong) },
        ColumnOf(
          "quantity", Words("Hoeveel", "Quantity"), .fixed(10), .trailing, rank: 4,
          sort: { item, _ in item.quantity.map { .text($0) } ?? .missing }
        ) { item, _ in StyledText(item.quantity ?? "") },
      ],
      tabs: [
        TabOf<ComparisonItem>("row", Words("Regel", "Row")) { item, context in item.overview(component, context) }
      ])
  }
}

extension RowContext {
  /// Which component, how many firms, and what is left out.
  fileprivate func comparisonSummary(_ component: RecordID) -> Words? {
    guard let comparison = library.comparisons[component] else { return nil }
    var words = Words(library.tenders.component(component)?.title(self) ?? "")
    let count = comparison.firms.count
    words =
      words
      + (count == 1
        ? Words(" · 1 offerte", " · 1 offer")
        : Words(" · \(count) offertes, ← → schuift", " · \(count) offers, ← → moves"))
    if comparison.leftOut > 0 {
      words = words + Words(" · \(comparison.leftOut) duurdere niet", " · \(comparison.leftOut) dearer left out")
    }
    return words
  }
}

extension ComparisonItem {
  fileprivate func overview(_ component: RecordID, _ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading([number, title(context.language)].compactMap(\.self).joined(separator: " "))
    text.optional(Words("Hoeveel", "Quantity"), quantity)
    guard let comparison = context.library.comparisons[component] else { return text.lines }
    text.text(
      Words("✓ = de laagste prijs voor deze regel.", "✓ = the lowest price for this row."), .dim)
    for place in comparison.firms.indices {
      let firm = comparison.firms[place]
      var pieces = [
        StyledText("\(place + 1) \(firm.name)", .strong), cell(of: place, in: comparison, context),
      ]
      pieces.append(StyledText(remark(firm, comparison, context) ?? "", .dim))
      text.pieces(pieces)
    }
    return text.lines
  }

  /// The price of one unit; of a sum, what is not in it.
  private func remark(
    _ firm: OfferComparison.Firm, _ comparison: OfferComparison, _ context: RowContext
  ) -> String? {
    guard case .budget(let column) = firm.standing else { return nil }
    switch kind {
    case .row(let row):
      guard let price = row.cells[column]?.unitPrice, price != .missing else { return nil }
      return context.format.amount(price) + Words(" per stuk", " a piece")(context.language)
    case .sumOfRows:
      let own = comparison.matrix.firms[column]
      var parts: [Words] = []
      if own.unpriced > 0 {
        parts.append(Words("\(own.unpriced) zonder prijs", "\(own.unpriced) without a price"))
      }
      if own.unread > 0 { parts.append(Words("\(own.unread) onleesbaar", "\(own.unread) unreadable")) }
      return parts.map { $0(context.language) }.joined(separator: ", ")
    case .offer: return nil
    }
  }
}
