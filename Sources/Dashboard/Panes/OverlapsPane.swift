import Insights
import Records
import VendorAPI

extension Pane {
  static let overlaps = Pane(
    .overlaps, Words("Samenloop", "Overlaps"), items: { $0.overlaps.listing.items },
    index: { $0.overlaps.listing.index },
    empty: Words(
      "Geen afsluitingen die elkaar raken, en alles is gecontroleerd.",
      "No closures that touch each other, and all were checked."),
    vendors: [.vemap], sort: SortOrder("kind"), summary: { $0.overlapSummary }, name: { $0.title($1) },
    columns: [
      ColumnOf("kind", Words("Soort", "Kind"), .fixed(18), sort: { .number($0.order(on: $1.today)) }) {
        item, context in
        let tone = item.tone(context.today)
        return StyledText("\(item.overlap?.kind.sign ?? "?") \(item.kindWords(context.language))", tone)
      },
      ColumnOf(
        "road", Words("Weg", "Road"), .flexible(minimum: 22, weight: 2), sort: { item, _ in .text(item.roadLabel) }
      ) { item, _ in StyledText(item.roadLabel, .strong) },
      ColumnOf(
        "days", Words("Dagen", "Days"), .flexible(minimum: 21, weight: 1),
        sort: { item, _ in
          (item.overlap?.start ?? item.first.start).map { .number(Double($0.dayNumber)) } ?? .missing
        }
      ) { item, context in StyledText(item.days(context) ?? "—") },
      ColumnOf(
        "first", Words("Afsluiting", "Closure"), .flexible(minimum: 14, weight: 2), rank: 1,
        sort: { item, _ in .text(item.first.name ?? "") }
      ) { item, _ in StyledText(item.first.name ?? item.first.title) },
      ColumnOf(
        "second", Words("Raakt", "Touches"), .flexible(minimum: 14, weight: 2), rank: 2,
        sort: { item, _ in item.second?.name.map { .text($0) } ?? .missing }
      ) { item, context in StyledText(item.counterpart(context.language)) },
      ColumnOf(
        "reach", Words("Tussen", "Between"), .flexible(minimum: 14, weight: 1), rank: 3,
        sort: { item, context in item.overlap.map { .text($0.reach.words(context.language)) } ?? .missing }
      ) { item, context in StyledText(item.overlap?.reach.words(context.language) ?? "—", .dim) },
      ColumnOf(
        "doubt", Words("Onzeker", "Doubt"), .flexible(minimum: 12, weight: 1), rank: 4,
        sort: { item, _ in .number(Double(item.overlap?.doubts.count ?? 9)) }
      ) { item, context in StyledText(item.doubts(context.language), .dim) },
    ],
    tabs: [TabOf<OverlapItem>("overlap", Words("Samenloop", "Overlap")) { $0.overview($1) }])
}

extension RowContext {
  /// How many of each kind are still to come, and how many closures could not be checked.
  fileprivate var overlapSummary: Words? {
    let items = library.overlaps.listing.items
    var parts: [Words] = Overlap.Kind.allCases.compactMap { kind in
      let count = items.count { $0.overlap?.kind == kind && $0.overlap?.isPast(on: today) == false }
      return count == 0 ? nil : Words("\(count) ") + kind.words
    }
    let unchecked = items.count { $0.overlap == nil }
    if unchecked > 0 { parts.append(Words("\(unchecked) niet gecontroleerd", "\(unchecked) not checked")) }
    if !library.overlaps.isComplete { parts.append(Words("de ergste getoond", "the gravest shown")) }
    return parts.dotted
  }
}

extension OverlapItem {
  fileprivate func tone(_ today: CalendarDate) -> Tone {
    guard let overlap else { return .dim }
    return overlap.isPast(on: today) ? .closed : overlap.kind.tone
  }

  /// What still lies ahead first, by how grave it is; then what could not be checked, then what is over.
  fileprivate func order(on today: CalendarDate) -> Double {
    guard let overlap else { return 10 }
    return Double(overlap.kind.rawValue) + (overlap.isPast(on: today) ? 20 : 0)
  }

  fileprivate var roadLabel: String { overlap?.roadLabel ?? first.roadText ?? first.title }

  fileprivate func days(_ context: RowContext) -> String? {
    overlap.map { $0.dayWords(today: context.today)(context.language) } ?? first.period(context)
  }

  fileprivate func counterpart(_ language: Language) -> String {
    if let second { return second.name ?? second.title }
    guard case .unchecked(let obstacles) = finding else { return "" }
    return obstacles.map { $0.words(language) }.joined(separator: ", ")
  }

  fileprivate func doubts(_ language: Language) -> String {
    overlap?.doubts.map { $0.words(language) }.joined(separator: ", ") ?? ""
  }

  /// For a copy or a title: what touches what, where and when.
  func title(_ context: RowContext) -> String {
    [kindWords(context.language), roadLabel, days(context)].compactMap(\.self).joined(separator: " ")
  }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title(context))
    if let overlap {
      text.field(Words("Waar", "Where"), roadLabel)
      text.field(Words("Wanneer", "When"), days(context))
      text.field(Words("Tussen", "Between"), overlap.reach.words(context.language))
      for doubt in overlap.doubts { text.text(Words("? ") + doubt.words, .warning) }
      if overlap.kind == .adjoining {
        text.text(Words("Misschien samen uit te voeren.", "Perhaps to be done together."), .dim)
      }
    } else if case .unchecked(let obstacles) = finding {
      for obstacle in obstacles { text.text(Words("? ") + obstacle.words, .warning) }
      text.text(
        Words(
          "Zonder dit kan niemand zeggen of het iets raakt.",
          "Without this nobody can tell whether it touches anything."),
        .dim)
    }
    for closure in [first, second].compactMap(\.self) {
      text.heading(closure.name ?? closure.title)
      text.field(Words("Weg", "Road"), closure.roadLabel ?? closure.roadText)
      text.field(Words("Periode", "Period"), closure.period(context))
      text.optional(Words("Soort", "Type"), closure.typeLabel(context.language))
      text.field(Words("VKM", "VKM"), context.planStatus(of: closure)(context.language))
      text.field(Words("Project", "Project"), closure.project.map(context.name))
      text.field(Words("Organisatie", "Organisation"), context.name(of: closure.tenant))
      text.field(Words("Bron", "Source"), "VEMAP \(closure.id.id)")
    }
    return text.lines
  }
}
