import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Someone who can sign in; also the only kind of person who can be a stakeholder.
  package struct User: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var email: String?
    /// A word of ``Role``, or another one.
    @Lenient package var authorisation: String?
    @Lenient package var company: String?
    @Lenient package var phoneNumber: String?

    enum CodingKeys: String, CodingKey {
      case id, name, email, authorisation, company
      case phoneNumber = "phone_number"
    }
  }

  /// `GET /v1/{tenant_id}/users`; no role named; § Get Users.
  package struct ListUsers: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<User>
    package static let route = Route(.get, "/v1/{tenant_id}/users", "listUsers", answer: ["data", "users"])
    package static let example = ListUsers(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }

  /// A user as its making answers it: without the role, and under other names than a list has.
  package struct UserCreated: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var email: String?
    @Lenient package var name: String?
    @Lenient package var companyName: String?
    @Lenient package var phoneNumber: String?

    enum CodingKeys: String, CodingKey {
      case id = "user_id"
      case email, name
      case companyName = "company_name"
      case phoneNumber = "phone_number"
    }
  }

  /// `POST /v1/{tenant_id}/users`; no role named; § Create User. Answers 200, not 201.
  package struct CreateUser: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = UserCreated
    package static let route = Route(.post, "/v1/{tenant_id}/users", "createUser", answer: ["data"])
    package static let example = CreateUser(
      tenantID: "tenant-456", email: "newuser@example.com", fullName: "Jane Smith", authorisation: .manager,
      organisationName: "Example Corp", phone: "+31612345678", password: Secret("SecurePassword123!"))

    package var tenantID: String
    package var email: String
    package var fullName: String
    package var authorisation: Role
    package var organisationName: String
    package var phone: String?
    /// For the first login only, which asks for another one.
    @SentSecret package var password: Secret

    package init(
      tenantID: String, email: String, fullName: String, authorisation: Role, organisationName: String,
      phone: String? = nil, password: Secret
    ) {
      self.tenantID = tenantID
      self.email = email
      self.fullName = fullName
      self.authorisation = authorisation
      self.organisationName = organisationName
      self.phone = phone
      self.password = password
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case email, fullName, authorisation, organisationName, phone, password
    }

    package func validate() throws(InvalidField) {
      try InvalidField.require(email: email, "email")
      try InvalidField.requireText(fullName, "fullName")
      try InvalidField.requireText(organisationName, "organisationName")
      try InvalidField.require(secret: password, "password")
    }
  }

  /// A user as a change answers it.
  package struct UserUpdated: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var email: String?
    @Lenient package var authorisation: String?
    @Lenient package var tenantID: String?
    @Lenient package var company: String?
    /// ISO 8601 with microseconds.
    @Lenient package var lastModified: String?
    @Lenient package var phoneNumber: String?

    enum CodingKeys: String, CodingKey {
      case id, name, email, authorisation, company
      case tenantID = "tenant_id"
      case lastModified = "last_modified"
      case phoneNumber = "phone_number"
    }
  }

  /// `PATCH /v1/{tenant_id}/users/{user_id}`; no role named; § Update User. What is `nil` stays as it is.
  package struct UpdateUser: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = UserUpdated
    package static let route = Route(.patch, "/v1/{tenant_id}/users/{user_id}", "updateUser", answer: ["data"])
    package static let example = UpdateUser(
      tenantID: "tenant-456", userID: "user-123", name: "John Doe Updated", email: "john.updated@example.com",
      authorisation: .manager, company: "Updated Corp", phoneNumber: "+31687654321")

    package var tenantID: String
    package var userID: String
    package var name: String?
    package var email: String?
    package var authorisation: Role?
    package var company: String?
    package var phoneNumber: String?

    package init(
      tenantID: String, userID: String, name: String? = nil, email: String? = nil, authorisation: Role? = nil,
      company: String? = nil, phoneNumber: String? = nil
    ) {
      self.tenantID = tenantID
      self.userID = userID
      self.name = name
      self.email = email
      self.authorisation = authorisation
      self.company = company
      self.phoneNumber = phoneNumber
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case userID = "user_id"
      case name, email, authorisation, company
      case phoneNumber = "phone_number"
    }

    package func validate() throws(InvalidField) {
      if let email { try InvalidField.require(email: email, "email") }
    }
  }

  /// `DELETE /v1/{tenant_id}/users/{user_id}`; no role named; § Delete User. Answers nothing.
  package struct DeleteUser: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Nothing
    package static let route = Route(.delete, "/v1/{tenant_id}/users/{user_id}", "deleteUser", answer: ["data"])
    package static let example = DeleteUser(tenantID: "tenant-456", userID: "user-123")

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
