package import VendorAPI

extension Vemap {
  /// `{user_id, name}`: a stakeholder, a tenant's manager or maker.
  package struct UserReference: Decodable, Hashable, Sendable {
    package var userID: AnyText
    @Lenient package var name: String?

    enum CodingKeys: String, CodingKey {
      case userID = "user_id"
      case name
    }
  }

  /// `{id, name}`, with `email` for the managers of a project.
  package struct PersonReference: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var email: String?
  }
}
