package import FoundationEssentials

/// Where and when the demo plays: the scenario lies around one day, and everything in it is given by its
/// distance from that day.
package struct Scene: Sendable {
  /// Days since 1970-01-01, in Dutch time.
  package let today: Int
  package let now: Date
  /// How many quotes Corlega holds; `nil` for those of the scenario. For lists of very many pages.
  package let quotes: Int?

  package init(now: Date, quotes: Int? = nil) {
    self.now = now
    self.quotes = quotes
    today = Int((now.timeIntervalSince1970 / 86_400).rounded(.down))
  }

  /// The fixed demo clock: Monday 16 March 2026 (week 12), 09:00 in the Netherlands.
  package static let fixedNow = Date(timeIntervalSince1970: 1_773_648_000)

  /// A calendar day, `days` from today.
  package func day(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil-from-days: exact for every day of the proleptic Gregorian calendar.
    let shifted = today + days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `YYYY-MM-DD`.
  package func isoDay(_ days: Int) -> String {
    let date = day(days)
    return "\(date.year)-\(padded(date.month))-\(padded(date.day))"
  }

  /// `MM-DD-YYYY`, VEMAP's form: month first.
  package func usDay(_ days: Int) -> String {
    let date = day(days)
    return "\(padded(date.month))-\(padded(date.day))-\(date.year)"
  }

  /// A moment, `days` and `hours` from the start of today in UTC.
  package func moment(_ days: Int, hour: Int = 0, minute: Int = 0) -> Date {
    Date(timeIntervalSince1970: Double(((today + days) * 24 + hour) * 3600 + minute * 60))
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`.
  package func isoTime(_ date: Date) -> String { date.formatted(.iso8601) }

  /// `YYYY-MM-DD HH:MM:SS`, VEMAP's form without a zone.
  package func spacedTime(_ date: Date) -> String {
    isoTime(date).replacing("T", with: " ").replacing("Z", with: "")
  }
}
