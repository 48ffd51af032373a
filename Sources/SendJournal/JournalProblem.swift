package import FoundationEssentials

/// Why the journal did not do what was asked. Nothing of what was asked has been written then.
package enum JournalProblem: Error, Equatable, Sendable {
  /// The disk did not take it: full, read-only, over a limit, no right. Nothing may be sent; reading goes on.
  /// - Parameters:
  ///   - path: the file or folder; empty for a journal in memory.
  ///   - reason: the system's own words, in English.
  case notWritable(path: String, reason: String)
  /// Another program writes this journal, so this one only reads it.
  case heldBy(HolderInfo)
  /// The file was made by a newer keet, and was left alone.
  case newer(path: String)
  /// What was asked does not follow on how far the entry has come; also a second ``SendJournal/plan(_:)`` of one id.
  case illegalMove(from: SendState, to: SendState)
  /// The same send is on its way or may have gone out already; a second one has to name this entry as what it
  /// `replaces`.
  case sentBefore(JournalEntry)
  /// There is no entry with this id.
  case missing(id: String)
  /// Anything else, in the database's own words.
  case failed(String)
}

/// Who writes the journal, as far as the lock file tells.
package struct HolderInfo: Hashable, Sendable {
  package let pid: Int32?
  package let since: Date?

  package init(pid: Int32?, since: Date?) {
    self.pid = pid
    self.since = since
  }
}
