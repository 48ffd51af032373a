package import Records

/// Which week the agenda and the trips are shown of.
package struct WeekState: Hashable, Sendable {
  /// A day of the week the user went to; `nil` as long as it is this week's, also when that changes.
  var day: CalendarDate?

  /// By days one after the other, also where there is room for them side by side.
  package internal(set) var isList = false

  package init() {}

  package func day(on today: CalendarDate) -> CalendarDate { day ?? today }

  mutating func step(_ weeks: Int, on today: CalendarDate) {
    day = day(on: today).adding(days: weeks * 7)
  }
}
