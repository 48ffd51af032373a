import Records

/// The parties of a list, those taken together that say the same: a hundred invoices to one name are compared once.
struct LinkNodes {
  struct Node {
    let keys: LinkKeys
    /// Which list it stands in: two entries of one list are never linked with each other.
    let list: Int
    /// Whom it stands for within its list: nodes of one identity are no rivals. `nil` where any number may belong to
    /// one party.
    let identity: Int?
    /// Positions of its parties.
    var members: [Int]
  }

  private(set) var nodes: [Node] = []
  /// By position of the party.
  private(set) var nodeOfParty: [Int] = []

  /// What a vendor holds as one list; VEMAP's people are those of a tenant.
  private struct List: Hashable {
    let source: RecordID.Source
    let kind: RecordID.Kind
    let scope: String
  }

  /// Parties that say the same may share a node, where they may be many at all.
  private struct Saying: Hashable {
    let list: Int
    let person: String?
    let company: String?
    let phone: String?
    let kvk: KvKNumber?
  }

  private enum Identity: Hashable {
    case record(RecordID)
    case text(list: Int, String)
  }

  /// - Parameter decided: records that something was decided of, so that they stand for themselves.
  init(_ parties: [Party], decided: Set<RecordID>) {
    var lists: [List: Int] = [:]
    var identities: [Identity: Int] = [:]
    var known: [Saying: Int] = [:]
    nodeOfParty.reserveCapacity(parties.count)
    for (position, party) in parties.enumerated() {
      let record = party.record
      let name = List(source: record.vendor, kind: record.kind, scope: party.role == .entry ? record.scope : "")
      let list = lists[name] ?? lists.count
      lists[name] = list
      let saying = Saying(
        list: list, person: party.person, company: party.company, phone: party.phone, kvk: party.kvk)
      let mayShare = party.role != .entry && !decided.contains(record)
      if mayShare, let node = known[saying] {
        nodes[node].members.append(position)
        nodeOfParty.append(node)
        continue
      }
      if mayShare { known[saying] = nodes.count }
      nodeOfParty.append(nodes.count)
      let keys = LinkKeys(party)
      let identity = Self.identity(of: keys, in: list).map { identity in
        let number = identities[identity] ?? identities.count
        identities[identity] = number
        return number
      }
      nodes.append(Node(keys: keys, list: list, identity: identity, members: [position]))
    }
  }

  private static func identity(of keys: LinkKeys, in list: Int) -> Identity? {
    switch keys.party.role {
    case .document: return nil
    case .entry: return .record(keys.party.record)
    case .thread:
      return keys.phone.map { .text(list: list, $0.e164) } ?? .record(keys.party.record)
    case .firm:
      if let kvk = keys.kvk { return .text(list: list, kvk.digits) }
      let said = [keys.company.words.joined(separator: " "), keys.phone?.e164 ?? ""]
      return .text(list: list, said.joined(separator: "\n"))
    }
  }
}

/// Sets that grow together (union by size, paths halved).
struct LinkSets {
  private var parent: [Int]
  private var size: [Int]

  init(count: Int) {
    parent = Array(0..<count)
    size = Array(repeating: 1, count: count)
  }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parent[item] != item {
      parent[item] = parent[parent[item]]
      item = parent[item]
    }
    return item
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    guard first != second else { return }
    let (small, large) = size[first] < size[second] ? (first, second) : (second, first)
    parent[small] = large
    size[large] += size[small]
  }

  /// The members of each set of two or more, in order.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for item in parent.indices { members[root(of: item), default: []].append(item) }
    return members.values.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
