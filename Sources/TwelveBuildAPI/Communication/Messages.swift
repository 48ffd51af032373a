import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/communication/{communicationId}` (method inferred): the messages that went to and
  /// fro.
  package struct GetCommunication: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<Message>
    package static let route = Route(
      .get, "/project/{projectId}/communication/{communicationId}", "getCommunication", isInferred: true)
    package static let example = GetCommunication(projectId: "1234567", communicationId: "1122334")

    package var projectId: String
    /// Presumably a communication's id in `listCommunication`; the document does not say.
    package var communicationId: String

    package init(projectId: String, communicationId: String) {
      self.projectId = projectId
      self.communicationId = communicationId
    }
  }

  package struct Message: Decodable, Equatable, Sendable {
    package var id: AnyText
    /// `request` or `response`.
    @Lenient package var type: String?
    @Lenient package var subType: String?
    /// Unix seconds, `0` for none; as is the deadline.
    @Lenient package var dateSent: String?
    @Lenient package var deadlineDate: String?
    @Lenient package var subject: String?
    /// Whether a person entered it by hand.
    @LenientPart package var manualAdd: Flag?
    /// The text of the message.
    @Lenient package var description: String?
    @Lenient package var language: String?
    @Lenient package var companyName: String?
    @Lenient package var address1: String?
    @Lenient package var zip: String?
    @Lenient package var city: String?
    @Lenient package var cocNumber: String?
    @Lenient package var locationNumber: String?
    @Lenient package var vatNumber: String?
    @Lenient package var phone: String?
    @Lenient package var phoneWithPrefix: String?
    @LenientPart package var sender: Correspondent?
    @Elements package var receivers: Page<Correspondent>
    @Elements package var attachments: Page<Attachment>
    /// Files of the work component, which every specialist asked for it gets.
    @Elements package var workComponentAttachments: Page<Attachment>

    private enum CodingKeys: String, CodingKey {
      case id, type, subType, dateSent, deadlineDate, subject, manualAdd, description, language, companyName, zip
      case city, cocNumber, locationNumber, vatNumber, phone, phoneWithPrefix, sender, receivers, attachments
      case workComponentAttachments
      case address1 = "address_1"
    }
  }

  /// Who sent or got a message.
  package struct Correspondent: Decodable, Equatable, Sendable {
    @Lenient package var contactName: String?
    @Lenient package var email: String?
  }

  package struct Attachment: Decodable, Equatable, Sendable {
    package var id: AnyText
    /// The `documentType` that `getFile` takes.
    @Lenient package var type: String?
    @Lenient package var name: String?
    @Lenient package var `extension`: String?
    /// Bytes.
    @Lenient package var size: String?
  }
}
