import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Pane {
  static let tenders = Pane(
    .tenders, Words("Aanbestedingen", "Tenders"), items: { $0.tenders.components.items },
    index: { $0.tenders.components.index }, empty: Words("Geen lopende aanbestedingen.", "No open tenders."),
    vendors: [.twelveBuild], sort: SortOrder("silence"), summary: { $0.tenderSummary }, name: { $0.title($1) },
    columns: [
      ColumnOf(
        "name", Words("Werkpakket", "Component"), .flexible(minimum: 14, weight: 3),
        sort: { item, _ in item.name.map { .text($0) } ?? .missing }
      ) { item, _ in item.name.map { StyledText($0, .strong) } ?? StyledText("—", .dim) },
      ColumnOf(
        "tender", Words("Aanbesteding", "Tender"), .flexible(minimum: 10, weight: 2), rank: 3,
        sort: { item, context in .text(context.name(of: item.tender)) }
      ) { item, context in StyledText(context.name(of: item.tender)) },
      ColumnOf(
        "closes", Words("Sluit", "Closes"), .fixed(14), rank: 1,
        sort: { item, _ in item.deadline.map { .number($0.timeIntervalSince1970) } ?? .missing }
      ) { item, context in StyledText(item.deadline.map { context.momentText($0) } ?? item.missing) },
      ColumnOf(
        "silence", Words("Antwoord", "Answers"), .flexible(minimum: 18, weight: 1),
        sort: { item, context in .number(item.order(context)) }
      ) { item, context in item.silence(context)(context.language) },
      ColumnOf(
        "asked", Words("Gevr", "Asked"), .fixed(5), .trailing, rank: 4, sort: { item, _ in item.key(\.asked) }
      ) { item, context in item.count(\.asked, context) },
      ColumnOf(
        "answered", Words("Antw", "Answ"), .fixed(5), .trailing, rank: 5, sort: { item, _ in item.key(\.answered) }
      ) { item, context in item.count(\.answered, context) },
      ColumnOf(
        "silent", Words("Zwijgt", "Silent"), .fixed(6), .trailing, rank: 6, sort: { item, _ in item.key(\.silent) }
      ) { item, context in item.count(\.silent, context) },
      ColumnOf(
        "lowest", Words("Laagste", "Lowest"), .fixed(16), .trailing, rank: 2,
        sort: { item, _ in item.offers?.offers.first.map { .number(Double($0.amount.cents)) } ?? .missing }
      ) { item, context in item.lowest(context) },
    ],
    tabs: [TabOf<ComponentItem>("component", Words("Gevraagd", "Asked")) { $0.overview($1) }])
}

extension RowContext {
  /// How many firms keep silent, and of which tenders nothing is known.
  fileprivate var tenderSummary: Words? {
    let items = library.tenders.components.items
    let silent = items.reduce(0) { $0 + ($1.review?.silent.count ?? 0) }
    let unclear = items.reduce(0) { $0 + ($1.review?.unclear.count ?? 0) }
    var parts: [Words] = []
    if silent > 0 {
      let count = format.count(silent)
      parts.append(Words("\(count) \(silent == 1 ? "zwijgt" : "zwijgen")", "\(count) silent"))
    }
    if unclear > 0 {
      let count = format.count(unclear)
      parts.append(Words("\(count) met onbekende status", "\(count) of unknown status"))
    }
    return parts.dotted
  }

  /// `wo 18-03 12:00`, on a Dutch clock.
  func momentText(_ moment: Date) -> String {
    "\(format.day(DutchTime.day(at: moment), today: today)) \(format.time(moment))"
  }
}

extension ComponentItem {
  /// In place of a fact: none, or not known.
  fileprivate var missing: String { review == nil ? "?" : "—" }

  /// With a sign where it is not valid any more.
  fileprivate func lowest(_ context: RowContext) -> StyledText {
    guard let offer = offers?.offers.first else { return StyledText(missing) }
    let text = context.format.money(offer.amount)
    return lowest?.isOfferExpired(at: context.now) == true ? StyledText("✗ " + text, .alarm) : StyledText(text)
  }

  fileprivate func key(_ positions: KeyPath<ComponentReview, [Int]>) -> SortKey {
    review.map { .number(Double($0[keyPath: positions].count)) } ?? .missing
  }

  fileprivate func count(_ positions: KeyPath<ComponentReview, [Int]>, _ context: RowContext) -> StyledText {
    StyledText(review.map { context.format.count($0[keyPath: positions].count) } ?? "?")
  }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title(context))
    text.field(Words("Aanbesteding", "Tender"), context.name(of: tender))
    text.field(Words("Antwoord", "Answers"), silence(context)(context.language))
    guard let review else { return text.lines }
    text.field(Words("Sluit", "Closes"), text.moment(deadline))
    text.field(
      Words("Gevraagd", "Asked"),
      Words(
        "\(review.asked.count), van wie \(review.answered.count) met antwoord en \(review.silent.count) zonder",
        "\(review.asked.count), of whom \(review.answered.count) answered and \(review.silent.count) did not")(
          context.language))
    let firms = (context.library.tenders.firms[id]?.items ?? []).sorted { $0.order < $1.order }
    offers(firms.filter { $0.offer != nil || $0.hasUnreadablePrice }, &text)
    list(Words("Zwijgen", "Silent"), firms.filter(\.isSilent), &text)
    list(
      Words("Verder gevraagd", "Others asked"),
      firms.filter { !$0.isSilent && $0.offer == nil && !$0.hasUnreadablePrice }, &text)
    return text.lines
  }

  private func offers(_ firms: [TendererItem], _ text: inout DetailText) {
    guard !firms.isEmpty else { return }
    text.heading(Words("Offertes", "Offers"), count: firms.count)
    for firm in firms {
      text.pieces([
        StyledText(firm.conversation.title, .strong), firm.price(text.context), firm.difference(text.context),
        firm.validity(text.context),
      ])
    }
  }

  private func list(_ title: Words, _ firms: [TendererItem], _ text: inout DetailText) {
    guard !firms.isEmpty else { return }
    text.heading(title, count: firms.count)
    for firm in firms {
      text.pieces([
        StyledText(firm.conversation.title, .strong), firm.status(text.context),
        StyledText(firm.conversation.phoneLabel ?? Words("geen telefoon", "no phone")(text.language)),
      ])
    }
  }
}
