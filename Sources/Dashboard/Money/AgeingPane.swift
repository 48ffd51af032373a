import Insights
import Records
import VendorAPI

extension Pane {
  static let ageing = Pane(
    .ageing, Words("Ouderdom", "Ageing"), items: { $0.ageing.listing.items }, index: { $0.ageing.listing.index },
    empty: Words("Geen openstaande facturen.", "No open invoices."), vendors: [.blueprint, .corlega],
    // The lines come in their order.
    sort: SortOrder("age"), countsRows: false, summary: { $0.ageingSummary },
    name: { item, context in item.title(context.language) },
    columns: [
      ColumnOf(
        "source", Words("Van", "Of"), .flexible(minimum: 9, weight: 1),
        sort: { item, _ in .text(item.source) }
      ) { item, _ in StyledText(item.source, item.kind == .total ? .strong : .plain) },
      ColumnOf(
        "age", Words("Ouderdom", "Age"), .flexible(minimum: 18, weight: 2), sort: { _, _ in .number(0) }
      ) { item, context in StyledText(item.label.words(context.language), item.label.tone) },
      ColumnOf(
        "count", Words("Aantal", "Count"), .fixed(6), .trailing, rank: 2,
        sort: { item, _ in .number(Double(item.count)) }
      ) { item, context in StyledText(item.countText(context), item.isEmpty ? .dim : .plain) },
      ColumnOf(
        "sum", Words("Bedrag", "Amount"), .fixed(16), .trailing,
        sort: { item, _ in item.sum.map { .number(Double($0)) } ?? .missing }
      ) { item, context in
        StyledText(item.sumText(context), item.isEmpty ? .dim : item.kind == .total ? .strong : .plain)
      },
      ColumnOf(
        "share", Words("Aandeel", "Share"), .flexible(minimum: 12, weight: 4), rank: 1,
        sort: { item, _ in item.share.map { .number($0) } ?? .missing }
      ) { item, _ in
        guard let share = item.share, !item.isEmpty else { return .empty }
        // What is not nothing is not 0%.
        let percent = share > 0 && share < 0.01 ? "<1%" : "\(Int((share * 100).rounded()))%"
        return StyledText(percent, item.label.tone, share: share)
      },
    ],
    tabs: [TabOf<AgeingItem>("ageing", Words("Ouderdom", "Ageing")) { $0.overview($1) }])
}

extension RowContext {
  /// As of which day, and how many invoices that is.
  fileprivate var ageingSummary: Words {
    let ageing = library.ageing.ageing
    let late = ageing.rows.count { $0.bucket.isLate }
    let (open, unknown) = (format.count(ageing.rows.count), ageing.unknownStatuses.values.reduce(0, +))
    let day = Words("stand \(Format(.nl).longDay(ageing.asOf))", "as of \(Format(.en).longDay(ageing.asOf))")
    let counts = Words(" · \(open) open, \(format.count(late)) te laat", " · \(open) open, \(format.count(late)) late")
    let doubt = Words(
      " · \(format.count(unknown)) met onbekende status", " · \(format.count(unknown)) of unknown status")
    return day + counts + (unknown == 0 ? Words("") : doubt)
  }
}

extension AgeingItem {
  fileprivate var isEmpty: Bool { count == 0 }

  fileprivate func countText(_ context: RowContext) -> String {
    if case .unchecked = kind { return "?" }
    return context.format.count(count)
  }

  fileprivate func sumText(_ context: RowContext) -> String {
    guard let sum, let unit else {
      if case .bucket = kind { return Words("geen bedrag", "no amount")(context.language) }
      return ""
    }
    return isEmpty ? "—" : context.format.sum(sum, of: unit.measure)
  }

  fileprivate func title(_ language: Language) -> String {
    [source, label.words(language)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  fileprivate func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title(context.language))
    if case .unchecked = kind {
      text.text(
        Words(
          "Zonder deze lijst kan niemand zeggen of een factuur er twee keer is.",
          "Without this list nobody can tell whether an invoice is there twice."), .dim)
      return text.lines
    }
    text.field(Words("Stand", "As of"), text.date(context.library.ageing.ageing.asOf))
    text.field(Words("Facturen", "Invoices"), context.format.count(count))
    if let sum, let unit { text.field(Words("Bedrag", "Amount"), context.format.sum(sum, of: unit.measure), .strong) }
    notes(&text)
    invoices(&text)
    return text.lines
  }

  /// What the sum leaves open.
  private func notes(_ text: inout DetailText) {
    let ageing = text.context.library.ageing.ageing
    if let unit, case .unknown = unit.measure {
      text.text(
        Words(
          "\(id.vendor.name) noemt geen eenheid: de som is in euro's of in centen.",
          "\(id.vendor.name) names no unit: the sum is in euros or in cents."), .dim)
    }
    if unit == nil, case .bucket = kind {
      text.text(
        Words(
          "Hun bedrag ontbreekt of is geen getal; ze tellen in geen som mee.",
          "Their amount is missing or no number; they are in no sum."),
        .warning)
    }
    if let total = ageing.totals.first(where: { $0.unit == unit }), total.partlyPaid > 0 {
      text.text(
        Words(
          "\(total.partlyPaid) deels betaald, telt helemaal mee: wat er betaald is, zegt niemand.",
          "\(total.partlyPaid) paid in part, counted in full: nobody tells what was paid."), .warning)
    }
    if case .unknownStatus = kind {
      text.text(
        Words(
          "Of deze open staan is niet bekend; ze tellen in geen som mee.",
          "Whether these are open is not known; they are in no sum."),
        .warning)
    }
    let left = ageing.excluded.map { state, count in (count, state.status.word(text.language)) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map { "\(text.format.count($0)) \($1)" }
    if !left.isEmpty { text.field(Words("Niet meegeteld", "Not counted"), left.joined(separator: ", ")) }
  }

  /// The latest of them, with what they are about.
  private func invoices(_ text: inout DetailText) {
    let (library, limit) = (text.context.library, 20)
    guard let records = scope?.records(in: library), !records.isEmpty else { return }
    text.heading(Words("Facturen", "Invoices"), count: records.count)
    let chosen = library.invoices.items.filter { records.contains($0.id) }
      .sorted { $0.urgency(on: text.context.today) < $1.urgency(on: text.context.today) }
    for invoice in chosen.prefix(limit) {
      text.pieces([
        invoice.status(on: text.context.today, text.context.thresholds)(text.language),
        StyledText(invoice.title, .strong), StyledText(text.format.amount(invoice.amount)),
        StyledText(invoice.contactName ?? "—"),
      ])
    }
    if chosen.count > limit {
      text.text(
        Words(
          "… en nog \(chosen.count - limit); Enter toont alle.", "… and \(chosen.count - limit) more; Enter shows all."),
        .dim)
    }
  }
}
