package import Records

extension Attention {
  /// Days ahead that a start is looked for: from every day at least to the end of its ISO week.
  package static let daysAhead = 7

  /// Closures that start in this ISO week or in the days ahead and are not over, the soonest first; later ones that
  /// lack what they should have by now; and those whose dates cannot be read, for they may start as well.
  ///
  /// - Parameter evidence: what was fetched for a closure by itself.
  package static func startingClosures(
    _ closures: [Closure], on today: CalendarDate, _ thresholds: Thresholds,
    evidence: (Closure) -> ClosureEvidence = { _ in ClosureEvidence() }
  ) -> [Attention] {
    var found: [Attention] = []
    let monday = today.adding(days: 1 - today.weekday)
    let week = monday...today.adding(days: daysAhead)
    // So far the thresholds look ahead; working days are fewer than days.
    let horizon = today.adding(
      days: max(daysAhead, thresholds.vkmYellowDays, thresholds.reactionYellowDays, thresholds.labelYellowDays * 2))
    for (position, closure) in closures.enumerated() {
      guard let start = closure.start else {
        if let end = closure.end, end < today { continue }
        found.append(
          Attention(
            record: closure.id, position: position, severity: .notice, reasons: [.startUnknown],
            unchecked: [.datesUnreadable]))
        continue
      }
      guard (monday...horizon).contains(start), !closure.isOver(on: today) else { continue }
      let days = start.days(since: today)
      let readiness = ClosureReadiness(closure, evidence(closure), daysToStart: days, on: today, thresholds)
      guard week.contains(start) || !readiness.findings.isEmpty else { continue }
      found.append(
        Attention(
          record: closure.id, position: position, severity: readiness.findings.first?.severity ?? .notice,
          reasons: readiness.findings.isEmpty ? [.starts] : readiness.findings.map(\.reason),
          unchecked: readiness.unchecked + closure.doubtsAboutDates, days: days))
    }
    return found.sorted { ($0.days ?? .max) < ($1.days ?? .max) }
  }

  /// Positions of the closures whose own history and comments are worth fetching: those that start soonest first, then
  /// those of this week that have started.
  ///
  /// - Parameter days: how far ahead.
  package static func closuresToLookInto(_ closures: [Closure], on today: CalendarDate, days: Int) -> [Int] {
    let window = today.adding(days: 1 - today.weekday)...today.adding(days: days)
    let near = closures.indices.filter { index in
      closures[index].start.map(window.contains) == true && !closures[index].isOver(on: today)
    }
    return near.sorted { one, other in
      guard let first = closures[one].start, let second = closures[other].start else { return one < other }
      return (first < today ? 1 : 0, first, one) < (second < today ? 1 : 0, second, other)
    }
  }
}

extension Closure {
  /// Whether its last day is past. An end before the start is no end.
  func isOver(on today: CalendarDate) -> Bool {
    guard let end, start.map({ $0 <= end }) ?? true else { return false }
    return end < today
  }

  fileprivate var doubtsAboutDates: [Attention.Unchecked] {
    guard let end else { return [.datesUnreadable] }
    return start.map { end < $0 } == true ? [.datesReversed] : []
  }
}

extension CalendarDate {
  /// Days from Monday to Friday after this day, up to and with `end`; public holidays count as working days, since
  /// which of them are free differs by agreement. 0 when `end` comes first.
  package func workingDays(until end: CalendarDate) -> Int {
    guard end > self else { return 0 }
    let count = end.days(since: self)
    let wholeWeeks = count / 7
    let rest = (1...7).prefix(count % 7).count { adding(days: $0).weekday <= 5 }
    return wholeWeeks * 5 + rest
  }
}
