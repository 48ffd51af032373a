package import Records

/// What was fetched for one closure by itself; `nil` for what was not.
package struct ClosureEvidence: Sendable {
  package var history: ClosureHistory?
  package var comments: [Comment]?

  package init(history: ClosureHistory? = nil, comments: [Comment]? = nil) {
    self.history = history
    self.comments = comments
  }
}

/// What a closure still lacks so many days before its start, by the thresholds, and what of that could not be
/// checked.
package struct ClosureReadiness: Hashable, Sendable {
  package struct Finding: Hashable, Sendable {
    package let reason: Attention.Reason
    package let severity: Attention.Severity
  }

  /// Gravest first.
  package private(set) var findings: [Finding] = []
  package private(set) var unchecked: [Attention.Unchecked] = []

  /// - Parameter days: until the start; negative when it has started.
  package init(
    _ closure: Closure, _ evidence: ClosureEvidence, daysToStart days: Int, on today: CalendarDate,
    _ thresholds: Thresholds
  ) {
    checkPlan(of: closure, evidence.history, days, thresholds)
    checkPeople(of: closure, evidence.comments, days, thresholds)
    checkLabels(of: closure, on: today, thresholds)
    checkRoad(of: closure)
    // Stable: findings of one severity stay in the order in which they were looked for.
    findings = [.alarm, .warning, .notice].flatMap { severity in findings.filter { $0.severity == severity } }
  }

  private mutating func checkPlan(
    of closure: Closure, _ history: ClosureHistory?, _ days: Int, _ thresholds: Thresholds
  ) {
    let standing = PlanStanding(closure, history: history)
    let severity = standing.severity(daysToStart: days, thresholds)
    switch standing {
    case .notLoaded, .unknown: unchecked.append(.planNotLoaded)
    case .none: add(.noPlan, severity)
    case .draft(let plan), .active(let plan, isFinalityKnown: true): add(.planNotFinal(plan), severity)
    case .active(let plan, isFinalityKnown: false):
      add(.planNotFinal(plan), severity)
      unchecked.append(.finality)
    case .final: break
    }
  }

  private mutating func checkPeople(
    of closure: Closure, _ comments: [Comment]?, _ days: Int, _ thresholds: Thresholds
  ) {
    let isNear = days <= thresholds.reactionYellowDays
    guard let people = closure.stakeholders else {
      if closure.stakeholderCount == 0 {
        add(.noStakeholders, isNear ? .warning : nil)
      } else {
        unchecked.append(.stakeholdersNotLoaded)
      }
      return
    }
    if people.isEmpty {
      // A list whose elements could not be read is not an empty list.
      add(.noStakeholders, isNear && (closure.stakeholderCount ?? 0) == 0 ? .warning : nil)
    } else if let comments {
      let missing = people.count { Reaction.of($0, in: comments, on: closure.currentPlan) != .current }
      add(.awaitingReactions(missing: missing, of: people.count), isNear && missing > 0 ? .warning : nil)
    } else {
      unchecked.append(.reactionsNotLoaded)
    }
  }

  private mutating func checkLabels(of closure: Closure, on today: CalendarDate, _ thresholds: Thresholds) {
    if closure.isInMelvin == true || closure.isInSpin == true { return }
    guard closure.isInMelvin == false, closure.isInSpin == false else { return unchecked.append(.labelsNotLoaded) }
    let isNear = closure.start.map { today.workingDays(until: $0) <= thresholds.labelYellowDays } ?? false
    add(.notReported, isNear ? .warning : nil)
  }

  private mutating func checkRoad(of closure: Closure) {
    guard let text = closure.roadText else {
      if !closure.halves.contains(.reference) { unchecked.append(.roadNotLoaded) }
      return
    }
    if !text.isEmpty, closure.road.segments.isEmpty { unchecked.append(.roadUnreadable) }
  }

  private mutating func add(_ reason: Attention.Reason, _ severity: Attention.Severity?) {
    if let severity { findings.append(Finding(reason: reason, severity: severity)) }
  }
}
