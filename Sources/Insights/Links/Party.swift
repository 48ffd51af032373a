package import Records

/// What one record says of the person or firm behind it, in the words of its vendor: what links are made from.
package struct Party: Hashable, Sendable {
  /// What sort of record it is, as far as that decides how many of them may belong to one person or firm.
  package enum Role: Hashable, Sendable {
    /// One entry for each person or firm of a vendor's list: two that fit equally well are one too many.
    case entry
    /// A firm as a tender names it, once for every time that it was asked.
    case firm
    /// A conversation by telephone number.
    case thread
    /// An invoice or a quote, of which anybody may have many.
    case document
  }

  package let record: RecordID
  package let role: Role
  package let person: String?
  /// The same text as ``person`` where the vendor has one field for either.
  package let company: String?
  package let email: String?
  package let phone: String?
  package let kvk: KvKNumber?

  package init(
    record: RecordID, role: Role, person: String? = nil, company: String? = nil, email: String? = nil,
    phone: String? = nil, kvk: KvKNumber? = nil
  ) {
    self.record = record
    self.role = role
    self.person = person
    self.company = company
    self.email = email
    self.phone = phone
    self.kvk = kvk
  }

  /// The vendor has one field for a person or a firm.
  var hasOneName: Bool { person != nil && person == company }
}

extension Party {
  /// Of an entry with a trade-register number and no firm the name is the firm's; a firm by itself is nobody.
  package init(_ contact: Contact) {
    let company = contact.company ?? (contact.kvk == nil ? nil : contact.name)
    self.init(
      record: contact.id, role: .entry, person: contact.name == company ? nil : contact.name, company: company,
      email: contact.email, phone: contact.phone, kvk: contact.kvk)
  }

  package init(_ user: User) {
    self.init(
      record: user.id, role: .entry, person: user.name, company: user.company, email: user.email, phone: user.phone)
  }

  package init(_ recipient: Recipient) {
    self.init(
      record: recipient.id, role: .entry, person: recipient.name, company: recipient.organisation,
      email: recipient.email)
  }

  /// A tender's conversation is with the firm that was asked.
  package init(_ conversation: Conversation) {
    if let invitation = conversation.invitation {
      self.init(
        record: conversation.id, role: .firm, company: invitation.specialist, phone: invitation.phone,
        kvk: invitation.kvk)
    } else {
      self.init(
        record: conversation.id, role: .thread, person: conversation.counterpart,
        company: conversation.company ?? conversation.counterpart, phone: conversation.phone)
    }
  }

  package init(_ invitation: Invitation) {
    self.init(
      record: invitation.id, role: .firm, company: invitation.specialist, phone: invitation.phone, kvk: invitation.kvk)
  }

  package init(_ invoice: Invoice) {
    self.init(record: invoice.id, role: .document, person: invoice.contactName, company: invoice.contactName)
  }

  package init(_ quote: Quote) {
    self.init(record: quote.id, role: .document, person: quote.contactName, company: quote.contactName)
  }
}
