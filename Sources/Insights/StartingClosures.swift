package import Records

extension Attention {
  /// Days ahead that a start is looked for: from every day at least to the end of its ISO week.
  package static let daysAhead = 7

  /// Closures that start in this ISO week or in the days ahead and are not over, the soonest first; and those whose
  /// dates cannot be read, for they may start as well.
  ///
  /// - Parameter evidence: what was fetched for a closure by itself.
  package static func startingClosures(
    _ closures: [Closure], on today: CalendarDate, _ thresholds: Thresholds,
    evidence: (Closure) -> ClosureEvidence = { _ in ClosureEvidence() }
  ) -> [Attention] {
    var found: [Attention] = []
    let monday = today.adding(days: 1 - today.weekday)
    let window = monday...today.adding(days: daysAhead)
    for (position, closure) in closures.enumerated() {
      guard let start = closure.start else {
        if let end = closure.end, end < today { continue }
        found.append(
          Attention(
            record: closure.id, position: position, severity: .notice, reasons: [.startUnknown],
            unchecked: [.datesUnreadable]))
        continue
      }
      guard window.contains(start), closure.end.map({ $0 >= today }) ?? true else { continue }
      let days = start.days(since: today)
      let readiness = ClosureReadiness(closure, evidence(closure), daysToStart: days, on: today, thresholds)
      found.append(
        Attention(
          record: closure.id, position: position, severity: readiness.findings.first?.severity ?? .notice,
          reasons: readiness.findings.isEmpty ? [.starts] : readiness.findings.map(\.reason),
          unchecked: readiness.unchecked + (closure.end == nil ? [.datesUnreadable] : []), days: days))
    }
    return found.sorted { ($0.days ?? .max) < ($1.days ?? .max) }
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
