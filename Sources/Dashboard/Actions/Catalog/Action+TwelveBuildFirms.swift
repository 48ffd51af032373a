import TwelveBuildAPI
import VendorAPI

extension Action {
  static let twelveBuildFirms: [Action] = [
    // 12Build has no way to take a company away again.
    Action(
      TwelveBuild.CreateSpecialist.self, Words("Nieuw bedrijf aanmelden", "Add a new firm"), .add, of: "company",
      and: ["relations", "specialist"], letter: "n", .outside,
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true),
        FormField(
          "registrationNumber", Words("KvK of ander nummer", "Trade register number"), .text(), required: true,
          help: Words("Alleen cijfers.", "Digits only."),
          initially: { _, subject in subject.values["number"].map { .string($0) } }),
        FormField(
          "countryCode", Words("Land", "Country"), .text(limit: 2), required: true,
          initially: { _, _ in .string("nl") }),
        FormField("description", Words("Omschrijving", "Description"), .lines()),
      ]),
    Action(
      TwelveBuild.AddRelation.self, Words("Relatie maken", "Add a relation"), .add, of: "relations", letter: "r",
      .reversible,
      fields: [
        FormField(
          "companyId", Words("Bedrijf (nr)", "Firm (id)"), .text(), required: true,
          help: Words(
            "Het nummer van 12Build; :12build company zoekt het bij een KvK-nummer.",
            "12Build's id; :12build company finds it by trade register number.")),
        mark(from: nil),
      ], standing: newRelation, undo: removing, answerID: ["id"]),
    Action(
      TwelveBuild.AddRelation.self, as: "of company", Words("Relatie maken", "Make it a relation"), .menu,
      of: "company", letter: "r", .reversible, given: ["companyId": .id], fields: [mark(from: nil)],
      standing: newRelation, undo: removing, answerID: ["id"]),
    Action(
      TwelveBuild.UpdateRelation.self, Words("Relatie wijzigen", "Change the relation"), .edit, of: "relations",
      .reversible, edits: true, given: ["companyId": .id], fields: [mark(from: "relation.relation")], undo: .restore),
    Action(
      TwelveBuild.RemoveRelation.self, Words("Relatie verwijderen", "Delete the relation"), .delete, of: "relations",
      .irreversible, forMany: true, given: ["companyId": .id]),
  ]

  private static let removing = Undo.by("12build removeRelation") { sent, _ in
    sent["companyId"].map { ["companyId": $0] }
  }

  /// Of a firm that may be a relation already, taking back would delete the older one.
  private static let newRelation = Standing(
    facts: { state, _, fields in state.markFacts(ofCompany: fields["companyId"]?.text) },
    needs: { state, _ in [state.rows(of: "12build relations", nil)].compactMap(\.self) },
    canUndo: { state, write in state.isRelation(company: write.fields["companyId"]?.text ?? "") == false })

  private static func mark(from source: JSONPath?) -> FormField {
    FormField(
      "relation", Words("Relatie", "Relation"),
      .choice([
        FieldChoice("gold", Words("goud", "gold")), FieldChoice("green", Words("groen", "green")),
        FieldChoice("black", Words("zwart", "black")),
      ]), required: true,
      help: Words(
        "goud is voorkeur, groen is bekend, zwart staat op de zwarte lijst.",
        "gold is preferred, green is known, black is on the black list."), from: source)
  }

  // MARK: What the account keeps of a firm

  static let twelveBuildRelationData: [Action] = [
    Action(
      TwelveBuild.AddRelationData.self, Words("Gegeven toevoegen", "Add data"), .add, of: "relation-data",
      .reversible,
      fields: [
        FormField(
          "companyId", Words("Bedrijf", "Firm"), .record(list: "12build relations"), required: true,
          initially: { _, subject in subject.values["company"].map { .string($0) } })
      ] + newDataFields, undo: removingData),
    Action(
      TwelveBuild.AddRelationData.self, as: "of relation", Words("Gegeven toevoegen", "Add data"), .comment,
      of: "relations", .reversible, given: ["companyId": .id], fields: newDataFields, undo: removingData),
    // The one change that must name what it leaves as it is: `value` is required, and is sent with `source` as a whole.
    // That both are still as they were is looked at before.
    Action(
      TwelveBuild.UpdateRelationData.self, Words("Gegeven wijzigen", "Edit data"), .edit, of: "relation-data",
      .reversible, given: ["companyId": .row("companyId"), "key": .id],
      fields: [
        FormField("value", Words("Waarde", "Value"), .text(), required: true, from: "value"),
        FormField("source", Words("Bron", "Source"), .text(), from: "source"),
      ],
      standing: Standing(
        isAlready: { state, subject, fields in
          guard let row = state.shownRow(subject) else { return false }
          return ["value", "source"].allSatisfy { (fields[$0] ?? .null).isSame(as: row[$0] ?? .null) }
        }, mustHold: ["value", "source"]), undo: .restore),
    Action(
      TwelveBuild.RemoveRelationData.self, Words("Gegeven verwijderen", "Delete data"), .delete, of: "relation-data",
      .irreversible, forMany: true, given: ["companyId": .row("companyId"), "key": .id]),
  ]

  private static let newDataFields: [FormField] = [
    FormField("key", Words("Sleutel", "Key"), .text(), required: true),
    FormField("value", Words("Waarde", "Value"), .text(), required: true),
    FormField("source", Words("Bron", "Source"), .text()),
    FormField("showInProfile", Words("In profiel", "In the profile"), .flag),
    FormField(
      "type", Words("Soort", "Kind"),
      .choice([
        FieldChoice("text", Words("tekst", "text")), FieldChoice("url", Words("webadres", "web address")),
      ])),
  ]

  private static let removingData = Undo.by("12build removeRelationData") { sent, _ in
    sent.filter { ["companyId", "key"].contains($0.key) }
  }
}
