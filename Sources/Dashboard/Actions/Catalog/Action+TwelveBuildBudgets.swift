import TwelveBuildAPI
import VendorAPI

extension Action {
  static let twelveBuildBudgets: [Action] = [
    // 12Build has no way to take a budget away again.
    Action(
      TwelveBuild.CreateBudget.self, Words("Begroting maken", "Add a budget"), .add, of: "budget", .outside,
      given: ["projectId": .chosen("project"), "phaseId": .chosen("phase")], answerID: []),
    Action(
      TwelveBuild.CreateBudget.self, as: "of project", Words("Begroting maken", "Add a budget"), .menu, of: "projects",
      letter: "b", .outside, given: ["projectId": .id], fields: [phase("phaseId", required: true)], answerID: []),
    // The answer does not tell the new row's id, so it cannot be taken back at once.
    Action(
      TwelveBuild.AddBudgetRow.self, Words("Regel toevoegen", "Add a row"), .add, of: "budget-rows", letter: "r",
      .outside, given: ["budgetId": .chosen("budget")],
      fields: [
        FormField("rowNumber", Words("Regelnummer", "Row number"), .whole(1...999_999)),
        workComponent("workCategoryId"),
      ] + BudgetField.all.map { $0.field(isNew: true) },
      derive: { _, _, fields in BudgetField.writeTexts(&fields) }, answerID: []),
    Action(
      TwelveBuild.UpdateBudgetRow.self, Words("Regel wijzigen", "Edit the row"), .edit, of: "budget-rows", letter: "r",
      .reversible, edits: true, given: ["budgetRowId": .id], fields: BudgetField.all.map { $0.field(isNew: false) },
      derive: { _, _, fields in BudgetField.writeTexts(&fields) }, undo: .restore),
    Action(
      TwelveBuild.DeleteBudgetRow.self, Words("Regel verwijderen", "Delete the row"), .delete, of: "budget-rows",
      letter: "r", .irreversible, given: ["budgetRowId": .id]),
    Action(
      TwelveBuild.LinkBudgetRow.self, Words("Aan werkpakket koppelen", "Link to a work component"), .menu,
      of: "budget-rows", letter: "k", .reversible, forMany: true, given: ["budgetRowId": .id],
      fields: [workComponent("workCategoryId", required: true)],
      standing: Standing(isAlready: { state, subject, fields in isLinked(state, subject, fields) == true }),
      undo: .by("12build unlinkBudgetRow") { sent, _ in sent }),
    Action(
      TwelveBuild.UnlinkBudgetRow.self, Words("Van werkpakket loskoppelen", "Unlink from a work component"), .menu,
      of: "budget-rows", letter: "l", .reversible, forMany: true, given: ["budgetRowId": .id],
      fields: [workComponent("workCategoryId", required: true, from: "links.0.objectId")],
      standing: Standing(isAlready: { state, subject, fields in isLinked(state, subject, fields) == false }),
      undo: .by("12build linkBudgetRow") { sent, _ in sent }),
  ]

  /// Nil where the list on the screen does not say so.
  private static func isLinked(_ state: AppState, _ subject: Subject, _ fields: [String: JSONValue]) -> Bool? {
    guard let wanted = fields["workCategoryId"]?.text, case .array(let links)? = state.shownRow(subject)?["links"]
    else { return nil }
    return links.contains { $0["objectId"]?.text == wanted }
  }
}

/// A property of a budget row as it is asked for and written: always a text at the vendor.
struct BudgetField: Sendable {
  let property: TwelveBuild.BudgetProperty
  let title: Words
  var kind = FieldKind.text()

  /// What people fill in comes first.
  static let all: [BudgetField] = [
    BudgetField(property: .name, title: Words("Naam", "Name")),
    BudgetField(property: .numberOfUnits, title: Words("Aantal", "Units"), kind: .decimal),
    BudgetField(property: .unit, title: Words("Eenheid", "Unit")),
    BudgetField(property: .pricePerUnit, title: Words("Prijs per stuk", "Price per unit"), kind: .decimal),
    BudgetField(property: .totalPrice, title: Words("Totaal", "Total"), kind: .decimal),
    BudgetField(property: .details, title: Words("Omschrijving", "Details")),
    BudgetField(property: .measurement, title: Words("Meetstaat", "Measurement")),
    BudgetField(property: .docNumber, title: Words("Documentnummer", "Document number")),
    BudgetField(property: .projectSpecMt, title: Words("Bestekpost", "Specification item")),
    BudgetField(property: .sendToSpecialist, title: Words("Naar onderaannemer", "Send to specialist"), kind: flag),
    BudgetField(property: .required, title: Words("Verplicht", "Required"), kind: flag),
    BudgetField(property: .hideAmount, title: Words("Aantal verbergen", "Hide amount"), kind: flag),
    BudgetField(property: .rowNumber, title: Words("Nummer in de regel", "Number in the row")),
    BudgetField(property: .totalPriceReferenceId, title: Words("totalPriceReferenceId")),
    BudgetField(property: .totalPriceExcluded, title: Words("totalPriceExcluded")),
    BudgetField(property: .priceType, title: Words("priceType")),
    BudgetField(property: .messageGroupBudget, title: Words("messageGroupBudget")),
    BudgetField(property: .importReference, title: Words("importReference")),
    BudgetField(property: .importType, title: Words("importType")),
    BudgetField(property: .children, title: Words("children")),
    BudgetField(property: .elementType, title: Words("elementType")),
  ]

  /// How yes and no are written in a property is not documented; like the vendor's other flags.
  private static let flag = FieldKind.choice([
    FieldChoice("1", Words("ja", "yes")), FieldChoice("0", Words("nee", "no")),
  ])

  var target: JSONPath { JSONPath(["properties", property.rawValue]) }

  func field(isNew: Bool) -> FormField {
    FormField(
      target, title, kind, required: isNew && property == .name,
      from: isNew ? nil : JSONPath(["properties", property.rawValue, "value"]))
  }

  /// Numbers as the texts that the vendor's properties are: `12.5`.
  static func writeTexts(_ fields: inout [String: JSONValue]) {
    guard case .object(let properties)? = fields["properties"] else { return }
    fields["properties"] = .object(
      properties.mapValues { value in
        if case .string = value { value } else { .string(NumberText.pointed(value)) }
      })
  }
}
