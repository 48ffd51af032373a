package import Records

/// Why a closure could not be compared with others, so that finding no overlap proves nothing.
package enum OverlapObstacle: Hashable, Sendable {
  /// The vendor's list with the roads is not loaded or lacks the closure.
  case roadNotLoaded
  /// The vendor gives no road.
  case roadMissing
  /// The text names no road in a form that can be read.
  case roadUnreadable
  case startUnknown
  /// Only for a draft: a closure that is known without an end is taken to last.
  case endUnknown
  /// It ends before it starts.
  case datesReversed
}

/// A closure that was not compared with others.
package struct UncheckedClosure: Hashable, Sendable {
  package let record: RecordID
  /// Where it stands in the list that was looked at.
  package let position: Int
  /// Never empty.
  package let obstacles: [OverlapObstacle]
}

/// The days on which a closure can be compared with others.
struct ClosedDays {
  let start: CalendarDate
  /// `nil`: it is taken to last.
  let end: CalendarDate?

  /// - Returns: `nil` without a start, or where the end comes first.
  init?(_ closure: Closure) {
    guard let start = closure.start, closure.end.map({ $0 >= start }) ?? true else { return nil }
    self.start = start
    end = closure.end
  }

  func meet(_ other: ClosedDays) -> Bool {
    (end.map { $0 >= other.start } ?? true) && (other.end.map { $0 >= start } ?? true)
  }
}

extension Closure {
  /// Empty where it can be compared.
  var overlapObstacles: [OverlapObstacle] {
    var obstacles: [OverlapObstacle] = []
    if road.segments.isEmpty {
      let isMissing = roadText?.allSatisfy(\.isWhitespace) ?? true
      let isLoaded = roadText != nil || !halves.isDisjoint(with: [.reference, .stakeholder])
      obstacles.append(!isMissing ? .roadUnreadable : isLoaded ? .roadMissing : .roadNotLoaded)
    }
    if let start {
      if let end, end < start { obstacles.append(.datesReversed) }
    } else {
      obstacles.append(.startUnknown)
    }
    return obstacles
  }
}
