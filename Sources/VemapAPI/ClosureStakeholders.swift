import HTTPTypes
package import VendorAPI

extension Vemap {
  package struct StakeholdersAdded: Decodable, Hashable, Sendable {
    @Lenient package var closureID: String?
    @Lenient package var added: Int?
    /// Of the closure, with those added.
    @Lenient package var total: Int?

    enum CodingKeys: String, CodingKey {
      case closureID = "closure_id"
      case added = "stakeholders_added"
      case total = "total_stakeholders"
    }
  }

  /// `POST /v1/{tenant_id}/closures/{closure_id}/stakeholders`; no role named; § Add Stakeholders to Closure.
  package struct AddClosureStakeholders: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = StakeholdersAdded
    // Whoever is on it already stays on it once.
    package static let route = Route(
      .post, "/v1/{tenant_id}/closures/{closure_id}/stakeholders", "addClosureStakeholders", class: .sameValueWrite,
      answer: ["data"])
    package static let example = AddClosureStakeholders(
      tenantID: "tenant-456", closureID: "closure-123", stakeholders: ["user-789", "user-101"])

    package var tenantID: String
    package var closureID: String
    /// Ids of users.
    package var stakeholders: [String]

    package init(tenantID: String, closureID: String, stakeholders: [String]) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.stakeholders = stakeholders
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case stakeholders
    }
  }

  package struct StakeholderRemoved: Decodable, Hashable, Sendable {
    @Lenient package var closureID: String?
    @Lenient package var stakeholderID: String?
    @Lenient package var status: String?

    enum CodingKeys: String, CodingKey {
      case status
      case closureID = "closure_id"
      case stakeholderID = "stakeholder_id"
    }
  }

  /// `DELETE /v1/{tenant_id}/closures/{closure_id}/stakeholders/{stakeholder_id}`; no role named;
  /// § Remove Stakeholder from Closure.
  package struct RemoveClosureStakeholder: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = StakeholderRemoved
    package static let route = Route(
      .delete, "/v1/{tenant_id}/closures/{closure_id}/stakeholders/{stakeholder_id}", "removeClosureStakeholder",
      answer: ["data"])
    package static let example = RemoveClosureStakeholder(
      tenantID: "tenant-456", closureID: "closure-123", stakeholderID: "user-789")

    package var tenantID: String
    package var closureID: String
    /// Of the user.
    package var stakeholderID: String

    package init(tenantID: String, closureID: String, stakeholderID: String) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.stakeholderID = stakeholderID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case stakeholderID = "stakeholder_id"
    }
  }
}
