import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A closure as `listClosures` and `getClosure` show it: people and plan, but no road.
  package struct Closure: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var projectID: String?
    @Lenient package var name: String?
    @Lenient package var description: String?
    /// `MM-DD-YYYY`, month first.
    @Lenient package var startDate: String?
    @Lenient package var endDate: String?
    @LenientPart package var stakeholders: Elements<UserReference>?
    @Lenient package var type: String?
    @LenientPart package var createdByUser: PersonReference?
    @Lenient package var melvinLabel: Bool?
    @Lenient package var spinLabel: Bool?
    @Lenient package var status: String?
    /// `YYYY-MM-DD HH:MM:SS`, without a zone.
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?
    /// An empty object where there is no plan.
    @LenientPart package var vkmPlan: VKMPlan?
    @Lenient package var storageUsed: String?
    @Lenient package var fileCount: Int?

    enum CodingKeys: String, CodingKey {
      case id, name, description, stakeholders, type, status
      case projectID = "project_id"
      case startDate = "start_date"
      case endDate = "end_date"
      case createdByUser = "created_by_user"
      case melvinLabel = "melvin_label"
      case spinLabel = "spin_label"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case vkmPlan = "vkm_plan"
      case storageUsed = "storage_used"
      case fileCount = "closure_file_count"
    }
  }

  /// The traffic-measures plan of a closure.
  package struct VKMPlan: Decodable, Hashable, Sendable {
    @Lenient package var id: String?
    @Lenient package var name: String?
    @Lenient package var status: String?
    /// `v1.2` in closures, `1.0` in the stakeholder's view.
    @Lenient package var version: String?
    /// Bytes.
    @Lenient package var size: Int?
    /// `YYYY-MM-DD HH:MM:SS`; only in closures.
    @Lenient package var updatedAt: String?
    /// ISO 8601; only in the stakeholder's view.
    @Lenient package var createdAt: String?

    enum CodingKeys: String, CodingKey {
      case id, name, status, version, size
      case updatedAt = "updated_at"
      case createdAt = "created_at"
    }

    /// Whether nothing names a plan.
    package var isEmpty: Bool { [id, name, version, status].allSatisfy { $0?.isEmpty ?? true } }
  }

  /// A closure as `listClosureReferences` shows it: the road, but no people and no plan.
  package struct ClosureReference: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var projectID: String?
    @Lenient package var name: String?
    @Lenient package var type: String?
    /// `MM-DD-YYYY`, month first.
    @Lenient package var startDate: String?
    @Lenient package var endDate: String?
    @Lenient package var roadSegment: String?
    @Lenient package var status: String?
    @Lenient package var stakeholderCount: Int?
    @Lenient package var fileCount: Int?
    @Lenient package var vkmVersion: String?

    enum CodingKeys: String, CodingKey {
      case id, name, type, status
      case projectID = "project_id"
      case startDate = "start_date"
      case endDate = "end_date"
      case roadSegment = "roadsegment"
      case stakeholderCount = "stakeholder_count"
      case fileCount = "closure_files_count"
      case vkmVersion = "vkm_version"
    }
  }

  /// `GET /v1/{tenant_id}/projects/{project_id}/closure-references`; no role named; § Get Project Closure References.
  package struct ListClosureReferences: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<ClosureReference>
    package static let route = Route(
      .get, "/v1/{tenant_id}/projects/{project_id}/closure-references", "listClosureReferences", answer: ["data"])
    package static let example = ListClosureReferences(tenantID: "tenant-456", projectID: "proj-456")

    package var tenantID: String
    package var projectID: String

    package init(tenantID: String, projectID: String) {
      self.tenantID = tenantID
      self.projectID = projectID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
    }
  }

  /// `GET /v1/{tenant_id}/projects/{project_id}/closures`; no role named; § Get Project Closures.
  package struct ListClosures: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Closure>
    package static let route = Route(
      .get, "/v1/{tenant_id}/projects/{project_id}/closures", "listClosures", answer: ["data"])
    package static let example = ListClosures(tenantID: "tenant-456", projectID: "proj-456")

    package var tenantID: String
    package var projectID: String

    package init(tenantID: String, projectID: String) {
      self.tenantID = tenantID
      self.projectID = projectID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
    }
  }

  /// `GET /v1/{tenant_id}/closures/{closure_id}`; no role named; § Get Closure.
  package struct GetClosure: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Closure
    package static let route = Route(
      .get, "/v1/{tenant_id}/closures/{closure_id}", "getClosure", answer: ["data"])
    package static let example = GetClosure(tenantID: "tenant-456", closureID: "closure-123")

    package var tenantID: String
    package var closureID: String

    package init(tenantID: String, closureID: String) {
      self.tenantID = tenantID
      self.closureID = closureID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
    }
  }
}
