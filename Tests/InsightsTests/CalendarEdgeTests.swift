import Foundation
import Insights
import Records
import Testing
import VendorAPI

/// The days on which reasoning about days goes wrong, each once through everything that reasons about days.
struct CalendarEdgeTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private func closure(_ id: String, _ start: String, _ end: String?) throws -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: "t1", id), tenant: RecordID(.vemap, .tenant, "t1"), start: try day(start),
      end: try end.map { try day($0) }, roadText: "A1 HRR km 1-3", halves: [.details, .reference])
  }

  /// First and last shared day, as text; `nil` where the two do not overlap.
  private func shared(_ one: (String, String?), _ other: (String, String?)) throws -> String? {
    let overlap = Overlaps([try closure("1", one.0, one.1), try closure("2", other.0, other.1)]).found.first
    return overlap.map { "\($0.start.iso)/\($0.end?.iso ?? "")" }
  }

  @Test func `A vendor's dates are month first`() throws {
    var easter = try closure("1", "2026-01-01", nil)
    easter.start = CalendarDate(monthFirst: "04-05-2026")
    easter.end = CalendarDate(monthFirst: "04-06-2026")
    #expect(easter.start?.iso == "2026-04-05")
    let may = try closure("2", "2026-05-04", "2026-06-04")
    #expect(Overlaps([easter, may]).found.isEmpty)
    let monday = try closure("3", "2026-04-06", "2026-04-06")
    #expect(Overlaps([easter, monday]).found.map(\.start.iso) == ["2026-04-06"])
    // The 13th of no month is no date, and that is said.
    easter.start = CalendarDate(monthFirst: "13-04-2026")
    #expect(Overlaps([easter]).unchecked.map(\.obstacles) == [[.startUnknown]])
  }

  @Test(
    arguments: [
      // The year turns, in a week 53.
      ("2026-12-28", "2027-01-03", "2027-01-01", "2027-01-09", "2027-01-01/2027-01-03"),
      ("2026-12-31", "2026-12-31", "2027-01-01", "2027-01-01", nil),
      ("2020-12-31", "2021-01-01", "2021-01-01", "2021-01-03", "2021-01-01/2021-01-01"),
      // The night of the clock: before it, in it and after it are days as any other.
      ("2026-03-28", "2026-03-29", "2026-03-29", "2026-03-30", "2026-03-29/2026-03-29"),
      ("2026-10-24", "2026-10-25", "2026-10-26", "2026-10-26", nil),
      ("2026-10-25", "2026-10-25", "2026-10-25", "2026-10-25", "2026-10-25/2026-10-25"),
      // A day that most years do not have.
      ("2028-02-29", "2028-02-29", "2028-02-28", "2028-03-01", "2028-02-29/2028-02-29"),
      ("2027-02-28", "2027-02-28", "2027-03-01", "2027-03-01", nil),
      // Without an end, and with one before the start.
      ("2026-03-16", nil, "2031-01-01", "2031-01-02", "2031-01-01/2031-01-02"),
      ("2026-03-16", nil, "2026-03-15", "2026-03-15", nil), ("2026-03-16", nil, "2026-03-20", nil, "2026-03-20/"),
      ("2026-03-20", "2026-03-16", "2026-03-16", "2026-03-20", nil),
    ] as [(String, String?, String, String?, String?)])
  func `Overlaps by the days they share`(
    start: String, end: String?, otherStart: String, otherEnd: String?, expected: String?
  ) throws {
    #expect(try shared((start, end), (otherStart, otherEnd)) == expected)
    #expect(try shared((otherStart, otherEnd), (start, end)) == expected)
  }

  @Test(arguments: [
    // Week 53 of 2026 runs from 28 December to 3 January.
    ("2026-12-28", "2026-12-28", 0), ("2027-01-03", "2026-12-28", -6), ("2027-01-03", "2027-01-10", 7),
    ("2026-12-31", "2027-01-01", 1),
    // The day of 23 hours and the day of 25.
    ("2026-03-28", "2026-03-29", 1), ("2026-03-29", "2026-03-30", 1), ("2026-10-25", "2026-10-26", 1),
    ("2028-02-28", "2028-03-01", 2),
  ])
  func `Days to a start`(today: String, start: String, days: Int) throws {
    let found = Attention.startingClosures(
      [try closure("1", start, "2028-12-31")], on: try day(today), Thresholds())
    #expect(found.map(\.days) == [days])
  }

  /// 27 April 2025 and 2031 are Sundays, so it is the day before; in 2026 it is a Monday.
  @Test(arguments: [
    ("2025-04-26", true), ("2025-04-27", false), ("2031-04-26", true), ("2031-04-27", false), ("2026-04-27", true),
    ("2026-04-26", false),
  ])
  func `King's day keeps off Sundays`(date: String, isHoliday: Bool) throws {
    let draft = ClosureDraft(
      tenant: RecordID(.vemap, .tenant, "t1"), type: "dag", roadText: "A1 HRR km 1-3", start: try day(date),
      end: try day(date))
    let warnings = ClosureWarnings(draft, among: [], on: try day("2025-01-01")).findings.map(\.warning)
    let holidays: [DutchHoliday] = warnings.flatMap { warning -> [DutchHoliday] in
      if case .holidays(let days) = warning { days.map(\.holiday) } else { [] }
    }
    #expect(holidays.contains(.kingsDay) == isHoliday)
  }

  @Test(arguments: [
    // A moment late in the evening of UTC is the next day here, an hour earlier in summer.
    ("2026-12-31T22:59:59Z", "2026-12-31"), ("2026-12-31T23:00:00Z", "2027-01-01"),
    ("2026-06-30T21:59:59Z", "2026-06-30"), ("2026-06-30T22:00:00Z", "2026-07-01"),
    ("2026-03-28T22:59:59Z", "2026-03-28"), ("2026-03-28T23:00:00Z", "2026-03-29"),
    ("2026-03-29T21:59:59Z", "2026-03-29"), ("2026-03-29T22:00:00Z", "2026-03-30"),
    ("2026-10-25T22:59:59Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
  ])
  func `Silence is judged by the Dutch day`(now: String, today: String) throws {
    let moment = try #require(Timestamp.iso(now))
    #expect(DutchTime.day(at: moment).iso == today)
    // Of so many working days after the Dutch day the last but the threshold is too far.
    let thresholds = Thresholds()
    for days in 0...9 {
      let deadline = DutchTime.start(of: try day(today).adding(days: days + 1)).addingTimeInterval(-1)
      guard deadline > moment else { continue }
      let review = ComponentReview.all(of: [ComponentReviewTests.invitation("1", deadline: deadline)])
      let working = try day(today).workingDays(until: try day(today).adding(days: days))
      #expect(
        review.map { $0.severity(at: moment, thresholds) }
          == [working <= thresholds.tenderYellowDays ? .warning : .notice])
    }
  }

  @Test func `A window of a day is 24 hours, also in the night of the clock`() throws {
    let last = try #require(Timestamp.iso("2026-03-28T20:00:00Z"))
    let conversation = Conversation(id: RecordID(.blueprint, .conversation, "1"), lastMessage: last)
    func window(_ hours: Double) -> WhatsAppWindow? {
      WhatsAppWindow(conversation, at: last.addingTimeInterval(hours * 3600))
    }
    #expect(window(23.9) == .possiblyOpen(until: last.addingTimeInterval(86_400)))
    #expect(window(24) == .closed)
  }
}
