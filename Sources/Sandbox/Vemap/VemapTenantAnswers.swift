import FoundationEssentials
import VemapAPI
import VendorAPI

/// Tenants and users.
extension VemapSandbox {
  /// The tenants that the caller works for.
  func listTenants() throws -> Reply {
    let own = records.tenants.filter { caller?.roles[$0.id] != nil }
    return try reply(.array(own.map(answer)), "Tenants fetched successfully")
  }

  private func answer(_ tenant: VemapRecords.Tenant) -> JSONValue {
    let users = records.users.filter { $0.roles[tenant.id] != nil }
    let managers = users.filter { $0.roles[tenant.id]?.contains { $0 != Vemap.Role.stakeholder.rawValue } == true }
    let made = JSONValue.string(microTime(tenant.created))
    return .object([
      "id": .string(tenant.id), "name": .string(tenant.name), "description": .string(tenant.description),
      "contact_name": .string(tenant.contactName), "contact_email": .string(tenant.contactEmail),
      "contact_phone": .string(tenant.contactPhone), "created_by": Self.userReference(tenant.creator),
      "created_at": made, "updated_at": made, "tenant_users": .int(users.count),
      "tenant_managers": .array(managers.map { Self.userReference($0.person) }),
      "tenant_projects": .int(records.projects.count { $0.tenant == tenant.id }),
      "tenant_closures": .int(records.closures.count { $0.tenant == tenant.id }), "is_active": .bool(true),
    ])
  }

  /// The contact becomes the tenant's first user, and the caller its administrator.
  func createTenant(_ call: Vemap.CreateTenant) throws -> Reply {
    guard !isTaken(call.contactEmail) else { throw Self.userExists }
    let contact = VemapRecords.User(
      id: fresh("user"), name: call.contactName, email: call.contactEmail, company: call.companyName,
      phone: call.phone ?? "", roles: [:])
    try accounts.add(contact.id, username: contact.email, password: call.tempPassword.reveal())
    let tenant = VemapRecords.Tenant(
      id: fresh("tenant"), name: call.companyName, description: call.description, contactName: call.contactName,
      contactEmail: call.contactEmail, contactPhone: call.phone ?? "", creator: person, created: time.now())
    records.tenants.append(tenant)
    records.users.append(contact)
    setRoles([Vemap.Role.organisation.rawValue], of: contact.id, at: tenant.id)
    setRoles([Vemap.Role.admin.rawValue], of: person.id, at: tenant.id)
    var answer: [String: JSONValue] = [
      "id": .string(tenant.id), "name": .string(tenant.name), "contact_name": .string(tenant.contactName),
      "contact_email": .string(tenant.contactEmail), "description": .string(tenant.description),
    ]
    // What stands here without a logo is not documented.
    answer["logo_upload"] = call.logoMetadata.map { logo in
      let id = fresh("file")
      return .object([
        "id": .string(id), "file_type": .string(logo.fileType),
        "presigned_url": .string("https://files.vemap.example/\(id)?signature=demo"),
      ])
    }
    return try reply(.object(answer), "Tenant created successfully", status: 201)
  }

  /// Takes everything of the tenant along, and counts the users that are now gone: one who works elsewhere, too,
  /// stays there.
  func deleteTenant(_ call: Vemap.DeleteTenant) throws -> Reply {
    let target = call.targetTenantID
    guard caller?.roles[target] != nil, records.tenants.contains(where: { $0.id == target }) else {
      throw Refusal(status: 404, message: "Tenant not found")
    }
    let files = records.closures.filter { $0.tenant == target }.flatMap(\.files)
    let projects = Set(records.projects.filter { $0.tenant == target }.map(\.id))
    records.tenants.removeAll { $0.id == target }
    records.projects.removeAll { $0.tenant == target }
    records.closures.removeAll { $0.tenant == target }
    records.recipients.removeAll { projects.contains($0.project) }
    records.templates.removeAll { $0.tenant == target }
    let before = records.users.count
    for user in records.users where user.roles[target] != nil { setRoles(nil, of: user.id, at: target) }
    let message = "Tenant deleted successfully"
    return try reply(
      .object([
        "message": .string(message), "tenant_id": .string(target),
        "deleted_users_count": .int(before - records.users.count), "deleted_files_count": .int(files.count),
        "deleted_tenant_count": .int(1), "s3_deleted_files_count": .int(files.count(where: \.isStored)),
        "status": .string("deleted"),
      ]), message)
  }

  func listUsers(_ call: Vemap.ListUsers) throws -> Reply {
    let users = records.users.compactMap { user in
      user.roles[call.tenantID].map { roles in
        JSONValue.object([
          "id": .string(user.id), "name": .string(user.name), "email": .string(user.email),
          "authorisation": .string(roles.first ?? ""), "company": .string(user.company),
          "phone_number": .string(user.phone),
        ])
      }
    }
    return try reply(.array(users), "Users fetched successfully")
  }

  func createUser(_ call: Vemap.CreateUser) throws -> Reply {
    guard !isTaken(call.email) else { throw Self.userExists }
    let user = VemapRecords.User(
      id: fresh("user"), name: call.fullName, email: call.email, company: call.organisationName,
      phone: call.phone ?? "", roles: [call.tenantID: [call.authorisation.rawValue]])
    try accounts.add(user.id, username: user.email, password: call.password.reveal())
    records.users.append(user)
    return try reply(
      .object([
        "user_id": .string(user.id), "email": .string(user.email), "name": .string(user.name),
        "company_name": .string(user.company), "phone_number": .string(user.phone),
      ]), "User created successfully")
  }

  func updateUser(_ call: Vemap.UpdateUser) throws -> Reply {
    var user = try records.user(call.userID, of: call.tenantID)
    if let email = call.email, email.lowercased() != user.email.lowercased() {
      guard !isTaken(email) else { throw Self.userExists }
      accounts.rename(user.email, to: email)
    }
    user.email = call.email ?? user.email
    user.name = call.name ?? user.name
    user.company = call.company ?? user.company
    user.phone = call.phoneNumber ?? user.phone
    if let role = call.authorisation { user.roles[call.tenantID] = [role.rawValue] }
    if let index = records.users.firstIndex(where: { $0.id == user.id }) { records.users[index] = user }
    return try reply(
      .object([
        "id": .string(user.id), "name": .string(user.name), "email": .string(user.email),
        "authorisation": .string(user.roles[call.tenantID]?.first ?? ""), "tenant_id": .string(call.tenantID),
        "company": .string(user.company), "last_modified": .string(microTime(time.now())),
        "phone_number": .string(user.phone),
      ]), "User updated successfully")
  }

  /// The user is gone from the tenant, its closures and projects, and altogether where it was of no other tenant.
  func deleteUser(_ call: Vemap.DeleteUser) throws -> Reply {
    let user = try records.user(call.userID, of: call.tenantID)
    for index in records.closures.indices where records.closures[index].tenant == call.tenantID {
      _ = records.closures[index].remove(stakeholder: user.id, at: time.now())
    }
    for index in records.projects.indices where records.projects[index].tenant == call.tenantID {
      records.projects[index].managers.removeAll { $0 == user.id }
    }
    setRoles(nil, of: user.id, at: call.tenantID)
    return try reply(.object([:]), "User deleted successfully")
  }

  private static var userExists: Refusal { Refusal(status: 409, message: "User already exists") }

  private func isTaken(_ email: String) -> Bool {
    records.users.contains { $0.email.lowercased() == email.lowercased() }
  }

  /// A user without a role anywhere is no user any more.
  private func setRoles(_ roles: [String]?, of id: String, at tenant: String) {
    guard let index = records.users.firstIndex(where: { $0.id == id }) else { return }
    records.users[index].roles[tenant] = roles
    guard records.users[index].roles.isEmpty else { return }
    accounts.remove(records.users[index].email)
    tokens.end(user: id)
    records.users.remove(at: index)
  }

  static func userReference(_ person: VemapRecords.Person) -> JSONValue {
    .object(["user_id": .string(person.id), "name": .string(person.name)])
  }

  /// ISO 8601 with microseconds.
  private func microTime(_ date: Date) -> String { scene.isoTime(date).replacing("Z", with: ".120000Z") }
}
