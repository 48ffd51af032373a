import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `POST /v1/{tenant_id}/closures`; no role named; § Create Closure.
  ///
  /// No operation changes a closure's dates, status or road afterwards, or deletes it. Of the words for type and
  /// status the document has samples only.
  package struct CreateClosure: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Closure
    package static let route = Route(.post, "/v1/{tenant_id}/closures", "createClosure", answer: ["data"])
    package static let example = CreateClosure(
      tenantID: "tenant-456", projectID: "proj-456", name: "Nachtafsluiting A1",
      description: "Nachtafsluiting voor onderhoudswerkzaamheden", type: "nacht", startDate: "01-15-2024",
      endDate: "01-20-2024", stakeholders: ["user-789"], status: "open", roadSegment: "A1 km 10-15")

    package var tenantID: String
    package var projectID: String
    package var name: String
    package var description: String
    package var type: String
    /// `MM-DD-YYYY`, month first.
    package var startDate: String
    package var endDate: String
    /// Ids of users.
    package var stakeholders: [String]
    package var status: String
    /// Is kept, but only the references and the stakeholder's list show it.
    package var roadSegment: String

    package init(
      tenantID: String, projectID: String, name: String, description: String, type: String, startDate: String,
      endDate: String, stakeholders: [String], status: String = "open", roadSegment: String
    ) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.name = name
      self.description = description
      self.type = type
      self.startDate = startDate
      self.endDate = endDate
      self.stakeholders = stakeholders
      self.status = status
      self.roadSegment = roadSegment
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "projectId"
      case name = "closureName"
      case description = "closureDescription"
      case type = "closureType"
      case startDate, endDate, stakeholders, status
      case roadSegment = "roadsegment"
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(projectID, "projectId")
      try InvalidField.requireText(name, "closureName")
      try InvalidField.requireText(type, "closureType")
      try InvalidField.require(day: startDate, "startDate")
      try InvalidField.require(day: endDate, "endDate")
    }
  }
}
