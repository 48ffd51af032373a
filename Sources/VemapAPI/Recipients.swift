import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Someone who gets the mail of a project without being a user.
  package struct Recipient: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var email: String?
    @Lenient package var name: String?
    @Lenient package var organisationName: String?
    @Lenient package var projectID: String?

    enum CodingKeys: String, CodingKey {
      case id, email, name
      case organisationName = "organisation_name"
      case projectID = "project_id"
    }
  }

  /// `GET /v1/{tenant_id}/projects/{project_id}/recipients`
  package struct ListProjectRecipients: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Recipient>
    package static let route = Route(
      .get, "/v1/{tenant_id}/projects/{project_id}/recipients", "listProjectRecipients",
      answer: ["data", "recipients"])
    package static let example = ListProjectRecipients(tenantID: "tenant-456", projectID: "proj-456")

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
}
