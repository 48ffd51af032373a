package import Records

/// A closure as it is being written, before any vendor knows it.
package struct ClosureDraft: Hashable, Sendable {
  /// Of the closure that is being changed, which is in nobody's way; `nil` for a new one.
  package var id: RecordID?
  package var tenant: RecordID
  package var project: RecordID?
  /// The vendor's word, as in ``Records/Closure/type``.
  package var type: String?
  package var roadText: String
  package var start: CalendarDate?
  package var end: CalendarDate?

  package init(
    id: RecordID? = nil, tenant: RecordID, project: RecordID? = nil, type: String? = nil, roadText: String = "",
    start: CalendarDate? = nil, end: CalendarDate? = nil
  ) {
    self.id = id
    self.tenant = tenant
    self.project = project
    self.type = type
    self.roadText = roadText
    self.start = start
    self.end = end
  }

  /// As it will be once the vendor has it; a new one has no id yet.
  var closure: Closure {
    Closure(
      id: id ?? RecordID(tenant.vendor, .closure, scope: tenant.id, ""), tenant: tenant, project: project, type: type,
      start: start, end: end, roadText: roadText, halves: [.details, .reference])
  }

  /// Both ends in order; `nil` as long as one is missing or the end comes first.
  var days: ClosedRange<CalendarDate>? {
    guard let start, let end, start <= end else { return nil }
    return start...end
  }
}
