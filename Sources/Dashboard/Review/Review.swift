package import SendJournal
import VendorAPI

/// A last look before something is done: to what, with what, and what is known that speaks against it.
package struct Review: Equatable, Sendable {
  package let action: Action
  package internal(set) var items: [Item]
  /// Nothing is confirmed that was not on the screen when the key was pressed: keys typed ahead do not count.
  package internal(set) var isPainted = false
  package internal(set) var showsPreview = false
  package internal(set) var top = 0
  /// What must be typed before `y` counts.
  package let demand: Demand?
  package internal(set) var answer = TextLine()
  /// The form it came from, to go back to.
  let form: FormState?

  package struct Item: Equatable, Sendable, Identifiable {
    package let id: Write.ID
    package let subject: Subject
    package let standing: Standing
    package let write: Write?
    /// Earlier sends of the same or of the same record.
    package let earlier: [JournalEntry]
  }

  package enum Standing: Hashable, Sendable {
    /// Will be done.
    case new
    /// Is so already.
    case already
    case blocked(Words)
  }

  package enum Demand: Hashable, Sendable {
    /// This word, to show that one knows what is destroyed.
    case word(String)
    /// Why the same is sent a second time.
    case reason
  }

  package var writes: [Write] { items.compactMap { $0.standing == .new ? $0.write : nil } }

  package var title: Words { writes.first?.title(of: action) ?? action.title }

  package var canEdit: Bool { form != nil }

  /// Whether what is demanded has been typed.
  package var isAnswered: Bool {
    switch demand {
    case nil: true
    case .word(let word): answer.text == word
    case .reason: !answer.text.allSatisfy(\.isWhitespace)
    }
  }
}
