import Foundation
import Records
import Testing

struct ClockChangeTests {
  @Test(arguments: [
    (2026, "2026-03-29", "2026-10-25"), (2027, "2027-03-28", "2027-10-31"), (2024, "2024-03-31", "2024-10-27"),
  ]) func `The clock changes on the last Sundays of March and October`(year: Int, summer: String, winter: String) {
    #expect(ClockChange.toSummer.day(in: year)?.iso == summer)
    #expect(ClockChange.toWinter.day(in: year)?.iso == winter)
  }

  /// The days are those on which the clock of ``Records/DutchTime`` is an hour short or long.
  @Test func `The days are those without twenty-four hours`() throws {
    for year in 2000...2060 {
      var odd: [CalendarDate] = []
      for day in 0..<365 {
        let date = try #require(CalendarDate(year: year, month: 1, day: 1)).adding(days: day)
        let length = DutchTime.start(of: date.adding(days: 1)).timeIntervalSince(DutchTime.start(of: date))
        if length != 86_400 { odd.append(date) }
      }
      #expect(odd == ClockChange.allCases.compactMap { $0.day(in: year) })
    }
  }

  @Test(arguments: [0, 10_000, Int.min]) func `Other years have none`(year: Int) {
    #expect(ClockChange.allCases.allSatisfy { $0.day(in: year) == nil })
  }
}
