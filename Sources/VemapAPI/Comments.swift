import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A reaction to one version of a closure's plan.
  package struct Comment: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var vkmPlanID: String?
    /// `1.0`; the same version is `v1.0` in a closure.
    @Lenient package var version: String?
    @Lenient package var userID: String?
    @Lenient package var userName: String?
    @Lenient package var type: String?
    @Lenient package var message: String?
    /// ISO 8601.
    @Lenient package var createdAt: String?
    /// Where the comment stands; only in the answer to making it.
    @Lenient package var projectID: String?
    @Lenient package var closureID: String?
    @Lenient package var tenantID: String?

    enum CodingKeys: String, CodingKey {
      case id, version, type, message
      case vkmPlanID = "vkm_plan_id"
      case userID = "user_id"
      case userName = "user_name"
      case createdAt = "created_at"
      case projectID = "project_id"
      case closureID = "closure_id"
      case tenantID = "tenant_id"
    }
  }

  /// `GET /v1/{tenant_id}/closures/{closure_id}/comments`; no role named; § Get Project Comments.
  package struct ListClosureComments: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Comment>
    package static let route = Route(
      .get, "/v1/{tenant_id}/closures/{closure_id}/comments", "listClosureComments", answer: ["data"])
    package static let example = ListClosureComments(
      tenantID: "tenant-456", closureID: "closure-123", limit: 50, offset: 0, sortBy: "created_at",
      sortOrder: .descending)

    package enum SortOrder: String, Codable, CaseIterable, Sendable {
      case ascending = "asc"
      case descending = "desc"
    }

    package var tenantID: String
    package var closureID: String
    /// The vendor gives 50 where nothing is said. No total is given: a page shorter than this is the last.
    package var limit: Int?
    package var offset: Int?
    /// The vendor takes `created_at` where nothing is said; no other field is documented.
    package var sortBy: String?
    /// The vendor takes `desc` where nothing is said.
    package var sortOrder: SortOrder?

    package init(
      tenantID: String, closureID: String, limit: Int? = nil, offset: Int? = nil, sortBy: String? = nil,
      sortOrder: SortOrder? = nil
    ) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.limit = limit
      self.offset = offset
      self.sortBy = sortBy
      self.sortOrder = sortOrder
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case limit, offset
      case sortBy = "sort_by"
      case sortOrder = "sort_order"
    }

    package func validate() throws(InvalidField) { try InvalidField.require(limit: limit, offset: offset) }
  }

  /// `POST /v1/{tenant_id}/closures/{closure_id}/comments`; no role named; § Create Comment.
  ///
  /// A comment is on a version of a plan, so a closure without a plan cannot have one.
  package struct CreateClosureComment: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Comment
    package static let route = Route(
      .post, "/v1/{tenant_id}/closures/{closure_id}/comments", "createClosureComment", answer: ["data"])
    package static let example = CreateClosureComment(
      tenantID: "tenant-456", closureID: "closure-789", vkmPlanID: "vkm-789", version: "1.0", userName: "John Doe",
      message: "Dit is een nieuwe comment", projectID: "project-123")

    package var tenantID: String
    package var closureID: String
    package var vkmPlanID: String
    package var version: String
    /// Of the author; who that is, the headers say.
    package var userName: String
    /// No other word than `COMMENT` is documented.
    package var type: String
    package var message: String
    package var projectID: String

    package init(
      tenantID: String, closureID: String, vkmPlanID: String, version: String, userName: String,
      type: String = "COMMENT", message: String, projectID: String
    ) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.vkmPlanID = vkmPlanID
      self.version = version
      self.userName = userName
      self.type = type
      self.message = message
      self.projectID = projectID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case vkmPlanID = "vkmPlanId"
      case version, userName, type, message
      case projectID = "projectId"
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(vkmPlanID, "vkmPlanId")
      try InvalidField.requireText(version, "version")
      try InvalidField.requireText(message, "message")
    }
  }
}
