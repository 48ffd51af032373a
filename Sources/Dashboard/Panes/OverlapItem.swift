package import Insights
package import Records
import VendorAPI

/// Two closures that are in each other's way, or one of which that could not be checked.
package struct OverlapItem: Record {
  package enum Finding: Hashable, Sendable {
    case overlap(Overlap)
    /// Why it could not be compared with others; never empty.
    case unchecked([OverlapObstacle])
  }

  package let id: RecordID
  package let finding: Finding
  package let first: Closure
  /// Missing where there was nothing to compare.
  package let second: Closure?

  init(_ overlap: Overlap, _ first: Closure, _ second: Closure) {
    id = Self.id(of: overlap)
    finding = .overlap(overlap)
    self.first = first
    self.second = second
  }

  init(_ unchecked: UncheckedClosure, _ closure: Closure) {
    id = Self.id(ofUnchecked: closure.id)
    finding = .unchecked(unchecked.obstacles)
    first = closure
    second = nil
  }

  static func id(of overlap: Overlap) -> RecordID {
    let (first, second) = (overlap.first, overlap.second)
    return RecordID(
      .vemap, .overlap, scope: overlap.road, "\(first.scope)/\(first.id) \(second.scope)/\(second.id)")
  }

  static func id(ofUnchecked closure: RecordID) -> RecordID {
    RecordID(.vemap, .overlap, "\(closure.scope)/\(closure.id)")
  }

  package var overlap: Overlap? { if case .overlap(let overlap) = finding { overlap } else { nil } }

  /// What a filter looks in.
  func searchParts(_ language: Language) -> [String?] {
    [kindWords(language), overlap?.roadLabel, first.name, first.roadText, second?.name, second?.roadText]
      + [overlap?.reach.words(language)]
  }

  func kindWords(_ language: Language) -> String {
    (overlap?.kind.words ?? Words("NIET GECONTROLEERD", "NOT CHECKED"))(language)
  }
}

extension Overlap {
  /// Over when both closures are.
  func isPast(on today: CalendarDate) -> Bool { end.map { $0 < today } ?? false }
}

extension Overlap.Kind {
  /// How much it asks to be looked at.
  var tone: Tone {
    switch self {
    case .overlap: .alarm
    case .possibleOverlap, .bothDirections: .warning
    case .adjoining: .underway
    }
  }

  var sign: String {
    switch self {
    case .overlap: "✗"
    case .possibleOverlap: "?"
    case .bothDirections: "!"
    case .adjoining: "▸"
    }
  }
}
