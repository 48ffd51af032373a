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

  /// `POST /contacts`; scope `contacts.write`; § "Voorbeeld: contact aanmaken". Which fields are required is not
  /// documented; one without a name would be found by nobody.
  package struct CreateContact: Endpoint {
    package typealias Contract = Corlega
    package typealias Output = Contact
    package static let route = Route(.post, "/contacts", "createContact", right: "contacts.write", answer: ["data"])
    package static let example = CreateContact(
      name: "Bouwbedrijf De Vries B.V.", email: "info@devries-bouw.nl", phone: "06 12345678", kvkNumber: "12345678",
      type: "business")

    package var name: String
    package var email: String?
    package var phone: String?
    package var kvkNumber: String?
    package var type: String?

    package init(
      name: String, email: String? = nil, phone: String? = nil, kvkNumber: String? = nil, type: String? = nil
    ) {
      self.name = name
      self.email = email
      self.phone = phone
      self.kvkNumber = kvkNumber
      self.type = type
    }

    package func validate() throws(InvalidField) {
      try Corlega.validate(name: name, kvkNumber: kvkNumber, type: type)
    }
  }

  /// `PATCH /contacts/{id}`; scope `contacts.write`; § "Contacts". The document shows no body, so the fields of
  /// creating; what is `nil` is not sent.
  package struct UpdateContact: Endpoint {
    package typealias Contract = Corlega
    package typealias Output = Contact
    package static let route = Route(
      .patch, "/contacts/{id}", "updateContact", right: "contacts.write", answer: ["data"])
    package static let example = UpdateContact(id: "contact-001", phone: "06 12345678")

    package var id: String
    package var name: String?
    package var email: String?
    package var phone: String?
    package var kvkNumber: String?
    package var type: String?

    package init(
      id: String, name: String? = nil, email: String? = nil, phone: String? = nil, kvkNumber: String? = nil,
      type: String? = nil
    ) {
      self.id = id
      self.name = name
      self.email = email
      self.phone = phone
      self.kvkNumber = kvkNumber
      self.type = type
    }

    package func validate() throws(InvalidField) {
      let isEmpty = [name, email, phone, kvkNumber, type].allSatisfy { $0 == nil }
      try InvalidField.require(!isEmpty, "body", "names no field")
      try Corlega.validate(name: name, kvkNumber: kvkNumber, type: type)
    }
  }

  private static func validate(name: String?, kvkNumber: String?, type: String?) throws(InvalidField) {
    try InvalidField.require(name?.contains { !$0.isWhitespace } != false, "name", "is empty")
    let isKvK = kvkNumber.map {
      $0.utf8.count == 8 && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    try InvalidField.require(isKvK != false, "kvkNumber", "must be eight digits")
    try InvalidField.require(type?.isEmpty != true, "type", "is empty")
  }
}

extension Corlega.Contact: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
