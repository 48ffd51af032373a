import Records

/// Which records of all vendors are of one person or firm: every two that may be, with points, the reasons and what
/// speaks against it, and the groups of those that behave as one.
///
/// No vendor knows another's ids, so records are linked by what they say: trade-register number, e-mail address,
/// telephone number, name. A name alone never makes two records one, nor does anything that all people of a firm have
/// in common; and where two records of one list fit about as well, neither is taken. Work grows with the number of
/// records, not with its square.
package struct Links: Sendable {
  package let parties: [Party]
  /// Groups of two or more records that behave as one, by their positions; a record is in at most one.
  package let groups: [[Int]]

  private let nodes: LinkNodes
  private let links: [NodeLink]
  /// By node, where its links stand.
  private let linksOfNode: [[Int]]
  /// By position; `nil` for those that stand alone.
  private let groupOfParty: [Int?]

  /// A link of nodes, which all their parties share.
  struct NodeLink {
    let pair: LinkCandidates.Pair
    var points: Int
    var conflicts: [Link.Conflict]
    var candidates: Int
    var decision: Link.Decision?
    /// What joins their groups.
    var isSettled: Bool { decision == .accepted || decision == nil && candidates == 1 && isStrong }
    var isStrong: Bool { Link.Certainty(points: points) == .certain }
  }

  /// - Parameter decisions: what the user said; it goes before everything that is found here.
  package init(_ parties: [Party], decisions: LinkDecisions = LinkDecisions()) {
    self.parties = parties
    let nodes = LinkNodes(parties, decided: decisions.records)
    let rules = LinkRules(nodes, decisions)
    var links = rules.links
    var sets = rules.settle(&links)
    self.nodes = nodes
    self.links = links
    var places = [[Int]](repeating: [], count: nodes.nodes.count)
    for (index, link) in links.enumerated() {
      places[link.pair.first].append(index)
      places[link.pair.second].append(index)
    }
    linksOfNode = places
    var groups = sets.groups().map { $0.flatMap { nodes.nodes[$0].members }.sorted() }
    var groupOfParty = [Int?](repeating: nil, count: parties.count)
    for (number, group) in groups.enumerated() { for position in group { groupOfParty[position] = number } }
    // Records that say the same are one where they say more than a name.
    for node in nodes.nodes where node.members.count > 1 && node.keys.hasStrongKey {
      guard let first = node.members.first, groupOfParty[first] == nil else { continue }
      for position in node.members { groupOfParty[position] = groups.count }
      groups.append(node.members)
    }
    self.groups = groups
    self.groupOfParty = groupOfParty
  }

  /// Everything that behaves as one with a record, itself included, in the order of the list.
  package func group(of position: Int) -> [Int] { groupOfParty[position].map { groups[$0] } ?? [position] }

  /// What a record may be linked with, seen from it (it is the first of each), the surest first. Weaker fits are left
  /// out where another record of the same list fits much better, but for those that show a conflict.
  package func links(of position: Int) -> [Link] {
    let node = nodes.nodeOfParty[position]
    let found = linksOfNode[node].flatMap { index in
      let link = links[index]
      let other = link.pair.first == node ? link.pair.second : link.pair.first
      return nodes.nodes[other].members.map { link.between(position, $0) }
    }
    return found.sorted { ($0.points, $1.second) > ($1.points, $0.second) }
  }

  /// How two records are linked; `nil` where nothing worth telling speaks for it.
  package func link(_ one: Int, _ other: Int) -> Link? {
    let (node, otherNode) = (nodes.nodeOfParty[one], nodes.nodeOfParty[other])
    guard node != otherNode else { return nil }
    for index in linksOfNode[node] {
      let pair = links[index].pair
      if pair.first == otherNode || pair.second == otherNode { return links[index].between(one, other) }
    }
    return nil
  }

  /// Every link, each once and the surest first. Records that say exactly the same are represented by the first of
  /// them.
  package var all: [Link] {
    links.compactMap { link in
      guard let one = nodes.nodes[link.pair.first].members.first,
        let other = nodes.nodes[link.pair.second].members.first
      else { return nil }
      return link.between(min(one, other), max(one, other))
    }.sorted { ($0.points, $1.first, $1.second) > ($1.points, $0.first, $0.second) }
  }
}

extension Links.NodeLink {
  fileprivate func between(_ one: Int, _ other: Int) -> Link {
    Link(
      first: one, second: other, points: points, evidence: pair.evidence, conflicts: conflicts, candidates: candidates,
      decision: decision)
  }
}

extension LinkKeys {
  /// Whether it says anything that only one person or firm has.
  var hasStrongKey: Bool {
    kvk?.isCertain == true || mail?.isRole == false || phone.map { $0.isMobile && $0.isCertain } == true
  }
}
