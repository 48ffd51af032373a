import FoundationEssentials
import GRDB
import VendorAPI

/// An entry as a row of the table, and back.
extension JournalEntry {
  private static let columns = [
    "id", "key", "vendor", "channel", "record", "operation", "kind", "title", "summary", "recipient", "batch",
    "position", "attempt", "replaces", "reason", "planned_at", "state", "started_at", "ended_at", "resolved_at", "note",
    "vendor_id", "code", "request_id", "answer",
  ]

  /// - Parameter condition: everything after `WHERE`, order and limit included.
  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments = []
  ) throws -> [JournalEntry] {
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM entry WHERE \(condition)"
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { try JournalEntry($0) }
  }

  func insert(into database: Database) throws {
    let names = Self.columns.joined(separator: ", ")
    let marks = Self.columns.map { _ in "?" }.joined(separator: ", ")
    let values: [(any DatabaseValueConvertible)?] = [
      id, key, vendor.rawValue, channel, record, operation, kind.rawValue, title, summary, recipient, batch,
      position, attempt, replaces, reason, plannedAt.stored, state.rawValue, startedAt?.stored, endedAt?.stored,
      resolvedAt?.stored, note, vendorID, code, requestID, answer,
    ]
    let statement = try database.cachedStatement(sql: "INSERT INTO entry (\(names)) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
  }

  private init(_ row: Row) throws {
    // In the order of `columns`.
    var cells = Cells(row: row)
    id = try cells.value()
    key = try cells.value()
    vendor = try cells.word()
    channel = try cells.value()
    record = try cells.value()
    operation = try cells.value()
    kind = try cells.word()
    title = try cells.value()
    summary = try cells.value()
    recipient = try cells.value()
    batch = cells.optional()
    position = try cells.value()
    attempt = try cells.value()
    replaces = cells.optional()
    reason = cells.optional()
    plannedAt = Date(stored: try cells.value())
    state = try cells.word()
    startedAt = cells.optional().map(Date.init(stored:))
    endedAt = cells.optional().map(Date.init(stored:))
    resolvedAt = cells.optional().map(Date.init(stored:))
    note = cells.optional()
    vendorID = cells.optional()
    code = cells.optional()
    requestID = cells.optional()
    answer = cells.optional()
  }

  /// Reads a row's cells one after the other, without trusting what is in them: GRDB's own subscripts end the program
  /// when a type is wrong. By position, because finding a column by its name costs more than all the rest.
  private struct Cells {
    let row: Row
    private var next = 0

    init(row: Row) { self.row = row }

    mutating func optional<Value: DatabaseValueConvertible>() -> Value? {
      defer { next += 1 }
      let cell: DatabaseValue = row[next]
      return Value.fromDatabaseValue(cell)
    }

    mutating func value<Value: DatabaseValueConvertible>() throws -> Value {
      guard let value: Value = optional() else { throw unreadable }
      return value
    }

    mutating func word<Word: RawRepresentable<String>>() throws -> Word {
      guard let word = Word(rawValue: try value()) else { throw unreadable }
      return word
    }

    private var unreadable: JournalProblem { .failed("an entry's \(columns[next - 1]) cannot be read") }
  }
}

extension Date {
  /// Seconds since 2001 in UTC: what a date is made of, so that it comes back as it went in.
  var stored: Double { timeIntervalSinceReferenceDate }

  fileprivate init(stored: Double) { self.init(timeIntervalSinceReferenceDate: stored) }
}
