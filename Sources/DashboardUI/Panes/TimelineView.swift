import Dashboard
import Insights
import Records
import Terminal

/// Closures over days: a row for each, a bar from its first to its last day, today as a line through all of them.
///
/// What a bar means is said by text in or beside it; overlaps are red and have a mark at the left as well.
struct TimelineView {
  let state: AppState
  let pane: Pane
  let standing: PaneStanding
  let frame: Rect
  let isFocused: Bool

  /// Columns before the days.
  private var labelWidth: Int { frame.width >= 110 ? 34 : frame.width >= 70 ? 25 : 16 }

  /// - Returns: where the row of the cursor begins; nil without rows.
  func draw(on surface: inout Surface) -> Point? {
    let chart = Rect(
      column: frame.left + labelWidth, row: frame.top, columns: max(0, frame.width - labelWidth),
      rows: frame.height)
    let period = state.timeline.period(columns: chart.width, on: state.today)
    let columns = TimelineColumn.all(of: period, on: state.today)
    TimelineHeading(state: state, period: period, columns: columns).draw(
      in: chart, label: Rect(column: frame.left, row: frame.top, columns: labelWidth, rows: 2), on: &surface)
    let context = state.context
    let heading = PaneForm.timeline.headingRows
    let rows = state.rows(of: pane.id, height: max(0, frame.height - heading), standing: standing)
    var cursor: Point?
    for (offset, row) in rows.enumerated() {
      let place = Point(column: frame.left, row: frame.top + heading + offset)
      let ground: Role =
        row.isCursor ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : row.isMarked ? .rowMarked : .row
      surface.fill(Rect(column: frame.left, row: place.row, columns: frame.width, rows: 1), ground: ground)
      if row.isCursor {
        surface.draw("▌", at: place, width: 1, role: ground)
        cursor = place
      }
      let entry = TimelineEntry(state.library, row.position, context)
      drawLabel(entry, row, at: place, ground, on: &surface)
      let line = Rect(column: chart.left, row: place.row, columns: chart.width, rows: 1)
      drawDays(columns, in: line, ground, on: &surface)
      drawBar(entry, period, in: line, ground, on: &surface)
    }
    return cursor
  }

  private func drawLabel(
    _ entry: TimelineEntry, _ row: AppState.Row, at place: Point, _ ground: Role, on surface: inout Surface
  ) {
    let line = place.row
    if row.isMarked || row.isStale {
      surface.draw(
        row.isMarked ? "*" : "≈", at: Point(column: place.column + 1, row: line), width: 1,
        role: row.isMarked ? .rowMarked : .stale)
    }
    if let conflict = entry.conflictSign {
      surface.draw(
        conflict.text, at: Point(column: place.column + 2, row: line), width: 1, role: conflict.tone.role(on: ground))
    }
    let width = labelWidth - 5
    surface.draw(
      entry.label, at: Point(column: place.column + 4, row: line), width: width,
      role: row.isStale ? .stale : ground)
  }

  /// The days of no work, faintly, and today.
  private func drawDays(_ columns: [TimelineColumn], in line: Rect, _ ground: Role, on surface: inout Surface) {
    for (index, column) in columns.enumerated() {
      let place = Point(column: line.left + index, row: line.top)
      if column.isToday {
        surface.draw("│", at: place, width: 1, role: .timelineToday)
      } else if let sign = column.kind.sign {
        surface.draw(sign, at: place, width: 1, role: .dim)
      }
    }
  }

  private func drawBar(
    _ entry: TimelineEntry, _ period: TimelinePeriod, in line: Rect, _ ground: Role, on surface: inout Surface
  ) {
    guard let bar = period.bar(from: entry.start, through: entry.end) else {
      // What has no days that can be drawn says so, rather than be missing.
      if let why = entry.whyNoBar { draw(why, in: line, from: 0, ground, on: &surface) }
      return
    }
    fill(bar.halves, with: "█", .timelineEdge, .timelineEdge, in: line, on: &surface)
    for days in entry.conflicts {
      if let part = period.bar(from: days.start, through: days.end) {
        fill(part.halves, with: "!", .timelineConflict, .timelineConflictEdge, in: line, on: &surface)
      }
    }
    if bar.comesIn { surface.draw("◂", at: line.origin, width: 1, role: .timelineBar) }
    if bar.goesOn { surface.draw("▸", at: Point(column: line.right - 1, row: line.top), width: 1, role: .timelineBar) }
    drawText(entry, bar, in: line, ground, on: &surface)
  }

  /// The state in the bar where it fits, else after it, else before it.
  private func drawText(
    _ entry: TimelineEntry, _ bar: TimelinePeriod.Bar, in line: Rect, _ ground: Role, on surface: inout Surface
  ) {
    let text = entry.status
    let width = Glyphs(text.text).reduce(0) { $0 + $1.width }
    let inside = (bar.halves.lowerBound + 1) / 2..<max((bar.halves.lowerBound + 1) / 2, bar.halves.upperBound / 2)
    let isWholeBar = entry.conflicts.isEmpty
    if isWholeBar, inside.count >= width + 2 {
      let start = inside.lowerBound + (bar.comesIn ? 2 : 1)
      surface.draw(
        text.text, at: Point(column: line.left + start, row: line.top), width: min(width, inside.upperBound - start),
        role: .timelineBar)
    } else if line.width - (bar.halves.upperBound + 1) / 2 > width {
      draw(text, in: line, from: (bar.halves.upperBound + 1) / 2 + 1, ground, on: &surface)
    } else if bar.halves.lowerBound / 2 > width {
      draw(text, in: line, from: bar.halves.lowerBound / 2 - width - 1, ground, on: &surface)
    }
  }

  private func draw(
    _ text: StyledText, in line: Rect, from column: Int, _ ground: Role, on surface: inout Surface
  ) {
    surface.draw(
      text.text, at: Point(column: line.left + column, row: line.top), width: max(0, line.width - column),
      role: text.tone.role(on: ground))
  }

  /// Whole columns with a sign, halves at the ends as half blocks.
  private func fill(
    _ halves: Range<Int>, with sign: String, _ role: Role, _ edge: Role, in line: Rect, on surface: inout Surface
  ) {
    let (first, last) = (halves.lowerBound, halves.upperBound)
    if first / 2 == (last - 1) / 2, last - first == 1 {
      surface.draw(
        first.isMultiple(of: 2) ? "▌" : "▐", at: Point(column: line.left + first / 2, row: line.top), width: 1,
        role: edge)
      return
    }
    if !first.isMultiple(of: 2) {
      surface.draw("▐", at: Point(column: line.left + first / 2, row: line.top), width: 1, role: edge)
    }
    let whole = (first + 1) / 2..<last / 2
    if !whole.isEmpty {
      surface.draw(
        String(repeating: sign, count: whole.count),
        at: Point(column: line.left + whole.lowerBound, row: line.top), width: whole.count, role: role)
    }
    if !last.isMultiple(of: 2) {
      surface.draw("▌", at: Point(column: line.left + last / 2, row: line.top), width: 1, role: edge)
    }
  }
}
