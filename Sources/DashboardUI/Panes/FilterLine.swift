import Dashboard
import Terminal

/// What is looked for, in the bottom line of a pane or an open record: while it is typed, and as long as it is in force.
struct FilterLine {
  /// What is being typed into it.
  let input: TextLine?
  let filter: String
  /// What else is left out.
  var note = ""
  let border: Role

  var isShown: Bool { input != nil || !filter.isEmpty || !note.isEmpty }

  func draw(at place: Point, width: Int, on surface: inout Surface) {
    guard let input else {
      var pieces = [Piece(" ", border)]
      if !note.isEmpty { pieces += [Piece("! ", .key), Piece(note + " ", .input)] }
      if !filter.isEmpty { pieces += [Piece("/", .key), Piece(filter + " ", .input)] }
      surface.draw(pieces, at: place, width: width)
      return
    }
    surface.draw("/", at: place, role: .key)
    let field = Rect(column: place.column + 1, row: place.row, columns: width - 1, rows: 1)
    if let cursor = TextField(line: input).draw(in: field, role: .inputFocused, ground: .text, on: &surface) {
      surface.cursor = cursor
    }
  }
}
