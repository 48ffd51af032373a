import FoundationEssentials
import Records

/// A day and a time of day on a Dutch clock: any ``DateText`` and then `14:30`, `14.30`, `14u30`, `14u` or `9`; a time
/// with its colon or letter alone is today's. `2026-01-31T14:30:00Z` is read, too.
///
/// In the night in March in which the clock skips an hour, a time in that hour is refused. In October one hour comes
/// twice: the first, in summer time, is taken and a warning says how to type the second: `25-10 2:30 wintertijd`.
struct MomentText {
  let today: CalendarDate

  struct Reading: Equatable {
    let moment: Date
    /// Which of two equal times was taken without having been told.
    let warning: Words?
  }

  func read(_ typed: String) throws(UnreadableText) -> Reading {
    guard typed.utf8.count <= 80 else { throw Self.noTime(typed) }
    if let moment = Timestamp.iso(typed) {
      _ = try DateText(today: today).inReach(DutchTime.day(at: moment), typed)
      return Reading(moment: moment, warning: nil)
    }
    var words = DateText.words(of: typed)
    let season = Self.takeSeason(&words)
    if words.count > 1, ["u", "uur"].contains(words.last) {
      words.removeLast()
      words.append(words.removeLast() + "u")
    }
    guard let last = words.popLast() else { throw Self.noTime(typed) }
    if let preposition = words.last, ["om", "at"].contains(preposition) { words.removeLast() }
    let date = words.joined(separator: " ")
    var second = try Self.clock(last)
    if second == nil { second = try bareClock(last, after: date) }
    guard let second else {
      // A day alone, or no day either: the day's own problem is the one to solve first.
      _ = try DateText(today: today).day(typed)
      throw Self.noTime(typed)
    }
    let day = date.isEmpty ? today : try DateText(today: today).day(date)
    return try Self.reading(day, second, season)
  }

  /// The text that reads back as `moment`; the season is named only where the clock leaves it open.
  static func typed(_ moment: Date, _ language: Language) -> String {
    let day = DutchTime.day(at: moment)
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
    let second = seconds - day.dayNumber * 86_400 + DutchTime.offset(at: moment)
    var text = Format(language).moment(moment)
    if second % 60 != 0 { text += ":" + (second % 60 < 10 ? "0" : "") + "\(second % 60)" }
    let isTwice = DutchTime.moments(on: day, second: second).count > 1
    return isTwice ? text + " " + Season(of: moment).words(language) : text
  }

  // MARK: Time of day

  /// `14:30`, `14:30:15`, `14u30`, `14u`.
  private static func clock(_ word: Substring) throws(UnreadableText) -> Int? {
    let form = /([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?|[uh]([0-9]{2})?)/
    guard let match = word.wholeMatch(of: form) else { return nil }
    return try second(word, match.1, match.2 ?? match.4 ?? "0", match.3 ?? "0")
  }

  /// `9` and `14.30`, which a day before them makes a time: `31 jan 20` is eight o'clock, `wk 13` is a week. Alone,
  /// `9.05` is a day in May and `14.30` can only be a time.
  private func bareClock(_ word: Substring, after date: String) throws(UnreadableText) -> Int? {
    guard let match = word.wholeMatch(of: /([0-9]{1,2})(?:\.([0-9]{2}))?/) else { return nil }
    func isDay(_ text: String) -> Bool { (try? DateText(today: today).day(text)) != nil }
    guard date.isEmpty ? match.2 != nil && !isDay(String(word)) : isDay(date) else { return nil }
    return try Self.second(word, match.1, match.2 ?? "0", "0")
  }

  private static func second(
    _ word: Substring, _ hour: Substring, _ minute: Substring, _ second: Substring
  ) throws(UnreadableText) -> Int {
    let (hour, minute, second) = (Int(hour) ?? 24, Int(minute) ?? 60, Int(second) ?? 60)
    guard hour < 24, minute < 60, second < 60 else {
      throw UnreadableText(
        "\(word) is geen tijd; tijden lopen van 0:00 tot en met 23:59.",
        "\(word) is no time; times run from 0:00 to 23:59.")
    }
    return hour * 3600 + minute * 60 + second
  }

  // MARK: Summer and winter

  private enum Season {
    case summer, winter

    init(of moment: Date) { self = DutchTime.offset(at: moment) == 7200 ? .summer : .winter }

    var words: Words {
      switch self {
      case .summer: Words("zomertijd", "summer time")
      case .winter: Words("wintertijd", "winter time")
      }
    }
  }

  private static func takeSeason(_ words: inout [Substring]) -> Season? {
    if words.count > 1, words.last == "time" { words.removeLast() }
    switch words.last {
    case "zomertijd", "zomer", "summer":
      words.removeLast()
      return .summer
    case "wintertijd", "winter":
      words.removeLast()
      return .winter
    default: return nil
    }
  }

  private static func reading(
    _ day: CalendarDate, _ second: Int, _ season: Season?
  ) throws(UnreadableText) -> Reading {
    let moments = DutchTime.moments(on: day, second: second)
    guard let first = moments.first else {
      let date = Format(.nl).fullDate(day)
      let (early, late) = (clock(second - 3600), clock(second + 3600))
      throw UnreadableText(
        "\(date) \(clock(second)) bestaat niet, want de klok gaat een uur vooruit; typ \(early) of \(late).",
        "There is no \(date) \(clock(second)), since the clock goes forward an hour; type \(early) or \(late).")
    }
    guard let season else {
      guard moments.count > 1 else { return Reading(moment: first, warning: nil) }
      return Reading(
        moment: first,
        warning: Words(
          "\(clock(second)) komt deze nacht twee keer; dit is de eerste. Typ er wintertijd achter voor de tweede.",
          "\(clock(second)) comes twice this night; this is the first. Type winter time behind it for the second."))
    }
    guard let moment = moments.first(where: { Season(of: $0) == season }) else {
      let valid = Season(of: first).words
      throw UnreadableText(
        "Op dat moment geldt \(valid.nl), geen \(season.words.nl); laat dat woord weg.",
        "At that moment it is \(valid.en), not \(season.words.en); leave that word out.")
    }
    return Reading(moment: moment, warning: nil)
  }

  private static func clock(_ second: Int) -> String {
    let minute = second % 3600 / 60
    return "\(second / 3600):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func noTime(_ typed: String) -> UnreadableText {
    let name = FieldText.named(typed)
    return UnreadableText(
      "\(name) noemt geen tijd; typ een dag en een tijd, bijvoorbeeld 31-1 14:30 of morgen 9.",
      "\(name) names no time; type a day and a time, for example 31-1 14:30 or tomorrow 9.")
  }
}
