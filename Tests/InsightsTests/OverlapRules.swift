import Insights
import Records

/// The rules of overlap said once more, as plainly and as slowly as they can be: days and kilometres are sets, and every
/// two closures are compared. It shares nothing with what it is to judge.
enum OverlapRules {
  struct Finding: Hashable {
    var closures: Set<RecordID>
    var road: String
    var kind: Overlap.Kind
    var firstDay: Int
    /// `nil` where neither closure has an end.
    var lastDay: Int?
    /// Hectometres, each by where it starts; empty where neither closure gives any, and between adjoining ones.
    var hectometres: Set<Int>
  }

  static func findings(in closures: [Closure]) -> Set<Finding> {
    var findings: Set<Finding> = []
    let days = closures.map(days(of:))
    for (index, one) in closures.enumerated() {
      for (place, other) in closures.enumerated() where place > index && one.id != other.id {
        guard let shared = days[index]?.intersection(days[place] ?? []), let first = shared.min() else { continue }
        let last = one.end == nil && other.end == nil ? nil : shared.max()
        for road in Set(one.road.segments.map(\.road)) {
          let pairs = one.road.segments.filter { $0.road == road }.flatMap { mine in
            other.road.segments.filter { $0.road == road }.map { (mine, $0) }
          }
          guard let kind = pairs.compactMap({ kind($0, $1) }).min() else { continue }
          let places = pairs.filter { self.kind($0, $1) == kind }.map { hectometres($0, $1) }
          findings.insert(
            Finding(
              closures: [one.id, other.id], road: road, kind: kind, firstDay: first, lastDay: last,
              hectometres: places.contains(nil) ? [] : Set(places.flatMap { $0 ?? [] })))
        }
      }
    }
    return findings
  }

  /// No day of the tests is later.
  private static let forever = 20_900

  private static func days(of closure: Closure) -> Set<Int>? {
    guard let start = closure.start?.dayNumber else { return nil }
    let end = closure.end?.dayNumber ?? forever
    return end < start ? nil : Set(start...end)
  }

  private static func sides(_ segment: RoadSegment) -> Set<Character>? {
    switch segment.carriageway {
    case .right: ["R"]
    case .left: ["L"]
    case .both: ["R", "L"]
    case .unknown: nil
    }
  }

  private static func pieces(_ segment: RoadSegment) -> Set<Int>? {
    guard let from = segment.from, let to = segment.to else { return nil }
    return Set(from..<to)
  }

  /// The signs that stand along it, both ends included.
  private static func signs(_ segment: RoadSegment) -> Set<Int>? {
    guard let from = segment.from, let to = segment.to else { return nil }
    return Set(from...to)
  }

  private static func kind(_ one: RoadSegment, _ other: RoadSegment) -> Overlap.Kind? {
    guard let mine = pieces(one), let theirs = pieces(other) else { return .possibleOverlap }
    let isSameSide = sides(one).flatMap { mine in sides(other).map { !mine.isDisjoint(with: $0) } }
    if !mine.isDisjoint(with: theirs) {
      return isSameSide.map { $0 ? .overlap : .bothDirections } ?? .possibleOverlap
    }
    guard isSameSide == true, let mine = signs(one), let theirs = signs(other) else { return nil }
    let isTouching = !mine.isDisjoint(with: theirs)
    let gaps = [mine.min(), mine.max()].flatMap { end in
      [theirs.min(), theirs.max()].map { abs((end ?? 0) - ($0 ?? 0)) }
    }
    return isTouching || gaps.contains { $0 <= 20 } ? .adjoining : nil
  }

  /// Where the two meet; `nil` where neither says.
  private static func hectometres(_ one: RoadSegment, _ other: RoadSegment) -> Set<Int>? {
    switch (pieces(one), pieces(other)) {
    case (let mine?, let theirs?): mine.intersection(theirs)
    case (let known?, nil), (nil, let known?): known
    case (nil, nil): nil
    }
  }
}
