package import FoundationEssentials
package import Records

/// How dates, times, amounts and sizes are written, the Dutch way in both languages: the reader works in the
/// Netherlands.
package struct Format: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private static let weekdays = [
    Words("ma", "Mon"), Words("di", "Tue"), Words("wo", "Wed"), Words("do", "Thu"), Words("vr", "Fri"),
    Words("za", "Sat"), Words("zo", "Sun"),
  ]

  /// `ma` or `Mon`.
  package func weekday(_ date: CalendarDate) -> String { Self.weekdays[date.weekday - 1](language) }

  /// `ma 16-03`; with the year where it is not the year of `today`: `vr 01-01-2027`.
  package func day(_ date: CalendarDate, today: CalendarDate) -> String {
    let parts = date.components
    let short = "\(weekday(date)) \(Self.two(parts.day))-\(Self.two(parts.month))"
    return parts.year == today.components.year ? short : "\(short)-\(parts.year)"
  }

  /// `16-03`: where the year stands beside it.
  package func shortDay(_ date: CalendarDate) -> String {
    let parts = date.components
    return "\(Self.two(parts.day))-\(Self.two(parts.month))"
  }

  /// `mrt` or `Mar`.
  package func month(_ date: CalendarDate) -> String { Self.months[date.components.month - 1](language) }

  private static let months = [
    Words("jan", "Jan"), Words("feb", "Feb"), Words("mrt", "Mar"), Words("apr", "Apr"), Words("mei", "May"),
    Words("jun", "Jun"), Words("jul", "Jul"), Words("aug", "Aug"), Words("sep", "Sep"), Words("okt", "Oct"),
    Words("nov", "Nov"), Words("dec", "Dec"),
  ]

  /// `ma 16`: for lists where the week stands beside it.
  package func dayOfMonth(_ date: CalendarDate) -> String { "\(weekday(date)) \(Self.two(date.components.day))" }

  /// `16-03-2026`.
  package func fullDate(_ date: CalendarDate) -> String {
    let parts = date.components
    return "\(Self.two(parts.day))-\(Self.two(parts.month))-\(parts.year)"
  }

  /// `ma 16-03-2026`.
  package func longDay(_ date: CalendarDate) -> String { "\(weekday(date)) \(fullDate(date))" }

  /// `wk 12`; with the ISO year where it differs from the calendar year: `wk 53 (2026)`.
  package func week(_ date: CalendarDate) -> String {
    let week = date.week
    return week.year == date.components.year ? "wk \(week.number)" : "wk \(week.number) (\(week.year))"
  }

  /// A span of days: `ma 23-03 t/m vr 27-03`, or one day alone.
  package func days(from start: CalendarDate, to end: CalendarDate, today: CalendarDate) -> String {
    if start == end { return day(start, today: today) }
    return day(start, today: today) + Words(" t/m ", " to ")(language) + day(end, today: today)
  }

  /// `16-03-2026 09:05` on a Dutch clock.
  package func moment(_ date: Date) -> String { "\(fullDate(DutchTime.day(at: date))) \(time(date))" }

  /// `09:05` on a Dutch clock.
  package func time(_ date: Date) -> String {
    let time = DutchTime.timeOfDay(at: date)
    return "\(Self.two(time.hour)):\(Self.two(time.minute))"
  }

  /// How long ago: `12s`, `3m`, `5u`, `2d`; seconds in steps of five so that a screen at rest stays at rest.
  package func age(_ seconds: Double) -> String {
    let whole = Int(max(0, min(seconds, 8.64e9)))
    switch whole {
    case ..<60: return "\(whole / 5 * 5)s"
    case ..<3600: return "\(whole / 60)m"
    case ..<86_400: return "\(whole / 3600)" + Words("u", "h")(language)
    default: return "\(whole / 86_400)d"
    }
  }

  /// `€ 1.495,00`, negative `€ -1.495,00`, another currency `USD 12,00`; the space does not break.
  package func money(_ money: Money) -> String {
    let symbol = money.currency == "EUR" ? "€" : money.currency
    return "\(symbol)\u{A0}\(number(hundredths: money.cents))"
  }

  /// `1.495,00`, of what has no unit.
  package func number(hundredths: Int) -> String {
    let magnitude = hundredths.magnitude
    return "\(hundredths < 0 ? "-" : "")\(grouped(magnitude / 100)),\(Self.two(Int(magnitude % 100)))"
  }

  /// An amount as far as it is known; a number without a unit is shown bare.
  package func amount(_ amount: Amount) -> String {
    switch amount {
    case .exact(let exact): money(exact)
    case .unitUnknown(let text): text
    case .missing: "—"
    }
  }

  /// `1,7%`.
  package func percent(_ value: Double) -> String {
    let tenths = Int((min(max(value, -1e9), 1e9) * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(grouped(tenths.magnitude / 10)),\(tenths.magnitude % 10)%"
  }

  /// `1.234.567`.
  package func count(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }

  /// `1,2 GB`.
  package func bytes(_ count: Int) -> String {
    var value = Double(count)
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 1000 || unit == "GB" {
        if unit == "B" { return "\(count) B" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10),\(tenths % 10) \(unit)"
      }
      value /= 1000
    }
    return "\(count) B"
  }

  private func grouped(_ number: UInt) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
