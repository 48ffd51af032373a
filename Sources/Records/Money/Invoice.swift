package import FoundationEssentials

/// An invoice that was sent or is being prepared (Blueprint, Corlega).
package struct Invoice: Record {
  package let id: RecordID
  /// What people call it, e.g. `F-2026-0042`; `nil` where the vendor gives no number.
  package var number: String?
  /// The party it is addressed to; no vendor gives an id of it.
  package var contactName: String?
  package var amount: Amount
  /// The vendor's own word.
  package var status: String?
  package var dueDate: CalendarDate?
  /// The due date as it came, where it is no date.
  package var unreadableDueDate: String?
  package var issued: CalendarDate?
  package var created: Date?
  /// Everything else the vendor sent, under its names, for the detail.
  package var more: [Field]

  package init(
    id: RecordID, number: String? = nil, contactName: String? = nil, amount: Amount = .missing, status: String? = nil,
    dueDate: CalendarDate? = nil, unreadableDueDate: String? = nil, issued: CalendarDate? = nil, created: Date? = nil,
    more: [Field] = []
  ) {
    self.id = id
    self.number = number
    self.contactName = contactName
    self.amount = amount
    self.status = status
    self.dueDate = dueDate
    self.unreadableDueDate = unreadableDueDate
    self.issued = issued
    self.created = created
    self.more = more
  }

  /// The vendor's word in keet's terms.
  package enum State: Hashable, Sendable {
    case draft, sent, overdue, partlyPaid, paid, cancelled, credited
    case unknown(String)
  }

  package var state: State {
    guard let status else { return .unknown("") }
    return Self.states[status] ?? Self.states[status.lowercased()] ?? .unknown(status)
  }

  /// Every word that a vendor is known to use. A table, since long lists are asked for their states all the time.
  private static let states: [String: State] = [
    "concept": .draft, "draft": .draft,
    "verstuurd": .sent, "sent": .sent, "open": .sent, "issued": .sent,
    "verlopen": .overdue, "overdue": .overdue, "late": .overdue,
    "deels_betaald": .partlyPaid, "partial": .partlyPaid,
    "betaald": .paid, "paid": .paid,
    "geannuleerd": .cancelled, "void": .cancelled, "cancelled": .cancelled,
    "gecrediteerd": .credited, "credited": .credited,
  ]

  /// What the state comes to on a day: vendors go on saying `verstuurd` after the due date.
  package enum Standing: Hashable, Sendable {
    case state(State)
    /// `days` is `nil` where the vendor says it is late and gives no due date.
    case late(days: Int?)
  }

  /// - Parameter today: due today is not late.
  package func standing(on today: CalendarDate) -> Standing {
    switch state {
    case .sent, .partlyPaid, .overdue:
      if let dueDate, dueDate < today { return .late(days: today.days(since: dueDate)) }
      return state == .overdue ? .late(days: nil) : .state(state)
    case .draft, .paid, .cancelled, .credited, .unknown: return .state(state)
    }
  }
}

/// A quote (Corlega).
package struct Quote: Record {
  package let id: RecordID
  package var number: String?
  package var contactName: String?
  package var amount: Amount
  package var status: String?
  /// When it was made out, where the vendor says so under a name that can be recognised.
  package var issued: CalendarDate?
  package var more: [Field]

  package init(
    id: RecordID, number: String? = nil, contactName: String? = nil, amount: Amount = .missing, status: String? = nil,
    issued: CalendarDate? = nil, more: [Field] = []
  ) {
    self.id = id
    self.number = number
    self.contactName = contactName
    self.amount = amount
    self.status = status
    self.issued = issued
    self.more = more
  }
}
