package import Records

/// How one pane's table stands: which rows are visible in which order, where the cursor is and what is marked.
///
/// Cursor and marks hold on to records, never to row numbers: rows that come, go or move under them do not change
/// what they mean.
package struct TableState: Equatable, Sendable {
  /// Positions of the visible rows in the pane's records, in the order shown.
  package internal(set) var rows: [Int32] = []
  /// Positions of all rows in the order of the sort, so that typing a filter never sorts.
  var sorted: [Int32] = []
  /// Records of the pane before filtering.
  package internal(set) var total = 0
  /// What the title adds to the count, such as `5 te laat`. It is counted over all records, so not for every frame.
  package internal(set) var summary: Words?
  /// The filter line as typed.
  package internal(set) var filter = ""
  /// Whether only records that need somebody are shown.
  package internal(set) var showsUrgentOnly = false
  /// The part of the records that is shown; nil for all.
  package internal(set) var scope: RowScope?
  package internal(set) var sort: SortOrder
  /// The record under the cursor; nil only in an empty table.
  package internal(set) var cursor: RecordID?
  /// Where the cursor's record was last seen among the pane's records, so that it is rarely searched for.
  var cursorPosition: Int32 = 0
  /// Whether the user put the cursor where it is. Until then it stays at the top while rows come in.
  var isCursorPlaced = false
  /// The visible row the cursor is on.
  package internal(set) var cursorRow = 0
  /// The first visible row on the screen.
  package internal(set) var top = 0
  package internal(set) var marks: Set<RecordID> = []
  /// Where a range of marks began.
  package internal(set) var rangeStart: RecordID?

  package init(sort: SortOrder) { self.sort = sort }

  package var isFiltered: Bool { !filter.isEmpty || showsUrgentOnly || scope != nil }
}

/// Which column a table is sorted by.
package struct SortOrder: Hashable, Sendable {
  /// The column's id.
  package var column: String
  package var isDescending: Bool

  package init(_ column: String, descending: Bool = false) {
    self.column = column
    isDescending = descending
  }
}
