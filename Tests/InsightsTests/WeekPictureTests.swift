import Insights
import Records
import Testing

struct WeekPictureTests {
  private func picture(
    _ start: String, _ end: String?, limit: Int = 6, on today: CalendarDate = monday, bouwvak: Bouwvak = .known
  ) throws -> WeekPicture? {
    WeekPicture(
      from: try #require(CalendarDate(iso: start)), to: try end.map { try #require(CalendarDate(iso: $0)) }, on: today,
      limit: limit, bouwvak: bouwvak)
  }

  /// A week as one sign a day: `#` closed, `.` not; with `*` a holiday, `b` bouwvak, `!` today.
  private func lines(_ picture: WeekPicture) -> [String] {
    picture.weeks.map { week in
      let days = week.days.map { day in
        (day.isCovered ? "#" : ".") + (day.holidays.isEmpty ? "" : "*") + (day.bouwvak?.isEmpty ?? true ? "" : "b")
          + (day.isToday ? "!" : "")
      }
      return "\(week.week.year)-\(week.week.number) " + days.joined(separator: " ")
    }
  }

  @Test func `Whole weeks, with the days that are closed`() throws {
    let picture = try #require(try picture("2026-03-18", "2026-03-24"))
    #expect(lines(picture) == ["2026-12 .! . # # # # #", "2026-13 # # . . . . ."])
    #expect(picture.weeksLeftOut == 0)
    #expect(picture.weeks.map { $0.days.map(\.isWeekend) }.joined().filter { $0 }.count == 4)
    #expect(picture.weeks[0].days[5].isWeekend && picture.weeks[0].days[6].isWeekend)
  }

  @Test func `Holidays and the bouwvak are on their days`() throws {
    #expect(
      lines(try #require(try picture("2026-04-05", "2026-04-06"))) == [
        "2026-14 . . . . .* . #*", "2026-15 #* . . . . . .",
      ])
    #expect(
      lines(try #require(try picture("2026-07-20", "2026-07-20"))) == [
        "2026-30 #b b b b b b b".replacing(" b", with: " .b")
      ])
  }

  @Test func `A summer without a table is not known`() throws {
    let days = try #require(try picture("2027-07-28", "2027-07-28")).weeks[0].days
    #expect(days.allSatisfy { $0.bouwvak == nil })
    let winter = try #require(try picture("2027-01-28", "2027-01-28")).weeks[0].days
    #expect(winter.allSatisfy { $0.bouwvak == [] })
  }

  @Test func `Weeks beyond the limit are counted`() throws {
    let picture = try #require(try picture("2026-03-16", "2026-05-17", limit: 3))
    #expect(lines(picture) == ["2026-12 #! # # # # # #", "2026-13 # # # # # # #", "2026-14 # # # # #* # #*"])
    #expect(picture.weeksLeftOut == 6)
    #expect(try #require(try self.picture("2026-03-16", "2026-05-17", limit: -1)).weeksLeftOut == 9)
  }

  @Test func `Without an end it goes on`() throws {
    let picture = try #require(try picture("2026-03-19", nil, limit: 2))
    #expect(lines(picture) == ["2026-12 .! . . # # # #", "2026-13 # # # # # # #"])
    #expect(picture.weeksLeftOut == nil)
  }

  @Test func `Week 53 and the turn of the year`() throws {
    let picture = try #require(try picture("2026-12-27", "2027-01-04"))
    #expect(
      lines(picture) == ["2026-52 . . . . .* .* #", "2026-53 # # # # #* # #", "2027-1 # . . . . . ."])
  }

  @Test func `One day is one week, an end before the start none`() throws {
    #expect(lines(try #require(try picture("2026-03-16", "2026-03-16"))) == ["2026-12 #! . . . . . ."])
    #expect(try picture("2026-03-16", "2026-03-15") == nil)
  }

  @Test func `The last day there is`() throws {
    let picture = try #require(try picture("9999-12-31", "9999-12-31"))
    #expect(picture.weeks.count == 1)
    #expect(picture.weeks[0].days.map(\.isCovered) == [false, false, false, false, true, false, false])
  }
}
