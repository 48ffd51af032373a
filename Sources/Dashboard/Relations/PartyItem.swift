import Insights
package import Records
import VendorAPI

/// A person or firm with all records that behave as one, as one line of Relaties.
package struct PartyItem: Record {
  /// What there is to say of how sure it is; the first that asks for somebody.
  enum Standing: Comparable, Hashable, Sendable {
    /// Something says that it is one, and something that it is two.
    case contradicted
    /// So many fit about as well.
    case ambiguous(Int)
    case probable
    case possible
    case linked
    case alone
  }

  package let id: RecordID
  /// The record that names it.
  let record: RecordID
  /// Where the first of it stands among the parties.
  let position: Int
  let name: String
  let firm: String?
  let phone: PhoneNumber?
  let kvk: KvKNumber?
  let standing: Standing
  /// The link that the standing goes by.
  let link: Link?
  /// With whom that link is.
  let other: Party?
  /// Records that behave as one, and those that may be read with them.
  let recordCount: Int
  /// Whose records those are that behave as one.
  let vendors: [Vendor]

  /// Everybody whom a list names: an invoice or quote by itself is nobody.
  static func all(in links: Links) -> [PartyItem] {
    links.parties.indices.compactMap { position in
      let group = links.group(of: position)
      guard group.first == position else { return nil }
      let known = group.filter { links.parties[$0].role != .document }
      return known.isEmpty ? nil : PartyItem(of: position, group, in: links)
    }
  }

  private init(of position: Int, _ group: [Int], in links: Links) {
    let parties = group.map { links.parties[$0] }
    let first = parties[0]
    record = first.record
    id = RecordID(
      first.record.vendor, .relation, scope: "\(first.record.kind.rawValue) \(first.record.scope)", first.record.id)
    self.position = position
    let entries = parties.filter { $0.role != .document }
    let person = entries.lazy.compactMap(\.person).first { !$0.isEmpty }
    firm = entries.lazy.compactMap(\.company).first { !$0.isEmpty && $0 != person }
    name = person ?? firm ?? first.phone ?? first.email ?? first.record.id
    phone = entries.lazy.compactMap { $0.phone.flatMap { PhoneNumber($0) } }.first { _ in true }
    kvk = entries.lazy.compactMap(\.kvk).first { _ in true }
    vendors = Vendor.allCases.filter { vendor in parties.contains { $0.record.vendor == vendor } }

    let own = Set(group)
    let outside = group.flatMap(links.links(of:)).filter { !own.contains($0.second) }
    let standing = Self.standing(outside, isGroup: group.count > 1)
    self.standing = standing.standing
    link = standing.link ?? Self.strongest(within: group, own, links)
    other = link.map { links.parties[$0.second] }
    recordCount = group.count + Set(outside.filter(\.isUsable).map(\.second)).count
  }

  private static func standing(_ links: [Link], isGroup: Bool) -> (standing: Standing, link: Link?) {
    if let link = links.first(where: \.isContradicted) { return (.contradicted, link) }
    if let link = links.filter(\.isAmbiguous).max(by: { $0.points < $1.points }) {
      return (.ambiguous(link.candidates), link)
    }
    let open = links.filter { $0.decision == nil && $0.conflicts.isEmpty }.max { $0.points < $1.points }
    if isGroup { return (.linked, nil) }
    if let open, open.isUsable { return (.probable, open) }
    if let open, open.certainty >= .possible { return (.possible, open) }
    return (.alone, nil)
  }

  /// What best tells that they are one.
  private static func strongest(within group: [Int], _ own: Set<Int>, _ links: Links) -> Link? {
    let inside = group.lazy.flatMap(links.links(of:)).filter { own.contains($0.second) }
    return inside.min { one, other in
      let (key, otherKey) = (one.evidence.first?.key ?? .personName, other.evidence.first?.key ?? .personName)
      return (key, other.points) < (otherKey, one.points)
    }
  }

  /// What a filter looks in.
  func searchParts(_ language: Language) -> [String?] {
    [name, firm, phone?.national, phone?.e164, kvk?.digits, standing.status.word(language), link?.reason(language)]
      + vendors.map(\.name)
  }
}

extension PartyItem.Standing {
  /// The place in the list: what asks for somebody first.
  var order: Int {
    switch self {
    case .contradicted: 0
    case .ambiguous: 1
    case .linked: 2
    case .probable: 3
    case .possible: 4
    case .alone: 5
    }
  }

  var status: StatusText {
    switch self {
    case .contradicted: StatusText("✗", Words("conflict", "conflict"), .alarm)
    case .ambiguous(let count): StatusText("?", Words("\(count) kandidaten", "\(count) candidates"), .warning)
    case .linked: StatusText("≡", Words("gekoppeld", "linked"), .good)
    case .probable: StatusText("≈", Words("waarschijnlijk", "probable"), .underway)
    case .possible: StatusText("?", Words("mogelijk", "possible"), .plain)
    case .alone: StatusText("-", Words("staat alleen", "alone"), .closed)
    }
  }
}
