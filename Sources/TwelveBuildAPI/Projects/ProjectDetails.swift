import VendorAPI

extension TwelveBuild {
  /// What `addProject` and `updateProject` both say of a project.
  package struct ProjectDetails: Codable, Equatable, Sendable {
    /// The vendor takes `0`, no group, where it is not given; a project of a group is hidden from others.
    package var companyGroupId: String?
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phase: PhaseName?
    package var phaseId: String?
    package var status: ProjectStatus?
    package var calcNumber: String?
    package var workNumber: String?
    package var address1: String?
    package var address2: String?
    package var zip: String?
    package var city: String?
    /// Two letters.
    package var countryCode: String?
    package var client: String?
    package var manager: String?
    package var architect: String?
    package var constructor: String?
    package var calculator: String?
    /// The buyer.
    package var inkoper: String?
    /// The work planner.
    package var werkvoorbereider: String?
    /// The form of these two dates is not documented.
    package var plannedStart: String?
    package var plannedComplete: String?
    /// Unix seconds, as are all dates below.
    package var deadlineDate: String?
    package var reason: Reason?
    package var questionsDate: String?
    /// An hour from 1 to 23; in which time zone is not documented.
    package var questionsTime: Int?
    package var updateDate: String?
    /// An hour from 1 to 23.
    package var updateTime: Int?
    package var tenderDate: String?
    package var inspectionDate: String?
    /// With commas between; whether names or ids is not documented.
    package var classificationSystems: String?
    package var buildingSectors: WordList<BuildingSector>?
    package var buildingActivities: WordList<BuildingActivity>?
    package var buildingFunctions: WordList<BuildingFunction>?
    package var externalUrl: String?
    package var externalProgram: String?
    package var sharePointSiteId: String?
    package var sharePointSiteWebUrl: String?
    /// Whether users may choose another SharePoint site. How yes and no are written is not documented; sent like the
    /// vendor's other flags.
    package var allowSharePointSiteSelection: Flag?
    package var autodeskHubId: String?
    package var autodeskProjectId: String?
    package var allowAutodeskSiteSelection: Flag?

    package init() {}

    private enum CodingKeys: String, CodingKey {
      case companyGroupId, phase, phaseId, status, calcNumber, workNumber, zip, city, countryCode, client, manager
      case architect, constructor, calculator, inkoper, werkvoorbereider, plannedStart, plannedComplete, deadlineDate
      case reason, questionsDate, questionsTime, updateDate, updateTime, tenderDate, inspectionDate
      case classificationSystems, buildingSectors, buildingActivities, buildingFunctions, externalUrl, externalProgram
      case sharePointSiteId, sharePointSiteWebUrl, allowSharePointSiteSelection, autodeskHubId, autodeskProjectId
      case allowAutodeskSiteSelection
      case address1 = "address_1"
      case address2 = "address_2"
    }

    func validate() throws(InvalidField) {
      try FieldPattern.number.check(["companyGroupId": companyGroupId, "phaseId": phaseId])
      try FieldPattern.country.check(["countryCode": countryCode])
      try FieldPattern.unixSeconds.check([
        "deadlineDate": deadlineDate, "questionsDate": questionsDate, "updateDate": updateDate,
        "tenderDate": tenderDate, "inspectionDate": inspectionDate,
      ])
      for (name, hour) in [("questionsTime", questionsTime), ("updateTime", updateTime)] {
        try InvalidField.require(hour.map { (1...23).contains($0) } ?? true, name, "must be an hour from 1 to 23")
      }
    }
  }

  package enum ProjectStatus: String, Codable, CaseIterable, Sendable {
    case unknown
    case scored
    case notScored = "not_scored"
  }

  /// What the offers are asked for.
  package enum Reason: String, Codable, CaseIterable, Sendable {
    case quotation = "prijsopgave"
    case tendering = "aanbesteding"
    case startOfBuying = "start van het inkooptraject"
  }
}

extension TwelveBuild.ProjectDetails {
  /// Every field with a value that the document allows, where the endpoints show themselves.
  static var example: Self {
    var details = Self()
    details.companyGroupId = "0"
    details.phase = .estimating
    details.phaseId = "123456"
    details.status = .unknown
    details.calcNumber = "cal-123"
    details.workNumber = "werk-123"
    details.address1 = "Nijverdalseweg 143"
    details.address2 = "second address line"
    details.zip = "7461AG"
    details.city = "Rijssen"
    details.countryCode = "nl"
    details.client = "..."
    details.manager = "..."
    details.architect = "..."
    details.constructor = "..."
    details.calculator = "..."
    details.inkoper = "..."
    details.werkvoorbereider = "..."
    details.plannedStart = "..."
    details.plannedComplete = "..."
    details.deadlineDate = "1450341052"
    details.reason = .quotation
    details.questionsDate = "1450341052"
    details.questionsTime = 23
    details.updateDate = "1450341052"
    details.updateTime = 1
    details.tenderDate = "1450341052"
    details.inspectionDate = "1450341052"
    details.classificationSystems = "stabu"
    details.buildingSectors = [.infra, .roads]
    details.buildingActivities = [.newBuilding, .cablesAndPipes]
    details.buildingFunctions = [.bridges, .jettiesAndShores, .sewers]
    details.externalUrl = "https://12build.com/project?id=1&name=projectname"
    details.externalProgram = "ERP"
    details.sharePointSiteId = "..."
    details.sharePointSiteWebUrl = "..."
    details.allowSharePointSiteSelection = .yes
    details.autodeskHubId = "..."
    details.autodeskProjectId = "..."
    details.allowAutodeskSiteSelection = .no
    return details
  }
}
