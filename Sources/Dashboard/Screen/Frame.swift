/// A rectangle of the screen in character cells, from the top left.
package struct Frame: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package func contains(column: Int, row: Int) -> Bool {
    (self.column..<self.column + columns).contains(column) && (self.row..<self.row + rows).contains(row)
  }
}

/// The size of the terminal's window in character cells.
package struct ScreenSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Below this nothing useful fits.
  package static let smallest = ScreenSize(columns: 40, rows: 12)

  package var isTooSmall: Bool { columns < Self.smallest.columns || rows < Self.smallest.rows }
}
