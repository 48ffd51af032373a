package import Insights
package import Records

/// Which days a timeline shows, and how closely.
package struct TimelineState: Hashable, Sendable {
  package internal(set) var scale = TimelineScale.weeks
  /// The day the user went to; `nil` as long as today's days are shown, also when today changes.
  package internal(set) var start: CalendarDate?

  package init() {}

  /// - Parameter columns: how many the screen has for the days.
  package func period(columns: Int, on today: CalendarDate) -> TimelinePeriod {
    // The week before is shown as well: what runs has begun already.
    TimelinePeriod(from: start ?? today.adding(days: -7), scale: scale, columns: columns)
  }

  mutating func step(_ count: Int, on today: CalendarDate) {
    start = (start ?? today.adding(days: -7)).adding(days: count * scale.step)
  }

  mutating func zoom(_ isCloser: Bool) {
    scale = (isCloser ? scale.finer : scale.coarser) ?? scale
  }
}
