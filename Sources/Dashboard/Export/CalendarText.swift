package import FoundationEssentials
package import Records

/// Days and hours as a file that any calendar takes (RFC 5545).
package struct CalendarText: Sendable {
  package enum Time: Hashable, Sendable {
    /// Whole days, the last included.
    case days(CalendarDate, CalendarDate)
    case hours(Date, Date)
  }

  package struct Entry: Hashable, Sendable {
    /// The same for the same thing every time, so that a calendar replaces what it has.
    package var uid: String
    package var time: Time
    package var title: String
    package var place: String?
    package var notes: String?

    package init(uid: String, time: Time, title: String, place: String? = nil, notes: String? = nil) {
      self.uid = uid
      self.time = time
      self.title = title
      self.place = place
      self.notes = notes
    }
  }

  /// - Parameter now: when it is written.
  package static func text(_ entries: [Entry], now: Date) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//keet//keet//NL", "CALSCALE:GREGORIAN"]
    for entry in entries {
      lines += ["BEGIN:VEVENT", "UID:" + escaped(entry.uid), "DTSTAMP:" + moment(now)]
      switch entry.time {
      case .days(let first, let last):
        // The end of whole days is the day after.
        lines += ["DTSTART;VALUE=DATE:" + day(first), "DTEND;VALUE=DATE:" + day(last.adding(days: 1))]
      case .hours(let start, let end): lines += ["DTSTART:" + moment(start), "DTEND:" + moment(max(start, end))]
      }
      lines.append("SUMMARY:" + escaped(entry.title))
      if let place = entry.place { lines.append("LOCATION:" + escaped(place)) }
      if let notes = entry.notes { lines.append("DESCRIPTION:" + escaped(notes)) }
      lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func day(_ date: CalendarDate) -> String { date.iso.replacing("-", with: "") }

  /// In UTC, so that no zone need be described.
  private static func moment(_ date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let days = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    let rest = seconds - days * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return day(CalendarDate(dayNumber: days)) + "T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
  }

  /// What would end a value or a line, taken out of the way; controls are left out.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\n", "\r", "\u{2028}", "\u{2029}": out += "\\n"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// No line longer than 75 octets, and no character cut in two.
  private static func folded(_ line: String) -> String {
    var out = ""
    var count = 0
    for character in line.unicodeScalars {
      let length = String(character).utf8.count
      if count + length > 75 {
        out += "\r\n "
        count = 1
      }
      out.unicodeScalars.append(character)
      count += length
    }
    return out
  }
}
