import Insights
import Records
import VendorAPI

extension Pane {
  static let relations = Pane(
    .relations, Words("Relaties", "Relations"), items: { $0.directory.parties.items },
    index: { $0.directory.parties.index }, empty: Words("Geen personen of bedrijven.", "No people or firms."),
    vendors: Vendor.allCases, sort: SortOrder("standing"), summary: { $0.relationSummary },
    name: { item, _ in item.name },
    columns: [
      ColumnOf("standing", Words("Stand", "Standing"), .fixed(16), sort: { item, _ in .number(item.order) }) {
        item, context in item.standing.status(context.language)
      },
      ColumnOf(
        "name", Words("Naam", "Name"), .flexible(minimum: 16, weight: 2), sort: { item, _ in .text(item.name) }
      ) { item, _ in StyledText(item.name, .strong) },
      ColumnOf(
        "firm", Words("Bedrijf", "Firm"), .flexible(minimum: 14, weight: 2), rank: 3,
        sort: { item, _ in item.firm.map { .text($0) } ?? .missing }
      ) { item, _ in StyledText(item.firm ?? "—") },
      ColumnOf(
        "records", Words("Records", "Records"), .fixed(7), .trailing, rank: 1,
        sort: { item, _ in .number(Double(item.recordCount)) }
      ) { item, context in StyledText(context.format.count(item.recordCount)) },
      ColumnOf(
        "reason", Words("Koppeling", "Link"), .flexible(minimum: 30, weight: 3), rank: 2,
        sort: { item, _ in item.link.map { .number(Double(-$0.points)) } ?? .missing }
      ) { item, context in item.reason(context.language) },
      ColumnOf(
        "phone", Words("Telefoon", "Phone"), .fixed(12), rank: 4,
        sort: { item, _ in item.phone.map { .text($0.e164) } ?? .missing }
      ) { item, _ in StyledText(item.phone?.national ?? "—") },
      ColumnOf(
        "kvk", Words("KvK", "KvK"), .fixed(10), rank: 5,
        sort: { item, _ in item.kvk.map { .text($0.digits) } ?? .missing }
      ) { item, _ in StyledText(item.kvk?.shown ?? "—") },
      ColumnOf(
        "vendors", Words("Bron", "Source"), .flexible(minimum: 12, weight: 1), rank: 6,
        sort: { item, _ in .text(item.vendors.map(\.name).joined(separator: ", ")) }
      ) { item, _ in StyledText(item.vendors.map(\.name).joined(separator: ", "), .dim) },
    ],
    tabs: [TabOf<PartyItem>("links", Words("Koppelingen", "Links")) { $0.overview($1) }])
}

extension RowContext {
  /// How many ask for somebody.
  fileprivate var relationSummary: Words? {
    let items = library.directory.parties.items
    let conflicts = items.count { $0.standing == .contradicted }
    let choices = items.count { if case .ambiguous = $0.standing { true } else { false } }
    let parts = [
      conflicts == 0 ? nil : Words("\(conflicts) met conflict", "\(conflicts) in conflict"),
      choices == 0 ? nil : Words("\(choices) te kiezen", "\(choices) to choose"),
    ].compactMap(\.self)
    return parts.dotted
  }
}

extension PartyItem {
  /// By standing, and of equals who has most records first.
  fileprivate var order: Double { Double(standing.order) * 1e6 - Double(min(recordCount, 999_999)) }

  fileprivate func reason(_ language: Language) -> StyledText {
    guard let link, let other else {
      // One firm that one vendor names many times.
      return standing == .linked && kvk != nil ? StyledText("≡ KvK", .good) : .empty
    }
    let with = link.isSettled ? "" : " · \(other.title)"
    return StyledText(link.reason(language) + with, link.tone)
  }

  /// Every record of it, and every link to others.
  fileprivate func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(name)
    text.optional(Words("Bedrijf", "Firm"), firm)
    text.field(Words("Stand", "Standing"), standing.status(context.language))
    text.optional(Words("Telefoon", "Phone"), phone?.national)
    text.optional(Words("KvK", "KvK"), kvk?.digits)
    text.links(of: record)
    text.blank()
    text.text(Words("Enter toont de kaart met alles.", "Enter shows the card with everything."), .dim)
    return text.lines
  }
}
