package import FoundationEssentials

/// A conversation with a customer (Blueprint: WhatsApp) or a specialist (12Build: a tender). Neither vendor's
/// list holds the messages themselves.
package struct Conversation: Record {
  package let id: RecordID
  package var counterpart: String?
  package var company: String?
  package var phone: String?
  /// The vendor's word: `active`, `pending`, `closed`; 12Build's invitation status.
  package var status: String?
  /// `whatsapp`, `12build`.
  package var channel: String?
  /// When the last message went either way; the vendor does not say which.
  package var lastMessage: Date?
  /// The time of the last message as it came, where it is no moment.
  package var unreadableLastMessage: String?
  /// What it is about: the tender and its work component.
  package var subject: String?
  /// The invitation it belongs to (12Build).
  package var invitation: Invitation?

  package init(
    id: RecordID, counterpart: String? = nil, company: String? = nil, phone: String? = nil, status: String? = nil,
    channel: String? = nil, lastMessage: Date? = nil, unreadableLastMessage: String? = nil, subject: String? = nil,
    invitation: Invitation? = nil
  ) {
    self.id = id
    self.counterpart = counterpart
    self.company = company
    self.phone = phone
    self.status = status
    self.channel = channel
    self.lastMessage = lastMessage
    self.unreadableLastMessage = unreadableLastMessage
    self.subject = subject
    self.invitation = invitation
  }

  package enum State: Hashable, Sendable {
    case active, pending, closed
    case invitation(Invitation.State)
    case unknown(String)
  }

  package var state: State {
    if let invitation { return .invitation(invitation.state) }
    return switch status?.lowercased() {
    case "active": .active
    case "pending": .pending
    case "closed": .closed
    default: .unknown(status ?? "")
    }
  }
}

/// One message of a 12Build communication.
package struct ThreadMessage: Equatable, Sendable {
  package var id: String
  /// `request` or `response`, or another word the vendor uses.
  package var type: String?
  package var sent: Date?
  package var subject: String?
  package var text: String?
  package var sender: String?
  package var receivers: [String]
  /// File names with their extension.
  package var attachments: [String]

  package init(
    id: String, type: String? = nil, sent: Date? = nil, subject: String? = nil, text: String? = nil,
    sender: String? = nil, receivers: [String] = [], attachments: [String] = []
  ) {
    self.id = id
    self.type = type
    self.sent = sent
    self.subject = subject
    self.text = text
    self.sender = sender
    self.receivers = receivers
    self.attachments = attachments
  }
}

/// An appointment in Blueprint's agenda.
package struct Appointment: Record {
  package let id: RecordID
  package var title: String?
  package var start: Date?
  package var end: Date?
  package var location: String?
  package var assignedUserID: String?
  /// Start and end as they came, where one of them is no moment.
  package var unreadableTimes: String?

  package init(
    id: RecordID, title: String? = nil, start: Date? = nil, end: Date? = nil, location: String? = nil,
    assignedUserID: String? = nil, unreadableTimes: String? = nil
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.end = end
    self.location = location
    self.assignedUserID = assignedUserID
    self.unreadableTimes = unreadableTimes
  }
}

/// A trip with barriers or signs (Blueprint's `rp_orders`).
package struct Trip: Record {
  package let id: RecordID
  package var reference: String?
  package var pickup: String?
  package var delivery: String?
  package var status: String?
  package var driverID: String?
  package var scheduled: Date?
  package var unreadableScheduled: String?

  package init(
    id: RecordID, reference: String? = nil, pickup: String? = nil, delivery: String? = nil, status: String? = nil,
    driverID: String? = nil, scheduled: Date? = nil, unreadableScheduled: String? = nil
  ) {
    self.id = id
    self.reference = reference
    self.pickup = pickup
    self.delivery = delivery
    self.status = status
    self.driverID = driverID
    self.scheduled = scheduled
    self.unreadableScheduled = unreadableScheduled
  }

  /// The vendor's word in keet's terms.
  package enum State: Hashable, Sendable {
    case planned, underway, delivered, cancelled
    case unknown(String)
  }

  package var state: State {
    switch status?.lowercased() {
    case "gepland": .planned
    case "onderweg": .underway
    case "afgeleverd": .delivered
    case "geannuleerd": .cancelled
    default: .unknown(status ?? "")
    }
  }
}
