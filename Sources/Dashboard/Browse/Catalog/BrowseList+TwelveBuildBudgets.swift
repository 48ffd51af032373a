import TwelveBuildAPI
import VendorAPI

extension BrowseList {
  static let budgets: [BrowseList] = [
    BrowseList(
      "12build budget", .twelveBuild, Words("Begroting", "Budget"), needs: [tenderProject, tenderPhase],
      id: ["projectId"],
      name: ["projectId"],
      columns: [
        BrowseColumn("project", Words("Project", "Project"), "projectId"),
        BrowseColumn("phase", Words("Fase", "Phase"), "phaseId"),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetBudget(projectId: try values.chosen("project"), phaseId: try values.chosen("phase"))
      }),
    BrowseList(
      "12build offers", .twelveBuild, Words("Offertes van een uitnodiging", "An invitation's offers"),
      needs: [invitation], id: ["budgetId", "messageId"], name: ["specialistName"],
      columns: [
        BrowseColumn("firm", Words("Bedrijf", "Firm"), "specialistName"),
        BrowseColumn("budget", Words("Begroting", "Budget"), "budgetId", rank: 1),
        BrowseColumn("rows", Words("Regels", "Rows"), "rows", kind: .count),
      ],
      to: [Relation("12build budget-rows", ["budget": ["budgetId"]])],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetBudgetRowsForInvitation(id: try values.chosen("invitation"))
      }),
    BrowseList(
      "12build offer-rows", .twelveBuild, Words("Offerteregels", "Offer rows"), needs: [invitation],
      id: ["name.budgetRowId"], name: ["name.value"],
      columns: [
        BrowseColumn("number", Words("Nr", "No"), "rowNumber.value", kind: .number, width: .fixed(5), rank: 1),
        BrowseColumn("name", Words("Naam", "Name"), "name.value"),
        BrowseColumn("units", Words("Aantal", "Units"), "numberOfUnits.value", kind: .number),
        BrowseColumn("unit", Words("Eenheid", "Unit"), "unit.value", width: .fixed(9), rank: 2),
        BrowseColumn("price", Words("Per stuk", "Per unit"), "pricePerUnit.value", kind: .number, width: .fixed(10)),
        BrowseColumn("total", Words("Totaal", "Total"), "totalPrice.value", kind: .number, width: .fixed(12)),
      ],
      to: [Relation("12build budget-rows", [:])],
      fetch: BrowseFetch(.inside("rows", carried: ["budget": "budgetId"])) { values throws(InvalidField) in
        TwelveBuild.GetBudgetRowsForInvitation(id: try values.chosen("invitation"))
      }),
    BrowseList(
      "12build budget-rows", .twelveBuild, Words("Begrotingsregels", "Budget rows"),
      needs: [
        Parameter(name: "budget", title: Words("een begroting", "a budget"), source: "12build offers")
      ],
      id: ["budgetRowId"], name: ["properties.name.value"],
      columns: [
        BrowseColumn(
          "number", Words("Nr", "No"), "properties.rowNumber.value", kind: .number, width: .fixed(5), rank: 1),
        BrowseColumn("name", Words("Naam", "Name"), "properties.name.value"),
        BrowseColumn("units", Words("Aantal", "Units"), "properties.numberOfUnits.value", kind: .number),
        BrowseColumn("unit", Words("Eenheid", "Unit"), "properties.unit.value", width: .fixed(9), rank: 2),
        BrowseColumn(
          "price", Words("Per stuk", "Per unit"), "properties.pricePerUnit.value", kind: .number, width: .fixed(10)),
        BrowseColumn(
          "total", Words("Totaal", "Total"), "properties.totalPrice.value", kind: .number, width: .fixed(12)),
        BrowseColumn("links", Words("Links", "Links"), kind: .count, rank: 3),
      ],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.ListBudgetRows(budgetId: try values.chosen("budget"))
      }),
  ]

  private static let invitation = Parameter(
    name: "invitation", title: Words("een uitnodiging", "an invitation"), source: "12build invitations")

  /// Firms, what the account knows of them, and the lists that firms are sorted by.
  static let firms: [BrowseList] = [
    BrowseList(
      "12build relations", .twelveBuild, Words("Relaties", "Relations"), id: ["company.id", "relation.companyId"],
      name: ["company.name"],
      columns: [
        BrowseColumn("name", Words("Bedrijf", "Firm"), "company.name"),
        BrowseColumn("relation", Words("Relatie", "Relation"), "relation.relation", "relation", width: .fixed(10)),
        BrowseColumn("city", Words("Plaats", "Place"), "address.city", "company.cocCity", rank: 2),
        BrowseColumn("kvk", Words("KvK", "CoC"), "company.cocNumber", width: .fixed(10), rank: 1),
        BrowseColumn(
          "phone", Words("Telefoon", "Phone"), "company.phoneWithPrefix", "company.phone", width: .fixed(16), rank: 3),
        BrowseColumn("data", Words("Geg", "Data"), "relationData", kind: .count, rank: 4),
      ],
      to: [
        Relation("12build relation-data", [:]), Relation("12build specialist", "company"),
        Relation("12build company", ["number": ["company.cocNumber"]]),
      ],
      fetch: BrowseFetch { _ in TwelveBuild.GetRelations() }),
    BrowseList(
      "12build relation-data", .twelveBuild, Words("Relatiegegevens", "Relation data"), id: ["key"], name: ["key"],
      columns: [
        BrowseColumn("key", Words("Sleutel", "Key")), BrowseColumn("value", Words("Waarde", "Value")),
        BrowseColumn("company", Words("Bedrijfsnr", "Firm id"), "companyId", width: .fixed(12), rank: 1),
        BrowseColumn("source", Words("Bron", "Source"), rank: 2),
      ],
      fetch: BrowseFetch(.inside("relationData", carried: ["company": "company.id"])) { _ in TwelveBuild.GetRelations()
      }),
    BrowseList(
      "12build specialist", .twelveBuild, Words("Specialist", "Specialist"), needs: [company], name: ["name"],
      columns: [BrowseColumn("name", Words("Naam", "Name")), id],
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.GetSpecialist(companyId: try values.chosen("company"))
      }),
    BrowseList(
      "12build company", .twelveBuild, Words("Bedrijf bij KvK-nummer", "Company by CoC number"),
      needs: [Parameter(name: "number", title: Words("een relatie", "a relation"), source: "12build relations")],
      name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("kvk", Words("KvK", "CoC"), "cocNumber", width: .fixed(10)),
        BrowseColumn("city", Words("Plaats", "Place"), "cocCity", rank: 1),
        BrowseColumn("phone", Words("Telefoon", "Phone"), "phoneWithPrefix", "phone", width: .fixed(16), rank: 2),
      ],
      // The numbers that relations carry are the Dutch Chamber of Commerce's.
      fetch: BrowseFetch { values throws(InvalidField) in
        TwelveBuild.FindCompanyByRegistrationNumber(country: "nl", registrationNumber: try values.chosen("number"))
      }),
    systems("classification-systems", Words("Classificaties", "Classification systems")) {
      BrowseFetch { _ in TwelveBuild.ListCompanyClassificationSystems() }
    },
    systems("all-classification-systems", Words("Alle classificaties", "All classification systems")) {
      BrowseFetch { _ in TwelveBuild.ListAllClassificationSystems() }
    },
    BrowseList(
      "12build chapters", .twelveBuild, Words("Hoofdstukken", "Chapters"),
      needs: [
        Parameter(
          name: "system", title: Words("een classificatie", "a classification system"),
          source: "12build classification-systems")
      ],
      name: ["name"],
      columns: [
        BrowseColumn("number", Words("Nummer", "Number"), width: .fixed(8)),
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("description", Words("Omschrijving", "Description"), rank: 1),
      ],
      fetch: BrowseFetch(.members) { values throws(InvalidField) in
        TwelveBuild.ListChapters(classificationSystemId: try values.chosen("system"))
      }),
  ]

  private static let company = Parameter(
    name: "company", title: Words("een relatie", "a relation"), source: "12build relations")

  private static func systems(_ word: String, _ title: Words, _ fetch: () -> BrowseFetch) -> BrowseList {
    BrowseList(
      "12build \(word)", .twelveBuild, title, name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("description", Words("Omschrijving", "Description"), rank: 1), id,
      ],
      to: [Relation("12build chapters", "system")], fetch: fetch())
  }
}
