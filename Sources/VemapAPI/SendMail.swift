import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `POST /v1/{tenant_id}/mail/{closure_id}`; no role named; § Send Mail.
  ///
  /// The answer's message says queued and each of its messages says sent: neither is word of delivery.
  package struct SendMail: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = MailSent
    package static let route = Route(.post, "/v1/{tenant_id}/mail/{closure_id}", "sendMail", answer: ["data"])
    package static let example = SendMail(
      tenantID: "tenant-456", closureID: "closure-123",
      recipients: [Addressee(email: "john@example.com", name: "John Doe")], templateID: "tmpl-123",
      subject: "VKM Plan beschikbaar",
      customData: ["projectName": .string("Project Alpha"), "closureName": .string("Nachtafsluiting A1")])

    package struct Addressee: Codable, Hashable, Sendable {
      package var email: String
      package var name: String

      package init(email: String, name: String) {
        self.email = email
        self.name = name
      }
    }

    package var tenantID: String
    package var closureID: String
    package var recipients: [Addressee]
    /// The template's id, not its name.
    package var templateID: String
    package var subject: String
    /// Values for the template's variables, whose names are not documented.
    package var customData: [String: JSONValue]?

    package init(
      tenantID: String, closureID: String, recipients: [Addressee], templateID: String, subject: String,
      customData: [String: JSONValue]? = nil
    ) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.recipients = recipients
      self.templateID = templateID
      self.subject = subject
      self.customData = customData
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case templateID = "templateId"
      case recipients, subject, customData
    }

    package func validate() throws(InvalidField) {
      // The same path under that name makes a template.
      try InvalidField.require(closureID != "templates", "closure_id", "cannot be templates")
      try InvalidField.require(!recipients.isEmpty, "recipients", "is empty")
      for (index, recipient) in recipients.enumerated() {
        try InvalidField.require(email: recipient.email, "recipients.\(index).email")
      }
      try InvalidField.requireText(templateID, "templateId")
      try InvalidField.requireText(subject, "subject")
    }
  }

  /// What the vendor's mail service said about a mail that was handed to it.
  package struct MailSent: Decodable, Hashable, Sendable {
    @Lenient package var emailID: String?
    @LenientPart package var report: Report?

    package struct Report: Decodable, Hashable, Sendable {
      @Lenient package var total: Int?
      @Lenient package var successful: Int?
      @Lenient package var failed: Int?
      @LenientPart package var messages: Elements<Message>?

      enum CodingKeys: String, CodingKey {
        case total = "total_recipients"
        case successful = "successful_sends"
        case failed = "failed_sends"
        case messages = "sent_messages"
      }
    }

    package struct Message: Decodable, Hashable, Sendable {
      @Lenient package var emailID: String?
      @Lenient package var recipientEmailID: String?
      @Lenient package var recipientEmail: String?
      /// `sent` in the document's sample.
      @Lenient package var status: String?
      @Lenient package var messageID: String?
      @Lenient package var queueMessageID: String?

      enum CodingKeys: String, CodingKey {
        case status
        case emailID = "email_id"
        case recipientEmailID = "recipient_email_id"
        case recipientEmail = "recipient_email"
        case messageID = "message_id"
        case queueMessageID = "sqs_message_id"
      }
    }

    enum CodingKeys: String, CodingKey {
      case emailID = "emailId"
      case report = "microserviceData"
    }
  }
}
