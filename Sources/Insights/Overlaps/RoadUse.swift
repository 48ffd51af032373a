import Records

/// What one closure takes of one road, in numbers that compare fast: ten thousand closures on one road make fifty
/// million pairs.
struct RoadUse {
  /// A piece of road; ``from`` and ``to`` mean nothing where ``isWholeRoad``.
  struct Piece {
    let isRight: Bool
    let isLeft: Bool
    let isWholeRoad: Bool
    let from: Int32
    let to: Int32

    init(_ segment: RoadSegment) {
      isRight = segment.carriageway == .right || segment.carriageway == .both
      isLeft = segment.carriageway == .left || segment.carriageway == .both
      let kilometres = segment.kilometres
      isWholeRoad = kilometres == nil
      from = Int32(clamping: kilometres?.lowerBound ?? 0)
      to = Int32(clamping: kilometres?.upperBound ?? 0)
    }

    private var isCarriagewayKnown: Bool { isRight || isLeft }

    /// What two pieces of one road are to each other on days that both are closed.
    func kind(beside other: Piece) -> Overlap.Kind? {
      if isWholeRoad || other.isWholeRoad { return .possibleOverlap }
      let areKnown = isCarriagewayKnown && other.isCarriagewayKnown
      let areSame = isRight && other.isRight || isLeft && other.isLeft
      let shared = Int(min(to, other.to)) - Int(max(from, other.from))
      if shared > 0 {
        guard areKnown else { return .possibleOverlap }
        return areSame ? .overlap : .bothDirections
      }
      // Touching at a point is no overlap, but as near as can be.
      return areSame && -shared <= Overlap.Kind.nearby ? .adjoining : nil
    }
  }

  /// Where the closure stands in the list.
  let position: Int
  /// Day numbers; an open end is the last number there is.
  let start: Int32
  let end: Int32
  /// Where its pieces lie among the road's.
  let pieces: Range<Int>
  /// Hectometres around all its pieces, widened by half of what counts as nearby, so that uses whose spans do not meet
  /// have nothing to do with each other.
  private let low: Int
  private let high: Int

  init(position: Int, days: ClosedDays, pieces: Range<Int>, of all: [Piece]) {
    self.position = position
    start = Int32(clamping: days.start.dayNumber)
    end = days.end.map { Int32(clamping: $0.dayNumber) } ?? .max
    self.pieces = pieces
    let own = all[pieces]
    if own.contains(where: \.isWholeRoad) {
      (low, high) = (.min, .max)
    } else {
      let half = Overlap.Kind.nearby / 2
      low = Int(own.map(\.from).min() ?? 0) - half
      high = Int(own.map(\.to).max() ?? 0) + half
    }
  }

  func mayMeet(_ other: RoadUse) -> Bool { low <= other.high && other.low <= high }

  /// The gravest that any two pieces of the closures are to each other.
  func kind(beside other: RoadUse, _ all: [Piece]) -> Overlap.Kind? {
    var gravest: Overlap.Kind?
    for mine in pieces {
      for theirs in other.pieces {
        guard let kind = all[mine].kind(beside: all[theirs]) else { continue }
        if kind == .overlap { return kind }
        gravest = min(kind, gravest ?? kind)
      }
    }
    return gravest
  }
}
