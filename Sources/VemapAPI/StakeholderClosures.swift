import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A closure as a stakeholder's list shows it: with road and plan, ISO 8601 dates, no list of stakeholders.
  package struct StakeholderClosure: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var description: String?
    @LenientPart package var project: PersonReference?
    @LenientPart package var projectManagers: Elements<PersonReference>?
    @LenientPart package var vkmPlan: VKMPlan?
    @LenientPart package var supportFiles: Elements<File>?
    @LenientPart package var comments: Elements<Comment>?
    @Lenient package var status: String?
    /// ISO 8601 with a zone, unlike in the other lists of closures.
    @Lenient package var startDate: String?
    @Lenient package var endDate: String?
    @Lenient package var roadSegment: String?
    @Lenient package var type: String?
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?

    enum CodingKeys: String, CodingKey {
      case id, name, description, project, comments, status, type
      case projectManagers = "project_managers"
      case vkmPlan = "vkm_plan"
      case supportFiles = "support_files"
      case startDate = "start_date"
      case endDate = "end_date"
      case roadSegment = "roadsegment"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }
  }

  /// `GET /v1/{tenant_id}/stakeholders/{user_id}/closures`; no role named; § Get Closures by Stakeholder.
  package struct ListStakeholderClosures: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<StakeholderClosure>
    package static let route = Route(
      .get, "/v1/{tenant_id}/stakeholders/{user_id}/closures", "listStakeholderClosures", answer: ["data"])
    package static let example = ListStakeholderClosures(tenantID: "tenant-456", userID: "user-789")

    package var tenantID: String
    package var userID: String

    package init(tenantID: String, userID: String) {
      self.tenantID = tenantID
      self.userID = userID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case userID = "user_id"
    }
  }
}
