package import FoundationEssentials

/// Something said to the user: shown for a moment as a toast and kept in the history. Errors stay until dismissed.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case information
    case error
  }

  package var kind: Kind
  package var words: Words
  package var at: Date

  package init(_ kind: Kind, _ words: Words, at: Date) {
    self.kind = kind
    self.words = words
    self.at = at
  }
}
