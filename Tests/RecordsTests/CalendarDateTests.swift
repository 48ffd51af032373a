import Foundation
import Records
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("04-05-2026", 2026, 4, 5), ("01-15-2024", 2024, 1, 15), ("12-31-2026", 2026, 12, 31), ("02-29-2024", 2024, 2, 29),
  ]) func `VEMAP's dates are month first`(text: String, year: Int, month: Int, day: Int) {
    let date = CalendarDate(monthFirst: text)
    #expect(date != nil)
    #expect(date == CalendarDate(year: year, month: month, day: day))
  }

  @Test func `The trap of 4-5 is Easter Sunday, not the day of remembrance`() throws {
    let easter = try #require(CalendarDate(monthFirst: "04-05-2026"))
    #expect(easter.weekday == 7)
    #expect(easter.iso == "2026-04-05")
  }

  @Test(arguments: [
    "15-01-2024", "2024-01-15", "1-5-2026", "02-29-2026", "00-10-2026", "10-00-2026", "04/05/2026", "", "04-05-26",
    "04-05-2026 ", "٠٤-٠٥-٢٠٢٦", "04-05-2026-01",
  ]) func `What is not month first is no date`(text: String) {
    #expect(CalendarDate(monthFirst: text) == nil)
  }

  @Test(arguments: [
    ("2026-03-16", true), ("2026-03-16T10:30:00Z", true), ("2026-03-16 10:30", true),
    ("2026-3-16", false), ("16-03-2026", false), ("2026-03-161", false), ("2026-02-30", false), ("", false),
  ])
  func `ISO dates are read, alone or before a time`(text: String, isDate: Bool) {
    #expect((CalendarDate(iso: text) != nil) == isDate)
  }

  @Test(arguments: [(1900, 2, 29), (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (0, 1, 1), (10_000, 1, 1)])
  func `Days that do not exist are no dates`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  /// The reckoning is our own, so Foundation's stands beside it: every day from 1995 to 2045.
  @Test func `Days and ISO weeks agree with Foundation's calendar`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for dayNumber in 9131...27_400 {
      let ours = CalendarDate(dayNumber: dayNumber)
      let theirs = calendar.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
        from: Date(timeIntervalSince1970: Double(dayNumber) * 86_400))
      let parts = ours.components
      guard parts.year == theirs.year, parts.month == theirs.month, parts.day == theirs.day,
        ours.weekday % 7 + 1 == theirs.weekday, ours.week.number == theirs.weekOfYear,
        ours.week.year == theirs.yearForWeekOfYear,
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == ours
      else {
        Issue.record("\(ours.iso) is not \(theirs)")
        return
      }
    }
  }

  @Test func `Days count across months, years and clock changes`() throws {
    let saturday = try #require(CalendarDate(year: 2026, month: 3, day: 28))
    #expect(saturday.adding(days: 1).iso == "2026-03-29")
    #expect(try #require(CalendarDate(year: 2027, month: 1, day: 1)).days(since: saturday) == 279)
    #expect(saturday.days(since: saturday.adding(days: 3)) == -3)
    #expect(saturday < saturday.adding(days: 1))
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-01-31", -2, "2025-11-30"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2028-02-29", 12, "2029-02-28"),
      ("2026-03-16", 0, "2026-03-16"), ("0001-01-01", -1, nil), ("9999-12-31", 1, nil), ("2026-01-01", .max, nil),
      ("2026-01-01", .min, nil), ("0001-02-01", -1, "0001-01-01"),
    ] as [(String, Int, String?)])
  func `A month on is the same day, or the month's last`(day: String, months: Int, expected: String?) throws {
    #expect(try #require(CalendarDate(iso: day)).adding(months: months)?.iso == expected)
  }

  @Test func `Months have their days`() {
    #expect(
      (1...12).map { CalendarDate.days(inMonth: $0, of: 2026) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect([2000, 2024, 2100].map { CalendarDate.days(inMonth: 2, of: $0) } == [29, 29, 28])
  }

  @Test func `The first years print with four digits`() throws {
    #expect(try #require(CalendarDate(year: 33, month: 4, day: 3)).iso == "0033-04-03")
  }
}
