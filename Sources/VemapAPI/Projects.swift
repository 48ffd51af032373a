import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Road works with their closures.
  package struct Project: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var description: String?
    @Lenient package var contractingAuthority: String?
    /// Road numbers in one text, e.g. `A1, A2`.
    @Lenient package var roadNumbers: String?
    /// `MM-DD-YYYY`, month first.
    @Lenient package var startDate: String?
    @Lenient package var endDate: String?
    @Lenient package var tenantID: String?
    @Lenient package var createdByUserID: String?
    /// `YYYY-MM-DD HH:MM:SS`, without a zone.
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?
    @LenientPart package var managers: Elements<PersonReference>?
    @Lenient package var archived: Bool?
    @Lenient package var phaseNumber: String?
    @Lenient package var closures: Int?
    /// The document names no unit, and shows a number here and a text such as `2.5 MB` in a closure.
    @Lenient package var storageUsed: String?

    enum CodingKeys: String, CodingKey {
      case id = "project_id"
      case name, description, managers, archived, closures
      case contractingAuthority = "contracting_authority"
      case roadNumbers = "road_numbers"
      case startDate = "start_date"
      case endDate = "end_date"
      case tenantID = "tenant_id"
      case createdByUserID = "created_by_user_id"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case phaseNumber = "phase_number"
      case storageUsed = "storage_used"
    }
  }

  /// `GET /v1/{tenant_id}/projects`; no role named; § Get Projects.
  package struct ListProjects: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<Project>
    package static let route = Route(.get, "/v1/{tenant_id}/projects", "listProjects", answer: ["data"])
    package static let example = ListProjects(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }

  /// A manager as `createProject` wants one: `updateProject` takes ids alone.
  package struct ProjectManager: Codable, Hashable, Sendable {
    /// Of a user.
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// `POST /v1/{tenant_id}/projects`; no role named; § Create Project.
  package struct CreateProject: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Project
    package static let route = Route(
      .post, "/v1/{tenant_id}/projects", "createProject", answer: ["data"], repeating: ["tenant_id"])
    package static let example = CreateProject(
      tenantID: "tenant-456", name: "Project Beta", description: "Project beschrijving",
      contractingAuthority: "Rijkswaterstaat", roadNumbers: "A3, A4", startDate: "01-15-2024", endDate: "12-31-2024",
      createdByUserID: "user-789", managers: [ProjectManager(id: "user-123", name: "Jane Smith")], phaseNumber: "1")

    /// In the path and once more in the body.
    package var tenantID: String
    package var name: String
    package var description: String
    package var contractingAuthority: String
    /// One text, e.g. `A3, A4`.
    package var roadNumbers: String
    /// `MM-DD-YYYY`, month first.
    package var startDate: String
    package var endDate: String
    package var createdByUserID: String
    package var managers: [ProjectManager]
    package var phaseNumber: String

    package init(
      tenantID: String, name: String, description: String, contractingAuthority: String, roadNumbers: String,
      startDate: String, endDate: String, createdByUserID: String, managers: [ProjectManager], phaseNumber: String
    ) {
      self.tenantID = tenantID
      self.name = name
      self.description = description
      self.contractingAuthority = contractingAuthority
      self.roadNumbers = roadNumbers
      self.startDate = startDate
      self.endDate = endDate
      self.createdByUserID = createdByUserID
      self.managers = managers
      self.phaseNumber = phaseNumber
    }

    enum CodingKeys: String, CodingKey {
      case name, description, managers
      case tenantID = "tenant_id"
      case contractingAuthority = "contracting_authority"
      case roadNumbers = "road_numbers"
      case startDate = "start_date"
      case endDate = "end_date"
      case createdByUserID = "created_by_user_id"
      case phaseNumber = "phase_number"
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(name, "name")
      try InvalidField.requireText(description, "description")
      try InvalidField.requireText(contractingAuthority, "contracting_authority")
      try InvalidField.requireText(roadNumbers, "road_numbers")
      try InvalidField.require(day: startDate, "start_date")
      try InvalidField.require(day: endDate, "end_date")
      try InvalidField.requireText(createdByUserID, "created_by_user_id")
      try InvalidField.requireText(phaseNumber, "phase_number")
    }
  }

  /// The managers of a project after some were added.
  package struct ProjectUpdated: Decodable, Hashable, Sendable {
    @Lenient package var projectID: String?
    /// Whether it counts those added or all is not documented.
    @Lenient package var managersCount: Int?
    @Lenient package var status: String?

    enum CodingKeys: String, CodingKey {
      case status
      case projectID = "project_id"
      case managersCount = "managers_count"
    }
  }

  /// `PATCH /v1/{tenant_id}/projects/{project_id}`; no role named; § Update Project.
  ///
  /// Adds managers; no operation takes one away or changes anything else of a project.
  package struct UpdateProject: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = ProjectUpdated
    package static let route = Route(
      .patch, "/v1/{tenant_id}/projects/{project_id}", "updateProject", answer: ["data"])
    package static let example = UpdateProject(
      tenantID: "tenant-456", projectID: "proj-456", managers: ["user-123", "user-456"])

    package var tenantID: String
    package var projectID: String
    /// Ids of users, to be added.
    package var managers: [String]

    package init(tenantID: String, projectID: String, managers: [String]) {
      self.tenantID = tenantID
      self.projectID = projectID
      self.managers = managers
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case projectID = "project_id"
      case managers
    }
  }
}
