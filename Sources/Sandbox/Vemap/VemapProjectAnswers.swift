import FoundationEssentials
import VemapAPI
import VendorAPI

/// Projects and their mailing lists.
extension VemapSandbox {
  func listProjects(_ call: Vemap.ListProjects) throws -> Reply {
    let projects = records.projects.filter { $0.tenant == call.tenantID }
    return try reply(.array(projects.map(answer)), "Projects fetched successfully", .short)
  }

  private func answer(_ project: VemapRecords.Project) -> JSONValue {
    let closures = records.closures(ofProject: project.id)
    let managers = project.managers.compactMap { id in records.users.first { $0.id == id } }
    return .object([
      "project_id": .string(project.id), "name": .string(project.name), "description": .string(project.description),
      "contracting_authority": .string(project.authority), "road_numbers": .string(project.roads),
      "start_date": .string(project.start), "end_date": .string(project.end), "tenant_id": .string(project.tenant),
      "created_by_user_id": .string(project.creatorID), "created_at": .string(scene.spacedTime(project.created)),
      "updated_at": .string(scene.spacedTime(project.updated)),
      "managers": .array(
        managers.map {
          .object(["id": .string($0.id), "name": .string($0.name), "email": .string($0.email)])
        }),
      "archived": .bool(project.isArchived), "phase_number": .string(project.phase),
      "closures": .int(closures.count), "storage_used": .int(closures.reduce(0) { $0 + $1.bytes }),
    ])
  }

  func createProject(_ call: Vemap.CreateProject) throws -> Reply {
    let users = [call.createdByUserID] + call.managers.map(\.id)
    for id in users { _ = try records.user(id, of: call.tenantID) }
    let now = time.now()
    let project = VemapRecords.Project(
      id: fresh("proj"), tenant: call.tenantID, name: call.name, description: call.description,
      authority: call.contractingAuthority, roads: call.roadNumbers, start: call.startDate, end: call.endDate,
      creatorID: call.createdByUserID, created: now, updated: now, managers: call.managers.map(\.id),
      isArchived: false, phase: call.phaseNumber)
    records.projects.append(project)
    return try reply(answer(project), "Project created successfully", status: 201)
  }

  /// Whether `managers_count` is of those added or of all is not documented; here it is of all.
  func updateProject(_ call: Vemap.UpdateProject) throws -> Reply {
    var project = try records.project(call.projectID, of: call.tenantID)
    for id in call.managers {
      _ = try records.user(id, of: call.tenantID)
      if !project.managers.contains(id) { project.managers.append(id) }
    }
    project.updated = time.now()
    if let index = records.projects.firstIndex(where: { $0.id == project.id }) { records.projects[index] = project }
    return try reply(
      .object([
        "project_id": .string(project.id), "managers_count": .int(project.managers.count),
        "status": .string("updated"),
      ]), "Project updated successfully", .short)
  }

  func listProjectRecipients(_ call: Vemap.ListProjectRecipients) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let recipients = records.recipients.filter { $0.project == project.id }.map { recipient in
      Self.answer(recipient).merging(["project_id": .string(project.id)]) { $1 }
    }
    return try reply(.array(recipients.map(JSONValue.object)), "Project recipients fetched successfully")
  }

  static func answer(_ recipient: VemapRecords.Recipient) -> [String: JSONValue] {
    [
      "id": .string(recipient.id), "email": .string(recipient.email), "name": .string(recipient.name),
      "organisation_name": .string(recipient.organisation),
    ]
  }

  func createProjectRecipients(_ call: Vemap.CreateProjectRecipients) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let kept = call.recipients.map { keep($0.email, $0.name, $0.organisationName, for: project.id) }
    let created = kept.count(where: \.isNew)
    return try reply(
      .object([
        "created_count": .int(created), "updated_count": .int(kept.count - created), "total_count": .int(kept.count),
        "recipients": .array(kept.map { .object(Self.answer($0.recipient)) }),
      ]), "Recipients created successfully")
  }

  /// Makes a recipient of a project, or changes the one with this address: by what it is recognised is not
  /// documented.
  /// - Parameter organisation: `nil` leaves it as it is.
  func keep(
    _ email: String, _ name: String, _ organisation: String?, for project: String
  ) -> (recipient: VemapRecords.Recipient, isNew: Bool) {
    let index = records.recipients.firstIndex {
      $0.project == project && $0.email.lowercased() == email.lowercased()
    }
    guard let index else {
      let recipient = VemapRecords.Recipient(
        id: fresh("recipient"), project: project, email: email, name: name, organisation: organisation ?? "")
      records.recipients.append(recipient)
      return (recipient, true)
    }
    records.recipients[index].name = name
    records.recipients[index].organisation = organisation ?? records.recipients[index].organisation
    return (records.recipients[index], false)
  }

  /// Off the project's list is off the lists of its closures.
  func deleteProjectRecipient(_ call: Vemap.DeleteProjectRecipient) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    let index = records.recipients.firstIndex { $0.id == call.recipientID && $0.project == project.id }
    guard let index else { throw Self.noRecipient }
    records.recipients.remove(at: index)
    for closure in records.closures.indices where records.closures[closure].project == project.id {
      _ = records.closures[closure].mailingList?.remove(call.recipientID, at: time.now())
    }
    return try deletedRecipient(call.recipientID)
  }

  func deletedRecipient(_ id: String) throws -> Reply {
    try reply(
      .object(["recipient_id": .string(id), "status": .string("deleted")]), "Recipient deleted successfully")
  }

  static var noRecipient: Refusal { Refusal(status: 404, message: "Recipient not found") }
}
