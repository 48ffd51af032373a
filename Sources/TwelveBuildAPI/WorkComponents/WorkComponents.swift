import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `POST /work-component` (method inferred).
  package struct AddWorkComponent: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = WorkComponentReference
    package static let route = Route(.post, "/work-component", "addWorkComponent", fields: .query, isInferred: true)
    package static let example = AddWorkComponent(
      projectId: "1234567", name: "Betonwerk en metselwerk", product: .tender, details: .example)

    package var product: Product?
    package var projectId: String
    package var name: String
    package var details: WorkComponentDetails

    package init(
      projectId: String, name: String, product: Product? = nil,
      details: WorkComponentDetails = WorkComponentDetails()
    ) {
      self.projectId = projectId
      self.name = name
      self.product = product
      self.details = details
    }

    private enum CodingKeys: String, CodingKey { case product, projectId, name }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      product = try container.decodeIfPresent(Product.self, forKey: .product)
      projectId = try container.decode(String.self, forKey: .projectId)
      name = try container.decode(String.self, forKey: .name)
      details = try WorkComponentDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(product, forKey: .product)
      try container.encode(projectId, forKey: .projectId)
      try container.encode(name, forKey: .name)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireTender(product)
      try FieldPattern.number.check(["projectId": projectId])
      try FieldPattern.filled.check(["name": name])
      try FieldPattern.plainText.check(["name": name])
      try details.validate()
    }
  }

  /// `PUT /work-component/{workComponentId}` (method inferred).
  package struct UpdateWorkComponent: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = WorkComponentReference
    package static let route = Route(
      .put, "/work-component/{workComponentId}", "updateWorkComponent", fields: .query, isInferred: true)
    package static let example = UpdateWorkComponent(
      workComponentId: "1300001", name: "Betonwerk en metselwerk", details: .example)

    package var workComponentId: String
    package var name: String?
    package var details: WorkComponentDetails

    package init(
      workComponentId: String, name: String? = nil, details: WorkComponentDetails = WorkComponentDetails()
    ) {
      self.workComponentId = workComponentId
      self.name = name
      self.details = details
    }

    private enum CodingKeys: String, CodingKey { case workComponentId, name }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      workComponentId = try container.decode(String.self, forKey: .workComponentId)
      name = try container.decodeIfPresent(String.self, forKey: .name)
      details = try WorkComponentDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(workComponentId, forKey: .workComponentId)
      try container.encodeIfPresent(name, forKey: .name)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["workComponentId": workComponentId])
      try FieldPattern.plainText.check(["name": name])
      try details.validate()
    }
  }

  /// `DELETE /work-component/{workComponentId}` (method inferred).
  package struct DeleteWorkComponent: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/work-component/{workComponentId}", "deleteWorkComponent", fields: .query, isInferred: true)
    package static let example = DeleteWorkComponent(workComponentId: "1300001")

    package var workComponentId: String

    package init(workComponentId: String) { self.workComponentId = workComponentId }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["workComponentId": workComponentId])
    }
  }

  /// What `addWorkComponent` and `updateWorkComponent` both say of a work component.
  package struct WorkComponentDetails: Codable, Equatable, Sendable {
    /// Ids of chapters. How a list is written in the query is not documented; it goes as `stabuChapterIds[]`.
    package var stabuChapterIds: [String]?
    package var internalNote: String?
    /// The form of these two dates is not documented.
    package var plannedStart: String?
    package var plannedComplete: String?
    /// A text of the caller's own system.
    package var externalData: String?

    package init() {}

    func validate() throws(InvalidField) {
      for id in stabuChapterIds ?? [] { try FieldPattern.number.check(["stabuChapterIds": id]) }
    }

    /// Every field with a value that the document allows, where the endpoints show themselves.
    static var example: Self {
      var details = Self()
      details.stabuChapterIds = ["531", "532"]
      details.internalNote = "..."
      details.plannedStart = "..."
      details.plannedComplete = "..."
      details.externalData = "MG-123"
      return details
    }
  }

  package struct WorkComponentReference: Decodable, Equatable, Sendable {
    package var workComponentId: AnyText
  }
}
