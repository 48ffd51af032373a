import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/document/searchExternalData` (method inferred): the documents that carry a text of the
  /// caller's own system.
  package struct SearchExternalData: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<DocumentSummary>
    package static let route = Route(
      .get, "/project/{projectId}/document/searchExternalData", "searchExternalData", isInferred: true)
    package static let example = SearchExternalData(projectId: "1234567", externalData: "KEY_990099")

    package var projectId: String
    package var externalData: String

    package init(projectId: String, externalData: String) {
      self.projectId = projectId
      self.externalData = externalData
    }
  }

  /// `GET /document/{id}` (method inferred).
  package struct GetDocument: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Document
    package static let route = Route(.get, "/document/{id}", "getDocument", isInferred: true)
    package static let example = GetDocument(id: "6448805")

    package var id: String

    package init(id: String) { self.id = id }
  }

  /// `PUT /document/{id}` (method inferred; `POST` is likely too).
  package struct SetDocument: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = DocumentSummary
    package static let route = Route(.put, "/document/{id}", "setDocument", fields: .query, isInferred: true)
    package static let example = SetDocument(id: "6448805", name: "fileName", details: .example)

    package var id: String
    package var name: String?
    package var details: DocumentDetails

    package init(id: String, name: String? = nil, details: DocumentDetails = DocumentDetails()) {
      self.id = id
      self.name = name
      self.details = details
    }

    private enum CodingKeys: String, CodingKey { case id, name }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      name = try container.decodeIfPresent(String.self, forKey: .name)
      details = try DocumentDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encodeIfPresent(name, forKey: .name)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) { try details.validate() }
  }

  /// `DELETE /document/{id}` (method inferred).
  package struct RemoveDocument: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = DocumentSummary
    package static let route = Route(.delete, "/document/{id}", "removeDocument", fields: .query, isInferred: true)
    package static let example = RemoveDocument(id: "6448805")

    package var id: String

    package init(id: String) { self.id = id }
  }

  /// What `createDocument` and `setDocument` both say of a document.
  package struct DocumentDetails: Codable, Equatable, Sendable {
    /// Unix seconds, as are the other two dates.
    package var issueDate: String?
    package var receiveDate: String?
    package var sentDate: String?
    package var specPage: String?
    package var author: String?
    package var kind: String?
    package var statusText: String?
    /// E.g. `2f`.
    package var versionText: String?
    /// A text of the caller's own system, which `searchExternalData` finds.
    package var externalData: String?

    package init() {}

    func validate() throws(InvalidField) {
      try FieldPattern.unixSeconds.check([
        "issueDate": issueDate, "receiveDate": receiveDate, "sentDate": sentDate,
      ])
    }

    /// Every field with a value that the document allows, where the endpoints show themselves.
    static var example: Self {
      var details = Self()
      details.issueDate = "1529649125"
      details.receiveDate = "1529649125"
      details.sentDate = "1529649125"
      details.specPage = "1"
      details.author = "..."
      details.kind = "..."
      details.statusText = "..."
      details.versionText = "2f"
      details.externalData = "KEY_990099"
      return details
    }
  }

  /// A document by itself.
  package struct Document: Decodable, Equatable, Sendable {
    package var id: AnyText
    /// The `documentType` that `getFile` takes.
    @Lenient package var type: String?
    @LenientPart package var deleted: Flag?
    @Lenient package var author: String?
    @LenientPart package var color: Flag?
    /// What it counts is not documented.
    @Lenient package var contribute: String?
    @Lenient package var `extension`: String?
    /// Unix seconds, `0` for none, as are the other dates.
    @Lenient package var issueDate: String?
    @Lenient package var kind: String?
    @Lenient package var name: String?
    @Lenient package var receiveDate: String?
    @Lenient package var specPage: String?
    @Lenient package var statusText: String?
    @Lenient package var versionText: String?
    /// Bytes.
    @Lenient package var size: String?
    @LenientPart package var duplex: Flag?
    /// When it was stored.
    @Lenient package var ctime: String?
    @Lenient package var sentDate: String?
    @Lenient package var externalData: String?
    @LenientPart package var uploadedViaApi: Flag?
    /// The path of `getFile`, without a slash in front.
    @Lenient package var fileUrl: String?
  }

  /// A document as it is found, changed or deleted.
  package struct DocumentSummary: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var `extension`: String?
    /// Bytes.
    @Lenient package var size: String?
    /// When it was stored: unix seconds.
    @Lenient package var ctime: String?
    @LenientPart package var deleted: Flag?
    @Lenient package var externalData: String?
  }
}
