import FoundationEssentials
package import Records

/// Seven days from a Monday and what happens on each, by the clock of the Netherlands.
package struct AgendaWeek: Sendable {
  /// What of an entry falls on one day.
  package struct Piece: Hashable, Sendable {
    /// Position among the entries.
    package let entry: Int
    /// On that day's clock, 0 to 1440; empty for what has a start only. An hour that the clock repeats is there once.
    package let minutes: Range<Int>
    /// It began on a day before.
    package let comesIn: Bool
    /// It lasts beyond midnight.
    package let goesOn: Bool

    /// From midnight to midnight.
    package var isWholeDay: Bool { minutes == 0..<1440 }
  }

  package struct Day: Sendable {
    package let date: CalendarDate
    package let isToday: Bool
    package let holidays: [DutchHoliday]
    /// In the night before it or in its own small hours the clock changes: the day has 23 or 25 hours.
    package let clockChange: ClockChange?
    /// In the order in which they start; what lasts the whole day comes first.
    package let pieces: [Piece]
  }

  package let week: ISOWeek
  package let days: [Day]
  /// Positions of those of which it is not known when they are, whatever the week.
  package let undated: [Int]

  /// - Parameter day: any of the week's.
  package init(of day: CalendarDate, _ entries: [AgendaEntry], on today: CalendarDate) {
    week = day.week
    let monday = day.adding(days: 1 - day.weekday)
    var pieces: [[Piece]] = Array(repeating: [], count: 7)
    var undated: [Int] = []
    let bounds = (0...7).map { DutchTime.start(of: monday.adding(days: $0)) }
    for (position, entry) in entries.enumerated() {
      guard let start = entry.start else {
        undated.append(position)
        continue
      }
      // Most are of another week.
      guard start < bounds[7], entry.end.map({ $0 > bounds[0] }) ?? (start >= bounds[0]) else { continue }
      for index in 0..<7 {
        if let piece = Self.piece(position, start, entry.end, from: bounds[index], to: bounds[index + 1]) {
          pieces[index].append(piece)
        }
      }
    }
    self.undated = undated
    days = (0..<7).map { index in
      let date = monday.adding(days: index)
      return Day(
        date: date, isToday: date == today, holidays: DutchHoliday.holidays(on: date),
        clockChange: ClockChange.allCases.first { $0.day(in: date.components.year) == date },
        pieces: pieces[index].sorted(by: Self.comesFirst))
    }
  }

  private init(_ week: ISOWeek, _ days: [Day], _ undated: [Int]) {
    (self.week, self.days, self.undated) = (week, days, undated)
  }

  /// Only what is let through.
  /// - Parameter isShown: asked with a position among the entries.
  package func filtered(_ isShown: (Int) -> Bool) -> AgendaWeek {
    let days = days.map { day in
      Day(
        date: day.date, isToday: day.isToday, holidays: day.holidays, clockChange: day.clockChange,
        pieces: day.pieces.filter { isShown($0.entry) })
    }
    return AgendaWeek(week, days, undated.filter(isShown))
  }

  private static func piece(_ entry: Int, _ start: Date, _ end: Date?, from midnight: Date, to next: Date) -> Piece? {
    guard start < next, end.map({ $0 > midnight }) ?? (start >= midnight) else { return nil }
    let first = start <= midnight ? 0 : minute(of: start)
    guard let end else { return Piece(entry: entry, minutes: first..<first, comesIn: false, goesOn: false) }
    // Where the clock goes back, what ends later may end at an earlier minute.
    let last = end >= next ? 1440 : max(first + 1, minute(of: end))
    return Piece(entry: entry, minutes: first..<last, comesIn: start < midnight, goesOn: end > next)
  }

  private static func minute(of moment: Date) -> Int {
    let time = DutchTime.timeOfDay(at: moment)
    return time.hour * 60 + time.minute
  }

  private static func comesFirst(_ one: Piece, _ other: Piece) -> Bool {
    if one.isWholeDay != other.isWholeDay { return one.isWholeDay }
    return (one.minutes.lowerBound, -one.minutes.upperBound, one.entry)
      < (other.minutes.lowerBound, -other.minutes.upperBound, other.entry)
  }
}
