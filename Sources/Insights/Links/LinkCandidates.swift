import Records

/// Which nodes are worth comparing: those that have a key in common that few have.
///
/// Whatever everybody has in common, such as the telephone of a call centre, would make a hundred thousand records meet
/// each other; it picks nobody, so it is only counted as a crowd.
struct LinkCandidates {
  /// A key that more than ``limit`` of one list share.
  struct Crowd {
    let key: Link.Key
    /// How many have it, by list.
    var counts: [Int: Int] = [:]
  }

  struct Pair {
    let first: Int
    let second: Int
    let evidence: [Link.Evidence]
    let conflicts: [Link.Conflict]
    let points: Int
  }

  /// Of one list; among more nobody chooses.
  static let limit = 16
  /// Pairs that one key may make, whatever lists they are of.
  private static let mostPairs = 20_000

  private(set) var pairs: [Pair] = []
  private(set) var crowds: [Crowd] = []
  /// By node, the crowds it stands in.
  private(set) var crowdsOfNode: [[Int]]

  private struct Shared: Hashable {
    let key: Link.Key
    let value: String
  }

  init(_ nodes: [LinkNodes.Node]) {
    crowdsOfNode = Array(repeating: [], count: nodes.count)
    var holders: [Shared: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      for (key, value) in node.keys.shared { holders[Shared(key: key, value: value), default: []].append(index) }
    }
    var seen: Set<UInt64> = []
    for (shared, found) in holders where found.count > 1 { meet(found, shared.key, nodes, &seen) }
    // The order of a dictionary differs from run to run.
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private mutating func meet(_ found: [Int], _ key: Link.Key, _ nodes: [LinkNodes.Node], _ seen: inout Set<UInt64>) {
    var lists: [Int: [Int]] = [:]
    for index in found { lists[nodes[index].list, default: []].append(index) }
    guard lists.count > 1 else { return }
    var crowd = Crowd(key: key)
    for (list, members) in lists {
      let people = Set(members.compactMap { nodes[$0].identity }).count
      if people > Self.limit { crowd.counts[list] = people }
    }
    var compared = lists.filter { crowd.counts[$0.key] == nil }
    let total = compared.values.reduce(0) { $0 + $1.count }
    let square = compared.values.reduce(total * total) { $0 - $1.count * $1.count }
    if square / 2 > Self.mostPairs {
      for (list, members) in compared { crowd.counts[list] = Set(members.compactMap { nodes[$0].identity }).count }
      compared = [:]
    }
    if !crowd.counts.isEmpty {
      for index in found { crowdsOfNode[index].append(crowds.count) }
      crowds.append(crowd)
    }
    let candidates = compared.values.joined().sorted()
    for (place, one) in candidates.enumerated() {
      for other in candidates[(place + 1)...] where nodes[one].mayBeLinked(with: nodes[other]) {
        if seen.insert(UInt64(one) << 32 | UInt64(other)).inserted { compare(one, other, nodes) }
      }
    }
  }

  private mutating func compare(_ one: Int, _ other: Int, _ nodes: [LinkNodes.Node]) {
    let (mine, theirs) = (nodes[one].keys, nodes[other].keys)
    let evidence = mine.evidence(with: theirs)
    guard !evidence.isEmpty else { return }
    let conflicts = mine.conflicts(with: theirs, evidence)
    pairs.append(
      Pair(
        first: one, second: other, evidence: evidence, conflicts: conflicts,
        points: LinkKeys.points(evidence, conflicts)))
  }

  /// The most points that anybody of a list may have with a node by the crowds both stand in, and how many they are;
  /// `nil` where there is no such crowd.
  func crowd(around node: Int, in list: Int) -> (points: Int, count: Int, crowds: [Int])? {
    let shared = crowdsOfNode[node].filter { crowds[$0].counts[list] != nil }
    guard let strongest = shared.map({ crowds[$0].key }).min() else { return nil }
    let keys = Set(shared.map { crowds[$0].key })
    let count = shared.map { crowds[$0].counts[list] ?? 0 }.max() ?? 0
    let most = strongest.isStrong ? 99 : Link.Certainty.certain.points - 1
    return (min(most, strongest.points + 5 * (keys.count - 1)), count, shared)
  }
}

extension LinkNodes.Node {
  /// Entries of one list are different people, and documents are linked through those whom they name.
  fileprivate func mayBeLinked(with other: LinkNodes.Node) -> Bool {
    list != other.list && !(identity == nil && other.identity == nil)
  }
}
