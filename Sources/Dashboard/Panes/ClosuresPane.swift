import Insights
import Records
import VendorAPI

extension Pane {
  static let closures = Pane(
    .closures, Words("Afsluitingen", "Closures"), items: { $0.closures.items }, index: { $0.closures.index },
    empty: Words("Geen afsluitingen.", "No closures."), vendors: [.vemap], sort: SortOrder("day"),
    summary: { context in
      let monday = context.today.adding(days: 1 - context.today.weekday)
      let week = monday...monday.adding(days: 6)
      let count = context.library.closures.items.count { $0.start.map(week.contains) ?? false }
      return count == 0 ? nil : Words("\(count) deze week", "\(count) this week")
    },
    name: { closure, _ in closure.title },
    columns: [
      ColumnOf("day", Words("Dag", "Day"), .fixed(6), sort: { .number($0.nearness(on: $1.today)) }) {
        closure, context in
        StyledText(closure.start.map(context.format.dayOfMonth) ?? "?", closure.ageTone(context.today))
      },
      ColumnOf(
        "week", Words("Week", "Week"), .fixed(5), rank: 4,
        sort: { closure, _ in closure.start.map { .number(Double($0.dayNumber)) } ?? .missing }
      ) { closure, context in StyledText(closure.start.map(context.format.week) ?? "?", .dim) },
      ColumnOf(
        "road", Words("Weg", "Road"), .flexible(minimum: 14, weight: 3), sort: { closure, _ in closure.roadKey }
      ) { closure, _ in closure.roadCell },
      ColumnOf(
        "name", Words("Naam", "Name"), .flexible(minimum: 12, weight: 2), rank: 8,
        sort: { closure, _ in closure.name.map { .text($0) } ?? .missing }
      ) { closure, _ in StyledText(closure.name ?? "—") },
      ColumnOf(
        "type", Words("Soort", "Type"), .fixed(7), rank: 3,
        sort: { closure, _ in closure.type.map { .text($0) } ?? .missing }
      ) { closure, context in StyledText(closure.typeLabel(context.language) ?? "—") },
      ColumnOf(
        "period", Words("Periode", "Period"), .flexible(minimum: 21, weight: 1), rank: 9,
        sort: { closure, _ in closure.end.map { .number(Double($0.dayNumber)) } ?? .missing }
      ) { closure, context in StyledText(closure.period(context) ?? "—", .dim) },
      ColumnOf("plan", Words("VKM", "VKM"), .fixed(17), rank: 1, sort: { .number($1.planRank(of: $0)) }) {
        closure, context in context.planStatus(of: closure)(context.language)
      },
      ColumnOf(
        "stakeholders", Words("Stkh", "Stkh"), .fixed(5), .trailing, rank: 2,
        sort: { closure, _ in closure.peopleCount.map { .number(Double($0)) } ?? .missing }
      ) { closure, context in closure.peopleCell(context) },
      ColumnOf("labels", Words("MS", "MS"), .fixed(2), rank: 5, sort: { closure, _ in .text(closure.labels) }) {
        closure, context in StyledText(closure.labels, closure.labelTone(context))
      },
      ColumnOf(
        "status", Words("Fase", "Phase"), .fixed(10),
        sort: { closure, context in .number(closure.phase(on: context.today).order) }
      ) { closure, context in closure.phase(on: context.today).status(context.language) },
      ColumnOf(
        "project", Words("Project", "Project"), .flexible(minimum: 12, weight: 1), rank: 7,
        sort: { closure, context in closure.project.map { .text(context.name(of: $0)) } ?? .missing }
      ) { closure, context in StyledText(closure.project.map(context.name) ?? "—") },
      ColumnOf(
        "source", Words("Bron", "Source"), .flexible(minimum: 9, weight: 1), rank: 10,
        sort: { closure, context in .text(context.name(of: closure.tenant)) }
      ) { closure, context in StyledText(context.name(of: closure.tenant), .dim) },
    ],
    tabs: Closure.tabs)
}

extension Closure {
  var title: String { roadLabel ?? name ?? id.id }

  /// From and to, or the dates as they came where they cannot be read; nil where there are none.
  func period(_ context: RowContext) -> String? {
    if let unreadableDates { return unreadableDates }
    switch (start, end) {
    case (let start?, let end?): return context.format.days(from: start, to: end, today: context.today)
    case (let start?, nil): return context.format.day(start, today: context.today) + " – ?"
    case (nil, let end?): return "? – " + context.format.day(end, today: context.today)
    case (nil, nil): return nil
    }
  }

  /// A number that puts current and coming closures first by their start, then those without a readable date, then
  /// the past ones with the newest first.
  fileprivate func nearness(on today: CalendarDate) -> Double {
    guard let start else { return Self.step }
    let isPast = (end ?? start) < today
    return isPast ? 3 * Self.step - Double(start.dayNumber) : Double(start.dayNumber)
  }

  /// Larger than the number of any day.
  private static let step = 1e8

  fileprivate func ageTone(_ today: CalendarDate) -> Tone { phase(on: today) == .past ? .closed : .plain }

  fileprivate var roadCell: StyledText {
    if let roadLabel { return StyledText(roadLabel) }
    return halves.contains(.reference) || roadText != nil ? StyledText("—") : StyledText("?", .dim)
  }

  /// By road, then by kilometre; text that names no road comes after all that do.
  fileprivate var roadKey: SortKey {
    guard let first = road.segments.first else {
      return roadText.map { .text("~" + $0) } ?? .missing
    }
    let number = String(first.road.dropFirst())
    let from = String(first.from ?? 0)
    func padded(_ text: String, _ length: Int) -> String {
      String(repeating: "0", count: max(0, length - text.count)) + text
    }
    return .text(String(first.road.prefix(1)) + padded(number, 3) + " " + padded(from, 5))
  }

  /// `5`, or `2/5` once it is known who reacted to the current plan.
  fileprivate func peopleCell(_ context: RowContext) -> StyledText {
    guard let count = peopleCount else { return StyledText("?", .dim) }
    return StyledText(reactedCount(context).map { "\($0)/\(count)" } ?? "\(count)")
  }

  /// `M` and `S`, each `-` where it is not reported there and `?` where that is not known.
  var labels: String {
    func letter(_ isSet: Bool?, _ letter: String) -> String { isSet.map { $0 ? letter : "-" } ?? "?" }
    return letter(isInMelvin, "M") + letter(isInSpin, "S")
  }

  fileprivate func labelTone(_ context: RowContext) -> Tone {
    guard isInMelvin == false, isInSpin == false, let start, phase(on: context.today) == .planned else {
      return isInMelvin == true || isInSpin == true ? .strong : .dim
    }
    return context.today.workingDays(until: start) <= context.thresholds.labelYellowDays ? .warning : .dim
  }
}

extension Closure.Phase {
  /// What is going on first.
  fileprivate var order: Double {
    switch self {
    case .running: 0
    case .planned: 1
    case .unknown: 2
    case .past: 3
    }
  }
}

extension RowContext {
  /// The least ready first.
  fileprivate func planRank(of closure: Closure) -> Double {
    switch PlanStanding(closure, history: history(of: closure)) {
    case .none: 0
    case .draft: 1
    case .unknown: 2
    case .notLoaded: 3
    case .active: 4
    case .final: 5
    }
  }
}
