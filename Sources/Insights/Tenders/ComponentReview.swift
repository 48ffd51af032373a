package import FoundationEssentials
package import Records

/// One work component of a tender: who was asked for it, who answered, and who is silent.
package struct ComponentReview: Hashable, Sendable {
  package let tender: RecordID
  /// The vendor's id, by which two of one name are told apart.
  package let componentID: String?
  package let name: String?
  /// Positions in the list that was looked at, as all below, in its order. Asked and not overtaken; each is exactly one
  /// of answered, silent and unclear.
  package private(set) var asked: [Int] = []
  /// Any answer, also that the firm does not calculate or that its offer is to follow.
  package private(set) var answered: [Int] = []
  package private(set) var silent: [Int] = []
  /// With a status that nobody knows, or none.
  package private(set) var unclear: [Int] = []
  /// Overtaken at the vendor: nobody waits for them.
  package private(set) var obsolete: [Int] = []
  /// Until when those who are silent can answer, the first of them; without any, the first of all who were asked.
  package private(set) var deadline: Date?

  /// Every component in the order of the list; an invitation that occurs twice counts once.
  package static func all(of invitations: [Invitation]) -> [ComponentReview] {
    struct Component: Hashable {
      let tender: RecordID
      let id: String?
      let name: String?
    }
    var reviews: [ComponentReview] = []
    var places: [Component: Int] = [:]
    var seen: Set<RecordID> = []
    for (position, invitation) in invitations.enumerated() where seen.insert(invitation.id).inserted {
      let id = invitation.workComponentID
      let component = Component(tender: invitation.tender, id: id, name: id == nil ? invitation.workComponent : nil)
      let place = places[component] ?? reviews.count
      if place == reviews.count {
        reviews.append(
          ComponentReview(tender: invitation.tender, componentID: id, name: invitation.workComponent))
      }
      places[component] = place
      reviews[place].add(invitation, at: position)
    }
    for place in reviews.indices { reviews[place].findDeadline(in: invitations) }
    return reviews
  }

  private init(tender: RecordID, componentID: String?, name: String?) {
    self.tender = tender
    self.componentID = componentID
    self.name = name
  }

  private mutating func add(_ invitation: Invitation, at position: Int) {
    guard !invitation.isObsolete else { return obsolete.append(position) }
    asked.append(position)
    switch invitation.state {
    case .silent: silent.append(position)
    case .unknown: unclear.append(position)
    case .calculating, .declined, .offerComing, .offered, .withinBudget, .granted, .notGranted:
      answered.append(position)
    }
  }

  private mutating func findDeadline(in invitations: [Invitation]) {
    deadline = (silent.isEmpty ? asked : silent).compactMap { invitations[$0].deadline }.min()
  }

  /// How the silence stands at a moment: an alarm past the deadline, a warning near it, else a notice; `nil` where
  /// nobody is silent.
  package func severity(at now: Date, _ thresholds: Thresholds) -> Attention.Severity? {
    guard !silent.isEmpty else { return nil }
    guard let deadline else { return .notice }
    if deadline < now { return .alarm }
    let days = DutchTime.day(at: now).workingDays(until: DutchTime.day(at: deadline))
    return days <= thresholds.tenderYellowDays ? .warning : .notice
  }
}
