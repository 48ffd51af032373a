import Records

/// A person's name without case, accents and punctuation.
struct PersonName: Hashable {
  /// In their order; empty where nothing is left, and such a name equals no other.
  let words: [String]

  init(_ text: String) { words = FoldedText.words(of: text) }

  func isSame(as other: PersonName) -> Bool { !words.isEmpty && words == other.words }

  /// Whether nobody can have both names: neither is a part of the other, and they differ in the last word or in the
  /// letter that the first starts with. `J. Testveld` may be Joris Testveld, and so may `Joris`.
  func isUnlike(_ other: PersonName) -> Bool {
    guard let first = words.first?.first, let last = words.last, let otherFirst = other.words.first?.first,
      let otherLast = other.words.last
    else { return false }
    if first == otherFirst, last == otherLast { return false }
    let (mine, theirs) = (Set(words), Set(other.words))
    return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
  }
}
