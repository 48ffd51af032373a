import FoundationEssentials
import VendorAPI

/// The scenario's rows, laid around a day.
extension VemapRecords {
  init(scene: Scene) {
    let keeper = Person(id: "user-1", name: "VEMAP beheer")
    tenants = VemapProjects.tenants.map { tenant in
      Tenant(
        id: tenant.id, name: tenant.firm.name, description: "Omgeving van " + tenant.firm.name,
        contactName: tenant.contact.name, contactEmail: tenant.contact.email,
        contactPhone: "+31" + tenant.contact.phone, creator: keeper, created: scene.moment(-400, hour: 8, minute: 15))
    }
    users = VemapPeople.all.map { row in
      User(
        id: row.id, name: row.name, email: row.email, company: row.company, phone: row.phoneNumber, roles: row.roles)
    }
    projects = VemapProjects.all.map { row in
      let managers = row.managers.compactMap { VemapPeople[$0]?.id }
      return Project(
        id: row.id, tenant: row.tenant, name: row.name, description: row.name + ", werkzaamheden aan " + row.roads,
        authority: row.authority, roads: row.roads, start: scene.usDay(row.days.lowerBound),
        end: scene.usDay(row.days.upperBound), creatorID: managers.first ?? "",
        created: scene.moment(row.days.lowerBound - 30, hour: 8),
        updated: scene.moment(min(-1, row.days.upperBound), hour: 15, minute: 40), managers: managers,
        isArchived: row.isArchived, phase: row.phase)
    }
    recipients = VemapProjects.recipients.compactMap { row in
      VemapProjects.row(code: row.project).map { project in
        Recipient(
          id: "recipient-\(row.number)", project: project.id, email: row.email, name: row.name,
          organisation: row.organisation)
      }
    }
    closures = []
    templates = VemapProjects.tenants.flatMap { VemapTemplates.all(of: $0.id) }
    for row in VemapClosures.all {
      guard let project = VemapProjects.row(code: row.project) else { continue }
      let recipients = recipients.filter { $0.project == project.id }
      closures.append(VemapClosureRecord(row, project, recipients: recipients, scene: scene))
    }
  }
}

extension VemapClosureRecord {
  fileprivate init(
    _ row: VemapClosureRow, _ project: VemapProjects.Row, recipients: [VemapRecords.Recipient], scene: Scene
  ) {
    let maker = project.managers.first.flatMap { VemapPeople[$0] }.map { Person(id: $0.id, name: $0.name) }
    let creator = maker ?? Person(id: "", name: "")
    let created = scene.moment(min(row.days.lowerBound - 45, -9), hour: 8, minute: row.number % 60)
    let updated = scene.moment(min(row.days.lowerBound - 7, -1), hour: 14, minute: row.number % 60)
    self.init(
      id: row.id, tenant: project.tenant, project: project.id, name: row.name,
      description: row.name + ": afsluiting volgens het verkeersmaatregelenplan, omleiding met borden",
      type: row.type, start: scene.usDay(row.days.lowerBound), end: scene.usDay(row.days.upperBound), road: row.road,
      status: row.status, isInMelvin: row.labels.contains("M"), isInSpin: row.labels.contains("S"), creator: creator,
      created: created, updated: updated)
    stakeholders = row.stakeholders.compactMap { VemapPeople[$0] }.map {
      Stakeholder(user: Person(id: $0.id, name: $0.name), adder: creator, added: created)
    }
    files = row.files.map { file in
      File(
        id: "file-\(row.number)\(file.index)", project: project.id, name: file.name, type: file.type,
        mediaType: file.mediaType,
        category: "document", status: file.status,
        bytes: 400_000 + (row.number * 7919 + file.index * 104_729) % 2_100_000,
        version: file.version, isCurrent: file.isCurrent, path: "/files/" + file.name, isStored: true, maker: creator,
        created: file.version == 1 && file.type == File.plan ? created : updated, changerID: creator.id,
        updated: updated)
    }
    comments = row.reactions.enumerated().compactMap { index, reaction in
      VemapPeople[reaction.letter].map { author in
        Comment(
          id: "comment-\(row.number)\(index)", author: Person(id: author.id, name: author.name),
          version: "1.\(reaction.minor)", type: "COMMENT",
          text: VemapClosures.comments[(row.number + index) % VemapClosures.comments.count],
          at: scene.moment(min(row.days.lowerBound - 3, 0) - 1 - index, hour: 9, minute: row.number % 60))
      }
    }
    if !recipients.isEmpty {
      mailingList = MailingList(
        creatorID: creator.id, created: created, updated: created,
        members: recipients.map { .init(recipient: $0, adderID: creator.id, added: created) })
    }
    if row.plan.status == File.final {
      mails = [
        Mail(
          senderID: creator.id, at: updated, type: VemapTemplates.reminder, subject: "VKM Plan beschikbaar",
          hasFailed: false)
      ]
    }
  }
}

extension VemapClosureRow {
  /// What tells the files of a closure apart.
  fileprivate struct FileRow {
    var index: Int
    var name: String
    var type: String
    var mediaType = "application/pdf"
    var status = "active"
    var version = 1.0
    var isCurrent = true
  }

  /// The versions of the plan, then what else was handed in.
  fileprivate var files: [FileRow] {
    let versions = plan.minor.map { last in
      (0...last).map { minor in
        FileRow(
          index: minor, name: "VKM_\(number)_v1.\(minor).pdf", type: VemapClosureRecord.File.plan,
          status: minor == last ? plan.status : "active", version: 1 + Double(minor) / 10, isCurrent: minor == last)
      }
    }
    let map = FileRow(index: 8, name: "Omleidingskaart.pdf", type: "support")
    let signs = FileRow(
      index: 9, name: "Bebording.xlsx", type: "support",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    return (versions ?? []) + [map, signs].prefix(number % 3)
  }
}
