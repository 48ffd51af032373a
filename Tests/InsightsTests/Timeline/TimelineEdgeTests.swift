import Insights
import Records
import Testing

/// The timeline on the days on which reasoning about days goes wrong.
struct TimelineEdgeTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  private static let edges = [
    // Clock changes and the days beside them, which are as long as any on a timeline.
    "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26",
    // The turn of a year, in a week 53 and in a week 1.
    "2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04", "2025-12-29", "2026-01-01",
    // A day that most years lack, and where it would be.
    "2028-02-29", "2028-03-01", "2027-02-28", "2027-03-01",
    // King's day in a year in which it is no Sunday, and in one in which it is.
    "2026-04-27", "2031-04-26", "2031-04-27",
  ]

  @Test(arguments: edges, TimelineScale.allCases) func `A closure of one day is there, a day long, on its day`(
    iso: String, scale: TimelineScale
  ) throws {
    let date = try day(iso)
    let period = TimelinePeriod(from: date.adding(days: -10), scale: scale, columns: 60)
    let bar = try #require(period.bar(from: date, through: date))
    #expect(!bar.comesIn && !bar.goesOn)
    let column = try #require(period.column(of: date))
    #expect(bar.halves.lowerBound / 2 == column)
    #expect(period.days(of: column).contains(date))
    switch scale {
    case .days: #expect(bar.halves.count == 6)
    case .weeks: #expect(bar.halves.count == 2)
    case .months, .year: #expect(bar.halves.count == 1)
    }
    // The day before ends where it begins, and the day after begins where it ends.
    guard scale != .year else { return }
    let before = try #require(period.bar(from: date.adding(days: -1), through: date.adding(days: -1)))
    let after = try #require(period.bar(from: date.adding(days: 1), through: date.adding(days: 1)))
    #expect(before.halves.upperBound == bar.halves.lowerBound)
    #expect(after.halves.lowerBound == bar.halves.upperBound)
  }

  @Test(arguments: edges) func `What has no end lasts, what ends before it begins has no bar`(iso: String) throws {
    let date = try day(iso)
    let period = TimelinePeriod(from: date, scale: .weeks, columns: 40)
    let open = try #require(period.bar(from: date, through: nil))
    #expect(open.goesOn && !open.comesIn && open.halves.upperBound == 80)
    let begun = try #require(period.bar(from: nil, through: date))
    #expect(begun.comesIn && !begun.goesOn && begun.halves.lowerBound == 0)
    #expect(period.bar(from: date, through: date.adding(days: -1)) == nil)
  }

  /// Never on a Sunday: then it is kept the day before.
  @Test(arguments: [
    ("2026-04-27", TimelineColumn.Kind.holiday), ("2026-04-26", .weekend), ("2026-04-28", .ordinary),
    ("2031-04-26", .holiday), ("2031-04-27", .weekend), ("2025-04-26", .holiday), ("2025-04-27", .weekend),
    ("2027-01-01", .holiday), ("2026-12-31", .ordinary), ("2026-12-26", .holiday), ("2026-12-27", .weekend),
    // Free for nearly everybody only every five years.
    ("2026-05-05", .ordinary), ("2030-05-05", .holiday), ("2026-04-03", .ordinary),
  ])
  func `A day off is one in its own year`(iso: String, kind: TimelineColumn.Kind) throws {
    let date = try day(iso)
    let period = TimelinePeriod(from: date, scale: .weeks, columns: 7)
    let column = try #require(
      TimelineColumn.all(of: period, on: date).first { $0.days.lowerBound == date })
    #expect(column.kind == kind)
    #expect(column.isToday)
  }

  @Test(arguments: [
    ("2026-12-28", "2026 53"), ("2027-01-03", "2026 53"), ("2027-01-04", "2027 1"), ("2025-12-31", "2026 1"),
    ("2020-12-31", "2020 53"), ("2021-01-03", "2020 53"),
  ])
  func `The week over a column is the ISO week of its Monday`(iso: String, expected: String) throws {
    let columns = TimelineColumn.all(
      of: TimelinePeriod(from: try day(iso), scale: .weeks, columns: 14), on: try day("2026-03-16"))
    let week = try #require(columns.first?.week)
    #expect("\(week.year) \(week.number)" == expected)
    #expect(columns.compactMap(\.week).count == 2)
  }
}
