import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Someone who can sign in; also the only kind of person who can be a stakeholder.
  package struct User: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var email: String?
    /// `ROLE_ADMIN`, `ROLE_ORGANISATION`, `ROLE_MANAGER`, `ROLE_STAKEHOLDER`, or another word.
    @Lenient package var authorisation: String?
    @Lenient package var company: String?
    @Lenient package var phoneNumber: String?

    enum CodingKeys: String, CodingKey {
      case id, name, email, authorisation, company
      case phoneNumber = "phone_number"
    }
  }

  /// `GET /v1/{tenant_id}/users`
  package struct ListUsers: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<User>
    package static let route = Route(.get, "/v1/{tenant_id}/users", "listUsers", answer: ["data", "users"])
    package static let example = ListUsers(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }
}
