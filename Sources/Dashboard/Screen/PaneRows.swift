import Records
import VendorAPI

extension AppState {
  /// One row of a pane as it stands on the screen.
  package struct Row: Sendable {
    /// Its place among the visible rows.
    package let number: Int
    /// Its position in the pane's records.
    package let position: Int
    package let isCursor: Bool
    package let isMarked: Bool
    /// From before, and possibly no longer so.
    package let isStale: Bool
  }

  /// The visible rows that fit in `height`, from the first one on the screen.
  package func rows(of pane: PaneID, height: Int, standing: PaneStanding) -> [Row] {
    let table = table(pane)
    let definition = Pane.of(pane)
    return table.window(height: height).map { number in
      let position = Int(table.rows[number])
      let record = definition.recordID(library, position)
      return Row(
        number: number, position: position, isCursor: number == table.cursorRow,
        isMarked: table.marks.contains(record),
        isStale: standing.stale[record.vendor] != nil && !isAboutVendor(pane, position))
    }
  }

  /// A line of today that says how a vendor stands is as new as anything.
  private func isAboutVendor(_ pane: PaneID, _ position: Int) -> Bool {
    pane == .attention && library.attention.items[position].target == nil
  }
}

extension TableState {
  /// Numbers of the visible rows that fit in `height`; always with the cursor's, whatever the size was before.
  package func window(height: Int) -> Range<Int> {
    guard height > 0, !rows.isEmpty else { return 0..<0 }
    let first = min(max(top, cursorRow - height + 1), cursorRow, max(0, rows.count - height))
    let start = max(0, first)
    return start..<min(rows.count, start + height)
  }
}
