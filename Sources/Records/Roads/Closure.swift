package import FoundationEssentials

/// A road, or part of one, closed to traffic (VEMAP).
///
/// Two of the vendor's lists describe the same closure: one has people and plan, the other has the road. A
/// half that is missing leaves its fields `nil`, and ``halves`` says so.
package struct Closure: Record {
  package let id: RecordID
  package var tenant: RecordID
  package var project: RecordID?
  package var name: String?
  package var description: String?
  /// The vendor's word: `nacht`, `maintenance`, ….
  package var type: String?
  package var start: CalendarDate?
  package var end: CalendarDate?
  /// Start and end as they came, where one of them is no date.
  package var unreadableDates: String?
  /// The road as the vendor writes it, e.g. `A1 km 10-15`.
  package var roadText: String?
  package var road: RoadDescription
  /// The vendor's word; `open` and `active` mean the same in its two lists.
  package var status: String?
  package var plan: Plan
  package var stakeholders: [Person]?
  package var stakeholderCount: Int?
  package var fileCount: Int?
  /// Reported to Melvin; `nil` where the vendor does not say.
  package var isInMelvin: Bool?
  /// Reported to Rijkswaterstaat's SPIN.
  package var isInSpin: Bool?
  package var created: Date?
  package var updated: Date?
  package var createdBy: String?
  package var storageUsed: String?
  package var halves: Halves
  /// What has no place above, e.g. a timestamp that cannot be read.
  package var more: [Field]

  package struct Person: Hashable, Sendable {
    package var id: RecordID
    package var name: String?

    package init(id: RecordID, name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// Which of the vendor's lists this closure was found in.
  package struct Halves: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `listClosures`: people, plan, labels.
    package static let details = Halves(rawValue: 1)
    /// `listClosureReferences`: the road.
    package static let reference = Halves(rawValue: 2)
    /// `listStakeholderClosures`: road and plan, but neither stakeholders nor labels.
    package static let stakeholder = Halves(rawValue: 4)
  }

  /// The traffic-measures plan (VKM) of a closure.
  package enum Plan: Hashable, Sendable {
    /// The list with plans is not loaded or lacks this closure.
    case notLoaded
    case none
    case plan(VKMPlan)
  }

  package init(
    id: RecordID, tenant: RecordID, project: RecordID? = nil, name: String? = nil, description: String? = nil,
    type: String? = nil, start: CalendarDate? = nil, end: CalendarDate? = nil, unreadableDates: String? = nil,
    roadText: String? = nil, status: String? = nil, plan: Plan = .notLoaded, stakeholders: [Person]? = nil,
    stakeholderCount: Int? = nil, fileCount: Int? = nil, isInMelvin: Bool? = nil, isInSpin: Bool? = nil,
    created: Date? = nil, updated: Date? = nil, createdBy: String? = nil, storageUsed: String? = nil,
    halves: Halves, more: [Field] = []
  ) {
    self.id = id
    self.tenant = tenant
    self.project = project
    self.name = name
    self.description = description
    self.type = type
    self.start = start
    self.end = end
    self.unreadableDates = unreadableDates
    self.roadText = roadText
    self.road = RoadDescription(roadText ?? "")
    self.status = status
    self.plan = plan
    self.stakeholders = stakeholders
    self.stakeholderCount = stakeholderCount
    self.fileCount = fileCount
    self.isInMelvin = isInMelvin
    self.isInSpin = isInSpin
    self.created = created
    self.updated = updated
    self.createdBy = createdBy
    self.storageUsed = storageUsed
    self.halves = halves
    self.more = more
  }

  /// Where the closure stands by its dates alone; the vendor's status words differ between its lists.
  package enum Phase: Hashable, Sendable {
    case planned, running, past
    /// The dates cannot be read.
    case unknown
  }

  package func phase(on today: CalendarDate) -> Phase {
    guard let start, let end else { return .unknown }
    if today < start { return .planned }
    return today > end ? .past : .running
  }

  /// This closure with what another of the vendor's lists knows of it; what is known here stays.
  package func joined(with other: Closure) -> Closure {
    var joined = self
    joined.project = project ?? other.project
    joined.name = name ?? other.name
    joined.description = description ?? other.description
    joined.type = type ?? other.type
    joined.start = start ?? other.start
    joined.end = end ?? other.end
    joined.unreadableDates = unreadableDates ?? other.unreadableDates
    if roadText == nil {
      joined.roadText = other.roadText
      joined.road = other.road
    }
    joined.status = status ?? other.status
    if case .notLoaded = plan { joined.plan = other.plan }
    joined.stakeholders = stakeholders ?? other.stakeholders
    joined.stakeholderCount = stakeholderCount ?? other.stakeholderCount
    joined.fileCount = fileCount ?? other.fileCount
    joined.isInMelvin = isInMelvin ?? other.isInMelvin
    joined.isInSpin = isInSpin ?? other.isInSpin
    joined.created = created ?? other.created
    joined.updated = updated ?? other.updated
    joined.createdBy = createdBy ?? other.createdBy
    joined.storageUsed = storageUsed ?? other.storageUsed
    joined.more = more + other.more
    joined.halves = halves.union(other.halves)
    return joined
  }
}
