/// A change of the Dutch clock, in the small hours of a Sunday.
package enum ClockChange: Hashable, Sendable, CaseIterable {
  /// On the last Sunday of March an hour is skipped: 02:00 becomes 03:00.
  case toSummer
  /// On the last Sunday of October an hour comes twice: 03:00 becomes 02:00.
  case toWinter

  /// The Sunday; the night before it is an hour shorter or longer.
  /// - Returns: `nil` outside the years 1 to 9999.
  package func day(in year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    return CalendarDate(dayNumber: DutchTime.lastSunday(of: self == .toSummer ? 3 : 10, year))
  }
}
