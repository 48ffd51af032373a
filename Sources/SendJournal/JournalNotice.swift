/// What the user has to know of how the journal was found.
package enum JournalNotice: Hashable, Sendable {
  /// The file could not be used; it lies at `path` now, and a new journal was begun.
  case setAside(path: String, because: Damage)

  package enum Damage: Hashable, Sendable {
    /// Nothing is in the file.
    case empty
    /// The file is cut, overwritten or no database.
    case broken
    /// A sound database, of another program.
    case foreign
  }
}
