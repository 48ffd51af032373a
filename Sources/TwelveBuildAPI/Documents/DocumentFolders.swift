import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/document/list` (method inferred): a project's document groups with what is in them.
  package struct ListDocument: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<DocumentFolder>
    package static let route = Route(.get, "/project/{projectId}/document/list", "listDocument", isInferred: true)
    package static let example = ListDocument(
      projectId: "1234567", product: .tender, phaseName: .estimating, phaseId: "123456")

    package var projectId: String
    package var product: Product?
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phaseName: PhaseName?
    package var phaseId: String?

    package init(
      projectId: String, product: Product? = nil, phaseName: PhaseName? = nil, phaseId: String? = nil
    ) {
      self.projectId = projectId
      self.product = product
      self.phaseName = phaseName
      self.phaseId = phaseId
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireTender(product)
      try FieldPattern.number.check(["phaseId": phaseId])
    }
  }

  /// A document group with its documents and the groups inside it.
  package struct DocumentFolder: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var type: String?
    @Elements package var documents: Page<ListedDocument>
    @Elements package var documentGroups: Page<DocumentFolder>
  }

  /// A document as the list shows it.
  package struct ListedDocument: Decodable, Equatable, Sendable {
    package var id: AnyText
    @LenientPart package var deleted: Flag?
    @Lenient package var `extension`: String?
    @Lenient package var name: String?
    @Lenient package var order: Int?
    /// The same for all versions of one document.
    @Lenient package var versioningGroup: String?
    /// Bytes.
    @Lenient package var size: String?
    /// When it was stored: unix seconds.
    @Lenient package var ctime: String?
    @Lenient package var externalData: String?
    /// The `documentType` that `getFile` takes.
    @Lenient package var type: String?
    /// The path of `getFile`, without a slash in front.
    @Lenient package var fileUrl: String?
  }
}
