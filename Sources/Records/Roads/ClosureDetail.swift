package import FoundationEssentials

/// A reaction to a closure's plan (VEMAP).
package struct Comment: Record {
  package let id: RecordID
  package var author: String?
  package var authorID: String?
  package var text: String?
  /// The version of the plan it was written for.
  package var version: String?
  package var type: String?
  package var created: Date?
  /// The moment as it came, where it cannot be read.
  package var unreadableCreated: String?

  package init(
    id: RecordID, author: String? = nil, authorID: String? = nil, text: String? = nil, version: String? = nil,
    type: String? = nil, created: Date? = nil, unreadableCreated: String? = nil
  ) {
    self.id = id
    self.author = author
    self.authorID = authorID
    self.text = text
    self.version = version
    self.type = type
    self.created = created
    self.unreadableCreated = unreadableCreated
  }

  /// The version as numbers, to compare with that of the closure's ``VKMPlan``.
  package var planNumber: PlanVersion? { version.flatMap { PlanVersion($0) } }
}

/// A file of a closure (VEMAP); the vendor gives no way to its content.
package struct ClosureFile: Record {
  package let id: RecordID
  package var name: String?
  package var type: String?
  package var bytes: Int?
  package var updated: Date?
  /// The moment as it came, where it cannot be read.
  package var unreadableUpdated: String?

  package init(
    id: RecordID, name: String? = nil, type: String? = nil, bytes: Int? = nil, updated: Date? = nil,
    unreadableUpdated: String? = nil
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.bytes = bytes
    self.updated = updated
    self.unreadableUpdated = unreadableUpdated
  }
}

/// Something that happened to a closure: the vendor's six lists as one line of time.
package struct ClosureEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case created, file, stakeholder, comment, mailingList, email, finalPlan
  }

  package var kind: Kind
  package var at: Date?
  package var who: String?
  package var what: String?
  /// The vendor's word for where a mail stands, a stakeholder's change and the like.
  package var status: String?
  /// The vendor's id of who did it.
  package var whoID: String?
  /// Of the plan or file it is about.
  package var version: String?
  /// The moment as it came, where it cannot be read.
  package var unreadableMoment: String?

  package init(
    kind: Kind, at: Date? = nil, who: String? = nil, what: String? = nil, status: String? = nil,
    whoID: String? = nil, version: String? = nil, unreadableMoment: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.who = who
    self.what = what
    self.status = status
    self.whoID = whoID
    self.version = version
    self.unreadableMoment = unreadableMoment
  }
}

/// What `getClosureEvents` knows of a closure.
package struct ClosureHistory: Equatable, Sendable {
  /// Oldest first; those without a readable moment last.
  package var events: [ClosureEvent]
  /// The final plan, if there is one; only here the vendor says so with certainty.
  package var finalPlan: VKMPlan?
  /// Events that could not be read.
  package var skipped: Int

  package init(events: [ClosureEvent], finalPlan: VKMPlan? = nil, skipped: Int = 0) {
    self.events = events
    self.finalPlan = finalPlan
    self.skipped = skipped
  }
}
