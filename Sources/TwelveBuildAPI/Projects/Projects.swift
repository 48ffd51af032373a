import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/list` (method inferred). The answer has no total: a page shorter than `pageSize` is the last.
  package struct ListProjects: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<ProjectSummary>
    package static let route = Route(.get, "/project/list", "listProjects", isInferred: true)
    package static let example = ListProjects(active: .yes, product: .tender, pageSize: 100, page: 1)

    /// Only running or only closed projects; both without it.
    package var active: Flag?
    /// The vendor takes `tender` where it is not given; `none` requires the group manager's access.
    package var product: Product?
    /// At least 1; everything comes at once without it.
    package var pageSize: Int?
    /// From 1.
    package var page: Int?

    package init(active: Flag? = nil, product: Product? = nil, pageSize: Int? = nil, page: Int? = nil) {
      self.active = active
      self.product = product
      self.pageSize = pageSize
      self.page = page
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requirePaging(pageSize: pageSize, page: page)
    }
  }

  /// `GET /project/list/{type}` (method inferred).
  package struct ListProjectsByType: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<ProjectSummary>
    package static let route = Route(.get, "/project/list/{type}", "listProjectsByType", isInferred: true)
    package static let example = ListProjectsByType(type: .ordinary, active: .yes)

    package var type: ProjectType
    package var active: Flag?

    package init(type: ProjectType, active: Flag? = nil) {
      self.type = type
      self.active = active
    }
  }

  package enum ProjectType: String, Codable, CaseIterable, Sendable {
    case ordinary = "default"
    case template
    case all
  }

  /// `GET /project/{id}` (method inferred).
  package struct GetProject: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Project
    package static let route = Route(.get, "/project/{id}", "getProject", isInferred: true)
    package static let example = GetProject(id: "1234567", userActivity: .no)

    package var id: String
    /// Asks for statistics of the users' activity, whose form is not documented.
    package var userActivity: Flag?

    package init(id: String, userActivity: Flag? = nil) {
      self.id = id
      self.userActivity = userActivity
    }
  }

  /// A project as the list shows it.
  package struct ProjectSummary: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var calcNumber: String?
    @Lenient package var workNumber: String?
    @Lenient package var companyId: String?
    @Lenient package var city: String?
    /// `default` or `template`.
    @Lenient package var type: String?
    @Lenient package var phaseName: String?
    @Lenient package var phaseId: String?
    @LenientPart package var active: Flag?
  }

  /// A project by itself. It says neither the phase's name nor whether the project is active.
  package struct Project: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var calcNumber: String?
    @Lenient package var workNumber: String?
    @Lenient package var address1: String?
    @Lenient package var address2: String?
    @Lenient package var zip: String?
    @Lenient package var city: String?
    @Lenient package var countryCode: String?
    @Lenient package var country: String?
    @Lenient package var phaseId: String?
    @Lenient package var client: String?
    @Lenient package var manager: String?
    @Lenient package var architect: String?
    @Lenient package var constructor: String?
    @Lenient package var calculator: String?
    /// The buyer.
    @Lenient package var inkoper: String?
    /// The work planner.
    @Lenient package var werkvoorbereider: String?

    private enum CodingKeys: String, CodingKey {
      case id, name, calcNumber, workNumber, zip, city, countryCode, country, phaseId, client, manager, architect
      case constructor, calculator, inkoper, werkvoorbereider
      case address1 = "address_1"
      case address2 = "address_2"
    }
  }
}
