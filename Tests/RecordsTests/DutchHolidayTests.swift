import Records
import Testing

struct DutchHolidayTests {
  /// As the almanacs print them for 2026.
  @Test(arguments: [
    (DutchHoliday.newYear, "2026-01-01"), (.goodFriday, "2026-04-03"), (.easterSunday, "2026-04-05"),
    (.easterMonday, "2026-04-06"), (.kingsDay, "2026-04-27"), (.liberationDay, "2026-05-05"),
    (.ascensionDay, "2026-05-14"), (.whitSunday, "2026-05-24"), (.whitMonday, "2026-05-25"),
    (.christmasDay, "2026-12-25"), (.secondChristmasDay, "2026-12-26"),
  ]) func `The holidays of 2026`(holiday: DutchHoliday, day: String) throws {
    #expect(holiday.day(in: 2026)?.iso == day)
    #expect(DutchHoliday.holidays(on: try #require(CalendarDate(iso: day))) == [holiday])
  }

  /// The earliest and the latest Easter there can be, and years that trip up shorter reckonings.
  @Test(arguments: [
    "1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2024-03-31", "2025-04-20",
    "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ]) func `Easter Sundays that are known`(day: String) throws {
    let day = try #require(CalendarDate(iso: day))
    #expect(DutchHoliday.easterSunday.day(in: day.components.year) == day)
  }

  /// Clavius's reckoning by golden number and epact, written as Knuth does: another way to every Easter there is.
  @Test func `Every Easter is that of Clavius`() {
    for year in DutchHoliday.years {
      let golden = year % 19 + 1
      let century = year / 100 + 1
      let leapYearsDropped = 3 * century / 4 - 12
      let moonCorrection = (8 * century + 5) / 25 - 5
      let sunday = 5 * year / 4 - leapYearsDropped - 10
      var epact = (11 * golden + 20 + moonCorrection - leapYearsDropped) % 30
      if epact < 0 { epact += 30 }
      if epact == 25 && golden > 11 || epact == 24 { epact += 1 }
      var moon = 44 - epact
      if moon < 21 { moon += 30 }
      moon += 7 - (sunday + moon) % 7
      let easter = CalendarDate(year: year, month: moon > 31 ? 4 : 3, day: moon > 31 ? moon - 31 : moon)
      guard DutchHoliday.easterSunday.day(in: year) == easter else {
        Issue.record("Easter \(year) is not \(DutchHoliday.easterSunday.day(in: year)?.iso ?? "a day")")
        return
      }
    }
  }

  @Test(arguments: [(2014, 26), (2025, 26), (2031, 26), (2026, 27), (2024, 27), (2036, 26)])
  func `King's Day is never a Sunday`(year: Int, day: Int) {
    #expect(DutchHoliday.kingsDay.day(in: year) == CalendarDate(year: year, month: 4, day: day))
  }

  @Test(arguments: [
    (DutchHoliday.goodFriday, 2025, false), (.liberationDay, 2025, true), (.liberationDay, 2026, false),
    (.liberationDay, 2030, true), (.kingsDay, 2026, true), (.newYear, 2027, true),
  ]) func `Not everybody is free on every one`(holiday: DutchHoliday, year: Int, isGeneral: Bool) {
    #expect(holiday.isGeneral(in: year) == isGeneral)
  }

  @Test func `Two holidays can fall on one day`() throws {
    let day = try #require(CalendarDate(iso: "2016-05-05"))
    #expect(DutchHoliday.holidays(on: day) == [.liberationDay, .ascensionDay])
    #expect(DutchHoliday.holidays(on: day.adding(days: 1)).isEmpty)
  }

  @Test(arguments: [1582, 10_000, -1, Int.max]) func `Other years have none`(year: Int) {
    #expect(DutchHoliday.allCases.allSatisfy { $0.day(in: year) == nil })
  }

  @Test(arguments: [1583, 9999]) func `The first and the last year have all`(year: Int) {
    #expect(DutchHoliday.allCases.allSatisfy { $0.day(in: year)?.components.year == year })
  }
}
