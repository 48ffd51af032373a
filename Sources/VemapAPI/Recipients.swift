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

  /// `GET /v1/{tenant_id}/projects/{project_id}/recipients`; no role named; § Get Project Recipients.
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

  /// A recipient as `createProjectRecipients` wants one.
  package struct NewRecipient: Codable, Hashable, Sendable {
    package var email: String
    package var name: String
    package var organisationName: String

    package init(email: String, name: String, organisationName: String) {
      self.email = email
      self.name = name
      self.organisationName = organisationName
    }
  }

  /// What became of the recipients that were sent.
  package struct RecipientsCreated: Decodable, Hashable, Sendable {
    @Lenient package var createdCount: Int?
    /// Those that were there before; by what they are recognised is not documented.
    @Lenient package var updatedCount: Int?
    @Lenient package var totalCount: Int?
    @LenientPart package var recipients: Elements<Recipient>?

    enum CodingKeys: String, CodingKey {
      case recipients
      case createdCount = "created_count"
      case updatedCount = "updated_count"
      case totalCount = "total_count"
    }
  }

  /// `POST /v1/{tenant_id}/projects/{project_id}/recipients`; no role named; § Create Project Recipients.
  /// Answers 200, not 201.
  package struct CreateProjectRecipients: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = RecipientsCreated
    package static let route = Route(
      .post, "/v1/{tenant_id}/projects/{project_id}/recipients", "createProjectRecipients", answer: ["data"])
    package static let example = CreateProjectRecipients(
      tenantID: "tenant-456", projectID: "proj-456",
      recipients: [
        NewRecipient(email: "john@example.com", name: "John Doe", organisationName: "Example Corp"),
        NewRecipient(email: "jane@example.com", name: "Jane Smith", organisationName: "Example Corp"),
      ])

    package var tenantID: String
    package var projectID: String
    package var recipients: [NewRecipient]

    package init(tenantID: String, projectID: String, recipients: [NewRecipient]) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.recipients = recipients
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
      case recipients
    }

    package func validate() throws(InvalidField) {
      for (index, recipient) in recipients.enumerated() {
        try InvalidField.require(email: recipient.email, "recipients.\(index).email")
        try InvalidField.requireText(recipient.name, "recipients.\(index).name")
        try InvalidField.requireText(recipient.organisationName, "recipients.\(index).organisationName")
      }
    }
  }

  /// A recipient who is gone, from a project or from the mailing list of a closure.
  package struct RecipientDeleted: Decodable, Hashable, Sendable {
    @Lenient package var recipientID: String?
    @Lenient package var status: String?

    enum CodingKeys: String, CodingKey {
      case recipientID = "recipient_id"
      case status
    }
  }

  /// `DELETE /v1/{tenant_id}/projects/{project_id}/recipients/{recipient_id}`; no role named;
  /// § Delete Project Recipient.
  package struct DeleteProjectRecipient: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = RecipientDeleted
    package static let route = Route(
      .delete, "/v1/{tenant_id}/projects/{project_id}/recipients/{recipient_id}", "deleteProjectRecipient",
      answer: ["data"])
    package static let example = DeleteProjectRecipient(
      tenantID: "tenant-456", projectID: "proj-456", recipientID: "recipient-123")

    package var tenantID: String
    package var projectID: String
    package var recipientID: String

    package init(tenantID: String, projectID: String, recipientID: String) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.recipientID = recipientID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
      case recipientID = "recipient_id"
    }
  }
}
