package import FoundationEssentials

/// Writes that were decided on together, from the decision until all have ended.
package struct Batch: Equatable, Sendable, Identifiable {
  package enum Phase: Equatable, Sendable {
    /// Being written down; nothing leaves before that.
    case planning
    /// Can be taken back until then.
    case held(until: Date)
    case running
    case ended
  }

  package struct Upload: Equatable, Sendable {
    package let sent: Int
    package let total: Int
  }

  package let id: String
  package let action: Action
  package let writes: [Write]
  /// The draft it came from, which is only given up when all went well.
  let draft: String?
  /// Where the user was when it was decided.
  let place: CursorPlace
  package internal(set) var phase = Phase.planning
  package internal(set) var results: [Write.ID: WriteResult] = [:]
  /// The write that is under way.
  package internal(set) var current: Write.ID?
  /// How much of a file it has sent, in bytes.
  package internal(set) var upload: Upload?
  /// The user wants no further ones sent.
  package internal(set) var isStopping = false
  /// The first write that is looked at; nil goes along with the one that is under way.
  package internal(set) var top: Int?
  package var title: Words { writes.first?.title(of: action) ?? action.title }

  /// Takes something back, so that it is not itself offered for undoing.
  var isUndo: Bool { writes.contains { $0.undoes != nil } }

  init(id: String, action: Action, writes: [Write], draft: String?, at place: CursorPlace = CursorPlace()) {
    self.id = id
    self.action = action
    self.writes = writes
    self.draft = draft
    self.place = place
  }

  /// Makes one new row, so that the cursor goes to it.
  var makesRow: Bool { action.slot == .add && !action.isForMany && !isUndo && writes.count == 1 }
}
