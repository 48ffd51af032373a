import Records

/// A firm's name without what every system writes in its own way: case, accents, punctuation and the legal form.
package struct CompanyName: Hashable, Sendable {
  /// In their order; empty where nothing is left, and such a name equals no other.
  package let words: [String]

  package init(_ text: String) {
    // `B.V.` is one word, while `Kabel-Koppel` is two.
    var bytes: [UInt8] = []
    for byte in FoldedText.bytes(of: text) where byte != UInt8(ascii: ".") {
      if byte == UInt8(ascii: "&") { bytes += " en ".utf8 } else { bytes.append(byte) }
    }
    words = FoldedText.words(in: bytes).filter { !Self.legalForms.contains($0) }
  }

  /// What the folded text of every name that is the same holds; nil where no name is. A word with points in it may be
  /// written without.
  package var mark: [UInt8]? { words.max { $0.utf8.count < $1.utf8.count }.map { Array($0.utf8) } }

  package func isSame(as other: CompanyName) -> Bool { !words.isEmpty && words == other.words }

  private static let legalForms: Set<String> = ["bv", "nv", "vof", "cv", "holding", "nederland"]
}

extension CompanyName {
  /// Whether at least nine tenths of the words of both are the same, in whatever order.
  func isNearly(_ other: CompanyName) -> Bool {
    let (mine, theirs) = (Set(words), Set(other.words))
    guard !mine.isEmpty, !theirs.isEmpty else { return false }
    return 20 * mine.intersection(theirs).count >= 9 * (mine.count + theirs.count)
  }

  /// Names that are nearly the same have one of these in common: the words in an order of their own, and, where so
  /// many agree that one may be missing, the words without each of them.
  var nearKeys: [String] {
    let sorted = Set(words).sorted()
    guard !sorted.isEmpty, sorted.count <= Self.longest else { return [] }
    let whole = sorted.joined(separator: " ")
    guard sorted.count >= Self.shortestWithOneMissing else { return [whole] }
    return [whole]
      + sorted.indices.map { index in (sorted[..<index] + sorted[(index + 1)...]).joined(separator: " ") }
  }

  /// Nothing longer is a name; and up to here no two words may be missing.
  private static let longest = 18
  /// 5 of 6 words are less than nine tenths of 12, but more than those of 11.
  private static let shortestWithOneMissing = 6

  /// Whether the names are of two firms, as far as names can tell: neither has all the words of the other. Of a trade or
  /// a surname many firms have their name.
  func isOther(than other: CompanyName) -> Bool {
    let (mine, theirs) = (Set(words), Set(other.words))
    guard !mine.isEmpty, !theirs.isEmpty, !isNearly(other) else { return false }
    return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
  }
}
