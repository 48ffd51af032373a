import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `GET /v1/{tenant_id}/files/{file_id}`; no role named; § Get File.
  ///
  /// A record, never the bytes: what `download` answers instead is not documented.
  package struct GetFile: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = FileRecord
    package static let route = Route(.get, "/v1/{tenant_id}/files/{file_id}", "getFile", answer: ["data"])
    package static let example = GetFile(tenantID: "tenant-456", fileID: "file-123", action: .view)

    package enum Action: String, Codable, CaseIterable, Sendable {
      case download, view
    }

    package var tenantID: String
    package var fileID: String
    /// The vendor takes `view` where nothing is said.
    package var action: Action?

    package init(tenantID: String, fileID: String, action: Action? = nil) {
      self.tenantID = tenantID
      self.fileID = fileID
      self.action = action
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case fileID = "file_id"
      case action
    }
  }

  /// `POST /v1/{tenant_id}/files`; no role named; § Upload File Metadata.
  ///
  /// Makes the record; how the bytes get to the vendor is not documented.
  package struct CreateFileMetadata: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = FileRecord
    package static let route = Route(.post, "/v1/{tenant_id}/files", "createFileMetadata", answer: ["data"])
    package static let example = CreateFileMetadata(
      tenantID: "tenant-456", name: "document.pdf", type: "support", fileType: "application/pdf",
      fileTypeCategory: "document", status: "concept", projectID: "project-789", closureID: "closure-123",
      size: 1_024_000, s3Path: "/files/document.pdf", isInS3: false, version: 1, isCurrentVersion: true,
      isArchived: false)

    package var tenantID: String
    package var name: String
    /// `support`, `vkm-plan`; no list is documented.
    package var type: String
    /// Media type.
    package var fileType: String
    /// `document` in the document's sample.
    package var fileTypeCategory: String
    /// `concept`, `active`, `final`, `pending`; no list is documented.
    package var status: String
    package var projectID: String
    package var closureID: String
    /// Bytes.
    package var size: Int
    package var s3Path: String
    package var isInS3: Bool
    package var version: Double
    package var isCurrentVersion: Bool
    package var isArchived: Bool

    package init(
      tenantID: String, name: String, type: String, fileType: String, fileTypeCategory: String, status: String,
      projectID: String, closureID: String, size: Int, s3Path: String, isInS3: Bool, version: Double,
      isCurrentVersion: Bool, isArchived: Bool
    ) {
      self.tenantID = tenantID
      self.name = name
      self.type = type
      self.fileType = fileType
      self.fileTypeCategory = fileTypeCategory
      self.status = status
      self.projectID = projectID
      self.closureID = closureID
      self.size = size
      self.s3Path = s3Path
      self.isInS3 = isInS3
      self.version = version
      self.isCurrentVersion = isCurrentVersion
      self.isArchived = isArchived
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case name, type, fileType, fileTypeCategory, status, size, s3Path, version, isCurrentVersion, isArchived
      case projectID = "projectId"
      case closureID = "closureId"
      case isInS3 = "inS3"
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(name, "name")
      try InvalidField.require(size >= 0, "size", "must not be negative")
    }
  }

  /// `PATCH /v1/{tenant_id}/files/{file_id}`; no role named; § Update File Metadata. What is `nil` stays as it is.
  package struct UpdateFileMetadata: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = FileRecord
    package static let route = Route(
      .patch, "/v1/{tenant_id}/files/{file_id}", "updateFileMetadata", answer: ["data"])
    package static let example = UpdateFileMetadata(
      tenantID: "tenant-456", fileID: "file-123", name: "nieuwe_naam.pdf", status: "active",
      metadata: Metadata(description: "Bijgewerkte beschrijving", tags: ["document", "pdf", "updated"]))

    package struct Metadata: Codable, Hashable, Sendable {
      package var description: String?
      package var tags: [String]?

      package init(description: String? = nil, tags: [String]? = nil) {
        self.description = description
        self.tags = tags
      }
    }

    package var tenantID: String
    package var fileID: String
    package var name: String?
    package var status: String?
    package var metadata: Metadata?

    package init(
      tenantID: String, fileID: String, name: String? = nil, status: String? = nil, metadata: Metadata? = nil
    ) {
      self.tenantID = tenantID
      self.fileID = fileID
      self.name = name
      self.status = status
      self.metadata = metadata
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case fileID = "file_id"
      case name, status, metadata
    }

    package func validate() throws(InvalidField) {
      if let name { try InvalidField.requireText(name, "name") }
    }
  }

  /// What a deleted file was.
  package struct FileDeleted: Decodable, Hashable, Sendable {
    @Lenient package var id: String?
    @Lenient package var message: String?
    @LenientPart package var file: Info?

    package struct Info: Decodable, Hashable, Sendable {
      @Lenient package var name: String?
      @Lenient package var size: Int?
      @Lenient package var type: String?
    }

    enum CodingKeys: String, CodingKey {
      case id, message
      case file = "file_info"
    }
  }

  /// `DELETE /v1/{tenant_id}/files/{file_id}`; no role named; § Delete File.
  package struct DeleteFile: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = FileDeleted
    package static let route = Route(.delete, "/v1/{tenant_id}/files/{file_id}", "deleteFile", answer: ["data"])
    package static let example = DeleteFile(tenantID: "tenant-456", fileID: "file-123")

    package var tenantID: String
    package var fileID: String

    package init(tenantID: String, fileID: String) {
      self.tenantID = tenantID
      self.fileID = fileID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case fileID = "file_id"
    }
  }
}
