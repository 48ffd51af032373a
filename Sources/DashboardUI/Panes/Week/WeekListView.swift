import Dashboard
import Insights
import Records
import Terminal

/// A week as a list: each day with what is on it, and below that what could not be placed.
struct WeekListView {
  let state: AppState
  let frame: Rect
  /// By position among all entries, as are the items.
  let rows: [Int: AppState.Row]
  let items: [Int: WeekItem]
  let isFocused: Bool

  private enum Line {
    case day(AgendaWeek.Day, isFree: Bool)
    case undated
    /// `day` is where it stands; only on the first of its days can the cursor come to it.
    case item(AppState.Row, WeekItem, day: CalendarDate?, isFirst: Bool)
    case remark(AppState.Row, StyledText)

    var isHeading: Bool {
      switch self {
      case .day, .undated: true
      case .item, .remark: false
      }
    }

    var isCursor: Bool { if case .item(let row, _, _, true) = self { row.isCursor } else { false } }
  }

  func draw(on surface: inout Surface) -> Point? {
    let context = state.context
    var cursor: Point?
    for (offset, line) in page.enumerated() {
      let place = Point(column: frame.left, row: frame.top + offset)
      let area = Rect(column: frame.left, row: place.row, columns: frame.width, rows: 1)
      switch line {
      case .day(let day, let isFree): draw(day, isFree, in: area, on: &surface)
      case .undated:
        surface.fill(area, ground: .rowGroup)
        surface.draw(
          Words("Zonder leesbare tijd", "Without a readable time")(state.language), at: place + 1,
          width: frame.width - 1, role: .rowGroup)
      case .item(let row, let item, let day, let isFirst):
        draw(item, row, day, in: area, context, on: &surface)
        if row.isCursor, isFirst { cursor = place }
      case .remark(let row, let remark):
        let ground = row.ground(isFocused, otherwise: .row)
        surface.fill(area, ground: ground)
        surface.draw(
          remark.text, at: place + 5, width: frame.width - 5, role: remark.tone.role(on: ground))
      }
    }
    return cursor
  }

  func row(at place: Point) -> Int? {
    let (page, number) = (page, place.row - frame.top)
    guard page.indices.contains(number) else { return nil }
    return switch page[number] {
    case .item(let row, _, _, _), .remark(let row, _): row.number
    case .day, .undated: nil
    }
  }

  // MARK: Lines

  private var lines: [Line] {
    let week = state.library.agenda.week
    let context = state.context
    let isFiltered = state.table(.week).isFiltered
    var lines: [Line] = []
    func add(_ position: Int, on day: CalendarDate?) {
      guard let row = rows[position], let item = items[position] else { return }
      let isFirst = item.day == day
      lines.append(.item(row, item, day: day, isFirst: isFirst))
      if isFirst, let remark = item.remark(context), item.isRemarkable { lines.append(.remark(row, remark)) }
    }
    for day in week.days {
      let here = day.pieces.filter { rows[$0.entry] != nil }
      // Under a filter an empty day says nothing.
      if here.isEmpty, isFiltered { continue }
      lines.append(.day(day, isFree: here.isEmpty))
      for piece in here { add(piece.entry, on: day.date) }
    }
    let undated = week.undated.filter { rows[$0] != nil }
    if !undated.isEmpty { lines.append(.undated) }
    for position in undated { add(position, on: nil) }
    return lines
  }

  /// The page that the cursor is on: what is clicked stays where it is. A page that begins within a day has its heading.
  private var page: [Line] {
    var (page, heading, isHere) = ([Line](), Line?.none, false)
    for line in lines {
      if page.count >= frame.height {
        if isHere { return page }
        page = line.isHeading || frame.height < 2 ? [] : [heading].compactMap(\.self)
      }
      if line.isHeading { heading = line }
      isHere = isHere || line.isCursor
      page.append(line)
    }
    // Without a cursor the last page is as good as any.
    return page
  }

  // MARK: Drawing

  private func draw(_ day: AgendaWeek.Day, _ isFree: Bool, in line: Rect, on surface: inout Surface) {
    let language = state.language
    var parts = [Format(language).day(day.date, today: state.today)]
    if day.isToday { parts.append(Words("vandaag", "today")(language)) }
    parts += day.notes.map { $0(language) }
    if isFree { parts.append(Words("niets", "nothing")(language)) }
    surface.fill(line, ground: .rowGroup)
    surface.draw(
      (day.isToday ? "▾ " : "  ") + parts.joined(separator: " · "), at: line.origin, width: line.width,
      role: day.isToday ? .timelineToday : isFree ? .dim : .rowGroup)
  }

  private func draw(
    _ item: WeekItem, _ row: AppState.Row, _ day: CalendarDate?, in line: Rect, _ context: RowContext,
    on surface: inout Surface
  ) {
    let ground = row.ground(isFocused, otherwise: .row)
    surface.fill(line, ground: ground)
    if row.isCursor { surface.draw("▌", at: line.origin, width: 1, role: ground) }
    if row.isMarked || row.isStale {
      surface.draw(
        row.isMarked ? "*" : "≈", at: line.origin + 1, width: 1, role: row.isMarked ? .rowMarked : .stale)
    }
    let sign = item.sign(context)
    surface.draw(sign.text, at: line.origin + 2, width: 1, role: sign.tone.role(on: ground))
    let plain: Role = row.isStale ? .stale : ground
    let time = item.timeWords(on: day, context.format)
    let width = min(15, max(5, line.width / 3))
    surface.draw(time, at: line.origin + 4, width: width, role: plain)
    var pieces = [Piece(item.title, row.isStale || item.entry.isCancelled ? plain : .strong)]
    if let status = item.status(context) { pieces.append(Piece("  " + status.text, status.tone.role(on: ground))) }
    if let place = item.place { pieces.append(Piece("  " + place, .dim)) }
    surface.draw(pieces, at: line.origin + 5 + width, width: line.width - 5 - width)
  }
}

extension WeekItem {
  /// Worth a line of its own: that nobody is named is told by the sign and in the detail.
  fileprivate var isRemarkable: Bool { entry.doubts != [.personUnknown] }
}

extension Point {
  fileprivate static func + (point: Point, columns: Int) -> Point {
    Point(column: point.column + columns, row: point.row)
  }
}
