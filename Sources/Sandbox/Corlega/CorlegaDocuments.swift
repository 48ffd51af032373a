import CorlegaAPI
import FoundationEssentials
import VendorAPI

/// The rules of quotes or invoices in the played Corlega. The document leaves fields, words and moves open, so all of
/// them are the sandbox's guess; what it says for certain is which codes a refusal has.
struct CorlegaDocuments: Sendable {
  /// What a record of this kind is called in ids, and in refusals.
  let kind: String
  /// In front of the year in a number that Corlega gives.
  let prefix: String
  /// Which status may follow which. A status that nothing follows is the end of a record: no field of it changes.
  let moves: [String: Set<String>]

  static let quotes = CorlegaDocuments(
    kind: "quote", prefix: "O-",
    moves: [
      "concept": ["verstuurd"], "verstuurd": ["geaccepteerd", "afgewezen", "verlopen"], "geaccepteerd": [],
      "afgewezen": [], "verlopen": ["verstuurd"],
    ])

  static let invoices = CorlegaDocuments(
    kind: "invoice", prefix: "",
    moves: [
      "concept": ["verstuurd"], "verstuurd": ["betaald", "overdue"], "overdue": ["betaald"], "betaald": [],
    ])

  /// Makes a record: a concept of today under the next number, unless the caller says otherwise.
  func create(_ fields: Corlega.OpenFields, in table: inout RecordTable, now: Date) throws -> Reply {
    try check(fields, in: table, except: nil)
    let today = Scene(now: now)
    let number = CorlegaScenario.number(table.made + 1)
    let row: RecordTable.Row = [
      "id": .string("\(kind)-\(number)"), "number": .string("\(prefix)\(today.day(0).year)-\(number)"),
      "status": .string("concept"), "total": .int(0), "issueDate": .string(today.isoDay(0)),
    ].merging(fields.all) { $1 }
    table.append(row)
    return try Reply(status: 201, row)
  }

  /// Changes a record. What changes nothing is always allowed, so that a change may be sent again.
  func update(_ id: String, _ changes: Corlega.OpenFields, in table: inout RecordTable) throws -> Reply {
    let row = try CorlegaSandbox.row(id, of: table)
    try check(changes, in: table, except: id)
    let changed = row.merging(changes.all) { $1 }
    if changed != row { try checkMove(from: row["status"]?.text ?? "", to: changed["status"]?.text ?? "") }
    table.update(id) { $0 = changed }
    return try Reply(changed)
  }

  private func checkMove(from status: String, to next: String) throws {
    guard let following = moves[status], !following.isEmpty else {
      throw Self.invalidState("A \(kind) that is \(status) cannot be changed.")
    }
    guard next == status || following.contains(next) else {
      throw Self.invalidState("A \(kind) cannot go from \(status) to \(next).")
    }
  }

  private func check(_ fields: Corlega.OpenFields, in table: RecordTable, except id: String?) throws {
    for name in ["number", "contactName"] {
      try InvalidField.require(Self.isText(fields.all[name]), name, "must be text")
    }
    for name in ["issueDate", "dueDate"] {
      try InvalidField.require(Self.isDay(fields.all[name]), name, "must be YYYY-MM-DD")
    }
    try InvalidField.require(Self.isNumber(fields.all["total"]), "total", "must be a number")
    if let status = fields.all["status"] {
      let words = moves.keys.sorted().joined(separator: ", ")
      try InvalidField.require(moves[status.text ?? ""] != nil, "status", "must be one of \(words)")
    }
    guard let number = fields.all["number"] else { return }
    guard !table.rows.contains(where: { $0["number"] == number && $0["id"]?.text != id }) else {
      throw Refusal(
        status: 409, code: "duplicate_resource", message: "A \(kind) with this number already exists.")
    }
  }

  private static func isText(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .string: true
    default: false
    }
  }

  private static func isNumber(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .int, .double: true
    default: false
    }
  }

  private static func isDay(_ value: JSONValue?) -> Bool {
    switch value {
    case nil: true
    case .string(let day): ISOTime.day(day) != nil
    default: false
    }
  }

  private static func invalidState(_ message: String) -> Refusal {
    Refusal(status: 422, code: "invalid_state", message: message)
  }
}
