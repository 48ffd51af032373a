import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A customer's environment.
  package struct Tenant: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var description: String?
    @Lenient package var contactName: String?
    @Lenient package var contactEmail: String?
    @Lenient package var contactPhone: String?
    @LenientPart package var createdBy: UserReference?
    /// ISO 8601 with microseconds.
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?
    @Lenient package var users: Int?
    @LenientPart package var managers: Elements<UserReference>?
    @Lenient package var projects: Int?
    @Lenient package var closures: Int?
    @Lenient package var isActive: Bool?

    enum CodingKeys: String, CodingKey {
      case id, name, description
      case contactName = "contact_name"
      case contactEmail = "contact_email"
      case contactPhone = "contact_phone"
      case createdBy = "created_by"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case users = "tenant_users"
      case managers = "tenant_managers"
      case projects = "tenant_projects"
      case closures = "tenant_closures"
      case isActive = "is_active"
    }
  }

  /// `GET /v1/{tenant_id}/tenants`
  package struct ListTenants: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Tenant>
    package static let route = Route(.get, "/v1/{tenant_id}/tenants", "listTenants", answer: ["data"])
    package static let example = ListTenants(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }
}
