import Dashboard
import Terminal

/// What is looked for, in the bottom line of a pane or an open record: while it is typed, and as long as it is in force.
struct FilterLine {
  /// What is being typed into it.
  let input: TextLine?
  let filter: String
  let border: Role

  var isShown: Bool { input != nil || !filter.isEmpty }

  func draw(at place: Point, width: Int, on surface: inout Surface) {
    guard let input else {
      surface.draw([Piece(" /", .key), Piece(filter, .input), Piece(" ", border)], at: place, width: width)
      return
    }
    surface.draw("/", at: place, role: .key)
    let field = Rect(column: place.column + 1, row: place.row, columns: width - 1, rows: 1)
    if let cursor = TextField(line: input).draw(in: field, role: .inputFocused, ground: .text, on: &surface) {
      surface.cursor = cursor
    }
  }
}
