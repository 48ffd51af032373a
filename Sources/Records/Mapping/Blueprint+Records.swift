package import BlueprintAPI
import FoundationEssentials
import VendorAPI

extension Contact {
  package init(_ contact: Blueprint.Contact) {
    let created = contact.createdAt.flatMap(Timestamp.iso)
    self.init(
      id: RecordID(.blueprint, .contact, contact.id), name: contact.name, company: contact.company,
      email: contact.email, phone: contact.phone, status: contact.status, tags: contact.tags,
      created: created, more: Field.unread("created_at", contact.createdAt, as: created))
  }
}

extension Invoice {
  package init(_ invoice: Blueprint.Invoice) {
    let due = invoice.dueDate.flatMap(CalendarDate.init(dayOrMoment:))
    let created = invoice.createdAt.flatMap(Timestamp.iso)
    self.init(
      id: RecordID(.blueprint, .invoice, invoice.id), number: invoice.invoiceNumber,
      contactName: invoice.contactName, amount: Amount(cents: invoice.amountCents, currency: invoice.currency),
      status: invoice.status, dueDate: due, unreadableDueDate: due == nil ? invoice.dueDate : nil, created: created,
      more: Field.unread("created_at", invoice.createdAt, as: created))
  }
}

extension Conversation {
  package init(_ conversation: Blueprint.Conversation) {
    let last = conversation.lastMessageAt.flatMap(Timestamp.iso)
    self.init(
      id: RecordID(.blueprint, .conversation, conversation.id), counterpart: conversation.customer?.name,
      phone: conversation.customer?.phone, status: conversation.status, channel: conversation.channel,
      lastMessage: last, unreadableLastMessage: last == nil ? conversation.lastMessageAt : nil)
  }
}

extension Appointment {
  package init(_ appointment: Blueprint.Appointment) {
    let start = appointment.startAt.flatMap(Timestamp.iso)
    let end = appointment.endAt.flatMap(Timestamp.iso)
    let isReadable = (start == nil) == (appointment.startAt == nil) && (end == nil) == (appointment.endAt == nil)
    self.init(
      id: RecordID(.blueprint, .appointment, appointment.id), title: appointment.title, start: start, end: end,
      location: appointment.location, assignedUserID: appointment.assignedUserID,
      unreadableTimes: isReadable ? nil : "\(appointment.startAt ?? "?") – \(appointment.endAt ?? "?")")
  }
}

extension Trip {
  package init(_ order: Blueprint.Order) {
    let scheduled = order.scheduledAt.flatMap(Timestamp.iso)
    self.init(
      id: RecordID(.blueprint, .trip, order.id), reference: order.reference, pickup: order.pickupAddress,
      delivery: order.deliveryAddress, status: order.status, driverID: order.driverID, scheduled: scheduled,
      unreadableScheduled: scheduled == nil ? order.scheduledAt : nil)
  }
}

extension Field {
  /// A moment that could not be read, as it came.
  fileprivate static func unread(_ name: String, _ text: String?, as moment: Date?) -> [Field] {
    if moment == nil, let text { [Field(name, text)] } else { [] }
  }
}

extension Amount {
  /// Cents as a JSON number; a part of a cent, or a number beyond all amounts, is shown as it came.
  fileprivate init(cents: JSONValue?, currency: String?) {
    guard let text = cents?.text else {
      self = .missing
      return
    }
    self = Money(cents: text, currency: currency ?? "EUR").map(Amount.exact) ?? .unitUnknown(text)
  }
}
