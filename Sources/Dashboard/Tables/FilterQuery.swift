import Records

/// A filter line taken apart: words that must stand in a row, `!words` that must not, `field:value` for one column,
/// and `-f` for fuzzy matching of the rest.
package struct FilterQuery: Equatable, Sendable {
  package enum Term: Equatable, Sendable {
    case holds([UInt8], negated: Bool)
    case inOrder([UInt8])
    /// A column's id, or the start of it.
    case field(String, [UInt8], negated: Bool)
  }

  package let terms: [Term]

  /// - Parameter fields: ids of the columns; a colon after any other word is just a colon.
  package init(_ text: String, fields: [String]) {
    var isFuzzy = false
    var terms: [Term] = []
    for var word in text.split(separator: " ") {
      if word == "-f" {
        isFuzzy = true
        continue
      }
      let negated = word.first == "!"
      if negated { word.removeFirst() }
      guard !word.isEmpty else { continue }
      if let colon = word.firstIndex(of: ":"), colon > word.startIndex,
        let field = Self.field(named: word[..<colon], of: fields)
      {
        let value = FoldedText.bytes(of: String(word[word.index(after: colon)...]))
        if !value.isEmpty { terms.append(.field(field, value, negated: negated)) }
      } else {
        let bytes = FoldedText.bytes(of: String(word))
        terms.append(isFuzzy && !negated ? .inOrder(bytes) : .holds(bytes, negated: negated))
      }
    }
    self.terms = terms
  }

  /// A field may be shortened as long as it stays clear which is meant.
  private static func field(named name: Substring, of fields: [String]) -> String? {
    let name = name.lowercased()
    if fields.contains(name) { return name }
    let fitting = fields.filter { $0.hasPrefix(name) }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
