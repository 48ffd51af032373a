package import FoundationEssentials

/// The clock of Europe/Amsterdam by the European rule: summer time from the last Sunday of March, 01:00 UTC,
/// to the last Sunday of October, 01:00 UTC. Exact for every moment since 1996; vendor data is younger.
///
/// A rule of two lines instead of a time-zone database keeps a megabytes-large one out of the program.
package enum DutchTime {
  /// Seconds to add to UTC at `moment`: 3600 in winter, 7200 in summer.
  package static func offset(at moment: Date) -> Int {
    let seconds = wholeSeconds(of: moment)
    let year = CalendarDate(dayNumber: floorDivide(seconds, 86_400)).components.year
    let start = lastSunday(of: 3, year) * 86_400 + 3600
    let end = lastSunday(of: 10, year) * 86_400 + 3600
    return (start..<end).contains(seconds) ? 7200 : 3600
  }

  /// The day it is in the Netherlands at `moment`.
  package static func day(at moment: Date) -> CalendarDate {
    CalendarDate(dayNumber: floorDivide(localSeconds(at: moment), 86_400))
  }

  /// Hour and minute on a Dutch clock at `moment`.
  package static func timeOfDay(at moment: Date) -> (hour: Int, minute: Int) {
    let seconds = localSeconds(at: moment)
    let inDay = seconds - floorDivide(seconds, 86_400) * 86_400
    return (inDay / 3600, inDay % 3600 / 60)
  }

  /// The moment a Dutch day begins.
  package static func start(of day: CalendarDate) -> Date {
    // Midnight is never within an hour of a clock change, so winter time finds the right offset.
    let guess = Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 - 3600))
    return Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 - offset(at: guess)))
  }

  /// The moments at which a Dutch clock shows a time of day, earliest first: none in the hour that the clock skips in
  /// March, two in the hour that it repeats in October.
  /// - Parameter second: of the day, 0 to 86399.
  package static func moments(on day: CalendarDate, second: Int) -> [Date] {
    [7200, 3600].compactMap { offset in
      let moment = Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 + second - offset))
      return self.offset(at: moment) == offset ? moment : nil
    }
  }

  private static func localSeconds(at moment: Date) -> Int { wholeSeconds(of: moment) + offset(at: moment) }

  /// Bounded to the years that a calendar date can name, in summer time, too.
  private static func wholeSeconds(of moment: Date) -> Int {
    let seconds = moment.timeIntervalSince1970
    guard seconds.isFinite else { return 0 }
    return Int(min(max(seconds, -62_135_596_800), 253_402_293_599).rounded(.down))
  }

  /// - Parameter month: March or October.
  /// - Returns: a day number.
  static func lastSunday(of month: Int, _ year: Int) -> Int {
    // March and October both have 31 days.
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
    return last.dayNumber - last.weekday % 7
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}

/// Reads the vendors' timestamps; each field has one documented form.
package enum Timestamp {
  /// `YYYY-MM-DDTHH:MM:SS`, with any number of fractional digits and `Z` or an offset such as
  /// `+01:00`, `+0100` or `+01`.
  package static func iso(_ text: String) -> Date? { parse(text, separator: "T", needsZone: true) }

  /// VEMAP's `YYYY-MM-DD HH:MM:SS` without a zone, read as UTC.
  package static func spaced(_ text: String) -> Date? { parse(text, separator: " ", needsZone: false) }

  /// Seconds since 1970 as 12Build writes them, now a number and now a text; `0` means none. Milliseconds and
  /// moments after the year 9999 read as none, too.
  package static func unix(_ text: String) -> Date? {
    guard let seconds = Double(text), seconds > 0, seconds < 253_402_300_800 else { return nil }
    return Date(timeIntervalSince1970: seconds)
  }

  private static func parse(_ text: String, separator: Unicode.Scalar, needsZone: Bool) -> Date? {
    // Byte by byte: a long list has hundreds of thousands of moments.
    let place = text.utf8.prefix(10).endIndex
    guard place < text.endIndex, text.utf8[place] == UInt8(ascii: separator),
      let day = CalendarDate(iso: String(text[..<place]))
    else { return nil }
    let rest = text[text.utf8.index(after: place)...]
    let clock = rest[..<rest.utf8.prefix(while: isClock).endIndex]
    guard let seconds = secondsOfDay(clock), let offset = offset(rest[clock.endIndex...], needsZone) else { return nil }
    return Date(timeIntervalSince1970: Double(day.dayNumber * 86_400) + seconds - offset)
  }

  /// Digits, colons and points.
  private static func isClock(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static func secondsOfDay(_ clock: Substring) -> Double? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count == 2, parts[1].count == 2,
      let hour = Int(parts[0]), hour < 24, let minute = Int(parts[1]), minute < 60,
      let second = parts.count == 3 ? Double(parts[2]) : 0, second < 61
    else { return nil }
    return Double(hour * 3600 + minute * 60) + second
  }

  private static func offset(_ zone: Substring, _ needsZone: Bool) -> Double? {
    if zone.isEmpty { return needsZone ? nil : 0 }
    if zone == "Z" || zone == "z" { return 0 }
    var digits = zone.dropFirst().filter { $0 != ":" }
    if digits.count == 2 { digits += "00" }
    guard let sign = zone.first, sign == "+" || sign == "-", digits.count == 4,
      digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits), number / 100 <= 18, number % 100 < 60
    else { return nil }
    let seconds = Double(number / 100 * 3600 + number % 100 * 60)
    return sign == "+" ? seconds : -seconds
  }
}
