import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `POST /v1/{tenant_id}/mail/recipients/{project_id}`; no role named; § Create Recipients.
  ///
  /// Puts recipients on a mailing list. What template, subject and message do here, and so whether mail goes out,
  /// is not documented.
  package struct CreateMailRecipients: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = MailRecipientsCreated
    package static let route = Route(
      .post, "/v1/{tenant_id}/mail/recipients/{project_id}", "createMailRecipients", query: ["closure_id"])
    package static let example = CreateMailRecipients(
      tenantID: "tenant-456", projectID: "proj-456", closureID: "closure-123",
      recipients: [
        NewMailRecipient(email: "john@example.com", name: "John Doe", role: "stakeholder"),
        NewMailRecipient(email: "jane@example.com", name: "Jane Smith", role: "reviewer"),
      ], templateID: "closure_notification", subject: "Nieuwe closure beschikbaar",
      message: "Er is een nieuwe closure beschikbaar voor review.")

    package struct NewMailRecipient: Codable, Hashable, Sendable {
      package var email: String
      package var name: String
      /// `stakeholder`, `reviewer`; no ``Role``, and no list is documented.
      package var role: String

      package init(email: String, name: String, role: String) {
        self.email = email
        self.name = name
        self.role = role
      }
    }

    package var tenantID: String
    package var projectID: String
    package var closureID: String?
    package var recipients: [NewMailRecipient]
    /// In the document's sample a template's name; `sendMail` takes its id.
    package var templateID: String
    package var subject: String
    package var message: String

    package init(
      tenantID: String, projectID: String, closureID: String? = nil, recipients: [NewMailRecipient],
      templateID: String, subject: String, message: String
    ) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.closureID = closureID
      self.recipients = recipients
      self.templateID = templateID
      self.subject = subject
      self.message = message
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
      case closureID = "closure_id"
      case templateID = "template_id"
      case recipients, subject, message
    }

    package func validate() throws(InvalidField) {
      for (index, recipient) in recipients.enumerated() {
        try InvalidField.require(email: recipient.email, "recipients.\(index).email")
      }
    }
  }

  /// The one answer without anything around it.
  package struct MailRecipientsCreated: Decodable, Hashable, Sendable {
    @Lenient package var createdCount: Int?
    @Lenient package var updatedCount: Int?
    @Lenient package var totalCount: Int?
    @LenientPart package var recipients: Elements<Recipient>?
    @Lenient package var mailingListID: String?
    @Lenient package var addedToMailingList: Int?

    enum CodingKeys: String, CodingKey {
      case createdCount, updatedCount, totalCount, recipients, addedToMailingList
      case mailingListID = "mailingListId"
    }
  }

  /// `DELETE /v1/{tenant_id}/mail/recipients/{project_id}/{closure_id}/{recipient_id}`; no role named;
  /// § Delete Recipients.
  package struct DeleteMailRecipient: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = RecipientDeleted
    package static let route = Route(
      .delete, "/v1/{tenant_id}/mail/recipients/{project_id}/{closure_id}/{recipient_id}", "deleteMailRecipient",
      answer: ["data"])
    package static let example = DeleteMailRecipient(
      tenantID: "tenant-456", projectID: "proj-456", closureID: "closure-123", recipientID: "recipient-123")

    package var tenantID: String
    package var projectID: String
    package var closureID: String
    package var recipientID: String

    package init(tenantID: String, projectID: String, closureID: String, recipientID: String) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.closureID = closureID
      self.recipientID = recipientID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
      case closureID = "closure_id"
      case recipientID = "recipient_id"
    }
  }
}
