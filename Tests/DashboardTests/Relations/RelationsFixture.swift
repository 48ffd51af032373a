import Foundation
import Insights
import Records
import VendorAPI

@testable import Dashboard

/// People and firms of all vendors whose records belong together, and some that do not.
enum RelationsFixture {
  static let now = StateFixture.now

  static let noor = Contact(
    id: RecordID(.blueprint, .contact, "n"), name: "Noor van ’t Nepveld", company: "DEMO GRONDWERK BV",
    email: "noor@demogrondwerk.example", phone: "+31600000012")
  static let joris = Contact(id: RecordID(.blueprint, .contact, "j"), name: "J. Testveld", phone: "06 00001012")
  static let jan = Contact(id: RecordID(.blueprint, .contact, "j2"), name: "J. Testveld", phone: "06 00002012")
  static let wrong = Contact(
    id: RecordID(.blueprint, .contact, "w"), name: "Kabel & Koppel", company: "Kabel & Koppel",
    phone: "020 0000099", kvk: KvKNumber("00000777"))
  static let firm = Contact(
    id: RecordID(.corlega, .contact, "f"), name: "Demo Grondwerk B.V.", phone: "06 00000012", kvk: KvKNumber("00000512")
  )
  static let third = Contact(id: RecordID(.corlega, .contact, "t"), name: "J. Testveld", company: "Testveld Advies")
  static let cable = Contact(
    id: RecordID(.corlega, .contact, "k"), name: "Kabel en Koppel B.V.", phone: "020 0000098",
    kvk: KvKNumber("00000778"))
  static let user = User(
    id: RecordID(.vemap, .user, scope: "t1", "42"), name: "N. van 't Nepveld", company: "Demo Grondwerk",
    email: "noor@demogrondwerk.example", phone: "0600000012")

  static let invoices = [
    Invoice(
      id: RecordID(.blueprint, .invoice, "1"), number: "F-2026-0031", contactName: "Noor van 't Nepveld",
      amount: .exact(Money(cents: 1_495_000)), status: "verstuurd", dueDate: day(-21)),
    Invoice(
      id: RecordID(.blueprint, .invoice, "2"), number: "F-2026-0040", contactName: "Demo Grondwerk B.V.",
      amount: .exact(Money(cents: 5_000)), status: "verstuurd", dueDate: day(5)),
  ]
  static let corlegaInvoice = Invoice(
    id: RecordID(.corlega, .invoice, "3"), number: "2026-034", contactName: "Demo Grondwerk",
    amount: .unitUnknown("14950"), status: "open", dueDate: day(-3))

  static let chat = Conversation(
    id: RecordID(.blueprint, .conversation, "c"), counterpart: "Noor van 't Nepveld", phone: "31600000012",
    status: "active", channel: "whatsapp", lastMessage: now - 20 * 3600)

  private static func day(_ offset: Int) -> CalendarDate { DutchTime.day(at: now).adding(days: offset) }

  /// Everything has come but Corlega's contacts and quotes.
  static func state(_ language: Language = .nl, columns: Int = 120, rows: Int = 40) -> AppState {
    var state = StateFixture.state(language, columns: columns, rows: rows)
    state.take(.loaded(.tenants, Loaded(.tenants([Tenant(id: RecordID(.vemap, .tenant, "t1"))]), at: now)))
    state.take(.loaded(.users(tenant: "t1"), Loaded(.users([user]), at: now)))
    state.take(.loaded(.blueprintContacts, Loaded(.contacts([noor, joris, jan, wrong]), at: now)))
    state.take(.loaded(.blueprintInvoices, Loaded(.invoices(listing(invoices)), at: now)))
    state.take(.loaded(.corlegaInvoices, Loaded(.invoices(listing([corlegaInvoice])), at: now)))
    state.take(.loaded(.conversations, Loaded(.conversations(Listing([chat])), at: now)))
    state.take(.loaded(.appointments, Loaded(.appointments([]), at: now)))
    return state
  }

  static let corlegaContacts = Message.loaded(
    .corlegaContacts, Loaded(.contacts([firm, third, cable]), at: now))

  private static func listing(_ invoices: [Invoice]) -> Listing<Invoice> {
    var index = SearchIndex()
    for invoice in invoices { index.append(Invoice.searchParts(of: invoice, .nl)) }
    return Listing(invoices, index: index)
  }
}

extension AppState {
  /// Takes messages in, and joins what is loaded, as the program does away from the screen; the rest is not done.
  /// - Returns: what else was asked for.
  @discardableResult
  mutating func take(_ messages: Message..., decisions: LinkDecisions = LinkDecisions()) -> [Effect] {
    var others: [Effect] = []
    var waiting = messages
    while !waiting.isEmpty {
      for effect in update(waiting.removeFirst()) {
        switch effect {
        case .readLinkDecisions: waiting.append(.linksDecided(decisions))
        case .keepLinks(let change):
          var decisions = library.directory.book.decisions
          decisions.apply(change)
          waiting.append(.linksDecided(decisions))
          others.append(effect)
        case .join(let request): waiting.append(.joined(request.number, request.made()))
        default: others.append(effect)
        }
      }
    }
    return others
  }

  /// The lines of the card, as topic, fact, more and why.
  var cardLines: [String] {
    library.card.listing.items.map { item in
      [item.topic(language), item.title(context), item.detail(context).text, item.reason(language).text]
        .filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }
}
