import Records

/// A day as it is typed in the Netherlands, in either language:
///
/// - `31-1`, `31/1`, `31.1`, `31 jan`, with a year `31-01-2026`, `31-1-26`, `31 januari 2026`; `2026-01-31`
/// - `wk13`, `week 13 2027`, `2027-W13`: its Monday; `do wk13`: its Thursday
/// - `vr`: the first Friday after today; `vr 27-3`: a day that is checked to be one
/// - `vandaag`, `morgen`, `overmorgen`, `gisteren`, `+3d`, `-2w`, `+1m`, `+1j`
///
/// The day always comes before the month; the American order is refused where it shows. A day or week without a year
/// is the one in the twelve months that began six months before today: an invoice of last November and a closure of
/// next May are both meant without a year, and the echo shows the year that was taken.
struct DateText {
  let today: CalendarDate

  /// - Throws: ``UnreadableText`` for what is no day, does not exist, or lies outside the years 1900 to 2199.
  func day(_ typed: String) throws(UnreadableText) -> CalendarDate {
    // No day takes more; hostile text does.
    guard typed.utf8.count <= 60 else { throw unreadable(typed) }
    var words = Self.words(of: typed)
    var weekday: Int?
    if words.count > 1, let last = words.last, let named = DayNames.weekday(last) {
      weekday = named
      words.removeLast()
    } else if let first = words.first, let named = DayNames.weekday(first) {
      weekday = named
      words.removeFirst()
    }
    let text = words.joined(separator: " ")
    if let weekday, text.isEmpty {
      return try inReach(today.adding(days: (weekday - today.weekday + 6) % 7 + 1), typed)
    }
    if let week = try week(text) { return try inReach(week.monday.adding(days: (weekday ?? 1) - 1), typed) }
    guard let day = try anyForm(text, typed) else { throw unreadable(typed) }
    let reached = try inReach(day, typed)
    if let weekday, weekday != reached.weekday { throw Self.other(weekday, reached) }
    return reached
  }

  /// Folded, with one kind of dash and none of the spaces around it.
  static func words(of typed: String) -> [Substring] {
    var text = typed.folded
    for dash in ["–", "—", "−"] { text = text.replacing(dash, with: "-") }
    for sign in ["-", "/"] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false).map(\.trimmed)
      text = parts.joined(separator: sign)
    }
    return text.split { $0.isWhitespace || $0 == "," }
  }

  // MARK: Forms

  private func anyForm(_ text: String, _ typed: String) throws(UnreadableText) -> CalendarDate? {
    if let day = try relative(text, typed) { return day }
    if let day = try named(text) { return day }
    return try numbered(text)
  }

  private func week(_ text: String) throws(UnreadableText) -> ISOWeek? {
    if let match = text.wholeMatch(of: /([0-9]{4})-?w([0-9]{1,2})/) {
      return try week(Int(match.2) ?? 0, in: Int(match.1) ?? 0)
    }
    guard let match = text.wholeMatch(of: /(?:week|wk|w) ?([0-9]{1,2})(?:[ \/-]([0-9]{4}))?/) else { return nil }
    let number = Int(match.1) ?? 0
    if let year = match.2.flatMap({ Int($0) }) { return try week(number, in: year) }
    // Weeks of the same number lie 52 or 53 weeks apart, so every number but 53 has one in this span.
    let first = ISOWeek(of: windowStart).monday
    let years = windowStart.components.year - 1...windowStart.components.year + 2
    let week = years.lazy.compactMap { ISOWeek(year: $0, number: number) }.first { $0.monday >= first }
    if let week, week.monday.days(since: first) < 371 { return week }
    return try self.week(number, in: today.week.year)
  }

  private func week(_ number: Int, in year: Int) throws(UnreadableText) -> ISOWeek {
    if let week = ISOWeek(year: year, number: number) { return week }
    guard number == 53, Self.years.contains(year) else {
      throw UnreadableText(
        "Week \(number) van \(year) bestaat niet; weken lopen van 1 tot en met 52 of 53.",
        "There is no week \(number) of \(year); weeks run from 1 to 52 or 53.")
    }
    let next = (year...year + 10).first { ISOWeek(year: $0, number: 53) != nil } ?? year
    throw UnreadableText(
      "\(year) heeft geen week 53; typ wk52, of wk53 \(next).",
      "\(year) has no week 53; type wk52, or wk53 \(next).")
  }

  private func relative(_ text: String, _ typed: String) throws(UnreadableText) -> CalendarDate? {
    if let days = DayNames.relative[text] { return today.adding(days: days) }
    guard let match = text.wholeMatch(of: /([+-])([0-9]{1,5}) ?([a-z]+)/) else { return nil }
    let count = (match.1 == "-" ? -1 : 1) * (Int(match.2) ?? 0)
    switch match.3 {
    case "d", "dag", "dagen", "day", "days": return today.adding(days: count)
    case "w", "wk", "week", "weken", "weeks": return today.adding(days: count * 7)
    case "m", "mnd", "maand", "maanden", "month", "months": return try inReach(today.adding(months: count), typed)
    case "j", "jr", "jaar", "jaren", "y", "year", "years": return try inReach(today.adding(months: count * 12), typed)
    default: return nil
    }
  }

  /// `31 jan`, `31 januari 2026`.
  private func named(_ text: String) throws(UnreadableText) -> CalendarDate? {
    guard let match = text.wholeMatch(of: /([0-9]{1,2})[ .-]*([a-z]{3,})\.?(?:[ -]([0-9]{4}|[0-9]{2}))?/),
      let month = DayNames.month(match.2)
    else { return nil }
    return try date(Int(match.1) ?? 0, month, year: match.3)
  }

  private func numbered(_ text: String) throws(UnreadableText) -> CalendarDate? {
    if let match = text.wholeMatch(of: /([0-9]{4})[-\/.]([0-9]{1,2})[-\/.]([0-9]{1,2})/) {
      return try date(Int(match.3) ?? 0, Int(match.2) ?? 0, year: match.1)
    }
    guard let match = text.wholeMatch(of: /([0-9]{1,2})[-\/.]([0-9]{1,2})(?:[-\/.]([0-9]{4}|[0-9]{2}))?/) else {
      return nil
    }
    let (day, month) = (Int(match.1) ?? 0, Int(match.2) ?? 0)
    if (1...12).contains(day), (13...31).contains(month) {
      let rest = match.3.map { "-\($0)" } ?? ""
      throw UnreadableText(
        "\(text) staat in Amerikaanse volgorde; typ eerst de dag en dan de maand: \(month)-\(day)\(rest).",
        "\(text) is in American order; type the day first and then the month: \(month)-\(day)\(rest).")
    }
    return try date(day, month, year: match.3)
  }

  private func date(_ day: Int, _ month: Int, year: Substring?) throws(UnreadableText) -> CalendarDate {
    guard (1...12).contains(month) else {
      throw UnreadableText(
        "Maand \(month) bestaat niet; maanden lopen van 1 tot en met 12.",
        "There is no month \(month); months run from 1 to 12.")
    }
    if let year {
      let year = (Int(year) ?? 0) + (year.count == 2 ? 2000 : 0)
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
      throw Self.missing(day, month, year)
    }
    let start = windowStart
    let end = start.adding(months: 12) ?? start
    let year = start.components.year
    for year in year...year + 1 {
      if let date = CalendarDate(year: year, month: month, day: day), (start..<end).contains(date) { return date }
    }
    // 29 February in a span without one.
    let first = CalendarDate(year: year, month: month, day: 1) ?? start
    throw Self.missing(day, month, first.adding(days: 27) >= start ? year : year + 1)
  }

  /// Six months before today.
  private var windowStart: CalendarDate { today.adding(months: -6) ?? today }

  // MARK: Problems

  private static let years = 1900...2199

  /// A year with a digit too few or too many is a slip of the finger.
  func inReach(_ day: CalendarDate?, _ typed: String) throws(UnreadableText) -> CalendarDate {
    if let day, Self.years.contains(day.components.year) { return day }
    throw UnreadableText(
      "\(FieldText.named(typed)) ligt buiten de jaren 1900 tot en met 2199; controleer het jaar.",
      "\(FieldText.named(typed)) lies outside the years 1900 to 2199; check the year.")
  }

  private func unreadable(_ typed: String) -> UnreadableText {
    let name = FieldText.named(typed)
    return UnreadableText(
      "\(name) is geen datum; typ bijvoorbeeld 31-1, 31-01-2026, wk13, vr, morgen of +3d.",
      "\(name) is no date; type for example 31-1, 31-01-2026, wk13, fri, tomorrow or +3d.")
  }

  private static func missing(_ day: Int, _ month: Int, _ year: Int) -> UnreadableText {
    let last = CalendarDate.days(inMonth: month, of: year)
    let name = DayNames.months[month - 1]
    return UnreadableText(
      "\(day) \(name.nl) \(year) bestaat niet; \(name.nl) \(year) loopt van 1 tot en met \(last).",
      "There is no \(day) \(name.en) \(year); \(name.en) \(year) runs from 1 to \(last).")
  }

  private static func other(_ weekday: Int, _ day: CalendarDate) -> UnreadableText {
    let (wrong, right) = (DayNames.weekdays[weekday - 1], DayNames.weekdays[day.weekday - 1])
    return UnreadableText(
      "\(Format(.nl).fullDate(day)) is een \(right.nl), geen \(wrong.nl); verander de dag of laat de weekdag weg.",
      "\(Format(.en).fullDate(day)) is a \(right.en), not a \(wrong.en); change the day or leave the weekday out.")
  }
}
