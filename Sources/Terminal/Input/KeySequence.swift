/// Keys to press one after the other, such as `g g`; mostly just one.
package struct KeySequence: Hashable, Sendable {
  /// At least one.
  package let strokes: [KeyStroke]

  /// Nil without any.
  package init?(_ strokes: [KeyStroke]) {
    guard !strokes.isEmpty else { return nil }
    self.strokes = strokes
  }

  /// The keys with spaces between them.
  package var notation: String { strokes.map(\.notation).joined(separator: " ") }

  /// Reads `g g`, `Ctrl+P` or `g p`; nil when one of the keys is not one.
  package init?(notation: String) {
    var strokes: [KeyStroke] = []
    for word in notation.split(whereSeparator: \.isWhitespace) {
      guard let stroke = KeyStroke(notation: String(word)) else { return nil }
      strokes.append(stroke)
    }
    self.init(strokes)
  }

  /// Whether these keys are how it begins, or all of it.
  package func begins(with pressed: [KeyStroke]) -> Bool { strokes.starts(with: pressed) }
}
