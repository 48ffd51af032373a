package import Records

extension Attention {
  /// How many meetings are told one by one; nobody reads more in a list of what to do.
  package static let mostMeetings = 200

  /// Closures that are in each other's way on days from today on, the gravest first, and what could not be compared.
  ///
  /// Those that only begin after the threshold are left for later.
  ///
  /// - Parameters:
  ///   - overlaps: what `closures` do to each other.
  ///   - closures: the list in which they were looked for.
  package static func meetingClosures(
    _ overlaps: Overlaps, among closures: [Closure], on today: CalendarDate, _ thresholds: Thresholds
  ) -> [Attention] {
    let horizon = today.adding(days: thresholds.overlapYellowDays)
    let near = overlaps.found.filter { overlap in overlap.start <= horizon && overlap.end.map { $0 >= today } ?? true }
    var found = near.prefix(mostMeetings).map { overlap in
      let days = overlap.start.days(since: today)
      return Attention(
        record: overlap.first, others: [overlap.second], position: overlap.firstPosition ?? 0,
        severity: overlap.severity(daysToStart: days, thresholds), reasons: [.meets(overlap)], days: days)
    }
    if near.count > mostMeetings, let last = found.last {
      found.append(
        Attention(
          record: last.record, position: last.position, severity: .warning,
          reasons: [.moreMeetings(near.count - mostMeetings)]))
    }
    let unchecked = overlaps.unchecked.filter { unchecked in
      guard closures.indices.contains(unchecked.position) else { return false }
      let closure = closures[unchecked.position]
      return closure.start.map { $0 <= horizon } ?? true && !closure.isOver(on: today)
    }
    if let first = unchecked.first {
      var obstacles: [OverlapObstacle] = []
      for obstacle in unchecked.flatMap(\.obstacles) where !obstacles.contains(obstacle) { obstacles.append(obstacle) }
      found.append(
        Attention(
          record: first.record, others: unchecked.dropFirst().map(\.record), position: first.position,
          severity: .notice, reasons: [.meetingsUnchecked(unchecked.count)],
          unchecked: obstacles.map(Unchecked.overlaps)))
    }
    return found
  }
}

extension Overlap {
  /// As grave as it is in itself, but an alarm only when it comes near: until then there is time to move one of them.
  func severity(daysToStart days: Int, _ thresholds: Thresholds) -> Attention.Severity {
    days <= thresholds.overlapRedDays ? severity : max(severity, .warning)
  }
}
