/// A place on the screen; column and row count from 0 at the top left. It may lie outside of what it is used on.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package static let zero = Point(column: 0, row: 0)

  package init(column: Int, row: Int) {
    (self.column, self.row) = (column, row)
  }
}
