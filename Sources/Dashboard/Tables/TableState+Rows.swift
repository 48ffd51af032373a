package import Records

extension TableState {
  /// Brings the table in line with the pane's records after they, the sort or the day changed.
  mutating func rebuild(_ pane: Pane, _ context: RowContext) {
    total = pane.count(context.library)
    sorted = Array(0..<Int32(total))
    if let column = pane.column(sort.column) {
      let keys = SortKeys(count: total) { column.sortKey(context, $0) }
      sorted = keys.sorted(sorted, descending: sort.isDescending)
    }
    if !marks.isEmpty {
      marks.formIntersection((0..<total).lazy.map { pane.recordID(context.library, $0) })
    }
    applyFilter(pane, context)
  }

  /// Shows the rows that the filter line lets through.
  mutating func applyFilter(_ pane: Pane, _ context: RowContext) {
    let meant = scoped(urgent(sorted, pane, context.library), pane, context.library)
    rows = visible(meant, FilterQuery(filter, fields: pane.columns.map(\.id)), pane, context)
    restoreCursor(pane, context.library)
  }

  /// Of these rows the ones that today's list names, where only those are wanted.
  private func urgent(_ rows: [Int32], _ pane: Pane, _ library: Library) -> [Int32] {
    guard showsUrgentOnly else { return rows }
    let targets = Set(library.attention.items.lazy.flatMap(\.targets))
    return rows.filter { targets.contains(pane.recordID(library, Int($0))) }
  }

  /// Of these rows the ones of the part that is shown.
  private func scoped(_ rows: [Int32], _ pane: Pane, _ library: Library) -> [Int32] {
    guard let records = scope?.records(in: library) else { return rows }
    return rows.filter { records.contains(pane.recordID(library, Int($0))) }
  }

  /// Takes another filter line. One that only goes on where the last one stopped narrows what is visible already.
  mutating func setFilter(_ text: String, _ pane: Pane, _ context: RowContext) {
    let narrows = text.hasPrefix(filter) && !filter.isEmpty && canNarrow(by: text)
    filter = text
    guard narrows else { return applyFilter(pane, context) }
    rows = visible(rows, FilterQuery(text, fields: pane.columns.map(\.id)), pane, context)
    restoreCursor(pane, context.library)
  }

  /// More letters on a plain word only ever hide rows; on a negated word, a field or a switch they may show some.
  private func canNarrow(by text: String) -> Bool {
    let last = text.split(separator: " ").last ?? ""
    return !last.hasPrefix("!") && !last.hasPrefix("-") && !last.contains(":")
  }

  private func visible(_ rows: [Int32], _ query: FilterQuery, _ pane: Pane, _ context: RowContext) -> [Int32] {
    let index = pane.searchIndex(context.library)
    // Records that came without an index are not searchable; nothing is hidden for that.
    guard !query.terms.isEmpty, index.count == total else { return rows }
    let days = pane.daysIndex(context.library)
    return query.terms.reduce(rows) { rows, term in
      switch term {
      case .holds(let needle, let negated):
        let held = index.rows(rows, holding: needle, negated: negated)
        guard days.count == total else { return held }
        if negated { return days.rows(held, holding: needle, negated: true) }
        let more = days.rows(rows, holding: needle, negated: false)
        return more.isEmpty ? held : union(of: held, and: more, in: rows)
      case .inOrder(let needle): return index.rows(rows, holdingInOrder: needle)
      case .field(let id, let needle, let negated):
        guard let column = pane.column(id) else { return rows }
        return rows.filter { row in
          FoldedText.bytes(of: column.text(context, Int(row)).text).holds(needle) != negated
        }
      }
    }
  }

  /// What is in one of two parts of `rows`, in their order.
  private func union(of one: [Int32], and other: [Int32], in rows: [Int32]) -> [Int32] {
    var isIn = [Bool](repeating: false, count: total)
    for row in one { isIn[Int(row)] = true }
    for row in other { isIn[Int(row)] = true }
    return rows.filter { isIn[Int($0)] }
  }

  /// Puts the cursor back on its record; where that is gone or hidden, on the row that is now in its place.
  private mutating func restoreCursor(_ pane: Pane, _ library: Library) {
    if !isCursorPlaced {
      cursorRow = 0
    } else if let cursor, let position = position(of: cursor, pane, library), let row = rows.firstIndex(of: position) {
      cursorRow = row
    } else {
      cursorRow = max(0, min(cursorRow, rows.count - 1))
    }
    takeCursor(pane, library)
  }

  /// The record on the cursor's row becomes the cursor's.
  private mutating func takeCursor(_ pane: Pane, _ library: Library) {
    guard rows.indices.contains(cursorRow) else {
      cursor = nil
      return
    }
    cursorPosition = rows[cursorRow]
    cursor = pane.recordID(library, Int(cursorPosition))
  }

  /// A record's position in the pane's records.
  private func position(of record: RecordID, _ pane: Pane, _ library: Library) -> Int32? {
    if cursorPosition < total, pane.recordID(library, Int(cursorPosition)) == record { return cursorPosition }
    return (0..<Int32(total)).first { pane.recordID(library, Int($0)) == record }
  }

  mutating func moveCursor(_ movement: Movement, page: Int, _ pane: Pane, _ library: Library) {
    guard !rows.isEmpty else { return }
    let wanted =
      switch movement {
      case .by(let count): cursorRow + count
      case .pages(let pages): cursorRow + Int((pages * Double(max(1, page))).rounded(.awayFromZero))
      case .first: 0
      case .last: rows.count - 1
      }
    isCursorPlaced = true
    cursorRow = max(0, min(wanted, rows.count - 1))
    takeCursor(pane, library)
  }

  /// Moves the window so that the cursor is in it.
  mutating func scroll(height: Int) {
    guard height > 0 else { return }
    if cursorRow < top { top = cursorRow }
    if cursorRow >= top + height { top = cursorRow - height + 1 }
    top = max(0, min(top, rows.count - height))
  }

  /// The record at a visible row.
  package func record(at row: Int, _ pane: Pane, _ library: Library) -> RecordID? {
    rows.indices.contains(row) ? pane.recordID(library, Int(rows[row])) : nil
  }
}

extension [UInt8] {
  fileprivate func holds(_ needle: [UInt8]) -> Bool { needle.isEmpty || firstRange(of: needle) != nil }
}
