import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// A folder of a project's documents. The group around it can be sent, and is never answered.
  package struct DocumentGroup: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var projectId: String?
    @Lenient package var name: String?
    @Lenient package var order: Int?
  }

  /// `GET /project/{projectId}/document/group` (method inferred).
  package struct ListDocumentGroups: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<DocumentGroup>
    package static let route = Route(
      .get, "/project/{projectId}/document/group", "listDocumentGroups", isInferred: true)
    package static let example = ListDocumentGroups(projectId: "1234567")

    package var projectId: String

    package init(projectId: String) { self.projectId = projectId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["projectId": projectId]) }
  }

  /// `POST /project/{projectId}/document/group` (method inferred).
  package struct CreateDocumentGroup: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = DocumentGroup
    package static let route = Route(
      .post, "/project/{projectId}/document/group", "createDocumentGroup", fields: .query, isInferred: true)
    package static let example = CreateDocumentGroup(
      projectId: "1234567", name: "group name", parentId: "6350571", order: "1")

    package var projectId: String
    package var name: String
    package var parentId: String?
    /// A number.
    package var order: String?

    package init(projectId: String, name: String, parentId: String? = nil, order: String? = nil) {
      self.projectId = projectId
      self.name = name
      self.parentId = parentId
      self.order = order
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId, "parentId": parentId, "order": order])
      try FieldPattern.filled.check(["name": name])
    }
  }

  /// `GET /document/group/{documentGroupId}` (method inferred).
  package struct GetDocumentGroup: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = DocumentGroup
    package static let route = Route(.get, "/document/group/{documentGroupId}", "getDocumentGroup", isInferred: true)
    package static let example = GetDocumentGroup(documentGroupId: "6350571")

    package var documentGroupId: String

    package init(documentGroupId: String) { self.documentGroupId = documentGroupId }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentGroupId": documentGroupId])
    }
  }

  /// `PUT /document/group/{documentGroupId}` (method inferred).
  package struct UpdateDocumentGroup: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = DocumentGroup
    package static let route = Route(
      .put, "/document/group/{documentGroupId}", "updateDocumentGroup", fields: .query, isInferred: true)
    package static let example = UpdateDocumentGroup(
      documentGroupId: "6350590", name: "group name", parentId: "6350571", order: "1")

    package var documentGroupId: String
    package var name: String?
    package var parentId: String?
    /// A number.
    package var order: String?

    package init(documentGroupId: String, name: String? = nil, parentId: String? = nil, order: String? = nil) {
      self.documentGroupId = documentGroupId
      self.name = name
      self.parentId = parentId
      self.order = order
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check([
        "documentGroupId": documentGroupId, "parentId": parentId, "order": order,
      ])
      try FieldPattern.filled.check(["name": name])
    }
  }

  /// `DELETE /document/group/{documentGroupId}` (method inferred). What becomes of the documents inside is not
  /// documented.
  package struct DeleteDocumentGroup: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/document/group/{documentGroupId}", "deleteDocumentGroup", fields: .query, answerType: nil,
      isInferred: true)
    package static let example = DeleteDocumentGroup(documentGroupId: "6350571")

    package var documentGroupId: String

    package init(documentGroupId: String) { self.documentGroupId = documentGroupId }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["documentGroupId": documentGroupId])
    }
  }
}
