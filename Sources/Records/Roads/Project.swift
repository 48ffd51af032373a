package import FoundationEssentials

/// A project: road works in VEMAP, a tender in 12Build.
package struct Project: Record {
  package let id: RecordID
  /// VEMAP: the organisation it belongs to.
  package var tenant: RecordID?
  package var name: String?
  /// Calculation and work number (12Build).
  package var numbers: [String]
  package var description: String?
  /// The client (`contracting_authority`).
  package var authority: String?
  /// Road numbers as the vendor writes them, e.g. `A1, A2`; a place for a tender.
  package var roads: String?
  package var start: CalendarDate?
  package var end: CalendarDate?
  /// Phase number (VEMAP) or name (12Build).
  package var phase: String?
  /// The phase's id (12Build), which its communication is listed by.
  package var phaseID: String?
  package var managers: [String]
  package var closureCount: Int?
  /// Bytes, presumably: VEMAP names no unit.
  package var storageUsed: Int?
  /// Archived (VEMAP) or not active (12Build): finished, hidden unless asked for.
  package var isClosed: Bool
  package var created: Date?
  package var updated: Date?
  package var more: [Field]

  package init(
    id: RecordID, tenant: RecordID? = nil, name: String? = nil, numbers: [String] = [], description: String? = nil,
    authority: String? = nil, roads: String? = nil, start: CalendarDate? = nil, end: CalendarDate? = nil,
    phase: String? = nil, phaseID: String? = nil, managers: [String] = [], closureCount: Int? = nil,
    storageUsed: Int? = nil, isClosed: Bool = false, created: Date? = nil, updated: Date? = nil, more: [Field] = []
  ) {
    self.id = id
    self.tenant = tenant
    self.name = name
    self.numbers = numbers
    self.description = description
    self.authority = authority
    self.roads = roads
    self.start = start
    self.end = end
    self.phase = phase
    self.phaseID = phaseID
    self.managers = managers
    self.closureCount = closureCount
    self.storageUsed = storageUsed
    self.isClosed = isClosed
    self.created = created
    self.updated = updated
    self.more = more
  }
}

/// A phase of a tender (12Build).
package struct ProjectPhase: Equatable, Sendable {
  package var id: String
  package var name: String?

  package init(id: String, name: String? = nil) {
    self.id = id
    self.name = name
  }
}
