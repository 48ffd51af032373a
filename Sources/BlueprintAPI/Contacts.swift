import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// A contact of the CRM.
  package struct Contact: Equatable, Sendable {
    package var id: String
    package var name: String?
    package var email: String?
    /// With country code and plus sign in the sample.
    package var phone: String?
    package var company: String?
    /// `actief` in the sample; other words are not documented.
    package var status: String?
    package var tags: [String]
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var createdAt: String?
  }

  /// `GET /api/dashboard/data?table=crm_contacts`.
  package struct ListContacts: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Contact>
    package static let route = Route(
      .get, Blueprint.rows, "listContacts", tag: ("table", "crm_contacts"), answer: ["data"])
    package static let example = ListContacts(search: "de vries")

    /// What is searched is not documented.
    package var search: String?

    package init(search: String? = nil) { self.search = search }
  }
}

extension Blueprint.Contact: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, name, email, phone, company, status, tags
    case createdAt = "created_at"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    name = container.text(.name)
    email = container.text(.email)
    phone = container.text(.phone)
    company = container.text(.company)
    status = container.text(.status)
    tags = container.texts(.tags)
    createdAt = container.text(.createdAt)
  }
}
