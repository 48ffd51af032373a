/// Writes glyphs on one row from left to right, within some of its columns.
struct RowPen {
  private let row: UnsafeMutableBufferPointer<Cell>
  private let columns: Range<Int>
  private let role: Role
  private let ground: Role?
  /// Where the next glyph goes.
  private(set) var column: Int
  private var hasWritten = false

  /// - Parameter columns: those of `row` that may be written to.
  init(row: UnsafeMutableBufferPointer<Cell>, columns: Range<Int>, column: Int, role: Role, ground: Role?) {
    (self.row, self.columns, self.column, self.role, self.ground) = (row, columns, column, role, ground)
  }

  /// Writes as much of a text as fits before column `end`.
  mutating func write(_ text: String, end: Int, ellipsis: Bool) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { writeASCII($0, end: end, ellipsis: ellipsis) }
    if isDone == true { return }
    for glyph in Glyphs(text) {
      guard column + glyph.width <= end else {
        if ellipsis { writeEllipsis(end: end) }
        return
      }
      write(glyph)
    }
  }

  /// Most text is plain ASCII, a glyph a byte. False, with nothing written, when this one is not.
  private mutating func writeASCII(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, ellipsis: Bool) -> Bool {
    guard bytes.allSatisfy({ (0x20..<0x7f).contains($0) }) else { return false }
    let room = end - column
    for byte in bytes.prefix(room) { write(Glyph(base: UInt32(byte), width: 1)) }
    if bytes.count > room && ellipsis { writeEllipsis(end: end) }
    return true
  }

  mutating func write(_ glyph: Glyph) {
    let start = column
    column += glyph.width
    if start >= columns.lowerBound && column <= columns.upperBound {
      set(start, glyph.onScreen)
      if glyph.width == 2 { set(start + 1, .secondHalf) }
    } else if glyph.width == 2 {
      // Cut by an edge: its half inside is blank.
      for half in start..<column where columns.contains(half) { set(half, .blank) }
    }
  }

  private mutating func set(_ place: Int, _ glyph: Glyph) {
    if !hasWritten {
      hasWritten = true
      // The left half of a wide character whose right half goes now.
      if place > 0, row[place].width == 0 { row[place - 1].glyph = .blank }
    }
    row[place] = Cell(glyph, role: role, ground: ground ?? row[place].ground)
  }

  /// Puts `…` in the last column of a text that is cut, over what stands there.
  private mutating func writeEllipsis(end: Int) {
    // The text may have ended one column early, before a wide character.
    while column < end - 1 { write(.blank) }
    // It may have ended with a wide character, the half of which goes.
    column = end - 1
    if column > columns.lowerBound, columns.contains(column), row[column - 1].width == 2 {
      row[column - 1].glyph = .blank
    }
    write(.ellipsis)
  }

  /// To be called at the end: blanks the right half of a wide character whose left half was written over.
  func finish() {
    let end = min(column, columns.upperBound)
    if hasWritten, end < row.count, row[end].width == 0 { row[end].glyph = .blank }
  }
}
