import Insights
import Records
import VendorAPI

/// To whom a message about a record would go, and by what that is known.
struct Addressee: Hashable, Sendable {
  let phone: PhoneNumber
  /// As the vendor names them.
  let name: String
  /// Why it is taken to be them.
  let evidence: Words
}

/// Why nobody can be written to.
struct NoRecipient: Error, Hashable {
  let words: Words

  init(_ nl: String, _ en: String) { words = Words(nl, en) }
}

extension AppState {
  func recipient(of invoice: Invoice) throws(NoRecipient) -> Addressee { try library.recipient(of: invoice) }

  func conversation(with phone: PhoneNumber) -> Conversation? { library.conversation(with: phone) }

  func invoice(_ subject: Subject) -> Invoice? {
    library.invoices.items.first { $0.id.id == subject.id && subject.list == "\($0.id.vendor.rawValue) invoices" }
  }

  func conversation(_ subject: Subject) -> Conversation? {
    library.conversations.items.first { $0.id.id == subject.id && $0.invitation == nil }
  }
}

extension Library {
  /// The client of an invoice by the name that the same vendor gives both: an invoice carries no id of its contact. Two
  /// of that name are two people, and a message to a stranger is worse than none.
  func recipient(of invoice: Invoice) throws(NoRecipient) -> Addressee {
    guard let name = invoice.contactName, !name.isEmpty else {
      throw NoRecipient("de factuur noemt geen klant", "the invoice names no client")
    }
    let (found, isFirm) = clients.clients(named: name, at: invoice.id.vendor)
    guard found.count < 2 else {
      throw NoRecipient("\(found.count) contacten heten \(name)", "\(found.count) contacts are called \(name)")
    }
    guard let contact = found.first else {
      throw NoRecipient("geen contact heet \(name)", "no contact is called \(name)")
    }
    let who = contact.name ?? name
    guard let phone = contact.phone.flatMap({ PhoneNumber($0) }), phone.isCertain, phone.isMobile else {
      throw NoRecipient("van \(who) is geen mobiel nummer bekend", "no mobile number of \(who) is known")
    }
    return Addressee(
      phone: phone, name: who,
      evidence: isFirm
        ? Words("≈ bedrijfsnaam \(name)", "≈ company \(name)")
        : Words("≈ naam bij \(invoice.id.vendor.name)", "≈ name at \(invoice.id.vendor.name)"))
  }

  /// The conversation with a number, if there is one.
  func conversation(with phone: PhoneNumber) -> Conversation? {
    conversationsByPhone[phone.e164].map { conversations.items[$0] }
  }

  /// Positions of the customers' conversations by number in E.164; the first of several counts.
  static func byPhone(_ conversations: [Conversation]) -> [String: Int] {
    let known = conversations.enumerated().compactMap { position, conversation -> (String, Int)? in
      guard conversation.invitation == nil, let phone = conversation.phone.flatMap({ PhoneNumber($0) }) else {
        return nil
      }
      return (phone.e164, position)
    }
    return Dictionary(known) { first, _ in first }
  }
}
