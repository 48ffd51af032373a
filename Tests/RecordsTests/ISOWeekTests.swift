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

  @Test func `The last week of a year comes before the first of the next`() throws {
    let last = try #require(CalendarDate(iso: "2027-01-03")).week
    let first = try #require(CalendarDate(iso: "2027-01-04")).week
    #expect(last < first)
    #expect(!(first < last))
  }
}
