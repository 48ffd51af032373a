/// How much time one column of a timeline stands for.
///
/// Days are whole everywhere, so that columns are counted in halves: where a column is two days, one day is half of it
/// and can still be seen.
package enum TimelineScale: Int, Hashable, Sendable, CaseIterable {
  /// Three columns a day: the next two or three weeks, night by night.
  case days
  /// A column a day: some two months.
  case weeks
  /// A column for two days: a season.
  case months
  /// A column a week: a year.
  case year

  /// Half columns that `days` days take.
  var ratio: (halves: Int, days: Int) {
    switch self {
    case .days: (6, 1)
    case .weeks: (2, 1)
    case .months: (1, 1)
    case .year: (2, 7)
    }
  }

  /// Days that one step to an earlier or later period goes.
  package var step: Int {
    switch self {
    case .days: 7
    case .weeks: 28
    case .months: 56
    case .year: 182
    }
  }

  package var finer: TimelineScale? { Self(rawValue: rawValue - 1) }
  package var coarser: TimelineScale? { Self(rawValue: rawValue + 1) }
}
