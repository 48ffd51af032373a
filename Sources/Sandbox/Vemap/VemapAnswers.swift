import FoundationEssentials
import VendorAPI

/// Tenants, users, projects and recipients in the vendor's shapes.
extension VemapSandbox {
  /// The tenants that the caller works for.
  func tenants() -> [JSONValue] {
    VemapProjects.tenants.filter { caller?.roles[$0.id] != nil }.map { tenant in
      let users = VemapPeople.all.filter { $0.roles[tenant.id] != nil }
      let projects = VemapProjects.all.filter { $0.tenant == tenant.id }
      let managers = users.filter { $0.roles[tenant.id]?.contains { $0 != "ROLE_STAKEHOLDER" } == true }
      let codes = projects.map(\.code)
      let made = scene.isoTime(scene.moment(-400, hour: 8, minute: 15)).replacing("Z", with: ".120000Z")
      return .object([
        "id": .string(tenant.id), "name": .string(tenant.firm.name),
        "description": .string("Omgeving van " + tenant.firm.name),
        "contact_name": .string(tenant.contact.name), "contact_email": .string(tenant.contact.email),
        "contact_phone": .string("+31" + tenant.contact.phone),
        "created_by": .object(["user_id": .string("user-1"), "name": .string("VEMAP beheer")]),
        "created_at": .string(made), "updated_at": .string(made), "tenant_users": .int(users.count),
        "tenant_managers": .array(managers.map(Self.userReference)), "tenant_projects": .int(projects.count),
        "tenant_closures": .int(VemapClosures.all.count { codes.contains($0.project) }), "is_active": .bool(true),
      ])
    }
  }

  func users(of tenant: String) -> [JSONValue] {
    VemapPeople.all.compactMap { user in
      user.roles[tenant].map { roles in
        .object([
          "id": .string(user.id), "name": .string(user.name), "email": .string(user.email),
          "authorisation": .string(roles[0]), "company": .string(user.company),
          "phone_number": .string(user.phoneNumber),
        ])
      }
    }
  }

  func projects(of tenant: String) -> [JSONValue] {
    VemapProjects.all.filter { $0.tenant == tenant }.map { project in
      let closures = closures(of: project)
      let managers = project.managers.compactMap { VemapPeople[$0] }
      return .object([
        "project_id": .string(project.id), "name": .string(project.name),
        "description": .string(project.name + ", werkzaamheden aan " + project.roads),
        "contracting_authority": .string(project.authority), "road_numbers": .string(project.roads),
        "start_date": .string(scene.usDay(project.days.lowerBound)),
        "end_date": .string(scene.usDay(project.days.upperBound)), "tenant_id": .string(tenant),
        "created_by_user_id": .string(managers.first?.id ?? ""),
        "created_at": .string(scene.spacedTime(scene.moment(project.days.lowerBound - 30, hour: 8))),
        "updated_at": .string(scene.spacedTime(scene.moment(min(-1, project.days.upperBound), hour: 15, minute: 40))),
        "managers": .array(
          managers.map {
            .object(["id": .string($0.id), "name": .string($0.name), "email": .string($0.email)])
          }),
        "archived": .bool(project.isArchived), "phase_number": .string(project.phase),
        "closures": .int(closures.count), "storage_used": .int(closures.reduce(0) { $0 + $1.bytes }),
      ])
    }
  }

  func recipients(of project: VemapProjects.Row) -> [JSONValue] {
    VemapProjects.recipients.filter { $0.project == project.code }.map { recipient in
      .object([
        "id": .string("recipient-\(recipient.number)"), "email": .string(recipient.email),
        "name": .string(recipient.name), "organisation_name": .string(recipient.organisation),
        "project_id": .string(project.id),
      ])
    }
  }

  static func userReference(_ user: VemapPeople.Row) -> JSONValue {
    .object(["user_id": .string(user.id), "name": .string(user.name)])
  }

  static func personReference(_ user: VemapPeople.Row) -> JSONValue {
    .object(["id": .string(user.id), "name": .string(user.name)])
  }

  func project(_ id: String, of tenant: String) throws -> VemapProjects.Row {
    guard let project = VemapProjects.all.first(where: { $0.id == id && $0.tenant == tenant }) else {
      throw Refusal(status: 404, message: "Project not found")
    }
    return project
  }

  func closures(of project: VemapProjects.Row) -> [VemapClosureRow] {
    VemapClosures.all.filter { $0.project == project.code }
  }

  func closure(_ id: String, of tenant: String) throws -> VemapClosureRow {
    guard let closure = VemapClosures.all.first(where: { $0.id == id }),
      VemapProjects.row(code: closure.project)?.tenant == tenant
    else { throw Refusal(status: 404, message: "Closure not found") }
    return closure
  }

  func closures(ofStakeholder id: String, at tenant: String) throws -> [VemapClosureRow] {
    guard let user = VemapPeople.row(id: id), user.roles[tenant] != nil else {
      throw Refusal(status: 404, message: "User not found")
    }
    return VemapClosures.all.filter {
      $0.stakeholders.contains(user.letter) && VemapProjects.row(code: $0.project)?.tenant == tenant
    }
  }
}
