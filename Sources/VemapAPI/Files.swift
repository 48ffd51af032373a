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

  /// `GET /v1/{tenant_id}/closures/{closure_id}/files`
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
  }
}
