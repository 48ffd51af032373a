package import Records

/// Two closures that are in each other's way, or could be made as one: where, when, how sure and why (samenloop).
///
/// Days count whole, both ends included; the vendor knows no hours, so two night closures that only meet in a morning
/// overlap here too. Kilometres are only compared, never measured: their signs jump in places.
package struct Overlap: Hashable, Sendable {
  /// Gravest first.
  package enum Kind: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// The same carriageway, on the same kilometres and days.
    case overlap
    /// The same road and days, where a carriageway or the kilometres are not known.
    case possibleOverlap
    /// Opposite carriageways, on the same kilometres and days.
    case bothDirections
    /// The same carriageway and days, up to ``nearby`` apart: a chance to combine. The gap is that between the signs,
    /// so that a pair on two sides of a jump in them is not found.
    case adjoining

    /// Hectometres.
    package static let nearby = 20

    package static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
  }

  /// How far apart the two closures are in the organisation.
  package enum Reach: Hashable, Sendable {
    case withinProject
    case betweenProjects
    case betweenTenants
    /// One tenant; a project is not known.
    case withinTenant
  }

  /// Why it may not be so.
  package enum Doubt: Hashable, Sendable, CaseIterable {
    case carriagewayUnknown
    /// The text gives none, so the whole road may be meant.
    case kilometresUnknown
    /// One of the closures has no end that can be read; it is taken to last.
    case endUnknown
  }

  /// A piece of each closure's road that meets one of the other's.
  package struct Meeting: Hashable, Sendable {
    package let first: RoadSegment
    package let second: RoadSegment

    package init(first: RoadSegment, second: RoadSegment) {
      self.first = first
      self.second = second
    }
  }

  package let kind: Kind
  package let first: RecordID
  package let second: RecordID
  /// Where the closures stand in the list that was looked at; `nil` for one that is being drafted.
  package let firstPosition: Int?
  package let secondPosition: Int?
  package let reach: Reach
  package let road: String
  /// All the pieces that make it of this kind, never empty.
  package let meetings: [Meeting]
  /// First shared day.
  package let start: CalendarDate
  /// Last shared day; `nil` where neither closure has an end.
  package let end: CalendarDate?
  package let isEndKnown: Bool

  package var doubts: [Doubt] {
    let segments = meetings.flatMap { [$0.first, $0.second] }
    return Doubt.allCases.filter { doubt in
      switch doubt {
      case .carriagewayUnknown: segments.contains { $0.carriageway == .unknown }
      case .kilometresUnknown: segments.contains { $0.kilometres == nil }
      case .endUnknown: !isEndKnown
      }
    }
  }

  package var isCertain: Bool { doubts.isEmpty }

  /// The carriageway where they meet; `both` where they meet on both or opposite each other.
  package var carriageway: RoadSegment.Carriageway {
    var met: RoadSegment.Carriageway?
    for meeting in meetings {
      let shared = meeting.first.carriageway.shared(with: meeting.second.carriageway)
      if shared == .unknown { return .unknown }
      met = met.map { $0 == shared ? shared : .both } ?? shared
    }
    return met ?? .unknown
  }

  /// Hectometres that both take, in order and without gaps that are none; between adjoining closures the gap. Where one
  /// of the two gives none, those of the other; empty where neither does.
  package var kilometres: [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for meeting in meetings {
      switch (meeting.first.kilometres, meeting.second.kilometres) {
      case (let one?, let other?):
        let (from, to) = (max(one.lowerBound, other.lowerBound), min(one.upperBound, other.upperBound))
        ranges.append(min(from, to)...max(from, to))
      case (let one?, nil), (nil, let one?): ranges.append(one)
      case (nil, nil): return []
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// The gravest first, and among those the soonest.
  package static func isBefore(_ one: Overlap, _ other: Overlap) -> Bool {
    (one.kind, one.start, one.firstPosition ?? -1, one.secondPosition ?? -1, one.road)
      < (other.kind, other.start, other.firstPosition ?? -1, other.secondPosition ?? -1, other.road)
  }
}

extension Overlap.Reach {
  init(_ one: Closure, _ other: Closure) {
    if one.tenant != other.tenant {
      self = .betweenTenants
    } else if let project = one.project, let other = other.project {
      self = project == other ? .withinProject : .betweenProjects
    } else {
      self = .withinTenant
    }
  }
}

extension RoadSegment.Carriageway {
  /// What two closures share of the road's width; `both` for opposite sides, too.
  fileprivate func shared(with other: Self) -> Self {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.both, let one), (let one, .both): one
    default: self == other ? self : .both
    }
  }
}

extension RoadSegment {
  /// Hectometres in rising order; `nil` where an end is missing.
  var kilometres: ClosedRange<Int>? {
    guard let from, let to else { return nil }
    return min(from, to)...max(from, to)
  }
}
