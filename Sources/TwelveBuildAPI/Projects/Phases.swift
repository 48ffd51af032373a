import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/phases/`: every phase there is. Method and the slash at the end are documented.
  package struct ListPhases: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<PhaseTree>
    package static let route = Route(.get, "/project/phases/", "listPhases")
    package static let example = ListPhases()

    package init() {}
  }

  /// `GET /project/{projectId}/phases` (method inferred).
  package struct ListProjectPhases: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<PhaseTree>
    package static let route = Route(.get, "/project/{projectId}/phases", "listProjectPhases", isInferred: true)
    package static let example = ListProjectPhases(projectId: "1234567")

    package var projectId: String

    package init(projectId: String) { self.projectId = projectId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["projectId": projectId]) }
  }

  /// Phase ids by product, by phase template, by phase. The document's member names `product`, `template` and
  /// `phase` read as stand-ins for names, so any name is taken.
  package struct PhaseTree: Decodable, Equatable, Sendable {
    /// By product and template, then in the order of their ids.
    package var phases: [Phase]

    /// What stands elsewhere than three levels deep, and what is no id, is passed over.
    package init(from decoder: any Decoder) throws {
      let products = try [String: JSONValue](from: decoder)
      phases = products.members.flatMap { product, templates in
        templates.members.flatMap { template, phases in
          phases.members.compactMap { name, id in
            id.text.map { Phase(product: product, template: template, name: name, id: $0) }
          }
          // Ids of one length sort as numbers do; a shorter number comes first.
          .sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }
        }
      }
    }
  }

  package struct Phase: Equatable, Sendable {
    package var product: String
    package var template: String
    package var name: String
    package var id: String
  }
}

extension [String: JSONValue] {
  fileprivate var members: [(key: String, value: JSONValue)] { sorted { $0.key < $1.key } }
}

extension JSONValue {
  /// By name; none where this is no object.
  fileprivate var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = self { members.members } else { [] }
  }
}
