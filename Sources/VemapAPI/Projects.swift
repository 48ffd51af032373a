import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Road works with their closures.
  package struct Project: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var description: String?
    @Lenient package var contractingAuthority: String?
    /// Road numbers in one text, e.g. `A1, A2`.
    @Lenient package var roadNumbers: String?
    /// `MM-DD-YYYY`, month first.
    @Lenient package var startDate: String?
    @Lenient package var endDate: String?
    @Lenient package var tenantID: String?
    @Lenient package var createdByUserID: String?
    /// `YYYY-MM-DD HH:MM:SS`, without a zone.
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?
    @LenientPart package var managers: Elements<PersonReference>?
    @Lenient package var archived: Bool?
    @Lenient package var phaseNumber: String?
    @Lenient package var closures: Int?
    /// The document names no unit, and shows a number here and a text such as `2.5 MB` in a closure.
    @Lenient package var storageUsed: String?

    enum CodingKeys: String, CodingKey {
      case id = "project_id"
      case name, description, managers, archived, closures
      case contractingAuthority = "contracting_authority"
      case roadNumbers = "road_numbers"
      case startDate = "start_date"
      case endDate = "end_date"
      case tenantID = "tenant_id"
      case createdByUserID = "created_by_user_id"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case phaseNumber = "phase_number"
      case storageUsed = "storage_used"
    }
  }

  /// `GET /v1/{tenant_id}/projects`
  package struct ListProjects: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Project>
    package static let route = Route(.get, "/v1/{tenant_id}/projects", "listProjects", answer: ["data"])
    package static let example = ListProjects(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }
}
