import Dashboard
import Terminal

/// The rows of any pane under their column titles. Every pane is drawn by this and so looks like the others.
struct TableView {
  let state: AppState
  let pane: Pane
  let standing: PaneStanding
  /// Column titles in its first row, records below.
  let frame: Rect
  let isFocused: Bool

  /// - Returns: where the row of the cursor begins; nil without rows.
  func draw(on surface: inout Surface) -> Point? {
    let layout = ColumnLayout(state.columns(of: pane.id), width: frame.width)
    drawTitles(layout, on: &surface)
    let context = state.context
    var cursor: Point?
    let rows = state.rows(of: pane.id, height: max(0, frame.height - 1), standing: standing)
    for (offset, row) in rows.enumerated() {
      let place = Point(column: frame.left, row: frame.top + 1 + offset)
      draw(row, at: place, layout, context, on: &surface)
      if row.isCursor { cursor = place }
    }
    return cursor
  }

  private func drawTitles(_ layout: ColumnLayout, on surface: inout Surface) {
    let line = frame.row(0)
    surface.fill(line, ground: .columnHeader)
    let sort = state.table(pane.id).sort
    for slot in layout.slots {
      // A column of signs has no room for a name.
      guard slot.width > 2 else { continue }
      let isSorted = slot.column.id == sort.column
      let title = slot.column.title(state.language) + (isSorted ? (sort.isDescending ? " ▾" : " ▴") : "")
      surface.draw(
        title, at: Point(column: line.left + slot.start, row: line.top), width: slot.width,
        role: isSorted ? .columnHeaderSorted : .columnHeader, alignment: slot.column.alignment.onSurface, clip: line)
    }
  }

  private func draw(
    _ row: AppState.Row, at place: Point, _ layout: ColumnLayout, _ context: RowContext, on surface: inout Surface
  ) {
    let line = Rect(column: place.column, row: place.row, columns: frame.width, rows: 1)
    let ground: Role =
      row.isCursor ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : row.isMarked ? .rowMarked : .row
    surface.fill(line, ground: ground)
    if row.isCursor { surface.draw("▌", at: place, width: 1, role: ground) }
    if row.isMarked || row.isStale {
      surface.draw(
        row.isMarked ? "*" : "≈", at: Point(column: place.column + 1, row: place.row), width: 1,
        role: row.isMarked ? .rowMarked : .stale)
    }
    for slot in layout.slots {
      let text = slot.column.text(context, row.position)
      let start = Point(column: place.column + slot.start, row: place.row)
      let role = row.isStale ? .stale : text.tone.role(on: ground)
      if let share = text.share {
        ShareBar(share: share, text: text.text).draw(at: start, width: slot.width, role: role, on: &surface)
        continue
      }
      surface.draw(
        text.text, at: start, width: slot.width, role: role, alignment: slot.column.alignment.onSurface, clip: line)
    }
  }
}

extension Column.Alignment {
  fileprivate var onSurface: Surface.Alignment { self == .leading ? .leading : .trailing }
}
