import VendorAPI

/// Words of a fixed kind that travel as one text, such as `Bouw,Infra`.
package struct WordList<Word: ListedWord>: Equatable, Sendable {
  package var words: [Word]

  package init(_ words: [Word]) { self.words = words }
}

/// A word that stands in a ``WordList``.
package protocol ListedWord: RawRepresentable<String>, Equatable, Sendable {
  static var separator: Character { get }
}

extension ListedWord {
  package static var separator: Character { "," }
}

extension WordList: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Word...) { self.init(elements) }
}

extension WordList: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let words = Self.words(in: text) else {
      throw DecodingError.undocumented("holds a word that is not documented", at: container.codingPath)
    }
    self.init(words)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(words.map(\.rawValue).joined(separator: String(Word.separator)))
  }

  private static func words(in text: String) -> [Word]? {
    var pieces = text.split(separator: Word.separator, omittingEmptySubsequences: false)[...]
    var words: [Word] = []
    while !pieces.isEmpty, !text.isEmpty {
      // One of the vendor's words holds a comma itself, so a word may be several pieces.
      let found = (1...pieces.count).lazy.compactMap { length in
        let text = pieces.prefix(length).joined(separator: String(Word.separator))
        return Word(rawValue: text).map { (word: $0, length: length) }
      }.first
      guard let found else { return nil }
      words.append(found.word)
      pieces = pieces.dropFirst(found.length)
    }
    return words
  }
}

extension TwelveBuild {
  /// An id in a list of ids.
  package struct ListedID: ListedWord, ExpressibleByStringLiteral {
    package let rawValue: String

    /// `nil` where the text is no number.
    package init?(rawValue: String) {
      guard !rawValue.isEmpty, rawValue.utf8.allSatisfy(\.isDigit) else { return nil }
      self.rawValue = rawValue
    }

    /// For texts that are known to be numbers.
    package init(stringLiteral: String) { rawValue = stringLiteral }
  }
}
