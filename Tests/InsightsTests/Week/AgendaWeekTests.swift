import Foundation
import Insights
import Records
import Testing
import VendorAPI

/// Where things fall in a week, on the days on which reasoning about weeks goes wrong.
struct AgendaWeekTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  /// `16 540-600`: day of the month and minutes; `<` came in, `>` goes on.
  private func pieces(of week: AgendaWeek) -> [String] {
    week.days.flatMap { day in
      day.pieces.map { piece in
        "\(day.date.components.day) \(piece.comesIn ? "<" : "")\(piece.minutes.lowerBound)-\(piece.minutes.upperBound)"
          + (piece.goesOn ? ">" : "")
      }
    }
  }

  @Test(
    arguments: [
      ("an hour", "2026-03-16", "2026-03-16T09:00+01:00", "2026-03-16T10:00+01:00", ["16 540-600"]),
      ("another week", "2026-03-16", "2026-03-23T09:00+01:00", "2026-03-23T10:00+01:00", []),
      ("the last minute", "2026-03-18", "2026-03-22T23:59+01:00", nil, ["22 1439-1439"]),
      ("midnight is the next day's", "2026-03-16", "2026-03-23T00:00+01:00", nil, []),
      (
        "over midnight", "2026-03-16", "2026-03-18T22:00+01:00", "2026-03-19T05:00+01:00",
        ["18 1320-1440>", "19 <0-300"]
      ),
      ("till midnight", "2026-03-16", "2026-03-18T22:00+01:00", "2026-03-19T00:00+01:00", ["18 1320-1440"]),
      ("all day", "2026-03-16", "2026-03-18T00:00+01:00", "2026-03-19T00:00+01:00", ["18 0-1440"]),
      (
        "from the week before to the week after", "2026-03-16", "2026-03-13T21:00+01:00", "2026-03-24T05:00+01:00",
        (16...22).map { "\($0) <0-1440>" }
      ),
      (
        "a weekend closure into Monday", "2026-03-16", "2026-03-13T21:00+01:00", "2026-03-16T05:00+01:00",
        ["16 <0-300"]
      ),
      ("no end", "2026-03-16", "2026-03-16T09:00+01:00", nil, ["16 540-540"]),
      ("end before start", "2026-03-16", "2026-03-17T09:00+01:00", "2026-03-16T10:00+01:00", ["17 540-540"]),
      ("no length", "2026-03-16", "2026-03-17T09:00+01:00", "2026-03-17T09:00+01:00", ["17 540-540"]),
      ("seconds", "2026-03-16", "2026-03-17T09:00:20+01:00", "2026-03-17T09:00:40+01:00", ["17 540-541"]),
      // The night of 23 hours: two o'clock does not exist.
      (
        "into summer", "2026-03-29", "2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00", ["29 90-210"]
      ),
      ("a whole day of 23 hours", "2026-03-29", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", ["29 0-1440"]),
      (
        "23 hours on an ordinary day are not all of it", "2026-03-16", "2026-03-18T00:00+01:00",
        "2026-03-18T23:00+01:00", ["18 0-1380"]
      ),
      // The night of 25 hours: two o'clock is twice there.
      ("the hour twice", "2026-10-25", "2026-10-25T02:30+02:00", "2026-10-25T02:15+01:00", ["25 150-151"]),
      ("out of summer", "2026-10-25", "2026-10-25T01:00+02:00", "2026-10-25T04:00+01:00", ["25 60-240"]),
      ("a whole day of 25 hours", "2026-10-25", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", ["25 0-1440"]),
      // A day by UTC is not a day here.
      ("by UTC the day before", "2026-06-29", "2026-06-30T22:30Z", "2026-06-30T23:30Z", ["1 30-90"]),
      (
        "over New Year", "2026-12-28", "2026-12-31T23:30+01:00", "2027-01-01T00:30+01:00",
        ["31 1410-1440>", "1 <0-30"]
      ),
    ] as [(String, String, String, String?, [String])])
  func `An entry lies on its days`(what: String, shown: String, start: String, end: String?, expected: [String])
    throws
  {
    let entry = try AgendaFixture.appointment("1", start, end)
    let week = AgendaWeek(of: try day(shown), [entry], on: monday)
    #expect(pieces(of: week) == expected, "\(what)")
    #expect(week.undated.isEmpty)
  }

  @Test(arguments: [
    ("2026-12-31", 2026, 53, "2026-12-28"), ("2027-01-03", 2026, 53, "2026-12-28"),
    ("2027-01-04", 2027, 1, "2027-01-04"), ("2025-12-29", 2026, 1, "2025-12-29"),
    ("2026-03-16", 2026, 12, "2026-03-16"), ("2026-03-22", 2026, 12, "2026-03-16"),
    ("2024-12-30", 2025, 1, "2024-12-30"), ("2020-12-31", 2020, 53, "2020-12-28"),
  ])
  func `The week of a day begins on Monday and has its ISO number`(
    shown: String, year: Int, number: Int, first: String
  ) throws {
    let week = AgendaWeek(of: try day(shown), [], on: monday)
    #expect(week.week == ISOWeek(year: year, number: number))
    #expect(week.days.map(\.date) == (0..<7).map { try? day(first).adding(days: $0) })
  }

  @Test(arguments: [
    ("2026-03-23", [ClockChange.toSummer], [DutchHoliday]()), ("2026-10-19", [.toWinter], []),
    ("2026-04-27", [], [.kingsDay]),
    // The 27th is a Sunday, so King's day is the Saturday before.
    ("2031-04-21", [], [.kingsDay]), ("2025-04-21", [], [.easterMonday, .kingsDay]), ("2026-03-16", [], []),
  ])
  func `Its days say what is special`(shown: String, changes: [ClockChange], holidays: [DutchHoliday]) throws {
    let week = AgendaWeek(of: try day(shown), [], on: try day("2031-04-26"))
    #expect(week.days.compactMap(\.clockChange) == changes)
    #expect(week.days.flatMap(\.holidays) == holidays)
    #expect(week.days.last?.clockChange == changes.first, "always on a Sunday")
    #expect(week.days.map(\.isToday) == week.days.map { $0.date.iso == "2031-04-26" })
  }

  @Test func `What cannot be placed is in every week, and says why`() throws {
    let entries = [
      try AgendaFixture.appointment("1", nil, nil, unreadable: "morgen – ?"),
      try AgendaFixture.appointment("2", nil, "2026-03-16T10:00+01:00"),
      try AgendaFixture.trip("3", nil, unreadable: "straks"), try AgendaFixture.trip("4", nil, by: nil, status: "x"),
      try AgendaFixture.appointment("5", "2026-03-17T09:00+01:00", "2026-03-17T08:00+01:00"),
      try AgendaFixture.appointment("6", "2026-03-17T09:00+01:00", nil, for: ""),
    ]
    for shown in ["2026-03-16", "2031-01-01"] {
      #expect(AgendaWeek(of: try day(shown), entries, on: monday).undated == [0, 1, 2, 3])
    }
    #expect(
      entries.map(\.doubts) == [
        [.timeUnknown("morgen – ?")], [.timeUnknown(nil)], [.timeUnknown("straks")],
        [.timeUnknown(nil), .personUnknown], [.endBeforeStart], [.endUnknown, .personUnknown],
      ])
  }

  /// The long way round: minute by minute, is it there?
  @Test(arguments: ["2026-03-23", "2026-10-19", "2026-12-28", "2026-03-16"])
  func `Every minute of the week lies in the piece of its day`(shown: String) throws {
    let first = DutchTime.start(of: try day(shown).adding(days: -1))
    for (from, length) in [(0, 9), (20, 11), (47, 30), (100, 200), (180, 1), (185, 30)] {
      let start = first.addingTimeInterval(Double(from) * 3600)
      let end = start.addingTimeInterval(Double(length) * 3600)
      let entry = AgendaEntry(Appointment(id: RecordID(.blueprint, .appointment, "1"), start: start, end: end))
      let week = AgendaWeek(of: try day(shown), [entry], on: monday)
      for minute in stride(from: 0.0, to: 9 * 1440, by: 7) {
        let moment = first.addingTimeInterval(minute * 60)
        let time = DutchTime.timeOfDay(at: moment)
        let piece = week.days.first { $0.date == DutchTime.day(at: moment) }?.pieces.first
        let isThere = piece?.minutes.contains(time.hour * 60 + time.minute) ?? false
        let isInWeek = week.days.contains { $0.date == DutchTime.day(at: moment) }
        if isInWeek, moment >= start, moment < end { #expect(isThere, "\(shown) \(from) \(length) \(moment)") }
        // Only where a minute comes twice may it be there when the entry is not.
        if moment < start || moment >= end, time.hour != 2 { #expect(!isThere, "\(shown) \(from) \(length) \(moment)") }
      }
    }
  }
}
