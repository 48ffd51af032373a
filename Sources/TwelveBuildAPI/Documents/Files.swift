import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /file/{documentType}/{documentId}` (method inferred): the bytes of a file.
  package struct GetFile: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Download
    package static let route = Route(
      .get, "/file/{documentType}/{documentId}", "getFile", answerType: "application/octet-stream", isInferred: true)
    package static let example = GetFile(documentType: .project, documentId: "6448805")

    package enum DocumentType: String, Codable, CaseIterable, Sendable {
      case project, attachment, common, messageGroup
    }

    package var documentType: DocumentType
    package var documentId: String

    package init(documentType: DocumentType, documentId: String) {
      self.documentType = documentType
      self.documentId = documentId
    }
  }

  /// `GET /message/{messageId}/pdf` (method inferred): a message as people print it.
  package struct GetMessagePdf: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Download
    package static let route = Route(
      .get, "/message/{messageId}/pdf", "getMessagePdf", answerType: "application/pdf", isInferred: true)
    package static let example = GetMessagePdf(messageId: "112233401")

    /// Presumably a message's id in `getCommunication`; the document does not say.
    package var messageId: String

    package init(messageId: String) { self.messageId = messageId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["messageId": messageId]) }
  }
}
