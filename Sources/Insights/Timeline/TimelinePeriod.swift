package import Records

/// A stretch of days laid out over the columns of a screen: what lies where, from when to when, to half a column.
package struct TimelinePeriod: Hashable, Sendable {
  /// A Monday.
  package let first: CalendarDate
  package let scale: TimelineScale
  package let columns: Int

  /// - Parameters:
  ///   - day: one of the days of the week that comes first.
  ///   - columns: how many there are for the days; taken as 0 when negative.
  package init(from day: CalendarDate, scale: TimelineScale, columns: Int) {
    first = day.adding(days: 1 - day.weekday)
    self.scale = scale
    self.columns = max(0, columns)
  }

  /// What of a stretch of days falls into the period.
  package struct Bar: Hashable, Sendable {
    /// Half columns from the first, the end not included; never empty.
    package let halves: Range<Int>
    /// It began before the period.
    package let comesIn: Bool
    /// It lasts beyond the period.
    package let goesOn: Bool
  }

  /// The first day that does not begin in the period any more.
  private var end: CalendarDate {
    let (halves, days) = scale.ratio
    return first.adding(days: (columns * 2 * days + halves - 1) / halves)
  }

  /// - Parameters:
  ///   - start: `nil` for what began at a time not known: then it is taken to have begun before.
  ///   - last: its last day; `nil` for what has no end: then it lasts.
  /// - Returns: `nil` for what lies outside, ends before it begins, or has neither start nor end.
  package func bar(from start: CalendarDate?, through last: CalendarDate?) -> Bar? {
    if start == nil, last == nil { return nil }
    if let start, let last, last < start { return nil }
    if let start, start >= end { return nil }
    if let last, last < first { return nil }
    let from = start.map { max(0, half(at: $0)) } ?? 0
    let to = last.map { min(columns * 2, max(from + 1, half(at: $0.adding(days: 1)))) } ?? columns * 2
    guard from < to else { return nil }
    return Bar(
      halves: from..<to, comesIn: start.map { $0 < first } ?? true, goesOn: last.map { $0 >= end } ?? true)
  }

  /// The column in which a day begins; `nil` outside the period.
  package func column(of day: CalendarDate) -> Int? {
    guard day >= first, day < end else { return nil }
    let column = half(at: day) / 2
    return column < columns ? column : nil
  }

  /// The days that begin in a column, at least one.
  package func days(of column: Int) -> ClosedRange<CalendarDate> {
    let (halves, days) = scale.ratio
    let from = first.adding(days: column * 2 * days / halves)
    let next = first.adding(days: (column + 1) * 2 * days / halves)
    return from...max(from, next.adding(days: -1))
  }

  /// Half columns from the first to where a day begins; negative before the period.
  private func half(at day: CalendarDate) -> Int {
    let (halves, days) = scale.ratio
    let product = day.days(since: first) * halves
    return product >= 0 ? product / days : -((-product + days - 1) / days)
  }
}
