/// A public holiday of the Netherlands. The list is today's, applied to any year of the Gregorian calendar.
package enum DutchHoliday: Hashable, Sendable, CaseIterable {
  case newYear
  case goodFriday
  case easterSunday, easterMonday
  case kingsDay
  case liberationDay
  case ascensionDay
  case whitSunday, whitMonday
  case christmasDay, secondChristmasDay

  /// Years in which Easter is reckoned as it is now.
  package static let years = 1583...9999

  /// - Returns: `nil` outside ``years``.
  package func day(in year: Int) -> CalendarDate? {
    guard Self.years.contains(year) else { return nil }
    switch self {
    case .newYear: return CalendarDate(year: year, month: 1, day: 1)
    case .goodFriday: return Self.easter(in: year)?.adding(days: -2)
    case .easterSunday: return Self.easter(in: year)
    case .easterMonday: return Self.easter(in: year)?.adding(days: 1)
    case .kingsDay:
      // Never on a Sunday: then it is kept the day before.
      let birthday = CalendarDate(year: year, month: 4, day: 27)
      return birthday?.weekday == 7 ? birthday?.adding(days: -1) : birthday
    case .liberationDay: return CalendarDate(year: year, month: 5, day: 5)
    case .ascensionDay: return Self.easter(in: year)?.adding(days: 39)
    case .whitSunday: return Self.easter(in: year)?.adding(days: 49)
    case .whitMonday: return Self.easter(in: year)?.adding(days: 50)
    case .christmasDay: return CalendarDate(year: year, month: 12, day: 25)
    case .secondChristmasDay: return CalendarDate(year: year, month: 12, day: 26)
    }
  }

  /// Whether nearly everybody is free: on Good Friday many work, and on Liberation Day most are free only every five
  /// years.
  package func isGeneral(in year: Int) -> Bool {
    switch self {
    case .goodFriday: false
    case .liberationDay: year.isMultiple(of: 5)
    default: true
    }
  }

  /// The holidays on `day`; two when Ascension Day falls on Liberation Day.
  package static func holidays(on day: CalendarDate) -> [DutchHoliday] {
    let year = day.components.year
    return allCases.filter { $0.day(in: year) == day }
  }

  /// Gauss's Easter as Meeus and Butcher wrote it, which needs no exceptions.
  private static func easter(in year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, inCentury) = (year / 100, year % 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let daysToSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let lateMoon = (golden + 11 * epact + 22 * daysToSunday) / 451
    let sum = epact + daysToSunday - 7 * lateMoon + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
