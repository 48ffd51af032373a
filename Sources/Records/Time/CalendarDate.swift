/// A day without a time of day or a zone: the day a closure starts, the day an invoice is due. It never
/// shifts by a zone.
///
/// Whole-number arithmetic on the proleptic Gregorian calendar; years 1 to 9999.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// - Returns: `nil` for a day that does not exist, e.g. 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let date = CalendarDate(dayNumber: Self.dayNumber(year: year, month: month, day: day))
    guard date.components == Components(year: year, month: month, day: day) else { return nil }
    self = date
  }

  package struct Components: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
  }

  package var components: Components {
    // Civil from days, in eras of 400 years that start on 1 March.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Components(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  package var week: ISOWeek { ISOWeek(of: self) }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day of the month so many months on; the month's last day where it has no such day: a month after
  /// 31 January is the end of February. `nil` outside the years 1 to 9999.
  package func adding(months: Int) -> CalendarDate? {
    let parts = components
    let (index, overflows) = months.addingReportingOverflow(parts.year * 12 + parts.month - 1)
    guard !overflows, index >= 12 else { return nil }
    let length = Self.days(inMonth: index % 12 + 1, of: index / 12)
    return CalendarDate(year: index / 12, month: index % 12 + 1, day: min(parts.day, length))
  }

  /// How many days a month (1 to 12) has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 31
  }

  /// Whole days from `other` to this day; negative when this day comes first.
  package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.dayNumber < other.dayNumber }
}

extension CalendarDate {
  /// Reads `YYYY-MM-DD`, alone or as the start of a timestamp whose time of day does not matter.
  package init?(iso text: String) {
    let bytes = text.utf8.prefix(11)
    if bytes.count == 11, bytes.last != UInt8(ascii: "T"), bytes.last != UInt8(ascii: " ") { return nil }
    self.init(parts: bytes.prefix(10), digits: (4, 2, 2)) { ($0, $1, $2) }
  }

  /// Reads VEMAP's `MM-DD-YYYY`: month first. `04-05-2026` is 5 April.
  package init?(monthFirst text: String) {
    self.init(parts: text.utf8[...], digits: (2, 2, 4)) { ($2, $0, $1) }
  }

  /// Byte by byte: a long list has hundreds of thousands of dates.
  private init?(
    parts text: Substring.UTF8View, digits: (Int, Int, Int),
    order: (Int, Int, Int) -> (year: Int, month: Int, day: Int)
  ) {
    var rest = text
    guard let first = Self.number(of: digits.0, from: &rest), rest.popFirst() == UInt8(ascii: "-"),
      let second = Self.number(of: digits.1, from: &rest), rest.popFirst() == UInt8(ascii: "-"),
      let third = Self.number(of: digits.2, from: &rest), rest.isEmpty
    else { return nil }
    let (year, month, day) = order(first, second, third)
    self.init(year: year, month: month, day: day)
  }

  private static func number(of digits: Int, from text: inout Substring.UTF8View) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let byte = text.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let parts = components
    return String(repeating: "0", count: max(0, 4 - String(parts.year).count)) + "\(parts.year)-"
      + "\(parts.month < 10 ? "0" : "")\(parts.month)-\(parts.day < 10 ? "0" : "")\(parts.day)"
  }
}

/// A week by ISO 8601: Monday first, week 1 has the year's first Thursday.
package struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year the week counts in, which at New Year is not always the calendar's.
  package let year: Int
  package let number: Int

  package init(of date: CalendarDate) {
    let thursday = date.adding(days: 4 - date.weekday)
    year = thursday.components.year
    let newYear = CalendarDate(year: year, month: 1, day: 1) ?? thursday
    number = thursday.days(since: newYear) / 7 + 1
  }

  /// - Returns: `nil` for a week that does not exist: most years have no week 53.
  package init?(year: Int, number: Int) {
    // 4 January is always in week 1.
    guard (1...53).contains(number), let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let week = ISOWeek(of: fourth.adding(days: (number - 1) * 7))
    guard week.year == year else { return nil }
    self = week
  }

  /// The day it starts on.
  package var monday: CalendarDate {
    let fourth = CalendarDate(year: year, month: 1, day: 4) ?? CalendarDate(dayNumber: 0)
    return fourth.adding(days: (number - 1) * 7 + 1 - fourth.weekday)
  }

  package static func < (one: ISOWeek, other: ISOWeek) -> Bool { (one.year, one.number) < (other.year, other.number) }
}
