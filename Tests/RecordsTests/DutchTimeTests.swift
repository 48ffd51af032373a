import Foundation
import Records
import Testing

struct DutchTimeTests {
  /// Both nights of 2026 in which the clock changes, and the seconds before.
  @Test(arguments: [
    ("2026-03-29T00:59:59Z", 3600, 1, 59), ("2026-03-29T01:00:00Z", 7200, 3, 0),
    ("2026-10-25T00:59:59Z", 7200, 2, 59), ("2026-10-25T01:00:00Z", 3600, 2, 0),
    ("2026-01-01T00:00:00Z", 3600, 1, 0), ("2026-07-01T12:05:00Z", 7200, 14, 5),
    ("2027-03-28T01:00:00Z", 7200, 3, 0), ("2020-10-25T01:00:00Z", 3600, 2, 0),
  ]) func `The clock follows the European rule`(moment: String, offset: Int, hour: Int, minute: Int) throws {
    let moment = try #require(Timestamp.iso(moment))
    #expect(DutchTime.offset(at: moment) == offset)
    #expect(DutchTime.timeOfDay(at: moment) == (hour, minute))
  }

  @Test(arguments: [
    ("2026-03-28T22:59:59Z", "2026-03-28"), ("2026-03-28T23:00:00Z", "2026-03-29"),
    ("2026-10-24T21:59:59Z", "2026-10-24"), ("2026-10-24T22:00:00Z", "2026-10-25"),
    ("2026-10-25T22:59:59Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
    ("2026-12-31T23:00:00Z", "2027-01-01"), ("1969-12-31T22:59:59Z", "1969-12-31"),
  ]) func `A day begins at midnight in the Netherlands`(moment: String, day: String) throws {
    #expect(DutchTime.day(at: try #require(Timestamp.iso(moment))).iso == day)
  }

  @Test(arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-03-28", 24), ("2026-10-26", 24)])
  func `A day lasts as long as the clock says`(day: String, hours: Double) throws {
    let day = try #require(CalendarDate(iso: day))
    let start = DutchTime.start(of: day)
    #expect(DutchTime.start(of: day.adding(days: 1)).timeIntervalSince(start) == hours * 3600)
    #expect(DutchTime.day(at: start) == day)
    #expect(DutchTime.day(at: start.addingTimeInterval(-1)) == day.adding(days: -1))
  }

  @Test(arguments: [
    ("2026-03-29", 1, 59, ["2026-03-29T00:59:00Z"]), ("2026-03-29", 2, 0, []), ("2026-03-29", 2, 59, []),
    ("2026-03-29", 3, 0, ["2026-03-29T01:00:00Z"]), ("2026-10-25", 1, 59, ["2026-10-24T23:59:00Z"]),
    ("2026-10-25", 2, 0, ["2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"]),
    ("2026-10-25", 2, 59, ["2026-10-25T00:59:00Z", "2026-10-25T01:59:00Z"]),
    ("2026-10-25", 3, 0, ["2026-10-25T02:00:00Z"]), ("2026-07-01", 0, 0, ["2026-06-30T22:00:00Z"]),
  ]) func `A Dutch clock shows a time once, but in two nights`(
    day: String, hour: Int, minute: Int, moments: [String]
  ) throws {
    let day = try #require(CalendarDate(iso: day))
    #expect(DutchTime.moments(on: day, second: hour * 3600 + minute * 60) == moments.compactMap(Timestamp.iso))
  }

  @Test(arguments: [-62_135_769_600, -1e300, 1e300, Double.infinity, -.infinity, .nan])
  func `A moment beyond all years does not bring the clock down`(seconds: Double) {
    let moment = Date(timeIntervalSince1970: seconds)
    #expect((1...9999).contains(DutchTime.day(at: moment).components.year))
  }
}
