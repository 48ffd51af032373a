import FoundationEssentials
package import SendJournal

/// All that is being written, was written, or waits to be: drafts, writes under way, the journal as far as it is shown.
package struct Writing: Equatable, Sendable {
  /// What was typed and not sent, newest first.
  package internal(set) var drafts: [Draft] = []
  /// Of this run of the program, newest first.
  package internal(set) var batches: [Batch] = []
  /// What can be taken back, the last thing last.
  var undo: [UndoStep] = []
  /// The journal, newest first.
  package internal(set) var entries: [JournalEntry] = []
  /// Writes whose end is not known or not good, with what it takes to do them; from this run and earlier ones.
  var unfinished: [Write.ID: Write] = [:]
  package internal(set) var journal = JournalStanding.opening
  /// When it was last tried whether a closed journal can be written.
  var journalTriedAt = Date.distantPast
  package internal(set) var readOnly = ReadOnly()
  /// What the user was asked about: it is not the last thing that was done.
  var undoAskedOf: Batch.ID?
  /// What was made and has not been seen in its list yet.
  var made: MadeRow?
  /// The user wants to leave once nothing is under way.
  var endsWhenDone = false
  /// Whether the tables of the outbox and the journal are as new as the entries.
  var isJournalShown = false
  /// Numbers the writes of this run.
  var count = 0

  package func batch(_ id: Batch.ID) -> Batch? { batches.first { $0.id == id } }

  /// What must survive the end of the program. A write with a password in it does not: it has to be typed again.
  var kept: Unfinished {
    let writes = unfinished.values.filter { Action.named($0.action)?.secrets.isEmpty != false }
    return Unfinished(drafts: drafts, writes: writes.sorted { $0.id < $1.id })
  }

  /// Batches that are not over.
  package var underWay: [Batch] { batches.filter { $0.phase != .ended } }

  /// Batches that can still be recalled, newest first.
  var held: [Batch] { batches.filter { if case .held = $0.phase { true } else { false } } }
}

/// Whether sends can be written down, without which nothing is sent.
package enum JournalStanding: Equatable, Sendable {
  case opening
  case ready
  /// Reading goes on; says why nothing can be sent and what to do. It is tried again from time to time.
  case closed(Words)
}

/// Where nothing may be changed.
package struct ReadOnly: Hashable, Sendable {
  package var everything: Bool
  /// VEMAP's tenants.
  package var tenants: Set<String>

  package init(everything: Bool = false, tenants: Set<String> = []) {
    self.everything = everything
    self.tenants = tenants
  }
}

/// A way back from something that was done.
struct UndoStep: Equatable, Sendable {
  /// What was done.
  let batch: Batch.ID
  let title: Words
  let action: Action
  let writes: [Write]
}

/// Drafts and writes that are kept on disk between runs: what it takes to go on with them.
package struct Unfinished: Codable, Equatable, Sendable {
  package var drafts: [Draft] = []
  package var writes: [Write] = []

  package init(drafts: [Draft] = [], writes: [Write] = []) {
    self.drafts = drafts
    self.writes = writes
  }
}

/// Where unfinished work is kept.
package struct UnfinishedStore: Sendable {
  package let load: @Sendable () throws -> Unfinished
  /// Returns when it is on disk.
  package let save: @Sendable (Unfinished) throws -> Void

  package init(
    load: @escaping @Sendable () throws -> Unfinished, save: @escaping @Sendable (Unfinished) throws -> Void
  ) {
    self.load = load
    self.save = save
  }

  /// Keeps nothing: the demo's.
  package static let none = UnfinishedStore(load: { Unfinished() }, save: { _ in })
}
