import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /document/group/{documentGroupId}/links` (method inferred): the work components that get the documents of a
  /// group.
  package struct GetDocumentGroupWorkCategoryLinks: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = WorkCategoryLinks
    package static let route = Route(
      .get, "/document/group/{documentGroupId}/links", "getDocumentGroupWorkCategoryLinks", answer: ["data"],
      isInferred: true)
    package static let example = GetDocumentGroupWorkCategoryLinks(documentGroupId: "6350571")

    package var documentGroupId: String

    package init(documentGroupId: String) { self.documentGroupId = documentGroupId }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentGroupId": documentGroupId])
    }
  }

  /// `PUT /document/group/{documentGroupId}/links` (method inferred): replaces the links.
  package struct UpdateDocumentGroupWorkCategory: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = WorkCategoryLinks
    package static let route = Route(
      .put, "/document/group/{documentGroupId}/links", "updateDocumentGroupWorkCategory", fields: .query,
      answer: ["data"], isInferred: true)
    package static let example = UpdateDocumentGroupWorkCategory(
      documentGroupId: "6350571", workCategoryIds: ["1300001", "1300002"])

    package var documentGroupId: String
    /// What leaving it out does is not documented. How a list is written in the query is not documented either; it
    /// goes as `workCategoryIds[]`.
    package var workCategoryIds: [String]?

    package init(documentGroupId: String, workCategoryIds: [String]? = nil) {
      self.documentGroupId = documentGroupId
      self.workCategoryIds = workCategoryIds
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentGroupId": documentGroupId])
      for id in workCategoryIds ?? [] { try FieldPattern.number.check(["workCategoryIds": id]) }
    }
  }

  package struct WorkCategoryLinks: Decodable, Equatable, Sendable {
    @Elements package var workCategoryIds: Page<AnyText>
  }

  /// `POST /documents/groups/{documentGroupId}/{phaseId}/{fileName}` (method inferred; `PUT` is likely too).
  ///
  /// No file is documented: either its contents make up the body, or the operation puts a document that is already
  /// there into the group. It is sent without a body here.
  package struct AddDocumentToDocumentGroup: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = AddedDocument
    package static let route = Route(
      .post, "/documents/groups/{documentGroupId}/{phaseId}/{fileName}", "addDocumentToDocumentGroup",
      fields: .query, isInferred: true)
    package static let example = AddDocumentToDocumentGroup(
      documentGroupId: "6350571", phaseId: "123456", fileName: "bestek.pdf")

    package var documentGroupId: String
    package var phaseId: String
    package var fileName: String

    package init(documentGroupId: String, phaseId: String, fileName: String) {
      self.documentGroupId = documentGroupId
      self.phaseId = phaseId
      self.fileName = fileName
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentGroupId": documentGroupId, "phaseId": phaseId])
    }
  }

  package struct AddedDocument: Decodable, Equatable, Sendable {
    package var documentId: AnyText
  }

  /// `PUT /document/{documentId}/externalreference` (method inferred; `POST` is likely too): what a document is called
  /// in another system.
  package struct SetExternalReference: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = ExternalReference
    package static let route = Route(
      .put, "/document/{documentId}/externalreference", "setExternalReference", fields: .query, isInferred: true)
    package static let example = SetExternalReference(
      documentId: "6448805", type: "givenType", referenceId: "givenReferenceId")

    package var documentId: String
    package var type: String
    package var referenceId: String

    package init(documentId: String, type: String, referenceId: String) {
      self.documentId = documentId
      self.type = type
      self.referenceId = referenceId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentId": documentId])
      try FieldPattern.filled.check(["type": type, "referenceId": referenceId])
    }
  }

  package struct ExternalReference: Decodable, Equatable, Sendable {
    package struct Document: Decodable, Equatable, Sendable {
      @Lenient package var id: String?
      @Lenient package var name: String?
    }

    package struct Reference: Decodable, Equatable, Sendable {
      @Lenient package var type: String?
      @Lenient package var referenceId: String?
    }

    @LenientPart package var document: Document?
    @LenientPart package var reference: Reference?
  }
}
