/// Text of any origin as what the screen shows of it: every control and invisible character made visible and harmless,
/// the width certain. `ScalarKind` states the rule.
package struct DisplayText: Hashable, Sendable {
  package private(set) var glyphs: [Glyph]
  /// In columns.
  package private(set) var width: Int

  /// On one row: an end of line shows as `⏎`.
  package init(_ text: String) {
    self.init(glyphs: Array(Glyphs(text)))
  }

  private init(glyphs: [Glyph]) {
    self.glyphs = glyphs
    width = glyphs.reduce(0) { $0 + $1.width }
  }

  private init(_ glyphs: ArraySlice<Glyph>) { self.init(glyphs: Array(glyphs)) }

  package static func width(of text: String) -> Int {
    if let width = asciiWidth(of: text) { return width }
    return Glyphs(text).reduce(0) { $0 + $1.width }
  }

  /// The width of text that is plain ASCII without controls; nil for other text.
  private static func asciiWidth(of text: String) -> Int? {
    let utf8 = text.utf8
    return utf8.allSatisfy { (0x20..<0x7f).contains($0) } ? utf8.count : nil
  }

  /// As text, the way it shows.
  package var text: String { glyphs.map(\.text).joined() }

  /// The text itself when it fits, else as much as fits with `…` at the end.
  package func truncated(to columns: Int) -> DisplayText {
    guard width > columns else { return self }
    guard columns > 0 else { return DisplayText(glyphs: []) }
    var kept = prefix(columns - 1)
    kept.glyphs.append(.ellipsis)
    kept.width += 1
    return kept
  }

  /// As many glyphs from the start as fit, a wide one never cut in half.
  private func prefix(_ columns: Int) -> DisplayText {
    var used = 0
    return DisplayText(
      glyphs.prefix { glyph in
        used += glyph.width
        return used <= columns
      })
  }

  // MARK: Several rows

  /// Text over as many rows as it takes: at its own line ends, between words where it can, inside a word where it must.
  /// An empty line is an empty row; empty text is no row.
  package static func wrapped(_ text: String, to columns: Int) -> [DisplayText] {
    lines(of: text).flatMap { line in
      let text = DisplayText(line)
      return text.glyphs.isEmpty ? [text] : text.wrapped(to: columns)
    }
  }

  /// Rows of at most `columns` columns; spaces at which a row is broken are not shown. A glyph wider than a row has a row
  /// of its own.
  package func wrapped(to columns: Int) -> [DisplayText] {
    let room = max(1, columns)
    var rows: [DisplayText] = []
    var rest = glyphs[...]
    while !rest.isEmpty {
      let end = Self.endOfRow(rest, room)
      var row = rest[..<end]
      while let last = row.last, last.isSpace { row.removeLast() }
      rows.append(DisplayText(row))
      rest = rest[end...].drop { $0.isSpace }
    }
    return rows
  }

  private static func endOfRow(_ glyphs: ArraySlice<Glyph>, _ room: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for (index, glyph) in zip(glyphs.indices, glyphs) {
      if glyph.isSpace && index > glyphs.startIndex { lastBreak = index }
      used += glyph.width
      if used > room { return lastBreak ?? max(index, glyphs.startIndex + 1) }
    }
    return glyphs.endIndex
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { (character: Character) in
      character == "\n" || character == "\r\n" || character == "\u{2028}" || character == "\u{2029}"
    }
    // The end of the last line begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }
}
