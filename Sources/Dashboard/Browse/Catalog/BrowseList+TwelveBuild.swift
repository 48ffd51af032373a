import TwelveBuildAPI
import VendorAPI

extension BrowseList {
  static let twelveBuild: [BrowseList] =
    [
      BrowseList(
        "12build projects", .twelveBuild, Words("Projecten", "Projects"), name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("number", Words("Nummer", "Number"), "calcNumber", "workNumber", width: .fixed(12), rank: 2),
          BrowseColumn("city", Words("Plaats", "Place"), rank: 3),
          BrowseColumn("client", Words("Opdrachtgever", "Client"), rank: 4),
        ],
        to: [
          Relation("12build work-components", ["project": [], "phase": ["phaseId"]]),
          Relation("12build invitations", ["project": [], "phase": ["phaseId"]]),
          Relation("12build documents", "project"), Relation("12build document-groups", "project"),
          Relation("12build phases", "project"), Relation("12build budget", ["project": [], "phase": ["phaseId"]]),
        ],
        record: BrowseFetch { values throws(InvalidField) in TwelveBuild.GetProject(id: try values.chosen("id")) },
        fetch: BrowseFetch { _ in TwelveBuild.ListProjects() }),
      // Documents, work components and communication are of projects in tendering only.
      BrowseList(
        "12build other-projects", .twelveBuild, Words("Projecten buiten aanbesteding", "Projects outside tendering"),
        name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("number", Words("Nummer", "Number"), "calcNumber", "workNumber", width: .fixed(12), rank: 2),
          BrowseColumn("city", Words("Plaats", "Place"), rank: 3),
        ],
        to: [Relation("12build phases", "project")],
        record: BrowseFetch { values throws(InvalidField) in TwelveBuild.GetProject(id: try values.chosen("id")) },
        fetch: BrowseFetch { _ in TwelveBuild.ListProjects(product: .other) }),
      BrowseList(
        "12build phases", .twelveBuild, Words("Fasen van een project", "A project's phases"), needs: [tenderProject],
        name: ["name"], columns: [BrowseColumn("name", Words("Fase", "Phase")), id],
        to: [
          Relation("12build work-components", "phase"), Relation("12build invitations", "phase"),
          Relation("12build budget", "phase"), Relation("12build documents", [:]),
          Relation("12build document-groups", [:]),
        ],
        fetch: BrowseFetch(.leaves) { values throws(InvalidField) in
          TwelveBuild.ListProjectPhases(projectId: try values.chosen("project"))
        }),
      BrowseList(
        "12build all-phases", .twelveBuild, Words("Alle fasen", "All phases"), name: ["name"],
        columns: [BrowseColumn("name", Words("Fase", "Phase")), id],
        fetch: BrowseFetch(.leaves) { _ in TwelveBuild.ListPhases() }),
    ] + tendering + documents + budgets + firms

  private static let tendering: [BrowseList] = [
    BrowseList(
      "12build work-components", .twelveBuild, Words("Werkpakketten", "Work components"),
      needs: [tenderProject, tenderPhase],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("codes", Words("Codes", "Codes"), width: .fixed(12), rank: 2),
        BrowseColumn("asked", Words("Gevr", "Asked"), "communication", kind: .count),
        BrowseColumn("external", Words("Kenmerk", "Reference"), "externalData", rank: 3),
      ],
      to: [Relation("12build invitations", [:])],
      fetch: BrowseFetch(.plain, list)),
    BrowseList(
      "12build invitations", .twelveBuild, Words("Uitnodigingen", "Invitations"), needs: [tenderProject, tenderPhase],
      name: ["specialist.name"],
      columns: [
        BrowseColumn("firm", Words("Bedrijf", "Firm"), "specialist.name"),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(12)),
        BrowseColumn("price", Words("Prijs", "Price"), "offerPrice", kind: .number, width: .fixed(12), rank: 1),
        BrowseColumn("deadline", Words("Deadline", "Deadline"), "deadlineDate", kind: .unix, rank: 2),
        BrowseColumn("expires", Words("Verloopt", "Expires"), "expiryDate", kind: .unix, rank: 3),
        BrowseColumn("phone", Words("Telefoon", "Phone"), "specialist.phoneWithPrefix", width: .fixed(16), rank: 4),
      ],
      to: [
        Relation("12build messages", "communication"), Relation("12build attachments", "communication"),
        Relation("12build offers", "invitation"), Relation("12build offer-rows", "invitation"),
        Relation("12build specialist", ["company": ["specialistId"]]),
      ],
      record: BrowseFetch { values throws(InvalidField) in TwelveBuild.GetInvitation(id: try values.chosen("id")) },
      fetch: BrowseFetch(.inside("communication", carried: ["workComponent": "id"]), list)),
    BrowseList(
      "12build messages", .twelveBuild, Words("Berichten", "Messages"), needs: [tenderProject, communication],
      name: ["subject"],
      columns: [
        BrowseColumn("sent", Words("Verstuurd", "Sent"), "dateSent", kind: .unix),
        BrowseColumn("type", Words("Soort", "Kind"), width: .fixed(10), rank: 2),
        BrowseColumn("subject", Words("Onderwerp", "Subject")),
        BrowseColumn("from", Words("Van", "From"), "sender.contactName", rank: 1),
        BrowseColumn("files", Words("Bijl", "Files"), "attachments", kind: .count, rank: 1),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetCommunication(
          projectId: try values.chosen("project"), communicationId: try values.chosen("communication"))
      }),
    BrowseList(
      "12build attachments", .twelveBuild, Words("Bijlagen", "Attachments"), needs: [tenderProject, communication],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("extension", Words("Soort", "Kind"), width: .fixed(6), rank: 1),
        BrowseColumn("size", Words("Grootte", "Size"), kind: .bytes, rank: 2),
        BrowseColumn("type", Words("Plaats", "Place"), width: .fixed(12), rank: 3),
      ],
      fetch: BrowseFetch(.inside("attachments", carried: ["message": "id"])) { values throws(InvalidField) in
        TwelveBuild.GetCommunication(
          projectId: try values.chosen("project"), communicationId: try values.chosen("communication"))
      }),
  ]

  private static let documents: [BrowseList] = [
    BrowseList(
      "12build documents", .twelveBuild, Words("Documenten", "Documents"), needs: [tenderProject], name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("extension", Words("Soort", "Kind"), width: .fixed(6), rank: 1),
        BrowseColumn("size", Words("Grootte", "Size"), kind: .bytes, rank: 2),
        BrowseColumn("created", Words("Aangemaakt", "Created"), "ctime", kind: .unix, rank: 3),
        BrowseColumn("external", Words("Kenmerk", "Reference"), "externalData", rank: 4),
      ],
      to: [Relation("12build same-reference", ["external": ["externalData"]])],
      record: BrowseFetch { values throws(InvalidField) in TwelveBuild.GetDocument(id: try values.chosen("id")) },
      fetch: BrowseFetch(.tree("documents", branches: "documentGroups")) { values throws(InvalidField) in
        TwelveBuild.ListDocument(projectId: try values.chosen("project"))
      }),
    BrowseList(
      "12build same-reference", .twelveBuild, Words("Documenten met dit kenmerk", "Documents with this reference"),
      needs: [
        tenderProject,
        Parameter(name: "external", title: Words("een document", "a document"), source: "12build documents"),
      ],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("extension", Words("Soort", "Kind"), width: .fixed(6), rank: 1),
        BrowseColumn("size", Words("Grootte", "Size"), kind: .bytes, rank: 2),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.SearchExternalData(
          projectId: try values.chosen("project"), externalData: try values.chosen("external"))
      }),
    BrowseList(
      "12build document-groups", .twelveBuild, Words("Documentgroepen", "Document groups"), needs: [tenderProject],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")), BrowseColumn("order", Words("Plek", "Order"), kind: .number),
      ],
      to: [Relation("12build group-links", "group"), Relation("12build documents", [:])],
      record: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetDocumentGroup(documentGroupId: try values.chosen("id"))
      },
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.ListDocumentGroups(projectId: try values.chosen("project"))
      }),
    BrowseList(
      "12build group-links", .twelveBuild, Words("Werkpakketten van een groep", "A group's work components"),
      needs: [Parameter(name: "group", title: Words("een groep", "a group"), source: "12build document-groups")],
      name: ["workCategoryIds"],
      columns: [BrowseColumn("links", Words("Werkpakketten", "Work components"), "workCategoryIds")],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetDocumentGroupWorkCategoryLinks(documentGroupId: try values.chosen("group"))
      }),
  ]

  private static func list(_ values: [String: String]) throws(InvalidField) -> TwelveBuild.ListCommunication {
    TwelveBuild.ListCommunication(projectId: try values.chosen("project"), phaseId: try values.chosen("phase"))
  }

  static let id = BrowseColumn("id", Words("Nr", "Id"), width: .fixed(12), rank: 5)
  static let tenderProject = Parameter(
    name: "project", title: Words("een project", "a project"), source: "12build projects")
  static let tenderPhase = Parameter(name: "phase", title: Words("een fase", "a phase"), source: "12build phases")
  static let communication = Parameter(
    name: "communication", title: Words("een uitnodiging", "an invitation"), source: "12build invitations")
}
