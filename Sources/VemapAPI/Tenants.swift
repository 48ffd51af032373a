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

  /// `GET /v1/{tenant_id}/tenants`; no role named; § Get Tenants.
  package struct ListTenants: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Tenant>
    package static let route = Route(.get, "/v1/{tenant_id}/tenants", "listTenants", answer: ["data"])
    package static let example = ListTenants(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }

  /// A logo that is to follow a new tenant.
  package struct LogoMetadata: Codable, Hashable, Sendable {
    package var fileName: String
    /// Media type.
    package var fileType: String
    /// `pending` in the document's sample.
    package var status: String
    /// The document names no unit.
    package var fileSize: Int
    package var version: String

    package init(fileName: String, fileType: String, status: String = "pending", fileSize: Int, version: String) {
      self.fileName = fileName
      self.fileType = fileType
      self.status = status
      self.fileSize = fileSize
      self.version = version
    }
  }

  /// Where the logo of a new tenant may be uploaded; the document does not say by which method.
  package struct LogoUpload: Hashable, Sendable {
    package var id: String?
    /// Media type.
    package var fileType: String?
    /// Lets whoever has it upload.
    package var presignedURL: Secret?
  }

  /// A tenant as its making answers it.
  package struct TenantCreated: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var contactName: String?
    @Lenient package var contactEmail: String?
    @Lenient package var description: String?
    /// What stands here where no logo was announced is not documented.
    @LenientPart package var logoUpload: LogoUpload?

    enum CodingKeys: String, CodingKey {
      case id, name, description
      case contactName = "contact_name"
      case contactEmail = "contact_email"
      case logoUpload = "logo_upload"
    }
  }

  /// `POST /v1/{tenant_id}/tenants`; no role named; § Create Tenant.
  package struct CreateTenant: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = TenantCreated
    package static let route = Route(
      .post, "/v1/{tenant_id}/tenants", "createTenant", answer: ["data", "tenant"])
    package static let example = CreateTenant(
      tenantID: "tenant-456", companyName: "New Company Corp", contactName: "Jane Smith",
      contactEmail: "jane.smith@newcompany.com", phone: "+31612345678",
      description: "New tenant for New Company Corp", tempPassword: Secret("SecureTempPass123!"),
      logoMetadata: LogoMetadata(
        fileName: "company-logo.png", fileType: "image/png", fileSize: 1_024_000, version: "1.0"))

    /// The tenant that the caller works for, not the new one.
    package var tenantID: String
    package var companyName: String
    package var contactName: String
    package var contactEmail: String
    package var phone: String?
    package var description: String
    /// Of the contact, for the first login.
    @SentSecret package var tempPassword: Secret
    package var logoMetadata: LogoMetadata?

    package init(
      tenantID: String, companyName: String, contactName: String, contactEmail: String, phone: String? = nil,
      description: String, tempPassword: Secret, logoMetadata: LogoMetadata? = nil
    ) {
      self.tenantID = tenantID
      self.companyName = companyName
      self.contactName = contactName
      self.contactEmail = contactEmail
      self.phone = phone
      self.description = description
      self.tempPassword = tempPassword
      self.logoMetadata = logoMetadata
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case companyName, contactName, contactEmail, phone, description, tempPassword, logoMetadata
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(companyName, "companyName")
      try InvalidField.requireText(contactName, "contactName")
      try InvalidField.require(email: contactEmail, "contactEmail")
      try InvalidField.requireText(description, "description")
      try InvalidField.require(secret: tempPassword, "tempPassword")
      if let logoMetadata {
        try InvalidField.require(logoMetadata.fileSize >= 0, "logoMetadata.fileSize", "must not be negative")
      }
    }
  }

  /// What went with a tenant.
  package struct TenantDeleted: Decodable, Hashable, Sendable {
    @Lenient package var message: String?
    @Lenient package var tenantID: String?
    @Lenient package var users: Int?
    @Lenient package var files: Int?
    @Lenient package var tenants: Int?
    @Lenient package var storedFiles: Int?
    @Lenient package var status: String?

    enum CodingKeys: String, CodingKey {
      case message, status
      case tenantID = "tenant_id"
      case users = "deleted_users_count"
      case files = "deleted_files_count"
      case tenants = "deleted_tenant_count"
      case storedFiles = "s3_deleted_files_count"
    }
  }

  /// `DELETE /v1/{tenant_id}/tenants/{target_tenant_id}`; no role named; § Delete Tenant.
  package struct DeleteTenant: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = TenantDeleted
    package static let route = Route(
      .delete, "/v1/{tenant_id}/tenants/{target_tenant_id}", "deleteTenant", answer: ["data"])
    package static let example = DeleteTenant(tenantID: "tenant-123", targetTenantID: "tenant-456")

    /// The tenant that the caller works for.
    package var tenantID: String
    package var targetTenantID: String

    package init(tenantID: String, targetTenantID: String) {
      self.tenantID = tenantID
      self.targetTenantID = targetTenantID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case targetTenantID = "target_tenant_id"
    }
  }
}

extension Vemap.LogoUpload: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id
    case fileType = "file_type"
    case presignedURL = "presigned_url"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String? {
      try container.decode(Lenient<String>.self, forKey: key).wrappedValue
    }
    id = try text(.id)
    fileType = try text(.fileType)
    presignedURL = try text(.presignedURL).map { Secret($0) }
  }
}
