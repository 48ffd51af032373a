package import FoundationEssentials
import GRDB

/// Every function here is one transaction: when it returns it is on the disk, and when it throws nothing was changed.
/// All of them throw ``JournalProblem/heldBy(_:)`` while another program writes.
extension SendJournal {
  /// Writes down what the user has confirmed, all of it or nothing.
  ///
  /// - Throws: `sentBefore` for a send whose like is on its way or may have gone out, unless it names the newest of
  ///   those as what it `replaces`: so two confirmations of one send cannot both be planned.
  package func plan(_ entries: [JournalEntry]) throws(JournalProblem) {
    guard let now = entries.map(\.plannedAt).max() else { return }
    try write(at: now) { database in
      for entry in entries {
        if let state = try Self.state(of: entry.id, in: database) {
          throw JournalProblem.illegalMove(from: state, to: .planned)
        }
        guard entry.state == .planned else { throw JournalProblem.illegalMove(from: entry.state, to: .planned) }
        if entry.kind == .send, let earlier = try Self.earlier(entry.key, in: database).first,
          earlier.id != entry.replaces
        {
          throw JournalProblem.sentBefore(earlier)
        }
        try entry.insert(into: database)
      }
    }
  }

  /// From now on the first byte may leave. Of two calls for one entry the second throws `illegalMove`.
  package func begin(_ id: JournalEntry.ID, at now: Date) throws(JournalProblem) {
    try write(at: now) { database in
      try Self.move(id, to: .sending, in: database, set: ["started_at": now.stored])
    }
  }

  /// Writes down what came of it. When this throws the entry is still `sending`, so it may be tried again, and the next
  /// start calls it unknown.
  package func end(_ id: JournalEntry.ID, as end: SendEnd, at now: Date) throws(JournalProblem) {
    try write(at: now) { database in
      try Self.move(
        id, to: end.state, in: database,
        set: [
          "ended_at": now.stored, "vendor_id": end.vendorID, "code": end.code, "request_id": end.requestID,
          "answer": end.answer,
        ])
    }
  }

  /// Takes back what has not begun; all of it or, when one has begun, nothing.
  package func recall(_ ids: [JournalEntry.ID], at now: Date) throws(JournalProblem) {
    try write(at: now) { database in
      for id in ids { try Self.move(id, to: .recalled, in: database, set: ["ended_at": now.stored]) }
    }
  }

  /// Writes down what an unknown one turned out to be.
  ///
  /// - Parameter note: how that was found out, e.g. `factuurstatus: sent`.
  package func resolve(
    _ id: JournalEntry.ID, found: Bool, at now: Date, note: String?
  ) throws(JournalProblem) {
    try write(at: now) { database in
      try Self.move(
        id, to: found ? .found : .notFound, in: database,
        set: ["resolved_at": now.stored, "note": note?.capped(200)])
    }
  }

  /// Marks as unknown what an earlier program was sending when it ended, and answers those. For a start; later it does
  /// nothing. Whoever takes over from a program that ended has it done by the first write.
  package func recover(at now: Date) throws(JournalProblem) -> [JournalEntry] {
    try recoverOnce(at: now)
  }

  static func markLeftovers(_ database: Database, at now: Date) throws -> [JournalEntry] {
    let left = try JournalEntry.fetch(database, where: "state = 'sending' ORDER BY sequence")
    return try left.map { entry in
      try move(entry.id, to: .unknown, in: database, set: ["ended_at": now.stored])
      var entry = entry
      entry.state = .unknown
      entry.endedAt = now
      return entry
    }
  }

  /// The one place where a state changes, and where ``SendState/moves`` is asked.
  private static func move(
    _ id: JournalEntry.ID, to state: SendState, in database: Database,
    set values: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws {
    guard let current = try Self.state(of: id, in: database) else { throw JournalProblem.missing(id: id) }
    guard current.mayBecome(state) else { throw JournalProblem.illegalMove(from: current, to: state) }
    let assignments = (["state"] + values.map(\.key)).map { "\($0) = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE entry SET \(assignments) WHERE id = ?",
      arguments: StatementArguments([state.rawValue] + values.map(\.value) + [id]))
  }

  private static func state(of id: JournalEntry.ID, in database: Database) throws -> SendState? {
    let statement = try database.cachedStatement(sql: "SELECT state FROM entry WHERE id = ?")
    guard let word = try String.fetchOne(statement, arguments: [id]) else { return nil }
    guard let state = SendState(rawValue: word) else { throw JournalProblem.failed("unknown state \(word)") }
    return state
  }
}
