import HTTPTypes
package import VendorAPI

extension Corlega {
  /// A contact, firm or person. The document shows five fields, in the sample that creates one; whether an answer
  /// holds them, and what else, it leaves open.
  package struct Contact: Equatable, Identifiable, Sendable {
    package let id: String
    package var fields: OpenFields

    package var name: String? { fields.text(.name) }
    package var email: String? { fields.text(.email) }
    /// In national form in the sample: `06 12345678`.
    package var phone: String? { fields.text(.phone) }
    /// Number in the Dutch trade register.
    package var kvkNumber: String? { fields.text(.kvkNumber) }
    /// `business` in the sample; other words are not documented.
    package var type: String? { fields.text(.type) }
  }

  /// `GET /contacts`; scope `contacts.read`.
  package struct ListContacts: PagedList {
    package typealias Contract = Corlega
    package typealias Output = Page<Contact>
    package typealias Item = Contact
    package static let route = Route(.get, "/contacts", "listContacts", right: "contacts.read", answer: ["data"])
    package static let example = ListContacts(page: 2, pageSize: 50)

    package var page: Int?
    package var pageSize: Int?

    package init(page: Int? = nil, pageSize: Int? = nil) {
      self.page = page
      self.pageSize = pageSize
    }
  }

  /// `GET /contacts/{id}`; scope `contacts.read`.
  package struct GetContact: Endpoint {
    package typealias Contract = Corlega
    package typealias Output = Contact
    package static let route = Route(.get, "/contacts/{id}", "getContact", right: "contacts.read", answer: ["data"])
    package static let example = GetContact(id: "contact-001")

    package var id: String

    package init(id: String) { self.id = id }
  }
}

extension Corlega.Contact: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
