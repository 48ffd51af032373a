package import FoundationEssentials
package import Records

extension Attention {
  /// Work components for which firms were asked, did not answer and can do so only for a few more days, or cannot any
  /// more; the first to close first. A record is the conversation with such a firm.
  ///
  /// Invitations that were overtaken at the vendor do not count, and neither does a component that is granted to one
  /// of them; a word for the status that is not known is no silence.
  package static func silentFirms(
    _ conversations: [Conversation], at now: Date, _ thresholds: Thresholds
  ) -> [Attention] {
    let positions = conversations.indices.filter { conversations[$0].invitation != nil }
    let invitations = positions.compactMap { conversations[$0].invitation }
    let granted = grantedComponents(conversations)
    let today = DutchTime.day(at: now)
    var found: [(attention: Attention, deadline: Date)] = []
    for review in ComponentReview.all(of: invitations) {
      guard let first = review.silent.first, let deadline = review.deadline,
        !granted.contains(Component(invitations[first]))
      else { continue }
      let day = DutchTime.day(at: deadline)
      let isClosed = deadline < now
      guard isClosed || today.workingDays(until: day) <= thresholds.tenderYellowDays else { continue }
      let attention = Attention(
        record: conversations[positions[first]].id,
        others: review.silent.dropFirst().map { conversations[positions[$0]].id }, position: positions[first],
        severity: isClosed ? .alarm : .warning,
        reasons: [.silentFirms(review.silent.count, of: review.asked.count, until: deadline)],
        days: day.days(since: today))
      found.append((attention, deadline))
    }
    return found.sorted { ($0.deadline, $0.attention.position) < ($1.deadline, $1.attention.position) }
      .map(\.attention)
  }

  /// Offers that nobody has decided on and that soon stop to stand, or have; the first to end first. The last day
  /// counts whole.
  package static func endingOffers(
    _ conversations: [Conversation], at now: Date, _ thresholds: Thresholds
  ) -> [Attention] {
    let today = DutchTime.day(at: now)
    let granted = grantedComponents(conversations)
    var found: [(attention: Attention, end: Date)] = []
    for (position, conversation) in conversations.enumerated() {
      guard let invitation = conversation.invitation, !invitation.isObsolete, let end = invitation.offerExpires,
        invitation.state == .offered || invitation.state == .withinBudget, !granted.contains(Component(invitation))
      else { continue }
      let days = DutchTime.day(at: end).days(since: today)
      guard days <= thresholds.offerYellowDays else { continue }
      let attention = Attention(
        record: conversation.id, position: position, severity: .warning, reasons: [.offerEnds(at: end)], days: days)
      found.append((attention, end))
    }
    return found.sorted { $0.end < $1.end }.map(\.attention)
  }

  /// Those that are decided.
  private static func grantedComponents(_ conversations: [Conversation]) -> Set<Component> {
    Set(conversations.lazy.compactMap(\.invitation).filter { $0.state == .granted }.map(Component.init))
  }
}

/// A work component of a tender: two of one name are told apart by their ids.
private struct Component: Hashable {
  let tender: RecordID
  let id: String?
  let name: String?

  init(_ invitation: Invitation) {
    tender = invitation.tender
    id = invitation.workComponentID
    name = id == nil ? invitation.workComponent : nil
  }
}
