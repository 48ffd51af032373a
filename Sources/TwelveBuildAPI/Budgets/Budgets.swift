import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `POST /budget` (method inferred).
  package struct CreateBudget: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Budget
    package static let route = Route(.post, "/budget", "createBudget", fields: .query, isInferred: true)
    package static let example = CreateBudget(projectId: "1234601", phaseId: "123456")

    package var projectId: String
    package var phaseId: String?

    package init(projectId: String, phaseId: String? = nil) {
      self.projectId = projectId
      self.phaseId = phaseId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId, "phaseId": phaseId])
    }
  }

  /// `GET /budget` (method inferred).
  package struct GetBudget: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Budget
    package static let route = Route(.get, "/budget", "getBudget", isInferred: true)
    package static let example = GetBudget(projectId: "1234567", phaseId: "123457")

    package var projectId: String
    package var phaseId: String

    package init(projectId: String, phaseId: String) {
      self.projectId = projectId
      self.phaseId = phaseId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId, "phaseId": phaseId])
    }
  }

  /// That a phase of a project has a budget; the document shows no id of it here.
  package struct Budget: Decodable, Equatable, Sendable {
    @Lenient package var projectId: String?
    @Lenient package var phaseId: String?
  }
}
