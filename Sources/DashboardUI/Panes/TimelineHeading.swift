import Dashboard
import Insights
import Records
import Terminal

/// The weeks and days over a timeline, and what its signs mean.
struct TimelineHeading {
  let state: AppState
  let period: TimelinePeriod
  let columns: [TimelineColumn]

  /// - Parameters:
  ///   - chart: where the days are; its first two rows are taken.
  ///   - label: the two rows before it.
  func draw(in chart: Rect, label: Rect, on surface: inout Surface) {
    for row in 0..<2 {
      surface.fill(
        Rect(column: label.left, row: label.top + row, columns: label.width + chart.width, rows: 1),
        ground: .columnHeader)
    }
    let format = Format(state.language)
    if let first = columns.first?.days.lowerBound, let last = columns.last?.days.upperBound {
      let span = "\(format.shortDay(first)) – \(format.shortDay(last)) \(last.components.year)"
      surface.draw(
        span, at: Point(column: label.left + 2, row: label.top), width: label.width - 3, role: .columnHeader)
    }
    surface.draw(
      Self.legend(state.language), at: Point(column: label.left + 2, row: label.top + 1), width: label.width - 3,
      role: .columnHeader)
    drawWeeks(chart, on: &surface)
    drawDays(chart, on: &surface)
  }

  private static let legend = Words("· weekend * feest ~ bouwvak", "· weekend * free ~ bouwvak")

  private func drawWeeks(_ chart: Rect, on surface: inout Surface) {
    var free = 0
    var year: Int?
    for (index, column) in columns.enumerated() {
      guard let week = column.week, index >= free else { continue }
      let text = (year == nil || year == week.year ? "wk \(week.number)" : "\(week.year) wk \(week.number)") + " "
      guard index + text.count - 1 <= chart.width else { break }
      year = week.year
      surface.draw(
        text, at: Point(column: chart.left + index, row: chart.top), width: text.count, role: .columnHeader)
      free = index + text.count
    }
  }

  private func drawDays(_ chart: Rect, on surface: inout Surface) {
    let format = Format(state.language)
    for (index, column) in columns.enumerated() {
      let place = Point(column: chart.left + index, row: chart.top + 1)
      let day = column.days.lowerBound
      switch period.scale {
      case .days where index.isMultiple(of: 3):
        let text = String(day.components.day)
        surface.draw(
          text, at: place, width: min(2, chart.width - index), role: column.isToday ? .timelineToday : .columnHeader)
      case .weeks:
        surface.draw(
          String(format.weekday(day).prefix(1)), at: place, width: 1,
          role: column.isToday ? .timelineToday : column.kind == .ordinary ? .columnHeader : .dim)
      case .months, .year:
        // The month where its first day is.
        if let first = column.days.first(where: { $0.components.day == 1 }) {
          let text = format.month(first)
          surface.draw(text, at: place, width: min(text.count, chart.width - index), role: .columnHeader)
        }
      case .days: break
      }
      if column.isToday, period.scale != .days, period.scale != .weeks {
        surface.draw("▾", at: place, width: 1, role: .timelineToday)
      }
    }
  }
}

extension TimelineColumn.Kind {
  /// What stands for a day without work where nothing is closed.
  var sign: String? {
    switch self {
    case .ordinary: nil
    case .weekend: "·"
    case .holiday: "*"
    case .bouwvak: "~"
    }
  }
}

extension ClosedRange<CalendarDate> {
  fileprivate func first(where holds: (CalendarDate) -> Bool) -> CalendarDate? {
    var day = lowerBound
    while day <= upperBound {
      if holds(day) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }
}
