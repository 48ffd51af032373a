/// What somebody typed to find a record, taken apart: every word must be found in it, each in one of its fields.
package struct FinderQuery: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    /// For fields that are read as text; empty where only a number is meant.
    let words: [UInt8]
    /// For fields that are read as digits; empty where no number is meant.
    let digits: [UInt8]
    let lettersOfWords: UInt64
    let lettersOfDigits: UInt64
    /// Of a number all digits count: others between make it another.
    let isNumeric: Bool

    init(words: [UInt8], digits: [UInt8]) {
      self.words = words
      isNumeric = !digits.isEmpty
      // Two digits stand in every number.
      self.digits = digits.count >= Self.fewestDigits ? digits : []
      lettersOfWords = FinderText.letters(of: words)
      lettersOfDigits = FinderText.letters(of: self.digits)
    }

    private static let fewestDigits = 3
  }

  package let typed: String
  /// One of these has to be found whole: a number with blanks in it is one number, or several.
  let alternatives: [[Term]]
  /// Whether more letters can only take hits away.
  private let isNarrowing: Bool

  package init(_ typed: String) {
    self.typed = typed
    let parts = typed.split(separator: " ")
    let terms = parts.map { part in
      Term(
        words: FinderText.words(of: String(part)),
        digits: FinderText.isNumeric(part) ? FinderText.digits(of: String(part)) : [])
    }.filter { !$0.words.isEmpty || !$0.digits.isEmpty }
    var alternatives = terms.isEmpty ? [] : [terms]
    if parts.count > 1, FinderText.isNumeric(typed) {
      let number = Term(words: [], digits: FinderText.digits(of: typed))
      if !number.digits.isEmpty { alternatives.append([number]) }
    }
    self.alternatives = alternatives
    isNarrowing = !terms.isEmpty && !parts.contains { FinderText.isNumeric($0) }
  }

  /// Nothing to look for.
  package var isEmpty: Bool { alternatives.isEmpty }

  /// Whether everything that it finds was among the candidates of a query before it.
  func narrows(_ previous: FinderQuery) -> Bool {
    isNarrowing && previous.isNarrowing && typed.hasPrefix(previous.typed)
  }

  /// The places of the characters of a text, as it is shown, that are why it was found.
  package func places(in text: String, of field: FinderField) -> Set<Int> {
    let isText = field.reading == .text
    var (bytes, characters): ([UInt8], [Int]) = ([], [])
    for (place, character) in text.enumerated() {
      let own = isText ? FinderText.words(of: String(character)) : character.utf8.filter(FinderText.isDigit)
      if own.isEmpty {
        guard isText, let last = bytes.last, last != FinderText.blank else { continue }
        bytes.append(FinderText.blank)
        characters.append(place)
      }
      bytes += own
      characters += own.map { _ in place }
    }
    var places: Set<Int> = []
    for term in Set(alternatives.joined()) {
      let needle = isText ? term.words : term.digits
      guard !needle.isEmpty else { continue }
      let found = bytes.withUnsafeBufferPointer { bytes in
        needle.withUnsafeBufferPointer {
          FinderMatch.places(of: $0, in: bytes, field.reading, isNumeric: term.isNumeric)
        }
      }
      places.formUnion(found.map { characters[$0] })
    }
    return places
  }
}
