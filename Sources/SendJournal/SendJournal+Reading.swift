import GRDB
package import VendorAPI

/// Reading works in every program, also while another writes.
extension SendJournal {
  /// The same write, as far as it is on its way or may have happened; newest first. Whoever wants to do it again has to
  /// say why.
  package func earlier(_ key: SendKey) throws(JournalProblem) -> [JournalEntry] {
    try read { try Self.earlier(key.digest, in: $0) }
  }

  /// What was done with one record, newest first.
  ///
  /// - Parameter record: the vendor's id of it.
  package func about(_ vendor: Vendor, record: String, limit: Int = 100) throws(JournalProblem) -> [JournalEntry] {
    try read { database in
      try JournalEntry.fetch(
        database, where: "vendor = ? AND record = ? ORDER BY sequence DESC LIMIT ?",
        [vendor.rawValue, record, max(0, limit)])
    }
  }

  /// One entry; nil where there is none with this id.
  package func entry(_ id: JournalEntry.ID) throws(JournalProblem) -> JournalEntry? {
    try read { try JournalEntry.fetch($0, where: "id = ?", [id]).first }
  }

  /// All of it, newest first.
  ///
  /// - Parameter text: words that each stand somewhere in a title, summary, operation, recipient, id or code; nil or
  ///   empty for all.
  package func entries(
    limit: Int, offset: Int = 0, matching text: String? = nil
  ) throws(JournalProblem) -> [JournalEntry] {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).map(Self.pattern)
    let condition = ["1"] + words.map { _ in Self.searched + " LIKE ? ESCAPE '\\'" }
    return try read { database in
      try JournalEntry.fetch(
        database, where: condition.joined(separator: " AND ") + " ORDER BY sequence DESC LIMIT ? OFFSET ?",
        StatementArguments(words) + [max(0, limit), max(0, offset)])
    }
  }

  /// What is planned, being sent or unknown, in the order in which it was planned.
  package func open() throws(JournalProblem) -> [JournalEntry] {
    // The words stand in the statement so that SQLite sees that its index for them fits.
    let words = SendState.open.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return try read { try JournalEntry.fetch($0, where: "state IN (\(words)) ORDER BY sequence") }
  }

  static func earlier(_ digest: String, in database: Database) throws -> [JournalEntry] {
    try JournalEntry.fetch(database, where: "key = ? ORDER BY sequence DESC", [digest])
      .filter { SendState.mayHaveHappened.contains($0.state) }
  }

  private static let searched =
    "("
    + ["title", "summary", "operation", "recipient", "id", "record", "vendor_id", "request_id", "code"]
    .map { "ifnull(\($0), '')" }.joined(separator: " || char(10) || ") + ")"

  /// The word as it stands, wherever it stands: `%` and `_` mean themselves.
  private static func pattern(_ word: Substring) -> String {
    "%" + word.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
  }
}
