import Dashboard
import Terminal

/// After a key that only begins a sequence: the keys that go on from it, and where they lead.
struct WhichKeyView {
  let state: AppState
  let frame: Rect

  func draw(on surface: inout Surface) {
    let ways = Keymap(state.settings).continuations(in: state)
    guard !ways.isEmpty else { return }
    let lines = ways.map { ($0.keys, $0.command.title(state.language)) }
    let keyWidth = lines.reduce(0) { max($0, DisplayText.width(of: $1.0)) }
    let titleWidth = lines.reduce(0) { max($0, DisplayText.width(of: $1.1)) }
    let size = Size(columns: min(frame.width, keyWidth + titleWidth + 6), rows: min(frame.height, lines.count + 2))
    let rect = Rect(
      column: frame.right - size.columns, row: frame.bottom - size.rows, columns: size.columns, rows: size.rows)
    let inside = surface.box(rect, title: state.pendingKeys.joined(separator: " "))
    for (number, line) in lines.enumerated() where number < inside.height {
      let place = Point(column: inside.left, row: inside.top + number)
      surface.draw(line.0, at: place, width: keyWidth, role: .key, clip: inside)
      surface.draw(line.1, at: Point(column: place.column + keyWidth + 2, row: place.row), role: .overlay, clip: inside)
    }
  }
}
