import VemapAPI
import VendorAPI

extension BrowseList {
  /// Lists of all tenants together, until one is chosen by going on from a row.
  static let vemap: [BrowseList] =
    [
      BrowseList(
        "vemap projects", .vemap, Words("Projecten", "Projects"), id: ["project_id"], name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("authority", Words("Opdrachtgever", "Client"), "contracting_authority", rank: 3),
          BrowseColumn("roads", Words("Wegen", "Roads"), "road_numbers", width: .fixed(14), rank: 2),
          BrowseColumn("start", Words("Begin", "Start"), "start_date", kind: .day, rank: 4),
          BrowseColumn("end", Words("Einde", "End"), "end_date", kind: .day, rank: 1),
          BrowseColumn("closures", Words("Afsl", "Clos"), kind: .number, rank: 2),
          BrowseColumn("archived", Words("Archief", "Archived"), kind: .flag, rank: 5),
        ],
        to: [
          Relation("vemap closures", "project"), Relation("vemap closure-references", "project"),
          Relation("vemap recipients", "project"),
        ],
        fetch: BrowseFetch { values throws(InvalidField) in Vemap.ListProjects(tenantID: try values.chosen("tenant")) }),
      BrowseList(
        "vemap closures", .vemap, Words("Afsluitingen", "Closures"), needs: [project], name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("type", Words("Soort", "Kind"), width: .fixed(10), rank: 2),
          BrowseColumn("start", Words("Begin", "Start"), "start_date", kind: .day),
          BrowseColumn("end", Words("Einde", "End"), "end_date", kind: .day, rank: 1),
          BrowseColumn("status", Words("Status", "Status"), width: .fixed(10), rank: 1),
          BrowseColumn("plan", Words("VKM-plan", "VKM plan"), "vkm_plan.name", rank: 4),
          BrowseColumn("stakeholders", Words("Stkh", "Stkh"), kind: .count, rank: 3),
        ],
        to: [
          Relation("vemap files", "closure"), Relation("vemap comments", "closure"),
          Relation("vemap events", "closure"),
          Relation("vemap stakeholders", "closure"), Relation("vemap mail-recipients", "closure"),
        ],
        record: BrowseFetch { values throws(InvalidField) in
          Vemap.GetClosure(tenantID: try values.chosen("tenant"), closureID: try values.chosen("id"))
        },
        fetch: BrowseFetch { values throws(InvalidField) in
          Vemap.ListClosures(tenantID: try values.chosen("tenant"), projectID: try values.chosen("project"))
        }),
      BrowseList(
        "vemap recipients", .vemap, Words("Ontvangers", "Recipients"), needs: [project], name: ["name", "email"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("organisation", Words("Organisatie", "Organisation"), "organisation_name", rank: 2),
          BrowseColumn("email", Words("E-mail", "E-mail"), rank: 1),
        ],
        fetch: BrowseFetch { values throws(InvalidField) in
          Vemap.ListProjectRecipients(tenantID: try values.chosen("tenant"), projectID: try values.chosen("project"))
        }),
      BrowseList(
        "vemap users", .vemap, Words("Gebruikers", "Users"), name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("company", Words("Bedrijf", "Company"), "company.name", "company", rank: 2),
          BrowseColumn("email", Words("E-mail", "E-mail"), rank: 1),
          BrowseColumn("phone", Words("Telefoon", "Phone"), "phone_number", width: .fixed(16), rank: 3),
          BrowseColumn("role", Words("Rol", "Role"), "authorisation", width: .fixed(16), rank: 1),
        ],
        to: [Relation("vemap stakeholder-closures", "user")],
        fetch: BrowseFetch { values throws(InvalidField) in Vemap.ListUsers(tenantID: try values.chosen("tenant")) }),
      BrowseList(
        "vemap tenants", .vemap, Words("Organisaties", "Tenants"), name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("contact", Words("Contact", "Contact"), "contact_name", rank: 2),
          BrowseColumn("email", Words("E-mail", "E-mail"), "contact_email", rank: 3),
          BrowseColumn("projects", Words("Proj", "Proj"), "tenant_projects", kind: .number, rank: 1),
          BrowseColumn("closures", Words("Afsl", "Clos"), "tenant_closures", kind: .number, rank: 1),
          BrowseColumn("users", Words("Gebr", "Users"), "tenant_users", kind: .number, rank: 2),
        ],
        fetch: BrowseFetch { values throws(InvalidField) in Vemap.ListTenants(tenantID: try values.chosen("tenant")) }),
      BrowseList(
        "vemap templates", .vemap, Words("Mailsjablonen", "Mail templates"), name: ["name"],
        columns: [
          BrowseColumn("name", Words("Naam", "Name")),
          BrowseColumn("created", Words("Aangemaakt", "Created"), "created_at", kind: .moment, rank: 1),
          BrowseColumn("updated", Words("Gewijzigd", "Changed"), "updated_at", kind: .moment, rank: 2),
        ],
        fetch: BrowseFetch { values throws(InvalidField) in
          Vemap.ListMailTemplates(tenantID: try values.chosen("tenant"))
        }),
    ] + vemapOfClosures

  /// Lists about one closure, or the closures of one person.
  private static let vemapOfClosures: [BrowseList] = [
    BrowseList(
      "vemap closure-references", .vemap, Words("Wegvakken", "Road segments"), needs: [project], name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("segment", Words("Wegvak", "Segment"), "roadsegment", rank: 1),
        BrowseColumn("start", Words("Begin", "Start"), "start_date", kind: .day),
        BrowseColumn("end", Words("Einde", "End"), "end_date", kind: .day, rank: 2),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(10), rank: 1),
        BrowseColumn("version", Words("VKM", "VKM"), "vkm_version", width: .fixed(8), rank: 3),
      ],
      to: [
        Relation("vemap files", "closure"), Relation("vemap comments", "closure"), Relation("vemap events", "closure"),
        Relation("vemap stakeholders", "closure"), Relation("vemap mail-recipients", "closure"),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        Vemap.ListClosureReferences(tenantID: try values.chosen("tenant"), projectID: try values.chosen("project"))
      }),
    BrowseList(
      "vemap stakeholders", .vemap, Words("Stakeholders", "Stakeholders"), needs: [closure], id: ["user_id"],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("id", Words("Nr", "Id"), "user_id", rank: 1),
      ],
      fetch: BrowseFetch(.inside("stakeholders")) { values throws(InvalidField) in
        Vemap.GetClosure(tenantID: try values.chosen("tenant"), closureID: try values.chosen("closure"))
      }),
    BrowseList(
      "vemap mail-recipients", .vemap, Words("Maillijst van een afsluiting", "A closure's mailing list"),
      needs: [closure], id: ["recipient_id"], name: ["name", "email"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("organisation", Words("Organisatie", "Organisation"), "organisation_name", rank: 2),
        BrowseColumn("email", Words("E-mail", "E-mail"), rank: 1),
        BrowseColumn("active", Words("Actief", "Active"), "is_active", kind: .flag),
        BrowseColumn("added", Words("Toegevoegd", "Added"), "added_at", kind: .moment, rank: 3),
      ],
      // The vendor tells of a closure's list only here, where the list itself is an element among its recipients.
      fetch: BrowseFetch(.inside("mailing_list_events", having: "recipient_id")) { values throws(InvalidField) in
        Vemap.GetClosureEvents(tenantID: try values.chosen("tenant"), closureID: try values.chosen("closure"))
      }),
    BrowseList(
      "vemap files", .vemap, Words("Bestanden", "Files"), needs: [closure], name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("type", Words("Soort", "Kind"), width: .fixed(10), rank: 1),
        BrowseColumn("size", Words("Grootte", "Size"), kind: .bytes, rank: 3),
        BrowseColumn("updated", Words("Gewijzigd", "Changed"), "updated_at", kind: .moment, rank: 2),
      ],
      record: BrowseFetch { values throws(InvalidField) in
        Vemap.GetFile(tenantID: try values.chosen("tenant"), fileID: try values.chosen("id"))
      },
      fetch: BrowseFetch(next: { (asked: Vemap.ListClosureFiles, count, _) -> Vemap.ListClosureFiles? in
        nextPage(after: asked.offset, count: count).map {
          Vemap.ListClosureFiles(
            tenantID: asked.tenantID, closureID: asked.closureID, limit: vemapPage, offset: $0)
        }
      }) { values throws(InvalidField) in
        Vemap.ListClosureFiles(
          tenantID: try values.chosen("tenant"), closureID: try values.chosen("closure"), limit: vemapPage, offset: 0)
      }),
    BrowseList(
      "vemap comments", .vemap, Words("Reacties", "Comments"), needs: [closure], name: ["message"],
      columns: [
        BrowseColumn("when", Words("Wanneer", "When"), "created_at", kind: .moment),
        BrowseColumn("who", Words("Wie", "Who"), "user_name", rank: 1),
        BrowseColumn("message", Words("Reactie", "Comment"), width: .flexible(minimum: 16, weight: 4)),
        BrowseColumn("version", Words("VKM", "VKM"), width: .fixed(8), rank: 2),
      ],
      fetch: BrowseFetch(next: { (asked: Vemap.ListClosureComments, count, _) -> Vemap.ListClosureComments? in
        nextPage(after: asked.offset, count: count).map {
          Vemap.ListClosureComments(
            tenantID: asked.tenantID, closureID: asked.closureID, limit: vemapPage, offset: $0)
        }
      }) { values throws(InvalidField) in
        Vemap.ListClosureComments(
          tenantID: try values.chosen("tenant"), closureID: try values.chosen("closure"), limit: vemapPage, offset: 0)
      }),
    BrowseList(
      "vemap events", .vemap, Words("Gebeurtenissen", "Events"), needs: [closure], id: ["closure_id"],
      name: ["closure_id"],
      columns: [
        BrowseColumn("created", Words("Aangemaakt", "Created"), "created_at", kind: .moment),
        BrowseColumn("by", Words("Door", "By"), "created_by_name", rank: 1),
        BrowseColumn("files", Words("Best", "Files"), "file_events", kind: .count),
        BrowseColumn("stakeholders", Words("Stkh", "Stkh"), "stakeholder_events", kind: .count),
        BrowseColumn("comments", Words("React", "Comm"), "comment_events", kind: .count),
        BrowseColumn("mailing", Words("Lijst", "List"), "mailing_list_events", kind: .count, rank: 2),
        BrowseColumn("mail", Words("Mail", "Mail"), "email_events", kind: .count),
        BrowseColumn("final", Words("Definitief", "Final"), "final_vkm.name", "final_vkm.version", rank: 1),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        Vemap.GetClosureEvents(tenantID: try values.chosen("tenant"), closureID: try values.chosen("closure"))
      }),
    BrowseList(
      "vemap stakeholder-closures", .vemap, Words("Afsluitingen van een persoon", "A person's closures"), needs: [user],
      name: ["name"],
      columns: closureColumns,
      to: [
        Relation("vemap files", "closure"), Relation("vemap comments", "closure"), Relation("vemap events", "closure"),
        Relation("vemap stakeholders", "closure"), Relation("vemap mail-recipients", "closure"),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        Vemap.ListStakeholderClosures(tenantID: try values.chosen("tenant"), userID: try values.chosen("user"))
      }),
  ]

  private static let closureColumns = [
    BrowseColumn("name", Words("Naam", "Name")),
    BrowseColumn("type", Words("Soort", "Kind"), width: .fixed(10), rank: 2),
    BrowseColumn("start", Words("Begin", "Start"), "start_date", kind: .day),
    BrowseColumn("end", Words("Einde", "End"), "end_date", kind: .day, rank: 1),
    BrowseColumn("status", Words("Status", "Status"), width: .fixed(10), rank: 1),
  ]

  private static let project = Parameter(
    name: "project", title: Words("een project", "a project"), source: "vemap projects")
  private static let closure = Parameter(
    name: "closure", title: Words("een afsluiting", "a closure"), source: "vemap closures")
  private static let user = Parameter(name: "user", title: Words("een persoon", "a person"), source: "vemap users")

  /// Rows asked for at once where VEMAP pages.
  private static let vemapPage = 50

  /// Where the page after one begins; a page that is not full was the last.
  private static func nextPage(after offset: Int?, count: Int) -> Int? {
    count < vemapPage ? nil : (offset ?? 0) + count
  }
}
