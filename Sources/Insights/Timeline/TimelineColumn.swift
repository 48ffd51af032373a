package import Records

/// What there is to know about the days of one column of a timeline.
package struct TimelineColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case ordinary
    /// Only Saturday and Sunday.
    case weekend
    /// A day on which nearly everybody is free.
    case holiday
    /// The builders' holiday of at least one region.
    case bouwvak
  }

  package let days: ClosedRange<CalendarDate>
  package let kind: Kind
  package let isToday: Bool
  /// The week that begins in it.
  package let week: ISOWeek?

  /// The columns of a period, from the first to the last.
  package static func all(
    of period: TimelinePeriod, on today: CalendarDate, bouwvak: Bouwvak = .known
  ) -> [TimelineColumn] {
    let todays = period.column(of: today)
    var known: ISOWeek?
    return (0..<period.columns).map { column in
      let days = period.days(of: column)
      let week = days.upperBound.week
      defer { known = week }
      return TimelineColumn(
        days: days, kind: kind(of: days, bouwvak), isToday: column == todays, week: week == known ? nil : week)
    }
  }

  private static func kind(of days: ClosedRange<CalendarDate>, _ bouwvak: Bouwvak) -> Kind {
    let count = days.upperBound.days(since: days.lowerBound) + 1
    let dates = (0..<count).map { days.lowerBound.adding(days: $0) }
    // A week of which one day is a holiday is no holiday.
    if count <= 2, dates.contains(where: isHoliday) { return .holiday }
    if dates.allSatisfy({ $0.weekday >= 6 }) { return .weekend }
    if dates.contains(where: { !(bouwvak.regions(on: $0) ?? []).isEmpty }) { return .bouwvak }
    return .ordinary
  }

  private static func isHoliday(_ date: CalendarDate) -> Bool {
    DutchHoliday.holidays(on: date).contains { $0.isGeneral(in: date.components.year) }
  }
}
