import Records
import TwelveBuildAPI
import VendorAPI

extension Action {
  static let twelveBuildProjects: [Action] = [
    Action(
      TwelveBuild.AddProject.self, Words("Project maken", "Add a project"), .add, of: "projects",
      and: ["other-projects"], .outside,
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true),
        FormField(
          "product", Words("Soort", "Kind"),
          .choice([
            FieldChoice("tender", Words("aanbesteding", "tender")),
            FieldChoice("none", Words("daarbuiten", "outside tendering")),
          ]),
          help: Words(
            "Buiten aanbesteding mag alleen een groepsbeheerder.", "Outside tendering takes a group manager."),
          initially: { _, subject in .string(subject.list == "12build other-projects" ? "none" : "tender") }),
        FormField("phaseId", Words("Fase", "Phase"), .record(list: "12build all-phases")),
      ] + projectFields.map(\.withoutSource) + tenderFields,
      derive: { _, _, fields in joinBuildingWords(&fields) },
      // 12Build deletes only projects outside tendering.
      undo: .by("12build removeProject") { sent, made in
        guard sent["product"] == .string("none"), let made else { return nil }
        return ["projectId": .string(made)]
      }, answerID: ["id"]),
    Action(
      TwelveBuild.UpdateProject.self, Words("Project wijzigen", "Edit the project"), .edit, of: "projects",
      and: ["other-projects"], letter: "p", .reversible, edits: true, given: ["projectId": .id],
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name"),
        phase("phaseId", from: "phaseId"),
      ] + projectFields, undo: .restore),
    // 12Build shows none of these again, so what was there before is not known, and those asked see them.
    Action(
      TwelveBuild.UpdateProject.self, as: "tender", Words("Aanbesteding wijzigen", "Edit the tender"), .edit,
      of: "projects", and: ["other-projects"], letter: "a", .outside, given: ["projectId": .id], fields: tenderFields,
      standing: Standing(
        isAlready: { _, _, fields in fields.count == 1 },
        facts: { state, _, _ in
          [
            Fact(
              Words("Let op", "Mind"),
              Words(
                "12Build toont deze gegevens niet terug; leeg blijft zoals het is",
                "12Build does not show these again; empty stays as it is")(state.language))
          ]
        }),
      derive: { _, _, fields in joinBuildingWords(&fields) }),
    Action(
      TwelveBuild.RemoveProject.self, Words("Project verwijderen", "Delete the project"), .delete, of: "projects",
      and: ["other-projects"], .irreversible, given: ["projectId": .id],
      standing: Standing(blocked: { _, subject in
        subject.list == "12build other-projects"
          ? nil
          : Words(
            "12Build verwijdert alleen projecten buiten aanbesteding (product none)",
            "12Build deletes only projects outside tendering (product none)")
      })),
  ]

  /// What `getProject` shows.
  private static let projectFields: [FormField] = [
    shown("calcNumber", Words("Calculatienummer", "Estimate number")),
    shown("workNumber", Words("Werknummer", "Work number")),
    shown("address_1", Words("Adres", "Address")),
    shown("address_2", Words("Adres, tweede regel", "Address, second line")),
    shown("zip", Words("Postcode", "Postal code")),
    shown("city", Words("Plaats", "City")),
    FormField(
      "countryCode", Words("Land (twee letters)", "Country (two letters)"), .text(limit: 2), from: "countryCode"),
    shown("client", Words("Opdrachtgever", "Client")),
    shown("manager", Words("Projectleider", "Manager")),
    shown("architect", Words("Architect", "Architect")),
    shown("constructor", Words("Constructeur", "Structural engineer")),
    shown("calculator", Words("Calculator", "Estimator")),
    shown("inkoper", Words("Inkoper", "Buyer")),
    shown("werkvoorbereider", Words("Werkvoorbereider", "Work planner")),
  ]

  private static func shown(_ name: String, _ title: Words) -> FormField {
    FormField(JSONPath([name]), title, .text(), from: JSONPath([name]))
  }

  /// What 12Build takes and does not show again.
  private static let tenderFields: [FormField] = [
    FormField("deadlineDate", Words("Deadline", "Deadline"), .moment(.unixSeconds)),
    FormField(
      "reason", Words("Aanvraag voor", "Asked for"), .choice(choices(TwelveBuild.Reason.allCases))),
    FormField("questionsDate", Words("Vragen tot", "Questions until"), .date(.unixSeconds)),
    FormField("questionsTime", Words("… uur", "… hour"), .whole(1...23)),
    FormField("updateDate", Words("Nota op", "Update on"), .date(.unixSeconds)),
    FormField("updateTime", Words("… uur", "… hour"), .whole(1...23)),
    FormField("tenderDate", Words("Aanbesteding", "Tender"), .moment(.unixSeconds)),
    FormField("inspectionDate", Words("Schouw", "Inspection"), .moment(.unixSeconds)),
    FormField(
      "status", Words("Status", "Status"),
      .choice([
        FieldChoice("unknown", Words("onbekend", "unknown")), FieldChoice("scored", Words("gescoord", "scored")),
        FieldChoice("not_scored", Words("niet gescoord", "not scored")),
      ])),
    FormField("plannedStart", Words("Begin werk", "Work starts"), .text(), help: undocumentedDate),
    FormField("plannedComplete", Words("Einde werk", "Work ends"), .text(), help: undocumentedDate),
    FormField(
      "buildingSectors", Words("Sectoren", "Sectors"), .choices(choices(TwelveBuild.BuildingSector.allCases))),
    FormField(
      "buildingActivities", Words("Werkzaamheden", "Activities"),
      .choices(choices(TwelveBuild.BuildingActivity.allCases))),
    FormField(
      "buildingFunctions", Words("Functies", "Functions"),
      .choices(choices(TwelveBuild.BuildingFunction.allCases))),
    FormField(
      "classificationSystems", Words("Classificaties", "Classifications"), .text(),
      help: Words("Met komma's ertussen, bijvoorbeeld stabu.", "Parted by commas, for example stabu.")),
    FormField(
      "companyGroupId", Words("Groep (nr)", "Group (id)"), .whole(0...Int.max),
      help: Words(
        "Van een groep is het project voor anderen verborgen; 0 is geen groep.",
        "A group's project is hidden from others; 0 is no group.")),
    FormField("externalUrl", Words("Webadres", "Web address"), .text()),
    FormField("externalProgram", Words("Ander systeem", "Other system"), .text()),
    FormField("sharePointSiteId", Words("SharePoint-site (id)", "SharePoint site (id)"), .text()),
    FormField("sharePointSiteWebUrl", Words("SharePoint-adres", "SharePoint address"), .text()),
    FormField("allowSharePointSiteSelection", Words("SharePoint te kiezen", "SharePoint can be chosen"), .flag),
    FormField("autodeskHubId", Words("Autodesk-hub (id)", "Autodesk hub (id)"), .text()),
    FormField("autodeskProjectId", Words("Autodesk-project (id)", "Autodesk project (id)"), .text()),
    FormField("allowAutodeskSiteSelection", Words("Autodesk te kiezen", "Autodesk can be chosen"), .flag),
  ]

  static let undocumentedDate = Words(
    "12Build zegt niet in welke vorm; het gaat zoals u het typt.",
    "12Build does not say in which form; it goes as you type it.")

  private static func joinBuildingWords(_ fields: inout [String: JSONValue]) {
    join(["buildingSectors", "buildingActivities", "buildingFunctions"], in: &fields)
  }

  // MARK: Open and closed

  /// Opening takes closing back and the other way round; a project is opened in all its phases, also in such as were
  /// closed before.
  static let twelveBuildPhases: [Action] = [
    Action(
      TwelveBuild.CloseProject.self, Words("Project sluiten", "Close the project"), .menu, of: "projects",
      and: ["other-projects"], letter: "s", .reversible, given: ["projectId": .id],
      standing: Standing(isAlready: { state, subject, _ in isActive(state, subject) == false }),
      undo: .by("12build openProject") { sent, _ in sent }),
    Action(
      TwelveBuild.OpenProject.self, Words("Project openen", "Open the project"), .menu, of: "projects",
      and: ["other-projects"], letter: "o", .reversible, given: ["projectId": .id],
      standing: Standing(isAlready: { state, subject, _ in isActive(state, subject) == true }),
      undo: .by("12build closeProject") { sent, _ in sent }),
    Action(
      TwelveBuild.CloseProjectPhase.self, Words("Fase sluiten", "Close the phase"), .menu, of: "phases", letter: "s",
      .reversible, forMany: true, given: ["projectId": .chosen("project"), "phaseId": .id],
      undo: .by("12build openProjectPhase") { sent, _ in sent }),
    Action(
      TwelveBuild.OpenProjectPhase.self, Words("Fase openen", "Open the phase"), .menu, of: "phases", letter: "o",
      .reversible, forMany: true, given: ["projectId": .chosen("project"), "phaseId": .id],
      undo: .by("12build closeProjectPhase") { sent, _ in sent }),
    Action(
      TwelveBuild.CloseProjectPhase.self, as: "of project", Words("Fasen sluiten", "Close phases"), .menu,
      of: "projects", and: ["other-projects"], letter: "f", .reversible, given: ["projectId": .id],
      fields: [phases], derive: { _, _, fields in join(["phaseId"], in: &fields) },
      undo: .by("12build openProjectPhase") { sent, _ in sent }),
    Action(
      TwelveBuild.OpenProjectPhase.self, as: "of project", Words("Fasen openen", "Open phases"), .menu,
      of: "projects", and: ["other-projects"], letter: "p", .reversible, given: ["projectId": .id],
      fields: [phases], derive: { _, _, fields in join(["phaseId"], in: &fields) },
      undo: .by("12build closeProjectPhase") { sent, _ in sent }),
  ]

  private static let phases = FormField(
    "phaseId", Words("Fasen", "Phases"), .records(list: "12build phases"), required: true,
    within: { state, subject in state.tenderPlace(of: subject) })

  /// Nil where the list does not say so.
  private static func isActive(_ state: AppState, _ subject: Subject) -> Bool? {
    if let word = state.shownRow(subject)?["active"]?.text { return word == "true" || word == "1" }
    return state.tender(subject.id).map { !$0.isClosed }
  }
}

extension FormField {
  /// The same question about something that is not there yet.
  fileprivate var withoutSource: FormField { FormField(target, title, kind, required: isRequired, help: help) }
}
