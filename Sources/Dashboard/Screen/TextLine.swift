/// Text being typed, with its cursor: one line, or several where it holds them.
package struct TextLine: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// Characters before the cursor.
  package private(set) var cursor: Int
  /// Whether it may hold several lines.
  package let holdsLines: Bool

  package init(_ text: String = "", holdsLines: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.holdsLines = holdsLines
  }

  /// The same text with the cursor before it: what is not typed in shows its beginning.
  package var atStart: TextLine {
    var line = self
    line.cursor = 0
    return line
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  package enum Edit: Equatable, Sendable {
    case insert(String)
    case deleteBackward
    case deleteForward
    case deleteWordBackward
    case deleteToStart
    case left
    case right
    case wordLeft
    case wordRight
    case start
    case end
    case lineUp
    case lineDown
  }

  package mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let text):
      // A line stays a line, whatever is pasted.
      let added =
        holdsLines
        ? text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 } : text.filter { !$0.isNewline && $0 != "\t" }
      characters.insert(contentsOf: added, at: cursor)
      cursor += added.count
    case .deleteBackward: if cursor > 0 { delete(from: cursor - 1) }
    case .deleteForward: if cursor < characters.count { characters.remove(at: cursor) }
    case .deleteWordBackward: delete(from: wordStart)
    case .deleteToStart: delete(from: lineStart)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = lineStart
    case .end: cursor = lineEnd
    case .lineUp: if lineStart > 0 { moveLine(endingAt: lineStart - 1) }
    case .lineDown: if lineEnd < characters.count { moveLine(startingAt: lineEnd + 1) }
    }
  }

  /// Where the cursor's own line begins and ends.
  private var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private mutating func moveLine(endingAt end: Int) {
    let column = cursor - lineStart
    cursor = end
    cursor = min(lineStart + column, end)
  }

  private mutating func moveLine(startingAt start: Int) {
    let column = cursor - lineStart
    cursor = start
    cursor = min(start + column, lineEnd)
  }

  private mutating func delete(from start: Int) {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}
