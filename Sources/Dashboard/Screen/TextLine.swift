/// A line of text being typed, with its cursor.
package struct TextLine: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
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
  }

  package mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let text):
      // A line stays a line, whatever is pasted.
      let added = text.filter { !$0.isNewline && $0 != "\t" }
      characters.insert(contentsOf: added, at: cursor)
      cursor += added.count
    case .deleteBackward: if cursor > 0 { delete(from: cursor - 1) }
    case .deleteForward: if cursor < characters.count { characters.remove(at: cursor) }
    case .deleteWordBackward: delete(from: wordStart)
    case .deleteToStart: delete(from: 0)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = 0
    case .end: cursor = characters.count
    }
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
