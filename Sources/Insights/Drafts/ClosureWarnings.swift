package import Records

/// What there is to say about a closure before it is saved. Nothing here forbids anything: the planner may know better.
package struct ClosureWarnings: Hashable, Sendable {
  package enum Warning: Hashable, Sendable {
    case endBeforeStart
    case startsInPast(daysAgo: Int)
    case overlap(Overlap)
    /// A temporary measure of more than four months needs a formal traffic decision (verkeersbesluit).
    case trafficDecisionNeeded
    case holidays([Holiday])
    /// ISO weeks of a region's bouwvak that the closure touches.
    case bouwvak(Bouwvak.Region, year: Int, weeks: ClosedRange<Int>)
    case clockChanges([Change])
    /// So many Saturdays and Sundays in a closure that is not one for the weekend.
    case weekendDays(Int)
  }

  package struct Holiday: Hashable, Sendable {
    package let holiday: DutchHoliday
    package let day: CalendarDate
    /// Nearly everybody is free that day.
    package let isGeneral: Bool
  }

  package struct Change: Hashable, Sendable {
    package let change: ClockChange
    /// The Sunday.
    package let day: CalendarDate
    /// It comes in the night after the last day of a night closure.
    package let isInLastNight: Bool
  }

  package struct Finding: Hashable, Sendable {
    package let warning: Warning
    package let severity: Attention.Severity
  }

  /// What could not be told.
  package enum Unchecked: Hashable, Sendable {
    case overlaps(OverlapObstacle)
    case bouwvak(year: Int)
  }

  /// Gravest first.
  package private(set) var findings: [Finding] = []
  package private(set) var unchecked: [Unchecked] = []
  /// Known closures that may be in the way and could not be compared; empty where the draft itself could not.
  package private(set) var uncheckedClosures: [UncheckedClosure] = []

  package init(_ draft: ClosureDraft, among closures: [Closure], on today: CalendarDate, bouwvak: Bouwvak = .known) {
    checkOrder(of: draft, on: today)
    checkOverlaps(of: draft, among: closures)
    if let days = draft.days {
      if let limit = Self.firstDayTooLate(after: days.lowerBound), days.upperBound >= limit {
        add(.trafficDecisionNeeded, .warning)
      }
      checkHolidays(in: days)
      checkBouwvak(in: days, bouwvak)
      checkClock(in: days, isNight: draft.type?.lowercased() == "nacht")
      let weekendDays = Self.weekendDays(in: days)
      if weekendDays > 0, draft.type?.lowercased() != "weekend" { add(.weekendDays(weekendDays), .notice) }
    }
    // Stable: findings of one severity stay in the order in which they were looked for.
    findings = [.alarm, .warning, .notice].flatMap { severity in findings.filter { $0.severity == severity } }
  }

  private mutating func checkOrder(of draft: ClosureDraft, on today: CalendarDate) {
    guard let start = draft.start else { return }
    if let end = draft.end, end < start { add(.endBeforeStart, .alarm) }
    if start < today { add(.startsInPast(daysAgo: today.days(since: start)), .warning) }
  }

  private mutating func checkOverlaps(of draft: ClosureDraft, among closures: [Closure]) {
    let drafted = draft.closure
    var obstacles = drafted.overlapObstacles
    if draft.end == nil { obstacles.append(.endUnknown) }
    unchecked += obstacles.map(Unchecked.overlaps)
    guard obstacles.isEmpty, let days = draft.days else { return }
    for overlap in Overlaps.of(drafted, among: closures) { add(.overlap(overlap), overlap.severity) }
    for (position, closure) in closures.enumerated() where closure.id != draft.id && closure.mayTouch(days) {
      let obstacles = closure.overlapObstacles
      if obstacles.isEmpty { continue }
      uncheckedClosures.append(UncheckedClosure(record: closure.id, position: position, obstacles: obstacles))
    }
  }

  private mutating func checkHolidays(in days: ClosedRange<CalendarDate>) {
    let years = days.lowerBound.components.year...days.upperBound.components.year
    let holidays = years.clamped(to: DutchHoliday.years).flatMap { year in
      DutchHoliday.allCases.compactMap { holiday in
        holiday.day(in: year).flatMap { day in
          days.contains(day) ? Holiday(holiday: holiday, day: day, isGeneral: holiday.isGeneral(in: year)) : nil
        }
      }.sorted { $0.day < $1.day }
    }
    if !holidays.isEmpty { add(.holidays(holidays), holidays.contains(where: \.isGeneral) ? .warning : .notice) }
  }

  private mutating func checkBouwvak(in days: ClosedRange<CalendarDate>, _ bouwvak: Bouwvak) {
    let (first, last) = (days.lowerBound.week, days.upperBound.week)
    for year in bouwvak.years where (first.year...last.year).contains(year) {
      let touched = (year == first.year ? first.number : 1)...(year == last.year ? last.number : 53)
      for region in Bouwvak.Region.allCases {
        guard let weeks = bouwvak.weeks(of: region, in: year), weeks.overlaps(touched) else { continue }
        add(.bouwvak(region, year: year, weeks: weeks.clamped(to: touched)), .notice)
      }
    }
    unchecked += bouwvak.unknownYears(in: days).map(Unchecked.bouwvak)
  }

  private mutating func checkClock(in days: ClosedRange<CalendarDate>, isNight: Bool) {
    let last = isNight ? days.upperBound.adding(days: 1) : days.upperBound
    let changes = (days.lowerBound.components.year...last.components.year).flatMap { year in
      ClockChange.allCases.compactMap { change in
        change.day(in: year).flatMap { day in
          (days.lowerBound...last).contains(day)
            ? Change(change: change, day: day, isInLastNight: day > days.upperBound) : nil
        }
      }
    }
    if !changes.isEmpty { add(.clockChanges(changes), .notice) }
  }

  private static func weekendDays(in days: ClosedRange<CalendarDate>) -> Int {
    let eve = days.lowerBound.adding(days: -1)
    return days.upperBound.days(since: eve) - eve.workingDays(until: days.upperBound)
  }

  /// The first day by which a measure that starts on `start` has lasted more than four months: 1 May for one from
  /// 1 January.
  private static func firstDayTooLate(after start: CalendarDate) -> CalendarDate? {
    let parts = start.components
    let (year, month) = parts.month > 8 ? (parts.year + 1, parts.month - 8) : (parts.year, parts.month + 4)
    // After 31 May that would be 31 September; no December is too short, so the month after is of the same year.
    return CalendarDate(year: year, month: month, day: parts.day) ?? CalendarDate(year: year, month: month + 1, day: 1)
  }

  private mutating func add(_ warning: Warning, _ severity: Attention.Severity) {
    findings.append(Finding(warning: warning, severity: severity))
  }
}

extension Overlap {
  /// Two works in one place are a matter for now if that is certain; what may be, or is only next to it, is less.
  package var severity: Attention.Severity {
    switch kind {
    case .overlap: isCertain ? .alarm : .warning
    case .possibleOverlap, .bothDirections: .warning
    case .adjoining: .notice
    }
  }
}

extension Closure {
  /// Whether it may be closed on one of `days`, by what is known of its own.
  fileprivate func mayTouch(_ days: ClosedRange<CalendarDate>) -> Bool {
    if let start, let end, end < start { return true }
    return (start.map { $0 <= days.upperBound } ?? true) && (end.map { $0 >= days.lowerBound } ?? true)
  }
}
