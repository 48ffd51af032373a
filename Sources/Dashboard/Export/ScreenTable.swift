import VendorAPI

/// What a pane shows, as text: all rows that the filter lets through, in the order of the sort, in the columns that are
/// not hidden. Where rows are marked, only those.
package struct ScreenTable: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package let id: String
    package let title: String
    /// It stands at the right, as numbers do.
    package let isNumber: Bool
  }

  package let columns: [Column]
  /// As many cells as columns in each, as they stand on the screen.
  package let rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension AppState {
  /// Where the rows that are meant by an export stand among the pane's records.
  var exportedRows: [Int] {
    let (table, pane) = (table(focus), Pane.of(focus))
    let visible = table.rows.map(Int.init)
    let marked = visible.filter { table.marks.contains(pane.recordID(library, $0)) }
    return marked.isEmpty ? visible : marked
  }

  package var screenTable: ScreenTable {
    let (columns, context) = (columns(of: focus), context)
    return ScreenTable(
      columns: columns.map {
        ScreenTable.Column(id: $0.id, title: $0.title(language), isNumber: $0.alignment == .trailing)
      },
      rows: exportedRows.map { row in columns.map { $0.text(context, row).text } })
  }
}

extension ScreenTable {
  /// The same with amounts taken apart: the number as a program reads it, and what it counts in a column of its own.
  /// Numbers of different units stay told apart that way.
  /// - Parameter point: what stands before the cents.
  func withPlainNumbers(point: String) -> ScreenTable {
    var columns: [Column] = []
    var rows = Array(repeating: [String](), count: rows.count)
    for (place, column) in self.columns.enumerated() {
      let numbers = self.rows.map { column.isNumber ? PlainNumber($0[place]) : nil }
      columns.append(column)
      for (row, number) in numbers.enumerated() {
        rows[row].append(number.map { $0.text(point: point) } ?? self.rows[row][place])
      }
      guard numbers.contains(where: { $0?.unit != nil }) else { continue }
      columns.append(Column(id: column.id + "-unit", title: column.title + " (€)", isNumber: false))
      for (row, number) in numbers.enumerated() { rows[row].append(number?.unit ?? "") }
    }
    return ScreenTable(columns: columns, rows: rows)
  }
}
