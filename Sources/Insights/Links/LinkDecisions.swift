package import Records

/// What the user decided about links; small, and meant for a file.
package struct LinkDecisions: Hashable, Codable, Sendable {
  /// Two records, whichever comes first.
  package struct Pair: Hashable, Codable, Sendable {
    package let first: RecordID
    package let second: RecordID

    package init(_ one: RecordID, _ other: RecordID) {
      (first, second) = Self.isInOrder(one, other) ? (one, other) : (other, one)
    }

    private static func isInOrder(_ one: RecordID, _ other: RecordID) -> Bool {
      ("\(one.vendor)", one.kind.rawValue, one.scope, one.id)
        <= ("\(other.vendor)", other.kind.rawValue, other.scope, other.id)
    }
  }

  package private(set) var accepted: Set<Pair> = []
  package private(set) var rejected: Set<Pair> = []
  /// Records that stand alone: nothing but an accepted link holds for them.
  package private(set) var split: Set<RecordID> = []

  package init() {}

  /// Both are one, whatever else is known.
  package mutating func accept(_ one: RecordID, _ other: RecordID) {
    guard one != other else { return }
    rejected.remove(Pair(one, other))
    accepted.insert(Pair(one, other))
  }

  /// Both are not one; the link is not offered again.
  package mutating func reject(_ one: RecordID, _ other: RecordID) {
    guard one != other else { return }
    accepted.remove(Pair(one, other))
    rejected.insert(Pair(one, other))
  }

  /// Takes a record out of every link that was not accepted.
  package mutating func split(_ record: RecordID) { split.insert(record) }

  /// What was decided of the two is open again.
  package mutating func forget(_ one: RecordID, _ other: RecordID) {
    accepted.remove(Pair(one, other))
    rejected.remove(Pair(one, other))
  }

  /// The record may be linked again.
  package mutating func rejoin(_ record: RecordID) { split.remove(record) }

  /// One thing that the user decides.
  package enum Change: Hashable, Sendable {
    case accept(Pair)
    case reject(Pair)
    /// Takes a record out of every link that is not accepted.
    case split(RecordID)
    /// What was decided of the two, and of each alone, is open again.
    case reopen(Pair)
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .accept(let pair): accept(pair.first, pair.second)
    case .reject(let pair): reject(pair.first, pair.second)
    case .split(let record): split(record)
    case .reopen(let pair):
      forget(pair.first, pair.second)
      rejoin(pair.first)
      rejoin(pair.second)
    }
  }

  /// Every record that anything was decided of.
  var records: Set<RecordID> { Set(accepted.union(rejected).flatMap { [$0.first, $0.second] }).union(split) }
}
