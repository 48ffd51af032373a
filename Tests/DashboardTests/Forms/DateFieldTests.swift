import Records
import Testing
import VendorAPI

@testable import Dashboard

struct DateFieldTests {
  private func read(_ typed: String, on today: String = "2026-03-16", _ form: DateForm = .iso) throws -> FieldReading {
    FieldKind.date(form).read(typed, try FieldFixture.context(today))
  }

  @Test(arguments: [
    ("31-1", "2026-01-31"), ("31/1", "2026-01-31"), ("31.1", "2026-01-31"), ("31 - 1", "2026-01-31"),
    ("31-01-2026", "2026-01-31"), ("31-1-26", "2026-01-31"), ("31–01–2026", "2026-01-31"), ("2026-01-31", "2026-01-31"),
    ("2026/1/31", "2026-01-31"), ("31 jan", "2026-01-31"), ("31jan", "2026-01-31"), ("31 jan.", "2026-01-31"),
    ("31 JANUARI 2026", "2026-01-31"), ("31 January 2026", "2026-01-31"), ("1 mrt", "2026-03-01"),
    ("1 maart", "2026-03-01"), ("1 mar", "2026-03-01"), ("5 mei", "2026-05-05"), ("5 may 27", "2027-05-05"),
    ("1 okt", "2025-10-01"), ("1 oct 2026", "2026-10-01"), ("04-05-2026", "2026-05-04"),
    ("wk13", "2026-03-23"), ("wk 13", "2026-03-23"), ("Week 13", "2026-03-23"), ("w13", "2026-03-23"),
    ("wk13 2027", "2027-03-29"), ("wk13-2027", "2027-03-29"), ("2027-W13", "2027-03-29"), ("ma wk13", "2026-03-23"),
    ("wk13 vr", "2026-03-27"), ("zo wk 13 2027", "2027-04-04"), ("wk53", "2026-12-28"), ("wk1 2026", "2025-12-29"),
    ("wk53 2026", "2026-12-28"), ("zo wk53", "2027-01-03"),
    ("vr", "2026-03-20"), ("vrijdag", "2026-03-20"), ("Fri", "2026-03-20"), ("ma", "2026-03-23"), ("di", "2026-03-17"),
    ("zo", "2026-03-22"), ("vr 27-3", "2026-03-27"), ("za 31-01-2026", "2026-01-31"),
    ("vandaag", "2026-03-16"), ("Today", "2026-03-16"), ("morgen", "2026-03-17"), ("tomorrow", "2026-03-17"),
    ("overmorgen", "2026-03-18"), ("gisteren", "2026-03-15"), ("+3d", "2026-03-19"),
    ("-2d", "2026-03-14"), ("−2d", "2026-03-14"), ("+2w", "2026-03-30"), ("+1m", "2026-04-16"),
    ("+1 maand", "2026-04-16"),
    ("+1j", "2027-03-16"), ("  31-1 \n", "2026-01-31"), ("\u{200E}31-01-2026", "2026-01-31"),
  ]) func `Days are read as the Dutch write them`(typed: String, day: String) throws {
    #expect(try read(typed).value == .string(day))
  }

  /// The year that is not typed is the one in the twelve months from six months ago.
  @Test(arguments: [
    ("2026-03-16", "15-9", "2026-09-15"), ("2026-03-16", "16-9", "2025-09-16"), ("2026-12-29", "31-1", "2027-01-31"),
    ("2026-12-29", "29-12", "2026-12-29"), ("2026-12-29", "1-7", "2026-07-01"), ("2026-12-29", "28-6", "2027-06-28"),
    ("2026-12-29", "29-6", "2026-06-29"), ("2026-12-29", "wk1", "2027-01-04"), ("2026-12-29", "wk53", "2026-12-28"),
    ("2026-12-29", "wk27", "2026-06-29"), ("2026-12-29", "wk26", "2027-06-28"), ("2027-03-16", "wk53", "2026-12-28"),
    ("2026-12-29", "vr", "2027-01-01"), ("2026-12-29", "+1m", "2027-01-29"), ("2026-12-31", "morgen", "2027-01-01"),
    ("2026-01-31", "+1m", "2026-02-28"), ("2028-01-31", "+1m", "2028-02-29"), ("2028-02-29", "+1j", "2029-02-28"),
    ("2026-03-31", "-1m", "2026-02-28"), ("2027-11-01", "29-2", "2028-02-29"), ("2028-03-16", "29-2", "2028-02-29"),
    ("2028-02-28", "+1d", "2028-02-29"), ("2026-03-20", "vr", "2026-03-27"), ("2027-01-01", "gisteren", "2026-12-31"),
  ]) func `A day without a year is near today`(today: String, typed: String, day: String) throws {
    #expect(try read(typed, on: today).value == .string(day))
  }

  @Test func `Every week of the year is found from every day of ten years`() throws {
    let context = try FieldFixture.context()
    for day in stride(from: 0, to: 3653, by: 13) {
      let today = context.today.adding(days: day)
      for number in [1, 2, 9, 10, 11, 12, 24, 25, 26, 27, 28, 36, 37, 38, 39, 50, 51, 52] {
        let read = try DateText(today: today).day("wk\(number)")
        #expect(read.week.number == number && abs(read.days(since: today)) <= 193, "\(today.iso) wk\(number)")
      }
    }
  }

  @Test(arguments: [
    (
      "02-13-2026", "02-13-2026 staat in Amerikaanse volgorde; typ eerst de dag en dan de maand: 13-2-2026.",
      "02-13-2026 is in American order; type the day first and then the month: 13-2-2026."
    ),
    (
      "3/31", "3/31 staat in Amerikaanse volgorde; typ eerst de dag en dan de maand: 31-3.",
      "3/31 is in American order; type the day first and then the month: 31-3."
    ),
    (
      "31-2", "31 februari 2026 bestaat niet; februari 2026 loopt van 1 tot en met 28.",
      "There is no 31 February 2026; February 2026 runs from 1 to 28."
    ),
    (
      "29-2", "29 februari 2026 bestaat niet; februari 2026 loopt van 1 tot en met 28.",
      "There is no 29 February 2026; February 2026 runs from 1 to 28."
    ),
    (
      "29-2-2100", "29 februari 2100 bestaat niet; februari 2100 loopt van 1 tot en met 28.",
      "There is no 29 February 2100; February 2100 runs from 1 to 28."
    ),
    (
      "31 april 2026", "31 april 2026 bestaat niet; april 2026 loopt van 1 tot en met 30.",
      "There is no 31 April 2026; April 2026 runs from 1 to 30."
    ),
    (
      "31-13", "Maand 13 bestaat niet; maanden lopen van 1 tot en met 12.",
      "There is no month 13; months run from 1 to 12."
    ),
    (
      "2026-13-01", "Maand 13 bestaat niet; maanden lopen van 1 tot en met 12.",
      "There is no month 13; months run from 1 to 12."
    ),
    (
      "wk53 2027", "2027 heeft geen week 53; typ wk52, of wk53 2032.", "2027 has no week 53; type wk52, or wk53 2032."
    ),
    (
      "wk54", "Week 54 van 2026 bestaat niet; weken lopen van 1 tot en met 52 of 53.",
      "There is no week 54 of 2026; weeks run from 1 to 52 or 53."
    ),
    (
      "ma 27-3", "27-03-2026 is een vrijdag, geen maandag; verander de dag of laat de weekdag weg.",
      "27-03-2026 is a Friday, not a Monday; change the day or leave the weekday out."
    ),
    (
      "1-1-0226", "1-1-0226 ligt buiten de jaren 1900 tot en met 2199; controleer het jaar.",
      "1-1-0226 lies outside the years 1900 to 2199; check the year."
    ),
    (
      "+99999d", "+99999d ligt buiten de jaren 1900 tot en met 2199; controleer het jaar.",
      "+99999d lies outside the years 1900 to 2199; check the year."
    ),
    (
      "straks", "straks is geen datum; typ bijvoorbeeld 31-1, 31-01-2026, wk13, vr, morgen of +3d.",
      "straks is no date; type for example 31-1, 31-01-2026, wk13, fri, tomorrow or +3d."
    ),
  ]) func `What is no day is refused in words that help`(typed: String, nl: String, en: String) throws {
    #expect(try read(typed) == .problem(Words(nl, en)))
  }

  @Test(arguments: [
    "1", "31", "31-", "-31", "+3", "0-1", "32-1", "1-0", "00-00-0000", "wk", "wk0", "31-1-2", "31-1-202", "+", "3d",
    "+3q",
    "jan", "31 ja", "31-1-2026-1", "٣١-١",
  ])
  func `Fragments are no days`(typed: String) throws {
    #expect(try read(typed).problem != nil)
  }

  @Test func `Week 53 without a year is refused where no such week is near`() throws {
    #expect(try read("wk53", on: "2027-09-01").problem?.en == "2027 has no week 53; type wk52, or wk53 2032.")
  }

  @Test(arguments: [
    (DateForm.monthFirst, "31-01-2026", JSONValue.string("01-31-2026")), (.iso, "31-01-2026", .string("2026-01-31")),
    (.unixSeconds, "31-01-2026", .string("1769814000")), (.unixSeconds, "01-07-2026", .string("1782856800")),
    (.isoMoment, "31-01-2026", .string("2026-01-30T23:00:00Z")),
    (.isoMoment, "29-03-2026", .string("2026-03-28T23:00:00Z")),
    (.isoMoment, "30-03-2026", .string("2026-03-29T22:00:00Z")),
  ]) func `Every vendor gets its own form`(form: DateForm, typed: String, value: JSONValue) throws {
    #expect(try read(typed, form).value == value)
    #expect(FieldKind.date(form).typed(from: value, language: .nl) == typed)
  }

  @Test func `A day before ten digits of seconds is refused`() throws {
    #expect(
      try read("09-09-2001", .unixSeconds).problem?.en
        == "The vendor knows no days before 10-09-2001; type a later date.")
    #expect(try read("10-09-2001", .unixSeconds).value == .string("1000072800"))
  }

  @Test func `The echo names week day, year and week`() throws {
    #expect(try read("31-1").echo == "za 31-01-2026 · wk 5")
    #expect(try read("1-1", on: "2026-12-29").echo == "vr 01-01-2027 · wk 53 (2026)")
    let english = FieldKind.date(.iso).read("31-1", try FieldFixture.context(nil, .en))
    #expect(english.echo == "Sat 31-01-2026 · wk 5")
  }

  @Test func `What the record holds is the start, whatever it is`() {
    let date = FieldKind.date(.unixSeconds)
    #expect(date.typed(from: .string("0"), language: .nl) == "")
    #expect(date.typed(from: .null, language: .nl) == "")
    #expect(date.typed(from: .int(1_769_814_000), language: .nl) == "31-01-2026")
    #expect(FieldKind.date(.iso).typed(from: .string("2026-02-14T23:30:00Z"), language: .nl) == "15-02-2026")
    #expect(FieldKind.date(.iso).typed(from: .string("medio mei"), language: .nl) == "medio mei")
  }
}
