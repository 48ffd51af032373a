/// A whole screen as a value: cells by rows, and where the cursor stands.
///
/// Nothing here traps or writes beside the surface, whatever the numbers: what lies outside is not drawn. A wide character
/// that would be cut, by an edge or by what is drawn over half of it, becomes a blank.
package struct Surface: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands; nil hides it.
  package var cursor: Point?

  /// Blank all over.
  package init(size: Size, ground: Role = .text) {
    self.size = size
    cells = Array(repeating: Cell(.blank, role: ground, ground: ground), count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell at a place, blank outside of the surface.
  package subscript(column: Int, row: Int) -> Cell {
    guard bounds.contains(Point(column: column, row: row)) else { return .blank }
    return cells[row * size.columns + column]
  }

  // MARK: Parts

  /// Fills a part with one character (blank if none is given); a wide character or an empty text fills with blanks.
  package mutating func fill(_ rect: Rect, with text: String = " ", role: Role? = nil, ground: Role) {
    var glyphs = Glyphs(text)
    let first = glyphs.next() ?? .blank
    let cell = Cell(first.width == 1 ? first : .blank, role: role ?? ground, ground: ground)
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for row in area.rows {
      separate(area.left, row)
      separate(area.right, row)
      withRow(row) { $0[area.columns].update(repeating: cell) }
    }
  }

  /// Gives a part another ground, and keeps what stands on it. Cells whose role is the old ground follow.
  package mutating func setGround(_ ground: Role, of rect: Rect) {
    let area = bounds.intersection(rect)
    for row in area.rows {
      for index in row * size.columns + area.left..<row * size.columns + area.right {
        if cells[index].role == cells[index].ground { cells[index].role = ground }
        cells[index].ground = ground
      }
    }
  }

  /// Gives a part another role, and keeps the text and the ground.
  package mutating func setRole(_ role: Role, of rect: Rect) {
    let area = bounds.intersection(rect)
    for row in area.rows {
      for index in row * size.columns + area.left..<row * size.columns + area.right { cells[index].role = role }
    }
  }

  /// Makes the boundary left of a column one that no wide character lies across.
  private mutating func separate(_ column: Int, _ row: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].width == 0 else { return }
    cells[index].glyph = .blank
    cells[index - 1].glyph = .blank
  }

  /// Runs `body` with the cells of one row; with none when there is no such row.
  mutating func withRow<Result>(_ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result {
    let range = (0..<size.rows).contains(row) ? row * size.columns..<(row + 1) * size.columns : 0..<0
    return cells.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[range])) }
  }
}
