import Foundation
import Records
import Testing

@testable import Dashboard

struct FormatTests {
  private let nl = Format(.nl)
  private let en = Format(.en)
  private let today = CalendarDate(dayNumber: 20_528)

  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test(arguments: [
    (149_500, "EUR", "€\u{A0}1.495,00"), (-149_500, "EUR", "€\u{A0}-1.495,00"), (1_495_000, "EUR", "€\u{A0}14.950,00"),
    (0, "EUR", "€\u{A0}0,00"), (5, "EUR", "€\u{A0}0,05"), (-5, "EUR", "€\u{A0}-0,05"), (99_999, "EUR", "€\u{A0}999,99"),
    (123_456_789_00, "EUR", "€\u{A0}123.456.789,00"), (1200, "USD", "USD\u{A0}12,00"),
    (.max, "EUR", "€\u{A0}92.233.720.368.547.758,07"), (.min, "EUR", "€\u{A0}-92.233.720.368.547.758,08"),
  ]) func `Money is written the Dutch way in both languages`(cents: Int, currency: String, text: String) {
    #expect(nl.money(Money(cents: cents, currency: currency)) == text)
    #expect(en.money(Money(cents: cents, currency: currency)) == text)
  }

  @Test func `A number without a unit gets none`() {
    #expect(nl.amount(.unitUnknown("1495.5")) == "1495.5")
    #expect(nl.amount(.missing) == "—")
  }

  @Test func `Days name the week day, and the year where it is another`() throws {
    #expect(nl.day(today, today: today) == "ma 16-03")
    #expect(en.day(today, today: today) == "Mon 16-03")
    #expect(nl.day(try date("2027-01-01"), today: today) == "vr 01-01-2027")
    #expect(nl.dayOfMonth(today) == "ma 16")
    #expect(nl.longDay(today) == "ma 16-03-2026")
    #expect(nl.longDay(try date("2026-04-05")) == "zo 05-04-2026")
    #expect((0..<7).map { nl.weekday(today.adding(days: $0)) } == ["ma", "di", "wo", "do", "vr", "za", "zo"])
  }

  @Test(arguments: [
    ("2026-03-16", "wk 12"), ("2026-12-31", "wk 53"), ("2027-01-03", "wk 53 (2026)"), ("2027-01-04", "wk 1"),
    ("2025-12-29", "wk 1 (2026)"),
  ]) func `Weeks name their year where it is not the calendar's`(day: String, text: String) throws {
    #expect(nl.week(try date(day)) == text)
  }

  @Test func `A span of days names both ends, one day itself`() throws {
    let end = try date("2026-03-27")
    #expect(nl.days(from: try date("2026-03-25"), to: end, today: today) == "wo 25-03 t/m vr 27-03")
    #expect(en.days(from: try date("2026-03-25"), to: end, today: today) == "Wed 25-03 to Fri 27-03")
    #expect(nl.days(from: end, to: end, today: today) == "vr 27-03")
  }

  @Test(arguments: [
    ("2026-03-29T00:59:00Z", "29-03-2026 01:59"), ("2026-03-29T01:00:00Z", "29-03-2026 03:00"),
    ("2026-10-25T00:30:00Z", "25-10-2026 02:30"), ("2026-10-25T01:30:00Z", "25-10-2026 02:30"),
    ("2026-12-31T23:05:00Z", "01-01-2027 00:05"),
  ]) func `Moments are on a Dutch clock`(moment: String, text: String) throws {
    #expect(nl.moment(try #require(Timestamp.iso(moment))) == text)
  }

  @Test(arguments: [
    (0.0, "0s", "0s"), (12, "10s", "10s"), (59, "55s", "55s"), (180, "3m", "3m"), (72_000, "20u", "20h"),
    (172_800, "2d", "2d"), (-5, "0s", "0s"), (.infinity, "100000d", "100000d"),
  ]) func `Ages are short`(seconds: Double, dutch: String, english: String) {
    #expect(nl.age(seconds) == dutch)
    #expect(en.age(seconds) == english)
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1,0 kB"), (1_024_000, "1,0 MB"), (1_200_000_000, "1,2 GB"),
    (2_000_000_000_000, "2000,0 GB"),
  ]) func `Sizes`(bytes: Int, text: String) {
    #expect(nl.bytes(bytes) == text)
  }

  @Test func `Counts are grouped`() {
    #expect(nl.count(1_234_567) == "1.234.567")
    #expect(nl.count(-1234) == "-1.234")
    #expect(nl.count(12) == "12")
  }
}
