import FoundationEssentials
import Insights
package import Records
import VendorAPI

/// One line of the card of a person or firm.
package struct CardItem: Record {
  enum Content: Equatable, Sendable {
    /// What the records that behave as one say of them.
    case people([String])
    case firms([String])
    case kvk([KvKNumber])
    case phone(PhoneCard.Number)
    case emails([String])
    case lastMessage(Date?)
    /// What is open at one vendor, in one unit: the hundredths of it, how many invoices, and how many of them are late.
    case open(AmountUnit, sum: Int, count: Int, late: Int, partlyPaid: Int)
    /// Invoices of a status of which nobody knows whether they are open.
    case unclear(Int)
    case invoice(Invoice)
    case quote(Quote)
    case appointment(Appointment)
    case closure(Closure)
    case conversation(Conversation)
    /// A record that behaves as one with the others.
    case known(Party)
    /// A record that may be of the same.
    case other(Party)
    /// A record of which the user said that it is not the same.
    case rejected(Party)
    /// A list that is not there, or not all of it.
    case missing(Resource)
  }

  package let id: RecordID
  let content: Content
  /// Who says so; nil of what no vendor says alone.
  let source: Vendor?
  /// The record that Enter goes to.
  let target: RecordID?
  /// Why it stands here; nil for what behaves as one with the party that was asked for.
  let link: Link?
  /// The party with which that link is.
  let party: Party?

  private init(_ content: Content, _ topic: String, target: RecordID?, link: Link? = nil, party: Party? = nil) {
    source =
      switch content {
      case .open(let unit, _, _, _, _): unit.vendor
      case .missing(let resource): resource.vendor
      default: target?.vendor
      }
    id = RecordID(source ?? .vemap, .relation, scope: "card \(topic) \(target?.scope ?? "")", target?.id ?? "")
    self.content = content
    self.target = target
    self.link = link
    self.party = party
  }

  static func all(of card: PhoneCard, _ directory: Directory, missing: [Resource]) -> [CardItem] {
    who(card, directory) + money(card, directory) + work(card, directory) + links(card, directory)
      + missing.map { CardItem(.missing($0), "missing \($0)", target: nil) }
  }

  // MARK: Who

  private static func who(_ card: PhoneCard, _ directory: Directory) -> [CardItem] {
    let first = card.members.first.map { directory.party($0).record }
    var items: [CardItem] = []
    if !card.people.isEmpty { items.append(CardItem(.people(card.people), "people", target: first)) }
    if !card.firms.isEmpty { items.append(CardItem(.firms(card.firms), "firms", target: first)) }
    if !card.kvkNumbers.isEmpty { items.append(CardItem(.kvk(card.kvkNumbers), "kvk", target: first)) }
    items += card.numbers.map { CardItem(.phone($0), "phone \($0.text)", target: $0.record) }
    if !card.emails.isEmpty { items.append(CardItem(.emails(card.emails), "emails", target: first)) }
    return items
  }

  // MARK: Money

  private static func money(_ card: PhoneCard, _ directory: Directory) -> [CardItem] {
    var items = card.ageing.totals.enumerated().map { place, total in
      let late = total.counts.reduce(0) { $0 + ($1.key.isLate ? $1.value : 0) }
      return CardItem(
        .open(total.unit, sum: total.sum, count: total.count, late: late, partlyPaid: total.partlyPaid),
        "open \(place)", target: nil)
    }
    let unclear = card.ageing.unknownStatuses.values.reduce(0, +)
    if unclear > 0 { items.append(CardItem(.unclear(unclear), "unclear", target: nil)) }
    items += card.invoices.map { linked in
      CardItem(.invoice(linked.value), "invoice", target: linked.value.id, linked.link, directory)
    }
    return items
      + card.quotes.map { CardItem(.quote($0.value), "quote", target: $0.value.id, $0.link, directory) }
  }

  // MARK: Work

  private static func work(_ card: PhoneCard, _ directory: Directory) -> [CardItem] {
    let first = card.conversations.first { $0.link?.isUsable ?? true }?.value.id
    return [CardItem(.lastMessage(card.lastMessage), "last", target: first)]
      + card.conversations.map {
        CardItem(.conversation($0.value), "conversation", target: $0.value.id, $0.link, directory)
      }
      + card.appointments.map { CardItem(.appointment($0), "appointment", target: $0.id) }
      + card.closures.map { CardItem(.closure($0), "closure", target: $0.id) }
      + card.invitations.map {
        CardItem(.conversation($0.value), "request", target: $0.value.id, $0.link, directory)
      }
  }

  // MARK: Links

  private static func links(_ card: PhoneCard, _ directory: Directory) -> [CardItem] {
    let others = card.others.sorted(by: Link.pressesMore)
    // Those that are only of one firm come last, and are not many.
    let near = others.filter { !$0.isOnlyOfFirm || $0.isContradicted }
    let firm = others.filter { $0.isOnlyOfFirm && !$0.isContradicted }.prefix(Self.mostOfFirm)
    // Conversations and documents have lines of their own.
    let entries = card.members.filter { directory.party($0).role == .entry }
    let known = entries.enumerated().map { place, member in
      let link = place == 0 ? nil : strongest(between: member, and: card.members, directory)
      let party = directory.party(member)
      return CardItem(
        .known(party), "known", target: party.record, link: link, party: link.map { directory.party($0.second) })
    }
    return known
      + (near + firm).map { link in
        CardItem(
          .other(directory.party(link.second)), "other", target: directory.party(link.second).record, link, directory)
      } + rejected(card, directory)
  }

  private static let mostOfFirm = 20

  private static func rejected(_ card: PhoneCard, _ directory: Directory) -> [CardItem] {
    let own = Dictionary(
      card.members.map { (directory.party($0).record, directory.party($0)) }
    ) { first, _ in first }
    let pairs = directory.book.decisions.rejected.compactMap { pair in
      own[pair.first].map { ($0, pair.second) } ?? own[pair.second].map { ($0, pair.first) }
    }
    let found = pairs.compactMap { mine, other in directory.positions[other].map { (mine, $0) } }
    return found.sorted { $0.1 < $1.1 }.map { mine, position in
      let party = directory.party(position)
      return CardItem(.rejected(party), "rejected", target: party.record, party: mine)
    }
  }

  /// What makes a record one of a group.
  private static func strongest(between member: Int, and group: [Int], _ directory: Directory) -> Link? {
    let others = Set(group)
    return directory.book.links.links(of: member).first { others.contains($0.second) }
  }

  /// - Parameter link: seen from one of the records that behave as one.
  private init(_ content: Content, _ topic: String, target: RecordID, _ link: Link?, _ directory: Directory) {
    self.init(content, topic, target: target, link: link, party: link.map { directory.party($0.first) })
  }

  /// The two records that a decision about this line is about.
  var pair: LinkDecisions.Pair? {
    guard let target, let party else { return nil }
    return LinkDecisions.Pair(target, party.record)
  }

  func searchParts(_ context: RowContext) -> [String?] {
    [
      topic(context.language), title(context), detail(context).text, link?.reason(context.language),
      target?.vendor.name,
    ]
  }
}
