/// One column of a pane: a title, how wide it is, and what it says of a row.
package struct Column: Sendable {
  package enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least this wide; what is left over is shared by weight.
    case flexible(minimum: Int, weight: Int)

    package var minimum: Int {
      switch self {
      case .fixed(let columns): columns
      case .flexible(let minimum, _): minimum
      }
    }
  }

  package enum Alignment: Hashable, Sendable {
    case leading
    case trailing
  }

  /// Used in filters (`status:te`), sort menu and configuration: lower case, one word.
  package let id: String
  package let title: Words
  package let width: Width
  package let alignment: Alignment
  /// Columns with the highest rank go first when the pane is narrow; 0 stays to the last.
  package let rank: Int
  /// What the cell of the row at a position says.
  package let text: @Sendable (RowContext, Int) -> StyledText
  /// What the row at a position is sorted by.
  package let sortKey: @Sendable (RowContext, Int) -> SortKey
}
