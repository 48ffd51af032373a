import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A file of a closure, as its list shows it.
  package struct File: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    /// Bytes.
    @Lenient package var size: Int?
    /// `support`, `vkm-plan`.
    @Lenient package var type: String?
    @Lenient package var closureID: String?
    /// ISO 8601.
    @Lenient package var updatedAt: String?

    enum CodingKeys: String, CodingKey {
      case id, name, size, type
      case closureID = "closure_id"
      case updatedAt = "updated_at"
    }
  }

  /// `GET /v1/{tenant_id}/closures/{closure_id}/files`; no role named; § Get Closure Files.
  package struct ListClosureFiles: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<File>
    package static let route = Route(
      .get, "/v1/{tenant_id}/closures/{closure_id}/files", "listClosureFiles", answer: ["data", "files"])
    package static let example = ListClosureFiles(
      tenantID: "tenant-456", closureID: "closure-789", type: "support", status: "active", limit: 50, offset: 0)

    package var tenantID: String
    package var closureID: String
    package var type: String?
    package var status: String?
    /// The vendor gives 50 where nothing is said. No total is given: a page shorter than this is the last.
    package var limit: Int?
    package var offset: Int?

    package init(
      tenantID: String, closureID: String, type: String? = nil, status: String? = nil, limit: Int? = nil,
      offset: Int? = nil
    ) {
      self.tenantID = tenantID
      self.closureID = closureID
      self.type = type
      self.status = status
      self.limit = limit
      self.offset = offset
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
      case type, status, limit, offset
    }

    package func validate() throws(InvalidField) { try InvalidField.require(limit: limit, offset: offset) }
  }

  /// A file's whole record, of which each operation answers the part it names: reading has no category, making
  /// has no `updated_…`, changing neither people nor closure. The metadata of a change comes back nowhere.
  package struct FileRecord: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var tenantID: String?
    @Lenient package var name: String?
    /// `support`, `vkm-plan`.
    @Lenient package var type: String?
    /// Media type.
    @Lenient package var fileType: String?
    @Lenient package var fileTypeCategory: String?
    /// `concept`, `active`, `final`, `pending`; no list is documented.
    @Lenient package var status: String?
    @Lenient package var createdBy: String?
    @Lenient package var projectID: String?
    @Lenient package var closureID: String?
    /// Bytes.
    @Lenient package var size: Int?
    @Lenient package var updatedBy: String?
    @Lenient package var s3Path: String?
    @Lenient package var isInS3: Bool?
    /// A number here, a text such as `v1.2` in a closure.
    @Lenient package var version: Double?
    @Lenient package var isCurrentVersion: Bool?
    @Lenient package var isArchived: Bool?
    /// ISO 8601.
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?

    enum CodingKeys: String, CodingKey {
      case id, name, type, status, size, version
      case tenantID = "tenant_id"
      case fileType = "file_type"
      case fileTypeCategory = "file_type_category"
      case createdBy = "created_by"
      case projectID = "project_id"
      case closureID = "closure_id"
      case updatedBy = "updated_by"
      case s3Path = "s3_path"
      case isInS3 = "in_s3"
      case isCurrentVersion = "is_current_version"
      case isArchived = "is_archived"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }
  }
}
