import Records

/// What becomes of the pairs that have something in common: rivals, the user's decisions, and what must not be joined.
struct LinkRules {
  private let nodes: [LinkNodes.Node]
  private let candidates: LinkCandidates
  private var accepted: Set<NodePair> = []
  private var rejected: Set<NodePair> = []
  private var split: Set<Int> = []
  private(set) var links: [Links.NodeLink] = []

  private struct NodePair: Hashable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }

    init(_ pair: LinkCandidates.Pair) { self.init(pair.first, pair.second) }
  }

  private struct Place: Hashable {
    let node: Int
    let list: Int
  }

  init(_ all: LinkNodes, _ decisions: LinkDecisions) {
    nodes = all.nodes
    candidates = LinkCandidates(nodes)
    read(decisions)
    judge()
  }

  private mutating func read(_ decisions: LinkDecisions) {
    guard decisions != LinkDecisions() else { return }
    var nodesOfRecord: [RecordID: [Int]] = [:]
    for (index, node) in nodes.enumerated() { nodesOfRecord[node.keys.party.record, default: []].append(index) }
    func pairs(_ decided: Set<LinkDecisions.Pair>) -> Set<NodePair> {
      Set(
        decided.flatMap { pair in
          (nodesOfRecord[pair.first] ?? []).flatMap { one in
            (nodesOfRecord[pair.second] ?? []).map { NodePair(one, $0) }
          }
        })
    }
    accepted = pairs(decisions.accepted)
    rejected = pairs(decisions.rejected)
    split = Set(decisions.split.flatMap { nodesOfRecord[$0] ?? [] })
  }

  /// Turns pairs into links: how many fit as well, and which are not worth telling.
  private mutating func judge() {
    var open = candidates.pairs.filter { !rejected.contains(NodePair($0)) }
    var rivals: [Place: [Int: Int]] = [:]
    func note(_ node: Int, _ other: Int, _ points: Int) {
      guard let identity = nodes[other].identity else { return }
      let place = Place(node: node, list: nodes[other].list)
      rivals[place, default: [:]][identity] = max(points, rivals[place]?[identity] ?? 0)
    }
    let met = Set(open.map(NodePair.init))
    open += accepted.filter { !met.contains($0) }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map {
      LinkCandidates.Pair(first: $0.first, second: $0.second, evidence: [], conflicts: [], points: 0)
    }
    for pair in open {
      let isAccepted = accepted.contains(NodePair(pair))
      // Who stands alone is nobody's rival.
      guard isAccepted || split.isDisjoint(with: [pair.first, pair.second]) else { continue }
      let points = isAccepted ? 100 : pair.points
      note(pair.first, pair.second, points)
      note(pair.second, pair.first, points)
    }
    for pair in open {
      let isAccepted = accepted.contains(NodePair(pair))
      let points = isAccepted ? 100 : pair.points
      let sides = [(pair.first, pair.second), (pair.second, pair.first)].map { node, other in
        standing(of: other, for: node, points, rivals[Place(node: node, list: nodes[other].list)] ?? [:])
      }
      let isTold = points >= Link.Certainty.possible.points && !sides.contains { $0.isSurpassed }
      guard isTold || !pair.conflicts.isEmpty else { continue }
      links.append(
        Links.NodeLink(
          pair: pair, points: points, conflicts: pair.conflicts,
          candidates: isAccepted ? 1 : 1 + (sides.map(\.rivals).max() ?? 0),
          decision: isAccepted ? .accepted : split.isDisjoint(with: [pair.first, pair.second]) ? nil : .split))
    }
  }

  /// Points within which two candidates fit as well.
  private static let margin = 10

  /// How many of its list fit a node about as well as `other` does, and whether one fits much better.
  private func standing(
    of other: Int, for node: Int, _ points: Int, _ found: [Int: Int]
  ) -> (rivals: Int, isSurpassed: Bool) {
    guard let identity = nodes[other].identity else { return (0, false) }
    let others = found.filter { $0.key != identity }
    var rivals = others.count { $0.value >= points - Self.margin }
    if let crowd = candidates.crowd(around: node, in: nodes[other].list), crowd.points >= points - Self.margin {
      let isOneOfThem = !Set(crowd.crowds).isDisjoint(with: candidates.crowdsOfNode[other])
      rivals = max(rivals, crowd.count - (isOneOfThem ? 1 : 0))
    }
    return (rivals, others.contains { $0.value > points + Self.margin })
  }

  /// Joins what is settled, and unsettles what would make one of two: links that each by itself would hold.
  func settle(_ links: inout [Links.NodeLink]) -> LinkSets {
    var sets = joined(links)
    for isKept in [
      { (link: Links.NodeLink) in link.pair.evidence.contains { $0.key == .kvk && $0.isCertain } }, { _ in false },
    ] {
      let torn = contradictions(&sets)
      guard !torn.isEmpty else { break }
      for index in links.indices where links[index].isSettled && links[index].decision != .accepted {
        guard torn.contains(sets.root(of: links[index].pair.first)), !isKept(links[index]) else { continue }
        links[index].conflicts.append(.group)
        links[index].points = min(links[index].points, Link.Conflict.group.ceiling)
      }
      sets = joined(links)
    }
    return sets
  }

  private func joined(_ links: [Links.NodeLink]) -> LinkSets {
    var sets = LinkSets(count: nodes.count)
    for link in links where link.isSettled { sets.join(link.pair.first, link.pair.second) }
    var first: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() where node.isOneWithItsLike && !split.contains(index) {
      guard let identity = node.identity else { continue }
      if let other = first[identity] { sets.join(other, index) } else { first[identity] = index }
    }
    return sets
  }

  /// The roots of sets that hold two trade-register numbers, two people, or two that the user said are two.
  private func contradictions(_ sets: inout LinkSets) -> Set<Int> {
    var torn: Set<Int> = []
    for pair in rejected where sets.root(of: pair.first) == sets.root(of: pair.second) {
      torn.insert(sets.root(of: pair.first))
    }
    for group in sets.groups() {
      let keys = group.map { nodes[$0].keys }
      let numbers = Set(keys.compactMap { $0.kvk?.digits })
      let people = Set(keys.filter { !$0.party.hasOneName }.map(\.person))
      if numbers.count > 1 || Self.areTwo(people), let one = group.first { torn.insert(sets.root(of: one)) }
    }
    return torn
  }

  private static func areTwo(_ people: Set<PersonName>) -> Bool {
    // So many spellings of one name do not occur.
    if people.count > 20 { return true }
    return people.contains { one in people.contains { one.isUnlike($0) } }
  }
}

extension LinkNodes.Node {
  /// Whether it is the same as others of its identity: the same record, or a firm under the same number.
  fileprivate var isOneWithItsLike: Bool {
    switch keys.party.role {
    case .entry: true
    case .firm: keys.kvk?.isCertain == true
    case .thread, .document: false
    }
  }
}
