package import FoundationEssentials
package import Records

/// Everything that is known of somebody, for whoever has them on the telephone.
package struct PhoneCard: Sendable {
  /// A record with what links it.
  package struct Linked<Value: Sendable>: Sendable {
    package let value: Value
    /// Where it stands in its list of ``KnownRecords``.
    package let index: Int
    /// `nil` for what behaves as one with the party that was asked for. Else the best link to any of those; it may be
    /// no more than a suggestion, so its reason must be shown.
    package let link: Link?
  }

  /// A number as the vendor writes it.
  package struct Number: Hashable, Sendable {
    package let text: String
    /// `nil` for what is no number that can be dialled.
    package let phone: PhoneNumber?
    package let record: RecordID
  }

  /// The records that behave as one, by their positions in ``Links/parties``.
  package let members: [Int]
  /// Names of people, firms, numbers and addresses that the members give, each once.
  package private(set) var people: [String] = []
  package private(set) var firms: [String] = []
  package private(set) var kvkNumbers: [KvKNumber] = []
  package private(set) var numbers: [Number] = []
  package private(set) var emails: [String] = []

  /// Entries of other lists that may be the same person or firm.
  package private(set) var others: [Link] = []
  /// Open ones, and those whose status nobody knows.
  package private(set) var invoices: [Linked<Invoice>] = []
  package private(set) var quotes: [Linked<Quote>] = []
  /// WhatsApp conversations, the latest message first.
  package private(set) var conversations: [Linked<Conversation>] = []
  /// A tender's conversations, the latest sign first.
  package private(set) var invitations: [Linked<Conversation>] = []
  /// Those that name the person or the firm and are not over, the soonest first.
  package private(set) var appointments: [Appointment] = []
  /// Where a member is a stakeholder and that are not over, the soonest first.
  package private(set) var closures: [Closure] = []
  /// Of the open invoices whose links may be used for reading, per vendor and unit.
  package private(set) var ageing: Ageing

  /// The latest message in a WhatsApp conversation whose link may be used for reading.
  package var lastMessage: Date? {
    conversations.filter { $0.link?.isUsable ?? true }.compactMap(\.value.lastMessage).max()
  }

  /// - Parameter position: of the party in ``Links/parties``.
  package init(of position: Int, in book: PhoneBook, at now: Date) {
    let (links, records) = (book.links, book.records)
    members = links.group(of: position)
    let today = DutchTime.day(at: now)
    ageing = Ageing([], asOf: today)
    for member in members { add(links.parties[member]) }
    var best: [Int: Link] = [:]
    let own = Set(members)
    for link in members.flatMap(links.links(of:)) where !own.contains(link.second) {
      if let known = best[link.second], known.points >= link.points { continue }
      best[link.second] = link
    }
    for member in members { take(member, nil, of: records) }
    for (other, link) in best.sorted(by: { ($0.value.points, $1.key) > ($1.value.points, $0.key) })
    where link.certainty >= .possible {
      take(other, link, of: records)
    }
    conversations.sort { ($0.value.lastMessage ?? .distantPast) > ($1.value.lastMessage ?? .distantPast) }
    invitations.sort { ($0.value.lastMessage ?? .distantPast) > ($1.value.lastMessage ?? .distantPast) }
    ageing = Ageing(invoices.filter { $0.link?.isUsable ?? true }.map(\.value), asOf: today)
    let users = Set(members.map { links.parties[$0].record })
    closures = records.closures.filter { closure in
      closure.phase(on: today) != .past && closure.stakeholders?.contains { users.contains($0.id) } == true
    }.sorted { ($0.start?.dayNumber ?? .max) < ($1.start?.dayNumber ?? .max) }
    let names = (people + firms).map { CompanyName($0).words }.filter { !$0.isEmpty }
    appointments = records.appointments.filter { appointment in
      ((appointment.end ?? appointment.start).map { $0 >= now } ?? true) && appointment.names(anyOf: names)
    }.sorted { ($0.start ?? .distantFuture) < ($1.start ?? .distantFuture) }
  }

  private mutating func add(_ party: Party) {
    func note(_ text: String?, in list: inout [String]) {
      guard let text, !text.isEmpty, !list.contains(text) else { return }
      list.append(text)
    }
    if party.hasOneName {
      // Of a name for either, an entry that was linked knows better which it is.
      note(party.person, in: &firms)
    } else {
      note(party.person, in: &people)
      note(party.company, in: &firms)
    }
    note(party.email, in: &emails)
    if let kvk = party.kvk, !kvkNumbers.contains(kvk) { kvkNumbers.append(kvk) }
    guard let text = party.phone, !text.isEmpty else { return }
    let phone = PhoneNumber(text)
    let isKnown = numbers.contains { phone.map { $0.e164 } == $0.phone?.e164 && (phone != nil || $0.text == text) }
    if !isKnown { numbers.append(Number(text: text, phone: phone, record: party.record)) }
  }

  private mutating func take(_ position: Int, _ link: Link?, of records: KnownRecords) {
    switch records.place(of: position) {
    case .contact, .user, .recipient: if let link { others.append(link) }
    case .conversation(let index):
      let linked = Linked(value: records.conversations[index], index: index, link: link)
      if linked.value.invitation == nil { conversations.append(linked) } else { invitations.append(linked) }
    case .invoice(let index):
      let invoice = records.invoices[index]
      switch invoice.state {
      case .sent, .overdue, .partlyPaid, .unknown:
        invoices.append(Linked(value: invoice, index: index, link: link))
      case .draft, .paid, .cancelled, .credited: break
      }
    case .quote(let index): quotes.append(Linked(value: records.quotes[index], index: index, link: link))
    }
  }
}

extension Appointment {
  /// Whether its title or place has one of the names, word by word; a single short word could be any.
  fileprivate func names(anyOf names: [[String]]) -> Bool {
    let texts = [title, location].compactMap { $0.map { CompanyName($0).words } }
    return names.contains { name in
      guard name.count > 1 || (name.first?.count ?? 0) >= 5 else { return false }
      return texts.contains { $0.firstRange(of: name) != nil }
    }
  }
}
