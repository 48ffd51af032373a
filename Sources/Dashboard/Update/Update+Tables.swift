import Records

extension AppState {
  mutating func changeTable(_ message: Message) -> [Effect] {
    let pane = Pane.of(focus)
    switch message {
    case .mark: toggleMark(pane)
    case .markRange: markRange(pane)
    case .markAllVisible: markAllVisible(pane)
    case .startFilter: filterInput = TextLine(detail.isOpen ? detail.filter : table(focus).filter)
    case .clearFilter:
      tables[focus]?.showsUrgentOnly = false
      tables[focus]?.scope = nil
      setFilter("")
    case .toggleUrgent:
      let context = context
      tables[focus]?.showsUrgentOnly.toggle()
      tables[focus]?.applyFilter(pane, context)
    case .sort(let order):
      tables[focus]?.sort = order
      rebuildTable(focus)
    case .copyName:
      let table = table(focus)
      guard table.rows.indices.contains(table.cursorRow) else { return [] }
      let name = pane.name(context, Int(table.rows[table.cursorRow]))
      say(.information, Words("Gekopieerd: \(name)", "Copied: \(name)"))
      return [.copy(name)]
    default: break
    }
    return []
  }

  /// Shows or hides a column; the last one stays.
  mutating func toggleColumn(_ id: String) {
    var hidden = hiddenColumns[focus] ?? []
    if hidden.remove(id) == nil {
      guard columns(of: focus).count > 1 else {
        say(.information, Words("Eén kolom blijft staan.", "One column stays."))
        return
      }
      hidden.insert(id)
    }
    hiddenColumns[focus] = hidden
  }

  /// Takes another filter line: of the open record, else of the table.
  mutating func setFilter(_ text: String) {
    if detail.isOpen {
      detail.filter = text
      detail.top = 0
      return
    }
    let context = context
    tables[focus]?.setFilter(text, .of(focus), context)
  }

  private mutating func toggleMark(_ pane: Pane) {
    guard let record = table(focus).cursor else { return }
    tables[focus]?.marks.formSymmetricDifference([record])
    let library = library
    tables[focus]?.moveCursor(.by(1), page: 1, pane, library)
  }

  /// The first press begins a range, the second marks everything from there to here.
  private mutating func markRange(_ pane: Pane) {
    guard var table = tables[focus], let cursor = table.cursor else { return }
    if let start = table.rangeStart,
      let from = table.rows.firstIndex(where: { pane.recordID(library, Int($0)) == start })
    {
      let range = min(from, table.cursorRow)...max(from, table.cursorRow)
      table.marks.formUnion(range.map { pane.recordID(library, Int(table.rows[$0])) })
      table.rangeStart = nil
    } else {
      table.rangeStart = cursor
    }
    tables[focus] = table
  }

  /// Marks what the filter shows, and only that; once more takes the marks away.
  private mutating func markAllVisible(_ pane: Pane) {
    guard var table = tables[focus] else { return }
    let visible = Set(table.rows.map { pane.recordID(library, Int($0)) })
    if visible.isSubset(of: table.marks) { table.marks.subtract(visible) } else { table.marks.formUnion(visible) }
    tables[focus] = table
  }
}
