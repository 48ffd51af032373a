import Foundation
import Records
import Testing

@testable import Dashboard

/// What is written to files, byte for byte.
struct ExportTextTests {
  @Test(arguments: [
    ("€\u{A0}14.950,00", "EUR", "14950.00"), ("€\u{A0}-1.495,05", "EUR", "-1495.05"),
    ("USD\u{A0}12,00", "USD", "12.00"),
    ("1.234.567", nil, "1234567"), ("12", nil, "12"), ("-3", nil, "-3"), ("1250,5", nil, "1250.5"),
  ]) func `a number is taken apart as the screen writes it`(text: String, unit: String?, plain: String) throws {
    let number = try #require(PlainNumber(text))
    #expect(number.unit == unit)
    #expect(number.text(point: ".") == plain)
  }

  @Test(arguments: ["", "—", "?", "3/5", "1.49", "12.3456", "wk 12", "1,2,3", "-", "1.,5", "€\u{A0}", "12 34", "٣"])
  func `what is no number stays as it is`(text: String) { #expect(PlainNumber(text) == nil) }

  @Test func `amounts of two units do not lose them`() {
    let table = ScreenTable(
      columns: [
        .init(id: "number", title: "Nummer", isNumber: false), .init(id: "amount", title: "Bedrag", isNumber: true),
      ],
      rows: [["007", "€\u{A0}1.495,00"], ["1.234", "USD\u{A0}12,50"], ["F", "24680"], ["G", "—"]])
    let plain = table.withPlainNumbers(point: ",")
    #expect(plain.columns.map(\.id) == ["number", "amount", "amount-unit"])
    // A number that is a name keeps its zeros and its point.
    #expect(
      plain.rows == [
        ["007", "1495,00", "EUR"], ["1.234", "12,50", "USD"], ["F", "24680", ""], ["G", "—", ""],
      ])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1\r\n"), ("+31600000012", "+31600000012\r\n"), ("-SOM(A1)", "'-SOM(A1)\r\n"), ("@x", "'@x\r\n"),
    ("-1495,00", "-1495,00\r\n"), ("a;b", "\"a;b\"\r\n"), ("zeg \"ja\"", "\"zeg \"\"ja\"\"\"\r\n"),
    ("twee\nregels", "\"twee\nregels\"\r\n"), ("\t=1", "'\t=1\r\n"), ("", "\r\n"),
  ]) func `a cell is no formula and no second cell`(cell: String, line: String) {
    #expect(CSVText(separator: ";").text([[cell]]) == line)
  }

  @Test func `days last until the day after, and a title cannot end its line`() throws {
    let day = try #require(CalendarDate(iso: "2026-12-31"))
    let text = CalendarText.text(
      [
        .init(
          uid: "a@keet", time: .days(day, day), title: "A1; HRR, 44\\54\r\nEND:VEVENT", place: "N302\u{7}",
          notes: String(repeating: "ë", count: 60))
      ], now: Date(timeIntervalSince1970: 1_773_650_460.9))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    #expect(lines.contains("DTSTAMP:20260316T084100Z"))
    #expect(lines.contains(#"SUMMARY:A1\; HRR\, 44\\54\nEND:VEVENT"#))
    #expect(lines.contains("LOCATION:N302"))
    #expect(lines.count { $0 == "END:VEVENT" } == 1)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacing("\r\n ", with: "").contains("DESCRIPTION:" + String(repeating: "ë", count: 60)))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test func `hours are told in UTC, also before 1970 and in the night of the clock change`() {
    let start = Date(timeIntervalSince1970: 1_774_746_000)
    let entry = CalendarText.Entry(uid: "b", time: .hours(start, start - 60), title: "t")
    let text = CalendarText.text([entry], now: Date(timeIntervalSince1970: -1))
    #expect(text.contains("DTSTART:20260329T010000Z\r\n"))
    // An end before the start is none.
    #expect(text.contains("DTEND:20260329T010000Z\r\n"))
    #expect(text.contains("DTSTAMP:19691231T235959Z\r\n"))
  }
}
