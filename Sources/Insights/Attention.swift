package import FoundationEssentials
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
    /// Two closures in each other's way; their shared days are what counts.
    case meets(Overlap)
    /// So many more meetings than are listed.
    case moreMeetings(Int)
    /// So many closures that could not be compared with others, each of them listed.
    case meetingsUnchecked(Int)
    /// The client is talking to us, or was: how the conversation stands, and its window where it has one.
    case conversation(Conversation.State, WhatsAppWindow?)
    /// A customer's 24 hours are nearly over, if it was the customer who wrote last.
    case windowCloses(at: Date)
    /// Firms that were asked for a work component and did not answer; `until` when they may.
    case silentFirms(Int, of: Int, until: Date)
    /// The last moment at which an offer stands.
    case offerEnds(at: Date)
    case appointment(start: Date, end: Date?)
    /// It should have left then.
    case tripLate(since: Date)
    /// Whether it is today cannot be told.
    case timeUnknown
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
    /// It ends before it starts.
    case datesReversed
    /// Why a closure could not be compared with others.
    case overlaps(OverlapObstacle)
  }

  package let record: RecordID
  /// Further records that it is about as much.
  package let others: [RecordID]
  /// Where the record stands in the list that was looked at.
  package let position: Int
  package let severity: Severity
  /// Gravest first, never empty.
  package let reasons: [Reason]
  package let unchecked: [Unchecked]
  /// Days until it happens, negative since it should have; `nil` where that is not known.
  package let days: Int?

  package init(
    record: RecordID, others: [RecordID] = [], position: Int, severity: Severity, reasons: [Reason],
    unchecked: [Unchecked] = [], days: Int? = nil
  ) {
    self.record = record
    self.others = others
    self.position = position
    self.severity = severity
    self.reasons = reasons
    self.unchecked = unchecked
    self.days = days
  }
}
