import FoundationEssentials
package import VemapAPI
import VendorAPI

extension Closure {
  /// The half with people and plan: from `listClosures`, or from `getClosure`.
  package init(_ closure: Vemap.Closure, tenant: String) {
    let start = Read(closure.startDate, CalendarDate.init(monthFirst:))
    let end = Read(closure.endDate, CalendarDate.init(monthFirst:))
    let created = Read(closure.createdAt, Timestamp.spaced)
    let updated = Read(closure.updatedAt, Timestamp.spaced)
    let stakeholders = closure.stakeholders
    self.init(
      id: .vemap(.closure, in: tenant, closure.id.text), tenant: .vemapTenant(tenant),
      project: closure.projectID.map { .vemap(.project, in: tenant, $0) }, name: closure.name,
      description: closure.description, type: closure.type, start: start.value, end: end.value,
      unreadableDates: Self.unreadable(start, end, closure.startDate, closure.endDate), status: closure.status,
      plan: Plan(closure.vkmPlan),
      stakeholders: stakeholders?.items.map {
        Person(id: .vemap(.user, in: tenant, $0.userID.text), name: $0.name)
      },
      stakeholderCount: stakeholders.map { $0.items.count + $0.skipped }, fileCount: closure.fileCount,
      isInMelvin: closure.melvinLabel, isInSpin: closure.spinLabel, created: created.value,
      updated: updated.value, createdBy: closure.createdByUser.map { $0.name ?? $0.id.text },
      storageUsed: closure.storageUsed, halves: .details,
      more: [Field](named: [("created_at", created.unreadable), ("updated_at", updated.unreadable)]))
  }

  /// The half with the road, from `listClosureReferences`.
  package init(_ reference: Vemap.ClosureReference, tenant: String) {
    let start = Read(reference.startDate, CalendarDate.init(monthFirst:))
    let end = Read(reference.endDate, CalendarDate.init(monthFirst:))
    let version = reference.vkmVersion.flatMap { $0.isEmpty ? nil : $0 }
    self.init(
      id: .vemap(.closure, in: tenant, reference.id.text), tenant: .vemapTenant(tenant),
      project: reference.projectID.map { .vemap(.project, in: tenant, $0) }, name: reference.name,
      type: reference.type, start: start.value, end: end.value,
      unreadableDates: Self.unreadable(start, end, reference.startDate, reference.endDate),
      roadText: reference.roadSegment, status: reference.status,
      // A version proves that there is a plan; without one this list leaves it open.
      plan: version.map { .plan(VKMPlan(version: $0)) } ?? .notLoaded,
      stakeholderCount: reference.stakeholderCount, fileCount: reference.fileCount, halves: .reference)
  }

  /// From `listStakeholderClosures`, whose dates are moments.
  package init(_ closure: Vemap.StakeholderClosure, tenant: String) {
    let start = Read(closure.startDate) { Timestamp.iso($0).map(DutchTime.day(at:)) }
    let end = Read(closure.endDate) { Timestamp.iso($0).map(DutchTime.day(at:)) }
    let created = Read(closure.createdAt, Timestamp.iso)
    let updated = Read(closure.updatedAt, Timestamp.iso)
    self.init(
      id: .vemap(.closure, in: tenant, closure.id.text), tenant: .vemapTenant(tenant),
      project: (closure.project?.id.text).map { .vemap(.project, in: tenant, $0) }, name: closure.name,
      description: closure.description, type: closure.type, start: start.value, end: end.value,
      unreadableDates: Self.unreadable(start, end, closure.startDate, closure.endDate),
      roadText: closure.roadSegment, status: closure.status, plan: Plan(closure.vkmPlan), created: created.value,
      updated: updated.value, halves: .stakeholder,
      more: [Field](named: [("created_at", created.unreadable), ("updated_at", updated.unreadable)]))
  }

  /// The closures of a project from the vendor's two lists: in the order of the details, then what only the
  /// references have. A closure that one list lacks keeps what the other knows.
  package static func joining(details: [Closure], references: [Closure]) -> [Closure] {
    let byID = Dictionary(references.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(details.map(\.id))
    let joined = details.map { closure in byID[closure.id].map(closure.joined(with:)) ?? closure }
    return joined + references.filter { !known.contains($0.id) }
  }

  /// Both dates as they came, if either is no date.
  private static func unreadable(
    _ start: Read<CalendarDate>, _ end: Read<CalendarDate>, _ startText: String?, _ endText: String?
  ) -> String? {
    guard start.unreadable != nil || end.unreadable != nil else { return nil }
    return [startText, endText].map { $0 ?? "?" }.joined(separator: " – ")
  }
}

extension Closure.Plan {
  /// An object without anything in it is the vendor's word for no plan. Where the member is missing or is no object, nothing is
  /// known, which must not read as "no plan".
  fileprivate init(_ plan: Vemap.VKMPlan?) {
    guard let plan else {
      self = .notLoaded
      return
    }
    self =
      plan.isEmpty
      ? .none : .plan(VKMPlan(id: plan.id, name: plan.name, version: plan.version, status: plan.status))
  }
}
