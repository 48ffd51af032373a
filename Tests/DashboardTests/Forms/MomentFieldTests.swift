import Records
import Testing
import VendorAPI

@testable import Dashboard

struct MomentFieldTests {
  private func read(_ typed: String, _ form: MomentForm = .isoUTC) throws -> FieldReading {
    FieldKind.moment(form).read(typed, try FieldFixture.context())
  }

  @Test(arguments: [
    ("31-1 14:30", "2026-01-31T13:30:00Z"), ("31-1 14.30", "2026-01-31T13:30:00Z"),
    ("31-1 14u30", "2026-01-31T13:30:00Z"),
    ("31-1 14h30", "2026-01-31T13:30:00Z"), ("31-1, om 14u", "2026-01-31T13:00:00Z"),
    ("morgen 9", "2026-03-17T08:00:00Z"),
    ("tomorrow at 9", "2026-03-17T08:00:00Z"), ("morgen 9 uur", "2026-03-17T08:00:00Z"),
    ("9:05", "2026-03-16T08:05:00Z"),
    ("14u30", "2026-03-16T13:30:00Z"), ("14.30", "2026-03-16T13:30:00Z"), ("0:00", "2026-03-15T23:00:00Z"),
    ("vr 9:05", "2026-03-20T08:05:00Z"), ("ma wk13 7", "2026-03-23T06:00:00Z"), ("wk 13 7:00", "2026-03-23T06:00:00Z"),
    ("31 jan 20", "2026-01-31T19:00:00Z"), ("31 jan 2026 20:15:30", "2026-01-31T19:15:30Z"),
    ("+3d 23:59", "2026-03-19T22:59:00Z"),
    ("1-7 12:00", "2026-07-01T10:00:00Z"), ("1-7-2026 0:30", "2026-06-30T22:30:00Z"),
    ("2026-01-31T14:30:00Z", "2026-01-31T14:30:00Z"), ("2026-01-31T14:30:00+01:00", "2026-01-31T13:30:00Z"),
    ("29-3 1:59", "2026-03-29T00:59:00Z"), ("29-3 3:00", "2026-03-29T01:00:00Z"),
    ("25-10-2026 1:59", "2026-10-24T23:59:00Z"),
    ("25-10-2026 2:30", "2026-10-25T00:30:00Z"), ("25-10-2026 2:30 zomertijd", "2026-10-25T00:30:00Z"),
    ("25-10-2026 2:30 wintertijd", "2026-10-25T01:30:00Z"), ("25-10-2026 2:30 winter time", "2026-10-25T01:30:00Z"),
    ("25-10-2026 3:00", "2026-10-25T02:00:00Z"), ("1-7-2026 12:00 summer time", "2026-07-01T10:00:00Z"),
  ]) func `A day and a time are a moment on a Dutch clock`(typed: String, moment: String) throws {
    #expect(try read(typed).value == .string(moment))
  }

  @Test(arguments: [
    (
      "29-3 2:30", "29-03-2026 2:30 bestaat niet, want de klok gaat een uur vooruit; typ 1:30 of 3:30.",
      "There is no 29-03-2026 2:30, since the clock goes forward an hour; type 1:30 or 3:30."
    ),
    (
      "1-7-2026 12:00 wintertijd", "Op dat moment geldt zomertijd, geen wintertijd; laat dat woord weg.",
      "At that moment it is summer time, not winter time; leave that word out."
    ),
    (
      "31-1", "31-1 noemt geen tijd; typ een dag en een tijd, bijvoorbeeld 31-1 14:30 of morgen 9.",
      "31-1 names no time; type a day and a time, for example 31-1 14:30 or tomorrow 9."
    ),
    (
      "wk 13", "wk 13 noemt geen tijd; typ een dag en een tijd, bijvoorbeeld 31-1 14:30 of morgen 9.",
      "wk 13 names no time; type a day and a time, for example 31-1 14:30 or tomorrow 9."
    ),
    (
      "31-1 24:00", "24:00 is geen tijd; tijden lopen van 0:00 tot en met 23:59.",
      "24:00 is no time; times run from 0:00 to 23:59."
    ),
    (
      "31-2 9:00", "31 februari 2026 bestaat niet; februari 2026 loopt van 1 tot en met 28.",
      "There is no 31 February 2026; February 2026 runs from 1 to 28."
    ),
    (
      "02-13-2026 9:00", "02-13-2026 staat in Amerikaanse volgorde; typ eerst de dag en dan de maand: 13-2-2026.",
      "02-13-2026 is in American order; type the day first and then the month: 13-2-2026."
    ),
  ]) func `What is no moment is refused in words that help`(typed: String, nl: String, en: String) throws {
    #expect(try read(typed) == .problem(Words(nl, en)))
  }

  @Test func `Of the hour that comes twice the first is taken and said to be`() throws {
    let first = try read("25-10-2026 2:30")
    #expect(first.echo == "zo 25-10-2026 02:30 zomertijd")
    #expect(
      first.warning?.nl == "2:30 komt deze nacht twee keer; dit is de eerste. Typ er wintertijd achter voor de tweede.")
    #expect(try read("25-10-2026 2:30 zomertijd").warning == nil)
    #expect(try read("25-10-2026 3:00").echo == "zo 25-10-2026 03:00")
  }

  @Test func `Seconds are written as a text of ten digits`() throws {
    #expect(try read("31-1 14:30", .unixSeconds).value == .string("1769866200"))
    #expect(FieldKind.moment(.unixSeconds).typed(from: .int(1_769_866_200), language: .nl) == "31-01-2026 14:30")
  }

  /// Both nights of a clock change, every quarter of an hour, there and back in both languages.
  @Test(arguments: [1_774_738_800, 1_792_879_200], Language.allCases)
  func `A moment of a clock change is typed so that it comes back`(start: Int, language: Language) throws {
    for step in 0..<24 {
      let value = JSONValue.string(String(start + step * 900))
      let typed = FieldKind.moment(.unixSeconds).typed(from: value, language: language)
      #expect(try read(typed, .unixSeconds).value == value, "\(typed)")
    }
  }
}
