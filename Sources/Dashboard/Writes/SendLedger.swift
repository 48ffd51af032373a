package import FoundationEssentials
package import SendJournal

/// What the sending of writes needs of the journal; tests put failing ones and killed ones in its place.
package protocol SendLedger: Sendable {
  /// Writes down what will be sent; nothing leaves before this has returned.
  func plan(_ entries: [JournalEntry]) throws(JournalProblem)
  /// Notes that a write leaves now. Fails for one that has left already.
  func begin(_ id: String, at moment: Date) throws(JournalProblem)
  func end(_ id: String, as end: SendEnd, at moment: Date) throws(JournalProblem)
  func recall(_ ids: [String], at moment: Date) throws(JournalProblem)
  /// A person, or the vendor's own list, says whether an unknown write happened.
  func resolve(_ id: String, found: Bool, at moment: Date, note: String?) throws(JournalProblem)
  /// At the start: what was under way when the program ended is unknown from now on.
  func recover(at moment: Date) throws(JournalProblem) -> [JournalEntry]
  func entry(_ id: String) throws(JournalProblem) -> JournalEntry?
  func earlier(_ key: SendKey) throws(JournalProblem) -> [JournalEntry]
  func entries(limit: Int, offset: Int, matching text: String?) throws(JournalProblem) -> [JournalEntry]
}

extension SendJournal: SendLedger {}
