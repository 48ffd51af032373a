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
    package static let example = ListContacts(search: "van")

    /// What is searched is not documented.
    package var search: String?

    package init(search: String? = nil) { self.search = search }
  }

  /// `POST /api/dashboard/data`, table `crm_contacts`; § "Contact aanmaken".
  package struct CreateContact: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Contact
    package static let route = Route(
      .post, Blueprint.rows, "createContact", tag: ("table", "crm_contacts"), answer: ["data"])
    package static let example = CreateContact(
      name: "Pieter Bakker", email: "pieter@bakker.nl", phone: "+31612345679", company: "Bakker Installaties",
      tags: ["lood", "installatie"])

    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var name: String
      package var email: String?
      package var phone: String?
      package var company: String?
      package var tags: [String]?
    }

    package init(
      name: String, email: String? = nil, phone: String? = nil, company: String? = nil, tags: [String]? = nil
    ) {
      data = Fields(name: name, email: email, phone: phone, company: company, tags: tags)
    }

    package func validate() throws(InvalidField) { try InvalidField.requireText(data.name, "data.name") }
  }

  /// `PATCH /api/dashboard/data`, table `crm_contacts`; § "Contact bijwerken". The method is inferred: only what is
  /// given changes. The document lists no fields; these are those of creating, and the `status` that lists show.
  package struct UpdateContact: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Nothing
    package static let route = Route(
      .patch, Blueprint.rows, "updateContact", tag: ("table", "crm_contacts"), isInferred: true)
    package static let example = UpdateContact(
      id: "00000001-0000-4000-8000-000000000001", data: Fields(phone: "+31612345679", tags: ["lood"]))

    package var id: String
    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var name: String?
      package var email: String?
      package var phone: String?
      package var company: String?
      package var status: String?
      package var tags: [String]?

      package init(
        name: String? = nil, email: String? = nil, phone: String? = nil, company: String? = nil,
        status: String? = nil, tags: [String]? = nil
      ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.company = company
        self.status = status
        self.tags = tags
      }
    }

    package init(id: String, data: Fields) {
      self.id = id
      self.data = data
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireUUID(id, "id")
      try InvalidField.require(data != Fields(), "data", "names no field")
      try InvalidField.requireText(data.name, "data.name")
    }
  }

  /// `DELETE /api/dashboard/data`, table `crm_contacts`; § "Contact verwijderen". The method is inferred; the fields
  /// are in the body.
  package struct DeleteContact: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Nothing
    package static let route = Route(
      .delete, Blueprint.rows, "deleteContact", tag: ("table", "crm_contacts"), isInferred: true)
    package static let example = DeleteContact(id: "00000001-0000-4000-8000-000000000046")

    package var id: String

    package init(id: String) { self.id = id }

    package func validate() throws(InvalidField) { try InvalidField.requireUUID(id, "id") }
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
