import Records
import TwelveBuildAPI
import VendorAPI

/// Budget rows by the table: typed, edited elsewhere or pasted from a spreadsheet, and sent in one call.
extension Action {
  static let twelveBuildManyRows: [Action] = [
    // The answer does not tell the new rows' ids, so they cannot be taken back at once.
    Action(
      TwelveBuild.AddBudgetRows.self, Words("Veel regels toevoegen", "Add many rows"), .add, of: "budget-rows",
      letter: "v", .outside, given: ["budgetId": .chosen("budget")],
      fields: [
        workComponent("workCategoryId"),
        FormField(rows, Words("Regels", "Rows"), .table([number("rowNumber")] + cells), required: true),
      ],
      standing: Standing(facts: { _, _, fields in
        list(fields).map { row in
          Fact(Words("Regel", "Row"), said([row["rowNumber"]] + cells.map { $0.target.value(in: row) }))
        }
      }),
      derive: { _, _, fields in
        guard case .array(let typed)? = fields.removeValue(forKey: "rows") else { return }
        fields["budgetRows"] = .array(typed.map(filled))
      }, answerID: []),
    // One call changes them all, so that it is looked at before; another puts back what was there.
    Action(
      TwelveBuild.UpdateBudgetRows.self, Words("Gemarkeerde regels wijzigen", "Edit the marked rows"), .edit,
      of: "budget-rows", letter: "g", .outside, atOnce: true,
      fields: [
        FormField(
          rows, Words("Regels", "Rows"), .table([TableColumn("id", Words("Id"))] + cells), required: true,
          initially: { state, subject in .array(shown(state, subject)) })
      ],
      standing: Standing(
        isAlready: { _, _, fields in list(fields).isEmpty },
        facts: { state, subject, fields in
          list(fields).map { changes(of: $0, known($0, state, subject), state.language) }
        },
        basis: { state, subject, fields in
          eachCell(fields) { row, cell in known(row, state, subject).flatMap { cell.target.value(in: $0) } }
        },
        wanted: { path, fields in eachCell(fields) { row, cell in cell.target.value(in: row) }[path] }),
      derive: { state, subject, fields in
        guard case .array(let typed)? = fields.removeValue(forKey: "rows") else { return }
        fields["budgetRows"] = .array(typed.compactMap { changed($0, from: known($0, state, subject)) })
      }, undo: .from("12build updateBudgetRows", puttingBack), answerID: []),
    Action(
      TwelveBuild.DeleteBudgetRows.self, Words("Gemarkeerde regels verwijderen", "Delete the marked rows"), .delete,
      of: "budget-rows", letter: "g", .irreversible, atOnce: true,
      given: ["budgetRowIds": .known { _, subject in subject.ids.map { .array($0.map { .string($0) }) } }],
      standing: Standing(basis: { state, subject, _ in
        let names = shown(state, subject).compactMap { row -> (String, JSONValue)? in
          guard let path = row["id"]?.text.flatMap({ member(name, ofRow: $0) }) else { return nil }
          return name.value(in: row).map { (path, $0) }
        }
        return Dictionary(names) { first, _ in first }
      }), answerID: []),
  ]

  private static let name = BudgetField(property: .name, title: Words("Naam", "Name")).target

  /// The way to a cell's value in the rows by their ids; nil where an id would be read as a way itself.
  private static func member(_ cell: JSONPath, ofRow id: String) -> String? {
    id.contains(".") || id.isEmpty ? nil : ([id] + cell.names + ["value"]).joined(separator: ".")
  }

  /// Something of each cell that is sent, by the way to its value.
  private static func eachCell(
    _ fields: [String: JSONValue], _ value: (JSONValue, TableColumn) -> JSONValue?
  ) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for row in list(fields) {
      for cell in cells where cell.target.value(in: row) != nil {
        guard let path = row["id"]?.text.flatMap({ member(cell.target, ofRow: $0) }) else { continue }
        values[path] = value(row, cell)
      }
    }
    return values
  }

  /// The same cells with what was in them; nil where that is not known of one.
  @Sendable private static func puttingBack(_ write: Write) -> Reverse? {
    var rows: [JSONValue] = []
    for row in list(write.fields) {
      guard let id = row["id"]?.text else { return nil }
      var before: [String: JSONValue] = ["id": .string(id)]
      for cell in cells where cell.target.value(in: row) != nil {
        guard let was = member(cell.target, ofRow: id).flatMap({ write.basis[$0] }) else { return nil }
        before.set(was, at: cell.target)
      }
      rows.append(.object(before))
    }
    return Reverse(
      fields: ["budgetRows": .array(rows)],
      basis: eachCell(write.fields) { row, cell in cell.target.value(in: row) })
  }

  /// Where the form keeps the table; the operation's own field is made from it.
  private static let rows: JSONPath = "rows"

  /// The columns of a table, within what most spreadsheets have.
  private static let cells: [TableColumn] = BudgetField.all.prefix(7).map { field in
    TableColumn(field.target, field.title, isNumber: field.kind == .decimal)
  }

  private static func number(_ target: JSONPath) -> TableColumn { TableColumn(target, Words("Nr", "No")) }

  private static func list(_ fields: [String: JSONValue]) -> [JSONValue] {
    if case .array(let rows)? = fields["budgetRows"] { rows } else { [] }
  }

  private static func said(_ values: [JSONValue?]) -> String {
    values.compactMap { $0?.text }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A new row without its empty cells.
  @Sendable private static func filled(_ row: JSONValue) -> JSONValue {
    var fields: [String: JSONValue] = ["properties": .object([:])]
    for path in [JSONPath("rowNumber")] + cells.map(\.target) {
      if let value = path.value(in: row), value != .string("") { fields.set(value, at: path) }
    }
    return .object(fields)
  }

  /// The rows on the screen that a subject means, as the table has them.
  private static func shown(_ state: AppState, _ subject: Subject) -> [JSONValue] {
    guard state.focus.list?.id == subject.list, let ids = subject.ids else { return [] }
    return state.library.rows.items.filter { ids.contains($0.id.id) }.map { record in
      var row: [String: JSONValue] = ["id": .string(record.id.id)]
      for cell in cells {
        let value = JSONPath(cell.target.names + ["value"]).value(in: record.value)
        row.set(.string(value?.text ?? ""), at: cell.target)
      }
      return .object(row)
    }
  }

  /// The row with the same id that was shown.
  private static func known(_ row: JSONValue, _ state: AppState, _ subject: Subject) -> JSONValue? {
    shown(state, subject).first { $0["id"]?.text == row["id"]?.text }
  }

  /// Only the cells that differ; nil where none does. A row that was not shown goes as it was typed.
  private static func changed(_ typed: JSONValue, from known: JSONValue?) -> JSONValue? {
    var fields: [String: JSONValue] = typed["id"].map { ["id": $0] } ?? [:]
    for cell in cells {
      guard let value = cell.target.value(in: typed) else { continue }
      if let was = known.flatMap({ cell.target.value(in: $0) }), was.isSame(as: value) { continue }
      fields.set(value, at: cell.target)
    }
    return fields["properties"] == nil ? nil : .object(fields)
  }

  /// `Zand: Prijs per stuk 15 → 16`.
  private static func changes(of row: JSONValue, _ known: JSONValue?, _ language: Language) -> Fact {
    let id = row["id"]?.text ?? "—"
    guard let known else {
      return Fact(
        Words("Regel \(id)", "Row \(id)"),
        Words("hoort niet bij de gekozen regels", "is not one of the chosen rows")(language), .alarm)
    }
    let texts = cells.compactMap { cell -> String? in
      guard let now = cell.target.value(in: row)?.text else { return nil }
      let was = cell.target.value(in: known)?.text ?? ""
      return "\(cell.title(language)) \(was.isEmpty ? "—" : was) → \(now.isEmpty ? "—" : now)"
    }
    let name = JSONPath(["properties", "name"]).value(in: known)?.text ?? id
    return Fact(Words(name.isEmpty ? id : name), texts.joined(separator: ", "))
  }
}
