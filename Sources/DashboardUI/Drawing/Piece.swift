import Terminal

/// A stretch of text in one look.
struct Piece: Hashable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }
}

extension [Piece] {
  var width: Int { reduce(0) { $0 + DisplayText.width(of: $1.text) } }
}

extension Surface {
  /// Draws pieces one after the other in at most `width` columns; one that does not fit is cut with `…`, and those after
  /// it are left out.
  ///
  /// - Returns: the columns taken.
  @discardableResult
  mutating func draw(_ pieces: [Piece], at point: Point, width: Int, ground: Role? = nil) -> Int {
    var used = 0
    for piece in pieces {
      let room = width - used
      guard room > 0 else { break }
      used += draw(
        piece.text, at: Point(column: point.column + used, row: point.row), width: room, role: piece.role,
        ground: ground)
    }
    return used
  }
}
