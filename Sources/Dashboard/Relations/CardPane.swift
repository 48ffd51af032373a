import Insights
import Records
import VendorAPI

extension Pane {
  static let card = Pane(
    .card, Words("Kaart", "Card"), items: { $0.card.listing.items }, index: { $0.card.listing.index },
    empty: Words("Van dit record is niemand bekend.", "Nobody is known behind this record."), vendors: Vendor.allCases,
    // The lines come in their order.
    sort: SortOrder(""), summary: { $0.library.card.name.isEmpty ? nil : Words($0.library.card.name) },
    name: { $0.title($1) },
    columns: [
      ColumnOf(
        "topic", Words("Wat", "What"), .fixed(15), sort: { item, context in .text(item.topic(context.language)) }
      ) {
        item, context in StyledText(item.topic(context.language), .dim)
      },
      ColumnOf(
        "title", Words("Gegeven", "Fact"), .flexible(minimum: 18, weight: 3),
        sort: { item, context in .text(item.title(context)) }
      ) { item, context in StyledText(item.title(context), .strong) },
      ColumnOf(
        "detail", Words("Meer", "More"), .flexible(minimum: 18, weight: 3), rank: 1,
        sort: { item, context in .text(item.detail(context).text) }
      ) { item, context in item.detail(context) },
      ColumnOf(
        "link", Words("Koppeling", "Link"), .flexible(minimum: 20, weight: 2), rank: 2,
        sort: { item, _ in item.link.map { .number(Double(-$0.points)) } ?? .missing }
      ) { item, context in item.reason(context.language) },
      ColumnOf(
        "vendor", Words("Bron", "Source"), .fixed(9), rank: 3,
        sort: { item, _ in item.source.map { .text($0.name) } ?? .missing }
      ) { item, _ in StyledText(item.source?.name ?? "", .dim) },
    ],
    tabs: [TabOf<CardItem>("link", Words("Koppeling", "Link")) { $0.overview($1) }])
}

extension CardItem {
  /// The line itself, and what speaks for and against its being here.
  fileprivate func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title(context))
    let detail = detail(context)
    if !detail.text.isEmpty { text.text(detail.text, detail.tone) }
    if let target { text.field(Words("Bron", "Source"), "\(target.sourceWords(context.language)) · \(target.id)") }
    if let party {
      if let link { text.linkEvidence(link, with: party) }
      text.blank()
      text.text(Words("e: dezelfde, niet dezelfde of apart.", "e: the same, not the same, or apart."), .dim)
    }
    if target != nil {
      text.text(Words("Enter gaat naar het record.", "Enter goes to the record."), .dim)
    }
    return text.lines
  }
}
