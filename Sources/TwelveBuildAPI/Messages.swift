import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/communication/{communicationId}` (`getCommunication`): the messages that went
  /// to and fro.
  package struct GetCommunication: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<Message>
    package static let route = Route(
      .get, "/project/{projectId}/communication/{communicationId}", "getCommunication")
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
    @Text package var type: String?
    @Text package var subType: String?
    /// Unix seconds, `0` for none; as is the deadline.
    @Text package var dateSent: String?
    @Text package var deadlineDate: String?
    @Text package var subject: String?
    /// Whether a person entered it by hand.
    @Lenient package var manualAdd: Flag?
    /// The text of the message.
    @Text package var description: String?
    @Text package var language: String?
    @Text package var companyName: String?
    @Text package var address1: String?
    @Text package var zip: String?
    @Text package var city: String?
    @Text package var cocNumber: String?
    @Text package var locationNumber: String?
    @Text package var vatNumber: String?
    @Text package var phone: String?
    @Text package var phoneWithPrefix: String?
    @Lenient package var sender: Correspondent?
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
    @Text package var contactName: String?
    @Text package var email: String?
  }

  package struct Attachment: Decodable, Equatable, Sendable {
    package var id: AnyText
    /// The `documentType` that `getFile` takes.
    @Text package var type: String?
    @Text package var name: String?
    @Text package var `extension`: String?
    /// Bytes.
    @Text package var size: String?
  }
}
