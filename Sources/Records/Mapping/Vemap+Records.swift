import FoundationEssentials
package import VemapAPI
import VendorAPI

// VEMAP's ids are taken as unique within a tenant only, so every record but the tenant itself has the tenant as
// its scope; the tenant is the one that was asked, which is known even where the answer leaves it out.

extension RecordID {
  /// A tenant by VEMAP's id.
  package static func vemapTenant(_ id: String) -> RecordID { RecordID(.vemap, .tenant, id) }

  static func vemap(_ kind: Kind, in tenant: String, _ id: String) -> RecordID {
    RecordID(.vemap, kind, scope: tenant, id)
  }
}

extension Tenant {
  package init(_ tenant: Vemap.Tenant) {
    let people = (tenant.managers?.items ?? []).map { $0.name ?? $0.userID.text }
    self.init(
      id: .vemapTenant(tenant.id.text), name: tenant.name, isActive: tenant.isActive,
      more: [Field](
        named: [
          ("description", tenant.description), ("contact_name", tenant.contactName),
          ("contact_email", tenant.contactEmail), ("contact_phone", tenant.contactPhone),
          ("tenant_managers", people.isEmpty ? nil : people.joined(separator: ", ")),
          ("tenant_users", tenant.users?.description), ("tenant_projects", tenant.projects?.description),
          ("tenant_closures", tenant.closures?.description), ("created_at", tenant.createdAt),
          ("updated_at", tenant.updatedAt),
        ]))
  }
}

extension User {
  package init(_ user: Vemap.User, tenant: String) {
    self.init(
      id: .vemap(.user, in: tenant, user.id.text), name: user.name, company: user.company, email: user.email,
      phone: user.phoneNumber, role: user.authorisation)
  }
}

extension Recipient {
  package init(_ recipient: Vemap.Recipient, tenant: String) {
    self.init(
      id: .vemap(.recipient, in: tenant, recipient.id.text), name: recipient.name,
      organisation: recipient.organisationName, email: recipient.email)
  }
}

extension Project {
  package init(_ project: Vemap.Project, tenant: String) {
    let start = Read(project.startDate, CalendarDate.init(monthFirst:))
    let end = Read(project.endDate, CalendarDate.init(monthFirst:))
    let created = Read(project.createdAt, Timestamp.spaced)
    let updated = Read(project.updatedAt, Timestamp.spaced)
    let storage = Read(project.storageUsed) { Int($0) }
    let managers = project.managers
    self.init(
      id: .vemap(.project, in: tenant, project.id.text), tenant: .vemapTenant(tenant), name: project.name,
      description: project.description, authority: project.contractingAuthority, roads: project.roadNumbers,
      start: start.value, end: end.value, phase: project.phaseNumber,
      managers: (managers?.items ?? []).map { $0.name ?? $0.email ?? $0.id.text }, closureCount: project.closures,
      storageUsed: storage.value, isClosed: project.archived ?? false, created: created.value,
      updated: updated.value,
      more: [Field](
        named: [
          ("start_date", start.unreadable), ("end_date", end.unreadable), ("created_at", created.unreadable),
          ("updated_at", updated.unreadable), ("storage_used", storage.unreadable),
          ("created_by_user_id", project.createdByUserID),
        ]))
  }
}

/// A vendor's text with what it means, if it can be read.
struct Read<Value> {
  let value: Value?
  /// The text, where it is there but means nothing.
  let unreadable: String?

  init(_ text: String?, _ read: (String) -> Value?) {
    let text = text.flatMap { $0.isEmpty ? nil : $0 }
    value = text.flatMap(read)
    unreadable = value == nil ? text : nil
  }
}

extension [Field] {
  /// The fields that have a value.
  init(named pairs: [(String, String?)]) {
    self = pairs.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : Field(name, $0) }
    }
  }
}
