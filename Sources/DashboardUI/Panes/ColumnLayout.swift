import Dashboard

/// Which columns of a pane are shown in a width, and where.
struct ColumnLayout {
  struct Slot {
    let column: Column
    /// From the left of the rows.
    var start: Int
    var width: Int
  }

  /// Columns before the first one, for the marker of the cursor's row and the sign of a marked or old one.
  static let gutter = 2

  private(set) var slots: [Slot] = []
  private let gap: Int

  /// Columns of the highest rank are left out first, of two alike the one further to the right. Columns of rank 0 are
  /// squeezed before one of them goes too; the first column always stays. Where all fit there are two blanks between
  /// them, else one.
  init(_ columns: [Column], width: Int) {
    let room = max(0, width - Self.gutter)
    func needed(_ columns: [Column], gap: Int) -> Int {
      columns.reduce(gap * max(0, columns.count - 1)) { $0 + $1.width.minimum }
    }
    gap = needed(columns, gap: 2) <= room ? 2 : 1
    var chosen = columns
    while needed(chosen, gap: gap) > room, let worst = chosen.indices.max(by: { chosen[$0].rank <= chosen[$1].rank }),
      chosen[worst].rank > 0
    { chosen.remove(at: worst) }
    var widths = chosen.map(\.width.minimum)
    squeeze(&widths, to: room)
    if widths.count < chosen.count { chosen.removeLast(chosen.count - widths.count) }
    share(room - widths.reduce(gap * max(0, widths.count - 1), +), among: chosen, &widths)
    var start = Self.gutter
    for (column, width) in zip(chosen, widths) {
      slots.append(Slot(column: column, start: start, width: width))
      start += width + gap
    }
  }

  /// Takes from the widest until all fit; what would be narrower than this is dropped from the right.
  private func squeeze(_ widths: inout [Int], to room: Int) {
    let least = 6
    func total() -> Int { widths.reduce(gap * max(0, widths.count - 1), +) }
    while total() > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      if widths[widest] > least {
        widths[widest] -= 1
      } else if widths.count > 1 {
        widths.removeLast()
      } else {
        widths[0] = room
        return
      }
    }
  }

  private func share(_ spare: Int, among columns: [Column], _ widths: inout [Int]) {
    let weights = columns.map { column in
      if case .flexible(_, let weight) = column.width { weight } else { 0 }
    }
    let total = weights.reduce(0, +)
    guard spare > 0, total > 0 else { return }
    var given = 0
    var passed = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      passed += weight
      let end = spare * passed / total
      widths[index] += end - given
      given = end
    }
  }
}
