import FoundationEssentials
import TwelveBuildAPI
import VendorAPI

extension Action {
  /// What keet takes: a file is read and held whole while it is sent. 12Build names no limit of its own.
  static let largestUpload = 50_000_000

  static let twelveBuildDocuments: [Action] = [
    // Those asked for the work get to see it, so it is not taken back behind their backs.
    Action(
      TwelveBuild.CreateDocument.self, Words("Document versturen", "Send a document"), .add, of: "documents",
      .outside, given: ["id": .chosen("project")], fields: uploadFields, answerID: ["id"]),
    Action(
      TwelveBuild.CreateDocument.self, as: "to project", Words("Document versturen", "Send a document"), .send,
      of: "projects", .outside, given: ["id": .id], fields: uploadFields, answerID: ["id"]),
    Action(
      TwelveBuild.SetDocument.self, Words("Document wijzigen", "Edit the document"), .edit, of: "documents",
      and: ["same-reference"], .reversible, edits: true, given: ["id": .id],
      fields: [FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name")] + documentFields,
      undo: .restore),
    Action(
      TwelveBuild.RemoveDocument.self, Words("Document verwijderen", "Delete the document"), .delete,
      of: "documents", and: ["same-reference"], .irreversible, forMany: true, given: ["id": .id]),
    // Neither shows again, nor can it be taken away.
    Action(
      TwelveBuild.SetExternalReference.self, Words("Verwijzing zetten", "Set a reference"), .menu, of: "documents",
      and: ["same-reference"], letter: "v", .outside, given: ["documentId": .id],
      fields: [
        FormField("type", Words("Soort", "Kind"), .text(), required: true),
        FormField("referenceId", Words("Nummer daar", "Id there"), .text(), required: true),
      ]),
    // The group it was in before is not told, so there is no way back to it.
    Action(
      TwelveBuild.AddDocumentToDocumentGroup.self, Words("In documentgroep zetten", "Put in a document group"), .menu,
      of: "documents", and: ["same-reference"], letter: "g", .outside,
      fields: [
        FormField(
          "documentGroupId", Words("Groep", "Group"), .record(list: "12build document-groups"), required: true,
          within: { state, subject in state.tenderPlace(of: subject) }),
        phase("phaseId", required: true),
        FormField(
          "fileName", Words("Bestandsnaam", "File name"), .text(), required: true,
          initially: { state, subject in state.shownRow(subject).flatMap(fileName).map { .string($0) } }),
      ], answerID: ["documentId"]),
  ]

  private static let uploadFields: [FormField] =
    [
      FormField("file_contents", Words("Bestand", "File"), .file(limit: largestUpload), required: true),
      FormField(
        "path", Words("Map", "Folder"), .text(),
        help: Words("Met een schuine streep ervoor en erachter: /map/submap/.", "With slashes around: /folder/inner/.")),
      phase("phaseId"),
    ]
    + documentFields.map { field in FormField(field.target, field.title, field.kind, help: field.help) }

  private static let documentFields: [FormField] = [
    FormField("kind", Words("Soort", "Kind"), .text(), from: "kind"),
    FormField("versionText", Words("Versie", "Version"), .text(), from: "versionText"),
    FormField("statusText", Words("Status", "Status"), .text(), from: "statusText"),
    FormField("author", Words("Opsteller", "Author"), .text(), from: "author"),
    FormField("specPage", Words("Bestekblad", "Specification page"), .text(), from: "specPage"),
    FormField("issueDate", Words("Datum", "Issued"), .date(.unixSeconds), from: "issueDate"),
    FormField("receiveDate", Words("Ontvangen", "Received"), .date(.unixSeconds), from: "receiveDate"),
    FormField("sentDate", Words("Verzonden", "Sent"), .date(.unixSeconds), from: "sentDate"),
    FormField("externalData", Words("Kenmerk", "Reference"), .text(), from: "externalData"),
  ]

  /// A document's name with its ending, as 12Build's path wants it.
  private static func fileName(_ row: JSONValue) -> String? {
    guard let name = row["name"]?.text else { return nil }
    guard let ending = row["extension"]?.text, !ending.isEmpty, !name.lowercased().hasSuffix("." + ending.lowercased())
    else { return name }
    return "\(name).\(ending)"
  }

  // MARK: Groups

  static let twelveBuildGroups: [Action] = [
    Action(
      TwelveBuild.CreateDocumentGroup.self, Words("Documentgroep maken", "Add a document group"), .add,
      of: "document-groups", .reversible, given: ["projectId": .chosen("project")],
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true), parent,
        FormField("order", Words("Plek", "Order"), .whole(0...99_999)),
      ],
      undo: .by("12build deleteDocumentGroup") { _, id in id.map { ["documentGroupId": .string($0)] } },
      answerID: ["0.id", "id"]),
    Action(
      TwelveBuild.UpdateDocumentGroup.self, Words("Documentgroep wijzigen", "Edit the document group"), .edit,
      of: "document-groups", letter: "w", .reversible, edits: true, given: ["documentGroupId": .id],
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name"),
        FormField("order", Words("Plek", "Order"), .whole(0...99_999), from: "order"),
      ], undo: .restore),
    // Which group it was in is never answered, so there is no way back.
    Action(
      TwelveBuild.UpdateDocumentGroup.self, as: "move", Words("Documentgroep verplaatsen", "Move the document group"),
      .edit, of: "document-groups", letter: "v", .outside, given: ["documentGroupId": .id],
      fields: [
        FormField(
          parent.target, parent.title, parent.kind, required: true,
          within: { state, subject in
            state.tenderPlace(of: subject)
          })
      ]),
    Action(
      TwelveBuild.DeleteDocumentGroup.self, Words("Documentgroep verwijderen", "Delete the document group"), .delete,
      of: "document-groups", .irreversible, given: ["documentGroupId": .id],
      standing: Standing(facts: { state, _, _ in
        [
          Fact(
            Words("Let op", "Mind"),
            Words(
              "12Build zegt niet wat er met de documenten erin gebeurt",
              "12Build does not say what becomes of the documents inside")(state.language), .warning)
        ]
      })),
    // The list is replaced as a whole; that it is still the one that was shown is looked at before.
    Action(
      TwelveBuild.UpdateDocumentGroupWorkCategory.self, Words("Werkpakketten kiezen", "Choose work components"), .edit,
      of: "group-links", .reversible, edits: true, given: ["documentGroupId": .chosen("group")],
      fields: [
        FormField(
          "workCategoryIds", Words("Werkpakketten", "Work components"), .records(list: "12build work-components"),
          from: "workCategoryIds", within: { state, subject in state.tenderPlace(of: subject) })
      ], undo: .restore),
  ]

  private static let parent = FormField(
    "parentId", Words("In groep", "Inside group"), .record(list: "12build document-groups"))
}
