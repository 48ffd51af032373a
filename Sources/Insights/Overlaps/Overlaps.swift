package import Records

/// What a list of closures does to itself: every two closures that overlap, and the closures of which that cannot be
/// told.
///
/// Two closures give at most one finding for each road they share, the gravest. A closure that occurs twice in the list
/// counts once, with what either knows. Whether a closure is over makes no difference here.
package struct Overlaps: Sendable {
  /// More than anybody reads; as many as there are when all closures of a large list lie on each other would fill the
  /// memory.
  package static let limit = 10_000

  /// The gravest first, and among those the soonest; not all where ``isComplete`` is false, and then the less grave are
  /// left out.
  package let found: [Overlap]
  /// How many there are of each kind, those included that are left out of ``found``.
  package let counts: [Overlap.Kind: Int]
  /// By position in the list, the gravest that each closure has a part in; complete in any case.
  package let gravest: [Overlap.Kind?]
  /// In the order of the list.
  package let unchecked: [UncheckedClosure]

  package var count: Int { counts.values.reduce(0, +) }
  package var isComplete: Bool { found.count == count }

  package init(_ closures: [Closure], limit: Int = Overlaps.limit) {
    let list = DistinctClosures(closures)
    var search = OverlapSearch(count: closures.count, limit: max(0, limit))
    for road in Road.all(of: list) { search.sweep(road) }
    found = search.kept(of: list)
    counts = search.counts
    gravest = list.original.map { search.gravest[$0] }
    unchecked = list.positions.compactMap { position in
      let closure = list.closures[position]
      let obstacles = closure.overlapObstacles
      return obstacles.isEmpty
        ? nil : UncheckedClosure(record: closure.id, position: position, obstacles: obstacles)
    }
  }

  /// What one closure does to a list of others, the gravest first; itself and what cannot be compared are passed over.
  package static func of(_ closure: Closure, among others: [Closure]) -> [Overlap] {
    guard let days = ClosedDays(closure) else { return [] }
    let mine = Dictionary(grouping: closure.road.segments, by: \.road)
    let list = DistinctClosures(others)
    var found: [Overlap] = []
    for position in list.positions {
      let other = list.closures[position]
      guard other.id != closure.id, let theirDays = ClosedDays(other), days.meet(theirDays) else { continue }
      for (road, theirs) in Dictionary(grouping: other.road.segments, by: \.road) {
        guard let segments = mine[road] else { continue }
        let pieces = (segments + theirs).map(RoadUse.Piece.init)
        let use = RoadUse(position: 0, days: days, pieces: 0..<segments.count, of: pieces)
        let beside = RoadUse(
          position: position, days: theirDays, pieces: segments.count..<pieces.count, of: pieces)
        guard let kind = use.kind(beside: beside, pieces) else { continue }
        found.append(Overlap(kind, on: road, (closure, days, nil), (other, theirDays, position)))
      }
    }
    return found.sorted(by: Overlap.isBefore)
  }
}

/// A list of closures in which each counts once.
private struct DistinctClosures {
  /// As they came, but that the first of several with one id has what the others know.
  private(set) var closures: [Closure]
  /// Where the closures stand that count.
  private(set) var positions: [Int] = []
  /// By position, where the closure stands first.
  private(set) var original: [Int] = []

  init(_ list: [Closure]) {
    closures = list
    var first: [RecordID: Int] = Dictionary(minimumCapacity: list.count)
    for (position, closure) in list.enumerated() {
      if let earlier = first[closure.id] {
        closures[earlier] = closures[earlier].joined(with: closure)
        original.append(earlier)
      } else {
        first[closure.id] = position
        positions.append(position)
        original.append(position)
      }
    }
  }
}

/// The closures of one road.
private struct Road {
  let name: String
  var pieces: [RoadUse.Piece] = []
  /// In the order of their starts.
  var uses: [RoadUse] = []

  /// In the order of their names.
  static func all(of list: DistinctClosures) -> [Road] {
    var roads: [String: Road] = [:]
    for position in list.positions {
      let closure = list.closures[position]
      guard let days = ClosedDays(closure) else { continue }
      for (name, segments) in Dictionary(grouping: closure.road.segments, by: \.road) {
        roads[name, default: Road(name: name)].add(segments, position, days)
      }
    }
    return roads.values.sorted { $0.name < $1.name }.map { road in
      var sorted = road
      sorted.uses.sort { ($0.start, $0.position) < ($1.start, $1.position) }
      return sorted
    }
  }

  private mutating func add(_ segments: [RoadSegment], _ position: Int, _ days: ClosedDays) {
    let first = pieces.count
    pieces += segments.map(RoadUse.Piece.init)
    uses.append(RoadUse(position: position, days: days, pieces: first..<pieces.count, of: pieces))
  }
}

/// Goes through the roads day by day, counts what it finds and keeps as much as may be kept.
private struct OverlapSearch {
  private struct Pair {
    let road: String
    let first: Int
    let second: Int
  }

  private let limit: Int
  private var tally = [Int](repeating: 0, count: Overlap.Kind.allCases.count)
  private var pairs = [[Pair]](repeating: [], count: Overlap.Kind.allCases.count)
  private(set) var gravest: [Overlap.Kind?]

  init(count: Int, limit: Int) {
    self.limit = limit
    gravest = Array(repeating: nil, count: count)
  }

  var counts: [Overlap.Kind: Int] {
    Dictionary(uniqueKeysWithValues: Overlap.Kind.allCases.map { ($0, tally[$0.rawValue]) })
  }

  mutating func sweep(_ road: Road) {
    let uses = road.uses
    for index in uses.indices {
      let first = uses[index]
      for second in uses[(index + 1)...] {
        // Sorted by start, so from here on everything starts later.
        if second.start > first.end { break }
        guard first.mayMeet(second), let kind = first.kind(beside: second, road.pieces) else { continue }
        note(kind, first.position, second.position, road.name)
      }
    }
  }

  private mutating func note(_ kind: Overlap.Kind, _ first: Int, _ second: Int, _ road: String) {
    tally[kind.rawValue] += 1
    gravest[first] = min(kind, gravest[first] ?? kind)
    gravest[second] = min(kind, gravest[second] ?? kind)
    if tally[kind.rawValue] <= limit {
      pairs[kind.rawValue].append(Pair(road: road, first: first, second: second))
    }
  }

  func kept(of list: DistinctClosures) -> [Overlap] {
    var found: [Overlap] = []
    for kind in Overlap.Kind.allCases {
      for pair in pairs[kind.rawValue].prefix(limit - found.count) {
        let (first, second) = (list.closures[pair.first], list.closures[pair.second])
        guard let days = ClosedDays(first), let others = ClosedDays(second) else { continue }
        found.append(Overlap(kind, on: pair.road, (first, days, pair.first), (second, others, pair.second)))
      }
    }
    return found.sorted(by: Overlap.isBefore)
  }
}

extension Overlap {
  /// - Parameter kind: the gravest that the closures' pieces of `road` are to each other.
  fileprivate init(
    _ kind: Kind, on road: String, _ one: (closure: Closure, days: ClosedDays, position: Int?),
    _ other: (closure: Closure, days: ClosedDays, position: Int?)
  ) {
    let theirs = other.closure.road.segments.filter { $0.road == road }
    var meetings: [Meeting] = []
    for mine in one.closure.road.segments where mine.road == road {
      let piece = RoadUse.Piece(mine)
      meetings += theirs.filter { piece.kind(beside: RoadUse.Piece($0)) == kind }.map {
        Meeting(first: mine, second: $0)
      }
    }
    let ends = [one.days.end, other.days.end].compactMap(\.self)
    self.init(
      kind: kind, first: one.closure.id, second: other.closure.id, firstPosition: one.position,
      secondPosition: other.position, reach: Reach(one.closure, other.closure), road: road, meetings: meetings,
      start: max(one.days.start, other.days.start), end: ends.min(), isEndKnown: ends.count == 2)
  }
}
