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
    let granted = grantedComponents(conversations)
    var asked: [Component: Int] = [:]
    var silent: [Component: [(position: Int, deadline: Date?)]] = [:]
    for (position, conversation) in conversations.enumerated() {
      guard let invitation = conversation.invitation, !invitation.isObsolete else { continue }
      let component = Component(invitation)
      if granted.contains(component) { continue }
      asked[component, default: 0] += 1
      if invitation.state == .silent { silent[component, default: []].append((position, invitation.deadline)) }
    }
    let today = DutchTime.day(at: now)
    var found: [(attention: Attention, deadline: Date)] = []
    for (component, firms) in silent {
      guard let deadline = firms.compactMap(\.deadline).min(), let first = firms.first else { continue }
      let day = DutchTime.day(at: deadline)
      let isClosed = deadline < now
      guard isClosed || today.workingDays(until: day) <= thresholds.tenderYellowDays else { continue }
      let attention = Attention(
        record: conversations[first.position].id, others: firms.dropFirst().map { conversations[$0.position].id },
        position: first.position, severity: isClosed ? .alarm : .warning,
        reasons: [.silentFirms(firms.count, of: asked[component] ?? firms.count, until: deadline)],
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

/// A work component of a tender; the vendor's list gives it no id.
private struct Component: Hashable {
  let tender: RecordID
  let name: String?

  init(_ invitation: Invitation) {
    tender = invitation.tender
    name = invitation.workComponent
  }
}
