import Records
import Testing

struct ISOWeekTests {
  @Test(arguments: [
    ("2026-03-16", 2026, 12), ("2026-03-22", 2026, 12), ("2026-03-23", 2026, 13), ("2025-12-29", 2026, 1),
    ("2026-12-27", 2026, 52), ("2026-12-28", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
    ("2021-01-01", 2020, 53), ("2024-12-30", 2025, 1),
  ]) func `Weeks start on Monday and belong to the year of their Thursday`(day: String, year: Int, number: Int) throws {
    let week = try #require(CalendarDate(iso: day)).week
    #expect(week.year == year)
    #expect(week.number == number)
  }

  @Test func `A week is named by year and number, and only weeks that exist`() throws {
    #expect(try #require(ISOWeek(year: 2026, number: 53)).monday.iso == "2026-12-28")
    #expect(try #require(ISOWeek(year: 2026, number: 1)).monday.iso == "2025-12-29")
    #expect(try #require(ISOWeek(year: 2027, number: 1)).monday.iso == "2027-01-04")
    for (year, number) in [(2027, 53), (2025, 53), (2026, 54), (2026, 0), (2026, -1), (0, 1), (10_000, 1)] {
      #expect(ISOWeek(year: year, number: number) == nil, "\(year) \(number)")
    }
  }

  @Test func `A week's Monday is in that week, in every week of fifty years`() throws {
    let start = try #require(CalendarDate(iso: "1995-01-01"))
    for day in stride(from: 0, to: 50 * 366, by: 7) {
      let week = start.adding(days: day).week
      guard week.monday.week == week, week.monday.weekday == 1,
        ISOWeek(year: week.year, number: week.number) == week
      else {
        Issue.record("\(week)")
        return
      }
    }
  }

  @Test func `The last week of a year comes before the first of the next`() throws {
    let last = try #require(CalendarDate(iso: "2027-01-03")).week
    let first = try #require(CalendarDate(iso: "2027-01-04")).week
    #expect(last < first)
    #expect(!(first < last))
  }
}
