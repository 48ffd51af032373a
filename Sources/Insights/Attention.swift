package import Records

/// A record that needs somebody: how badly, why, and what could not be looked at. Every insight that belongs on
/// the pane of today comes to this.
package struct Attention: Hashable, Sendable {
  package enum Severity: Int, Comparable, Hashable, Sendable {
    /// Act now.
    case alarm
    /// Look at it.
    case warning
    /// Good to know; also what cannot be judged.
    case notice

    package static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
  }

  /// One fact that is the matter.
  package enum Reason: Hashable, Sendable {
    /// `days` is `nil` where the vendor says late and gives no due date.
    case invoiceLate(days: Int?)
    case noPlan
    case planNotFinal(VKMPlan)
    case noStakeholders
    /// Stakeholders that did not react to the current version of the plan.
    case awaitingReactions(missing: Int, of: Int)
    /// Neither in Melvin nor in SPIN.
    case notReported
    /// It starts soon, or has started; the dates are all that puts it here.
    case starts
    /// Whether it starts soon cannot be told.
    case startUnknown
  }

  /// Something that could not be looked at, so that its absence proves nothing.
  package enum Unchecked: Hashable, Sendable {
    case roadNotLoaded, roadUnreadable
    case planNotLoaded
    /// The plan is active; only the closure's history tells whether it is final.
    case finality
    case stakeholdersNotLoaded
    case reactionsNotLoaded
    case labelsNotLoaded
    case datesUnreadable
  }

  package let record: RecordID
  /// Where the record stands in the list that was looked at.
  package let position: Int
  package let severity: Severity
  /// Gravest first, never empty.
  package let reasons: [Reason]
  package let unchecked: [Unchecked]
  /// Days until it happens, negative since it should have; `nil` where that is not known.
  package let days: Int?

  package init(
    record: RecordID, position: Int, severity: Severity, reasons: [Reason], unchecked: [Unchecked] = [],
    days: Int? = nil
  ) {
    self.record = record
    self.position = position
    self.severity = severity
    self.reasons = reasons
    self.unchecked = unchecked
    self.days = days
  }
}
