import Dashboard
import FoundationEssentials
import Insights
import Records
import Terminal

/// Seven days side by side: what lasts all day above the hours, blocks as long as they last, what starts together side
/// by side.
struct WeekGridView {
  private let state: AppState
  private let rows: [Int: AppState.Row]
  private let items: [Int: WeekItem]
  private let isFocused: Bool
  private let week: AgendaWeek
  private let grid: WeekGrid
  /// The columns of each day, with a rule at its left.
  private let days: [Rect]
  /// By day, what lasts all of it.
  private let allDay: [[AgendaWeek.Piece]]
  private let heading: Rect
  private let strip: Rect
  private let hours: Rect
  private let footer: Rect

  private static let axisWidth = 6
  /// A time and a word of the title.
  private static let laneWidth = 7
  private static let dayWidth = 14

  /// - Returns: nil where there is no room for it.
  init?(state: AppState, frame: Rect, rows: [Int: AppState.Row], items: [Int: WeekItem], isFocused: Bool) {
    let width = (frame.width - Self.axisWidth) / 7
    guard width >= Self.dayWidth else { return nil }
    let shown = state.library.agenda.week.filtered { rows[$0] != nil }
    let allDay = shown.days.map { $0.pieces.filter(\.isWholeDay) }
    var rest = frame
    let hasNotes = shown.days.contains { !$0.notes.isEmpty }
    heading = rest.takeTop(hasNotes ? 2 : 1)
    footer = rest.takeBottom(shown.undated.isEmpty ? 1 : 2)
    strip = rest.takeTop(min(3, allDay.map(\.count).max() ?? 0))
    guard let grid = WeekGrid(shown, rows: rest.height, lanes: (width - 1) / Self.laneWidth) else { return nil }
    hours = rest.takeTop(grid.rowCount)
    days = (0..<7).map { day in
      Rect(
        column: frame.left + Self.axisWidth + day * width, row: frame.top, columns: width, rows: frame.height)
    }
    (week, self.grid, self.allDay) = (shown, grid, allDay)
    (self.state, self.rows, self.items, self.isFocused) = (state, rows, items, isFocused)
  }

  func draw(on surface: inout Surface) -> Point? {
    drawHeading(on: &surface)
    drawHours(on: &surface)
    var cursor: Point?
    for place in places {
      draw(place, on: &surface)
      // Of one that lasts for days the first is where the cursor is.
      if cursor == nil, place.pieces.contains(where: { rows[$0.entry]?.isCursor == true }) {
        cursor = place.frame.origin
      }
    }
    return drawFooter(on: &surface) ?? cursor
  }

  func row(at place: Point) -> Int? {
    let hit = places.last { $0.frame.contains(place) }
    return hit?.pieces.first.flatMap { rows[$0.entry]?.number }
  }

  // MARK: Blocks

  private struct Place {
    let day: Int
    let frame: Rect
    let pieces: [AgendaWeek.Piece]
  }

  /// Where everything is drawn, day by day.
  private var places: [Place] {
    (0..<7).flatMap { day in stripPlaces(day) + blockPlaces(day) }
  }

  private func stripPlaces(_ day: Int) -> [Place] {
    let all = allDay[day]
    return (0..<min(strip.height, all.count)).map { row in
      // The last row takes all that are left.
      let isLast = row == strip.height - 1
      let frame = Rect(column: days[day].left + 1, row: strip.top + row, columns: days[day].width - 1, rows: 1)
      return Place(day: day, frame: frame, pieces: isLast ? Array(all[row...]) : [all[row]])
    }
  }

  private func blockPlaces(_ day: Int) -> [Place] {
    let width = days[day].width - 1
    return grid.blocks.filter { $0.day == day }.map { block in
      let (from, to) = (width * block.lane / block.lanes, width * (block.lane + 1) / block.lanes)
      let frame = Rect(
        column: days[day].left + 1 + from, row: hours.top + block.rows.lowerBound, columns: to - from,
        rows: block.rows.count)
      return Place(day: day, frame: frame, pieces: block.pieces)
    }
  }

  private func draw(_ place: Place, on surface: inout Surface) {
    let context = state.context
    let shown = place.pieces.first { rows[$0.entry]?.isCursor == true } ?? place.pieces.first
    guard let shown, let row = rows[shown.entry], let item = items[shown.entry] else { return }
    let clashes = place.pieces.contains { state.library.agenda.clashes.partners[$0.entry] != nil }
    let isFaint = item.entry.isCancelled || row.isStale
    let ground = row.ground(isFocused, otherwise: clashes ? .timelineConflict : isFaint ? .row : .timelineBar)
    let role: Role = row.isStale ? .stale : isFaint && ground == .row ? .dim : ground
    surface.fill(place.frame, ground: ground)
    let doubt = item.entry.doubts.isEmpty ? "▌" : "?"
    for line in place.frame.rows {
      let isFirst = line == place.frame.top
      let mark = isFirst ? (clashes ? "✗" : row.isMarked ? "*" : row.isStale ? "≈" : doubt) : clashes ? "!" : "│"
      surface.draw(mark, at: Point(column: place.frame.left, row: line), width: 1, role: role)
    }
    var area = place.frame
    _ = area.takeLeft(1)
    if place.pieces.count > 1 {
      let count = place.pieces.count
      surface.drawWrapped(
        Words("\(count) samen", "\(count) at once")(state.language), in: area, role: role)
      return
    }
    let long = item.timeWords(on: week.days[place.day].date, context.format)
    let time = DisplayText.width(of: long) <= area.width ? long : String(long.prefix { $0 != "–" })
    if area.height > 1 {
      surface.drawWrapped(time + " " + item.title, in: area, role: role)
    } else {
      surface.draw(item.shortTitle(area.width), at: area.origin, width: area.width, role: role)
    }
  }

  // MARK: Around them

  private func drawHeading(on surface: inout Surface) {
    let format = Format(state.language)
    surface.fill(heading, ground: .columnHeader)
    surface.draw("wk \(week.week.number)", at: heading.origin, width: Self.axisWidth - 1, role: .columnHeader)
    for (day, frame) in zip(week.days, days) {
      let width = frame.width - 1
      let date = format.day(day.date, today: state.today)
      let long = "▾ \(date) " + Words("vandaag", "today")(state.language)
      let text = day.isToday ? (DisplayText.width(of: long) <= width ? long : "▾ " + date) : date
      let place = Point(column: frame.left + 1, row: heading.top)
      surface.draw(text, at: place, width: width, role: day.isToday ? .timelineToday : .columnHeader)
      let notes = day.notes.map { $0(state.language) }.joined(separator: ", ")
      if heading.height > 1, !notes.isEmpty {
        surface.draw(notes, at: Point(column: place.column, row: heading.top + 1), width: width, role: .dim)
      }
    }
  }

  private func drawHours(on surface: inout Surface) {
    for row in strip.rows {
      if row == strip.top {
        surface.draw(
          Words("dag", "day")(state.language), at: Point(column: strip.left, row: row), width: Self.axisWidth - 1,
          role: .dim)
      }
      for frame in days { surface.draw("│", at: Point(column: frame.left, row: row), width: 1, role: .border) }
    }
    let time = DutchTime.timeOfDay(at: state.now)
    let now = (time.hour * 60 + time.minute - grid.hours.lowerBound * 60) / grid.minutesPerRow
    for row in 0..<hours.height {
      let line = hours.top + row
      let minute = grid.hours.lowerBound * 60 + row * grid.minutesPerRow
      if minute.isMultiple(of: 60) {
        let hour = minute / 60
        surface.draw(
          "\(hour < 10 ? "0" : "")\(hour):00", at: Point(column: hours.left, row: line), width: Self.axisWidth - 1,
          role: .dim)
      }
      for (day, frame) in zip(week.days, days) {
        surface.draw("│", at: Point(column: frame.left, row: line), width: 1, role: .border)
        if day.isToday, row == now {
          surface.draw(
            String(repeating: "─", count: frame.width - 1), at: Point(column: frame.left + 1, row: line),
            width: frame.width - 1, role: .timelineToday)
        }
      }
    }
  }

  /// What has no place in the grid, and all that is to be told of what the cursor is on.
  ///
  /// - Returns: where the cursor is, if it is on what has no place.
  private func drawFooter(on surface: inout Surface) -> Point? {
    var (area, cursor) = (footer, Point?.none)
    let context = state.context
    if !week.undated.isEmpty {
      let line = area.takeTop(1)
      let undated = week.undated.compactMap { items[$0] }
      let isHere = week.undated.contains { rows[$0]?.isCursor == true }
      let ground: Role = isHere ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : .row
      surface.fill(line, ground: ground)
      let words = Words("? zonder leesbare tijd: ", "? without a readable time: ")(state.language)
      surface.draw(
        words + undated.map(\.title).joined(separator: ", "), at: line.origin, width: line.width,
        role: isHere ? ground : .statusYellow)
      if isHere { cursor = line.origin }
    }
    guard let item = rows.first(where: { $0.value.isCursor }).flatMap({ items[$0.key] }) else { return cursor }
    let sign = item.sign(context)
    var pieces = [
      Piece(sign.text + " ", sign.tone.role(on: .text)), Piece(item.momentWords(context), .text),
      Piece("  " + item.title, .strong),
    ]
    if let status = item.status(context) { pieces.append(Piece("  " + status.text, status.tone.role(on: .text))) }
    if let remark = item.remark(context) { pieces.append(Piece("  " + remark.text, remark.tone.role(on: .text))) }
    if let place = item.place { pieces.append(Piece("  " + place, .dim)) }
    surface.draw(pieces, at: area.origin, width: area.width)
    return cursor
  }
}

extension WeekItem {
  /// Trips are told apart by the end of their reference, `RIT-2026-0110`, and by nothing else.
  fileprivate func shortTitle(_ width: Int) -> String {
    guard entry.kind == .trip, DisplayText.width(of: title) > width, width > 1 else { return title }
    return "…" + title.suffix(width - 1)
  }
}
