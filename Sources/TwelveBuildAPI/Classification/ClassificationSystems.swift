import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /classification-systems/list` (method inferred): those that the company uses.
  package struct ListCompanyClassificationSystems: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<ClassificationSystem>
    package static let route = Route(
      .get, "/classification-systems/list", "listCompanyClassificationSystems", isInferred: true)
    package static let example = ListCompanyClassificationSystems()

    package init() {}
  }

  /// `GET /classification-systems/list/all` (method inferred).
  package struct ListAllClassificationSystems: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<ClassificationSystem>
    package static let route = Route(
      .get, "/classification-systems/list/all", "listAllClassificationSystems", isInferred: true)
    package static let example = ListAllClassificationSystems()

    package init() {}
  }

  /// A system that kinds of work are numbered by, e.g. `stabu`.
  package struct ClassificationSystem: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var description: String?
  }
}
