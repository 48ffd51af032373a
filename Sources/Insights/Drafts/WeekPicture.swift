package import Records

/// The weeks that a closure touches, day by day, to be drawn as a small calendar.
package struct WeekPicture: Hashable, Sendable {
  package struct Day: Hashable, Sendable {
    package let date: CalendarDate
    /// The closure lasts on this day.
    package let isCovered: Bool
    package let isToday: Bool
    package let holidays: [DutchHoliday]
    /// Regions that have their bouwvak; `nil` where that is not known.
    package let bouwvak: [Bouwvak.Region]?

    /// Saturday or Sunday.
    package var isWeekend: Bool { date.weekday >= 6 }
  }

  package struct Week: Hashable, Sendable {
    package let week: ISOWeek
    /// Seven, Monday first.
    package let days: [Day]
  }

  /// In order, without gaps.
  package let weeks: [Week]
  /// How many weeks more the closure touches; `nil` where it has no end.
  package let weeksLeftOut: Int?

  /// - Parameters:
  ///   - end: last day; `nil` for a closure without one.
  ///   - limit: how many weeks at most.
  /// - Returns: `nil` where the end comes first.
  package init?(
    from start: CalendarDate, to end: CalendarDate?, on today: CalendarDate, limit: Int = 6, bouwvak: Bouwvak = .known
  ) {
    if let end, end < start { return nil }
    let monday = start.adding(days: 1 - start.weekday)
    let count = end.map { $0.days(since: monday) / 7 + 1 }
    let shown = min(count ?? .max, max(0, limit))
    weeks = (0..<shown).map { index in
      let first = monday.adding(days: index * 7)
      let days = (0..<7).map { first.adding(days: $0) }.map { date in
        Day(
          date: date, isCovered: date >= start && end.map { date <= $0 } ?? true, isToday: date == today,
          holidays: DutchHoliday.holidays(on: date), bouwvak: bouwvak.regions(on: date))
      }
      return Week(week: first.week, days: days)
    }
    weeksLeftOut = count.map { $0 - shown }
  }
}
