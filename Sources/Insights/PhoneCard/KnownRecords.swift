package import Records

/// The records of all vendors that something may be known of somebody by.
package struct KnownRecords: Equatable, Sendable {
  package var contacts: [Contact]
  package var users: [User]
  package var recipients: [Recipient]
  /// WhatsApp conversations, and a tender's with the firms that were asked.
  package var conversations: [Conversation]
  package var invoices: [Invoice]
  package var quotes: [Quote]
  package var appointments: [Appointment]
  package var closures: [Closure]

  package init(
    contacts: [Contact] = [], users: [User] = [], recipients: [Recipient] = [], conversations: [Conversation] = [],
    invoices: [Invoice] = [], quotes: [Quote] = [], appointments: [Appointment] = [], closures: [Closure] = []
  ) {
    self.contacts = contacts
    self.users = users
    self.recipients = recipients
    self.conversations = conversations
    self.invoices = invoices
    self.quotes = quotes
    self.appointments = appointments
    self.closures = closures
  }

  /// Everything that can be linked, in one order: contacts, users, recipients, conversations, invoices, quotes.
  package var parties: [Party] {
    contacts.map(Party.init) + users.map(Party.init) + recipients.map(Party.init) + conversations.map(Party.init)
      + invoices.map(Party.init) + quotes.map(Party.init)
  }

  /// What stands at a position of ``parties``.
  enum Place {
    case contact(Int), user(Int), recipient(Int), conversation(Int), invoice(Int), quote(Int)
  }

  func place(of position: Int) -> Place {
    var index = position
    let lists: [(count: Int, place: (Int) -> Place)] = [
      (contacts.count, Place.contact), (users.count, Place.user), (recipients.count, Place.recipient),
      (conversations.count, Place.conversation), (invoices.count, Place.invoice),
    ]
    for list in lists {
      if index < list.count { return list.place(index) }
      index -= list.count
    }
    return .quote(index)
  }
}
