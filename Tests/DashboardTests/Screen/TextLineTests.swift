import Testing

@testable import Dashboard

struct TextLineTests {
  @Test(arguments: [
    ([TextLine.Edit.insert("abc"), .left, .insert("X")], "abXc", 3),
    ([.insert("abc"), .deleteBackward], "ab", 2),
    ([.insert("abc"), .start, .deleteForward], "bc", 0),
    ([.insert("een twee  "), .deleteWordBackward], "een ", 4),
    ([.insert("een twee"), .wordLeft, .wordLeft, .wordRight, .deleteToStart], " twee", 0),
    ([.insert("a\nb\tc\r\n")], "abc", 3),
    ([.deleteBackward, .deleteForward, .left, .right, .deleteWordBackward], "", 0),
    ([.insert("👩‍👩‍👧é"), .deleteBackward, .deleteBackward], "", 0),
    ([.insert("ab"), .start, .end, .insert("c")], "abc", 3),
  ])
  func `editing`(edits: [TextLine.Edit], text: String, cursor: Int) {
    var line = TextLine()
    for edit in edits { line.apply(edit) }
    #expect(line.text == text)
    #expect(line.cursor == cursor)
  }
}
