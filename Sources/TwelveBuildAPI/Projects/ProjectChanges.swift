import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `POST /project` (method inferred).
  package struct AddProject: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = ProjectReference
    package static let route = Route(.post, "/project", "addProject", fields: .query, isInferred: true)
    package static var example: AddProject {
      var project = AddProject(name: "projectname", product: .tender, details: .example)
      project.country = "Nederland"
      return project
    }

    package var name: String
    /// The vendor takes `tender` where it is not given; `none` requires the group manager's access.
    package var product: Product?
    /// Deprecated by the vendor in favour of `countryCode`.
    package var country: String?
    package var details: ProjectDetails

    package init(name: String, product: Product? = nil, details: ProjectDetails = ProjectDetails()) {
      self.name = name
      self.product = product
      self.details = details
    }

    private enum CodingKeys: String, CodingKey { case name, product, country }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      product = try container.decodeIfPresent(Product.self, forKey: .product)
      country = try container.decodeIfPresent(String.self, forKey: .country)
      details = try ProjectDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encodeIfPresent(product, forKey: .product)
      try container.encodeIfPresent(country, forKey: .country)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.filled.check(["name": name])
      try FieldPattern.plainText.check(["name": name])
      try details.validate()
    }
  }

  /// `PUT /project/{projectId}` (method inferred). Whether an empty text clears a field is not documented.
  package struct UpdateProject: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = UpdatedProject
    package static let route = Route(.put, "/project/{projectId}", "updateProject", fields: .query, isInferred: true)
    package static let example = UpdateProject(projectId: "1234567", name: "example project", details: .example)

    package var projectId: String
    package var name: String?
    package var details: ProjectDetails

    package init(projectId: String, name: String? = nil, details: ProjectDetails = ProjectDetails()) {
      self.projectId = projectId
      self.name = name
      self.details = details
    }

    private enum CodingKeys: String, CodingKey { case projectId, name }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      projectId = try container.decode(String.self, forKey: .projectId)
      name = try container.decodeIfPresent(String.self, forKey: .name)
      details = try ProjectDetails(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(projectId, forKey: .projectId)
      try container.encodeIfPresent(name, forKey: .name)
      try details.encode(to: encoder)
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId])
      try FieldPattern.plainText.check(["name": name])
      try details.validate()
    }
  }

  /// `DELETE /project/{projectId}` (method inferred); group manager's access. Only projects with product `none` can be
  /// deleted.
  package struct RemoveProject: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/project/{projectId}", "removeProject", fields: .query, right: "groupmanager", answerType: nil,
      isInferred: true)
    package static let example = RemoveProject(projectId: "1234701")

    package var projectId: String

    package init(projectId: String) { self.projectId = projectId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["projectId": projectId]) }
  }

  /// A project that was made.
  package struct ProjectReference: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
  }

  package struct UpdatedProject: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    /// `unknown`, `scored` or `not_scored`.
    @Lenient package var status: String?
  }
}
