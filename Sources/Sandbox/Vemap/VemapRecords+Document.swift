import FoundationEssentials

/// The records that the document prints, under its ids, so that its examples run as they are printed. Where two
/// samples disagree (`file-123` is a support file here and a plan there), the one that a call needs stands.
extension VemapRecords {
  /// Who signs in for the examples: administrator of both tenants, because the document has one tenant delete the
  /// other.
  static let documentUser = Person(id: "user-1", name: "Admin User")

  private static let tenantID = "tenant-456"
  private static let otherTenantID = "tenant-123"
  /// 2024-01-15T10:30:45Z
  private static let moment = Date(timeIntervalSince1970: 1_705_314_645)
  private static let company = "Example Corp"
  private static let manager = Person(id: "user-456", name: "Jane Smith")
  private static let stakeholder = Person(id: "user-789", name: "John Doe")

  static let document = VemapRecords(
    tenants: [tenant(otherTenantID, company, "John Doe"), tenant(tenantID, "New Company Corp", "Jane Smith")],
    users: [
      User(
        id: documentUser.id, name: documentUser.name, email: VemapAccounts.documentUsername, company: company,
        phone: "", roles: [tenantID: ["ROLE_ADMIN"], otherTenantID: ["ROLE_ADMIN"]]),
      user("user-123", "John Doe", "john.doe@example.com", "ROLE_MANAGER", phone: "+31612345678"),
      user(manager.id, manager.name, "jane.smith@example.com", "ROLE_STAKEHOLDER", phone: "+31687654321"),
      user(stakeholder.id, stakeholder.name, "john@example.com", "ROLE_STAKEHOLDER"),
      user("user-101", "Test User", "test@example.com", "ROLE_STAKEHOLDER"),
    ],
    projects: [
      project("proj-123", "Project Alpha", "A1, A2"), project("proj-456", "Project Beta", "A3, A4"),
      project("project-123", "Project Gamma", "A1"), project("project-789", "Project Delta", "A1"),
    ],
    recipients: recipients, closures: [closure123, closure789],
    templates: [
      Template(
        id: "tmpl-123", tenant: tenantID, name: "closure_notification",
        data: VemapTemplates.data("Beste {NAAM_STAKEHOLDER}, uw VKM is beschikbaar."))
    ])

  private static let recipients = [
    Recipient(
      id: "recipient-123", project: "proj-456", email: "john@example.com", name: "John Doe", organisation: company),
    Recipient(
      id: "recipient-456", project: "proj-456", email: "jane@example.com", name: "Jane Smith", organisation: company),
  ]

  private static let closure123 = closure(
    "closure-123", project: "proj-456",
    files: [
      file("file-124", project: "proj-456", "VKM Plan A1", VemapClosureRecord.File.plan, version: 1.2),
      file("file-123", project: "project-789", "document.pdf", "support", version: 1),
    ], comment: "comment-124")

  /// With a final plan.
  private static let closure789: VemapClosureRecord = {
    let name = "VKM_Plan_Final.pdf"
    let plan = VemapClosureRecord.File.plan
    var old = file("file-125", project: "project-123", name, plan, version: 1)
    old.isCurrent = false
    var final = file("file-126", project: "project-123", name, plan, version: 1.2)
    final.status = VemapClosureRecord.File.final
    let support = file("file-127", project: "project-123", "document.pdf", "support", version: 1)
    return closure("closure-789", project: "project-123", files: [old, final, support], comment: "comment-123")
  }()

  private static func tenant(_ id: String, _ name: String, _ contact: String) -> Tenant {
    Tenant(
      id: id, name: name, description: "Production tenant for " + name, contactName: contact,
      contactEmail: contact.lowercased().replacing(" ", with: ".") + "@example.com", contactPhone: "+31612345678",
      creator: documentUser, created: moment)
  }

  private static func user(
    _ id: String, _ name: String, _ email: String, _ role: String, phone: String = ""
  ) -> User {
    User(id: id, name: name, email: email, company: company, phone: phone, roles: [tenantID: [role]])
  }

  private static func project(_ id: String, _ name: String, _ roads: String) -> Project {
    Project(
      id: id, tenant: tenantID, name: name, description: "Project beschrijving", authority: "Rijkswaterstaat",
      roads: roads, start: "01-15-2024", end: "12-31-2024", creatorID: stakeholder.id, created: moment,
      updated: moment, managers: ["user-123"], isArchived: false, phase: "1")
  }

  private static func file(
    _ id: String, project: String, _ name: String, _ type: String, version: Double
  ) -> VemapClosureRecord.File {
    VemapClosureRecord.File(
      id: id, project: project, name: name, type: type, mediaType: "application/pdf", category: "document",
      status: "active", bytes: 1_024_000, version: version, isCurrent: true, path: "/files/" + name, isStored: true,
      maker: manager, created: moment, changerID: manager.id, updated: moment)
  }

  private static func closure(
    _ id: String, project: String, files: [VemapClosureRecord.File], comment: String
  ) -> VemapClosureRecord {
    VemapClosureRecord(
      id: id, tenant: tenantID, project: project, name: "Nachtafsluiting A1",
      description: "Nachtafsluiting voor onderhoudswerkzaamheden", type: "nacht", start: "01-15-2024",
      end: "01-20-2024", road: "A1 km 10-15", status: "open", isInSpin: true, creator: manager, created: moment,
      updated: moment, stakeholders: [.init(user: stakeholder, adder: manager, added: moment)], files: files,
      comments: [
        .init(
          id: comment, author: stakeholder, version: "1.0", type: "COMMENT", text: "Dit is een comment", at: moment)
      ],
      mailingList: .init(
        creatorID: manager.id, created: moment, updated: moment,
        members: recipients.map { .init(recipient: $0, adderID: manager.id, added: moment) }),
      mails: [
        .init(
          senderID: manager.id, at: moment, type: VemapTemplates.reminder, subject: "VKM Plan beschikbaar",
          hasFailed: false)
      ])
  }
}
