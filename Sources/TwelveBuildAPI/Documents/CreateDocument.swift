import FoundationEssentials
import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `POST /project/{id}` (method inferred): sends a file. The path, that of `getProject`, is the document's.
  package struct CreateDocument: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = CreatedDocument
    package static let route = Route(.post, "/project/{id}", "createDocument", fields: .multipart, isInferred: true)
    package static var example: CreateDocument {
      let file = FilePart(fileName: "documentname.pdf", contentType: "application/pdf", bytes: .init("%PDF-1.4".utf8))
      var document = CreateDocument(id: "1234567", file: file, details: .example)
      document.product = .tender
      document.phase = .estimating
      document.phaseId = "123456"
      document.path = "/folderA/folderAa/"
      return document
    }

    package var id: String
    package var product: Product?
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phase: PhaseName?
    package var phaseId: String?
    package var file: FilePart
    /// The folder, e.g. `/folderA/folderAa/`. Whether folders that are missing are made is not documented.
    package var path: String?
    package var details: DocumentDetails

    package init(id: String, file: FilePart, path: String? = nil, details: DocumentDetails = DocumentDetails()) {
      self.id = id
      self.file = file
      self.path = path
      self.details = details
    }

    private enum CodingKeys: String, CodingKey {
      case id, product, phase, phaseId, path
      case file = "file_contents"
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      product = try container.decodeIfPresent(Product.self, forKey: .product)
      phase = try container.decodeIfPresent(PhaseName.self, forKey: .phase)
      phaseId = try container.decodeIfPresent(String.self, forKey: .phaseId)
      file = try container.decode(FilePart.self, forKey: .file)
      path = try container.decodeIfPresent(String.self, forKey: .path)
      details = try DocumentDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encodeIfPresent(product, forKey: .product)
      try container.encodeIfPresent(phase, forKey: .phase)
      try container.encodeIfPresent(phaseId, forKey: .phaseId)
      try container.encode(file, forKey: .file)
      try container.encodeIfPresent(path, forKey: .path)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireTender(product)
      try FieldPattern.number.check(["phaseId": phaseId])
      try details.validate()
    }
  }

  package struct CreatedDocument: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var externalData: String?
  }
}
