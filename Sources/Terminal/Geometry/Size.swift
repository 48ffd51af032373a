/// How large something is, in columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package static let zero = Size(columns: 0, rows: 0)

  /// Negative numbers count as zero.
  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(0, columns), max(0, rows))
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }
}
