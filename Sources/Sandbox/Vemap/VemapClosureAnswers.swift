import FoundationEssentials
import VemapAPI
import VendorAPI

/// Closures in the three shapes of the vendor's three lists, and their stakeholders.
extension VemapSandbox {
  func listClosures(_ call: Vemap.ListClosures) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let closures = records.closures(ofProject: project.id)
    return try reply(.array(closures.map(details)), "Closures fetched successfully", .short)
  }

  func listClosureReferences(_ call: Vemap.ListClosureReferences) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let closures = records.closures(ofProject: project.id)
    return try reply(.array(closures.map(reference)), "Project closure references fetched successfully", .short)
  }

  func getClosure(_ call: Vemap.GetClosure) throws -> Reply {
    let closure = try records.closure(call.closureID, of: call.tenantID)
    return try reply(details(closure), "Closure fetched successfully", .short)
  }

  func listStakeholderClosures(_ call: Vemap.ListStakeholderClosures) throws -> Reply {
    let user = try records.user(call.userID, of: call.tenantID)
    let closures = records.closures.filter { closure in
      closure.tenant == call.tenantID && closure.current.contains { $0.user.id == user.id }
    }
    return try reply(.array(closures.map(stakeholderView)), "", .dataOnly)
  }

  func createClosure(_ call: Vemap.CreateClosure) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let stakeholders = try call.stakeholders.map { try records.user($0, of: call.tenantID).person }
    let now = time.now()
    var closure = VemapClosureRecord(
      id: fresh("closure"), tenant: call.tenantID, project: project.id, name: call.name,
      description: call.description, type: call.type, start: call.startDate, end: call.endDate,
      road: call.roadSegment, status: call.status, creator: person, created: now, updated: now)
    closure.add(stakeholders, by: person, at: now)
    records.closures.append(closure)
    return try reply(details(closure), "Closure created successfully", status: 201)
  }

  func addStakeholders(_ call: Vemap.AddClosureStakeholders) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    let users = try call.stakeholders.map { try records.user($0, of: call.tenantID).person }
    let before = closure.current.count
    closure.add(users, by: person, at: time.now())
    if closure.current.count > before {
      try stumble(over: call.stakeholders)
      closure.updated = time.now()
    }
    records.replace(closure)
    return try reply(
      .object([
        "closure_id": .string(closure.id), "stakeholders_added": .int(closure.current.count - before),
        "total_stakeholders": .int(closure.current.count),
      ]), "Closure stakeholders added successfully", .short)
  }

  /// Planted: of the closures that the fire brigade is added to, the third answers 500 once.
  private func stumble(over users: [String]) throws {
    guard users.contains(VemapPeople.fireBrigade) else { return }
    brigadeAdditions += 1
    if brigadeAdditions == 3 { throw Refusal(status: 500, message: "Internal server error") }
  }

  func removeStakeholder(_ call: Vemap.RemoveClosureStakeholder) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    guard closure.remove(stakeholder: call.stakeholderID, at: time.now()) else {
      throw Refusal(status: 404, message: "Stakeholder not found")
    }
    closure.updated = time.now()
    records.replace(closure)
    return try reply(
      .object([
        "closure_id": .string(closure.id), "stakeholder_id": .string(call.stakeholderID),
        "status": .string("removed"),
      ]), "Stakeholder removed successfully")
  }

  /// As `listClosures` and `getClosure` show it: without the road.
  private func details(_ closure: VemapClosureRecord) -> JSONValue {
    .object([
      "id": .string(closure.id), "project_id": .string(closure.project), "name": .string(closure.name),
      "description": .string(closure.description), "start_date": .string(closure.start),
      "end_date": .string(closure.end),
      "stakeholders": .array(closure.current.map { Self.userReference($0.user) }), "type": .string(closure.type),
      "created_by_user": Self.personReference(closure.creator), "melvin_label": .bool(closure.isInMelvin),
      "spin_label": .bool(closure.isInSpin), "status": .string(closure.status),
      "created_at": .string(scene.spacedTime(closure.created)),
      "updated_at": .string(scene.spacedTime(closure.updated)),
      "vkm_plan": .object(closure.plan.map { plan($0, of: closure) } ?? [:]),
      "storage_used": .string(Self.sizeText(closure.bytes)), "closure_file_count": .int(closure.files.count),
    ])
  }

  /// As `listClosureReferences` shows it: with the road, and `active` for what is `open` in the details.
  private func reference(_ closure: VemapClosureRecord) -> JSONValue {
    .object([
      "id": .string(closure.id), "project_id": .string(closure.project), "name": .string(closure.name),
      "type": .string(closure.type), "start_date": .string(closure.start), "end_date": .string(closure.end),
      "roadsegment": .string(closure.road), "status": .string(closure.status == "open" ? "active" : closure.status),
      "stakeholder_count": .int(closure.current.count), "closure_files_count": .int(closure.files.count),
      "vkm_version": .string(closure.plan.map { "v" + $0.versionText } ?? ""),
    ])
  }

  /// As `listStakeholderClosures` shows it: dates as moments, the plan under its file's id.
  private func stakeholderView(_ closure: VemapClosureRecord) -> JSONValue {
    let project = records.projects.first { $0.id == closure.project }
    let managers = (project?.managers ?? []).compactMap { id in records.users.first { $0.id == id } }
    return .object([
      "id": .string(closure.id), "name": .string(closure.name), "description": .string(closure.description),
      "project": .object(["id": .string(closure.project), "name": .string(project?.name ?? "")]),
      "project_managers": .array(managers.map { Self.personReference($0.person) }),
      "vkm_plan": planView(of: closure),
      "support_files": .array(
        closure.files.filter { $0.type != VemapClosureRecord.File.plan }.map {
          .object([
            "id": .string($0.id), "name": .string($0.name), "size": .int($0.bytes),
            "updated_at": .string(scene.isoTime($0.updated)),
          ])
        }),
      "comments": .array(closure.comments.map { .object(comment($0, planID: closure.plan?.id ?? "")) }),
      "status": .string(closure.status == "open" ? "active" : closure.status),
      "start_date": .string(Self.midnight(closure.start)), "end_date": .string(Self.midnight(closure.end)),
      "roadsegment": .string(closure.road), "type": .string(closure.type),
      "created_at": .string(scene.isoTime(closure.created)), "updated_at": .string(scene.isoTime(closure.updated)),
    ])
  }

  /// The plan in the details, which have an empty object where there is none.
  private func plan(_ file: VemapClosureRecord.File, of closure: VemapClosureRecord) -> [String: JSONValue] {
    [
      "id": .string(closure.planID), "name": .string(file.name), "status": .string(file.listedStatus),
      "version": .string("v" + file.versionText), "size": .int(file.bytes),
      "updated_at": .string(scene.spacedTime(file.updated)),
    ]
  }

  /// The plan as a stakeholder sees it. That it can be an empty object is documented for the details only, so here
  /// its members are blank where there is none.
  private func planView(of closure: VemapClosureRecord) -> JSONValue {
    let file = closure.plan
    return .object([
      "id": .string(file?.id ?? ""), "name": .string(file?.name ?? ""), "status": .string(file?.listedStatus ?? ""),
      "version": .string(file?.versionText ?? ""), "size": .int(file?.bytes ?? 0),
      "created_at": .string(scene.isoTime(file?.updated ?? closure.created)),
    ])
  }

  private static func personReference(_ person: VemapRecords.Person) -> JSONValue {
    .object(["id": .string(person.id), "name": .string(person.name)])
  }

  /// `2024-01-15T00:00:00Z` for `01-15-2024`.
  private static func midnight(_ day: String) -> String { "\(day.suffix(4))-\(day.prefix(5))T00:00:00Z" }

  /// `2.5 MB`, the document's form in closures.
  private static func sizeText(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return bytes == 0 ? "0 B" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
