import Insights
import Records

/// What is on the screen as text for the Monday meeting: closures by week with what is in each other's way, every other
/// pane as lines in columns.
struct MeetingText {
  let text: String

  init(_ state: AppState) {
    let pane = Pane.of(state.focus)
    let language = state.language
    let format = Format(language)
    let table = state.table(state.focus)
    var lines = ["\(pane.title(language)) · \(format.longDay(state.today)) · \(format.week(state.today))"]
    if !table.filter.isEmpty { lines.append(Words("Filter: ", "Filter: ")(language) + table.filter) }
    lines += state.focus == .closures ? Self.closures(state) : Self.columns(state.screenTable)
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func closures(_ state: AppState) -> [String] {
    let (context, language) = (state.context, state.language)
    let closures = state.exportedRows.map { (position: $0, closure: state.library.closures.items[$0]) }
    let sorted = closures.sorted { one, other in
      (one.closure.start?.dayNumber ?? .max, one.position) < (other.closure.start?.dayNumber ?? .max, other.position)
    }
    var lines: [String] = []
    var week: String?
    for (_, closure) in sorted {
      let own = closure.start.map(context.format.week) ?? Words("zonder datum", "without a date")(language)
      if own != week { lines += ["", own] }
      week = own
      lines.append("- " + line(closure, context))
    }
    let shown = Set(closures.map(\.closure.id))
    let overlaps = state.library.overlaps.listing.items.filter { item in
      guard let overlap = item.overlap, !overlap.isPast(on: state.today) else { return false }
      return shown.contains(overlap.first) || shown.contains(overlap.second)
    }
    guard !overlaps.isEmpty else { return lines }
    lines += ["", Words("Samenloop", "Overlaps")(language)]
    for item in overlaps {
      let between = [item.first.name, item.second?.name].compactMap(\.self).joined(separator: " × ")
      lines.append("- " + (item.overlap?.words(today: state.today)(language) ?? "") + ": " + between)
    }
    return lines
  }

  private static func line(_ closure: Closure, _ context: RowContext) -> String {
    let people = closure.peopleCount.map { count in
      let reacted = closure.reactedCount(context).map(String.init) ?? "?"
      return Words("\(reacted)/\(count) gereageerd", "\(reacted)/\(count) reacted")(context.language)
    }
    return [
      closure.period(context), closure.roadLabel ?? closure.roadText, closure.name,
      closure.typeLabel(context.language), "VKM " + context.planStatus(of: closure)(context.language).text, people,
      closure.project.map(context.name),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private static func columns(_ table: ScreenTable) -> [String] {
    [""] + table.rows.map { row in "- " + row.filter { !$0.isEmpty && $0 != "—" }.joined(separator: " · ") }
  }
}
