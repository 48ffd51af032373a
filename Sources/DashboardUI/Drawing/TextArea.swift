import Dashboard
import Terminal

/// Text of several lines being typed: wrapped, and as much of it as has the cursor in it; `…` at the right says that
/// there is more above or below.
struct TextArea {
  let line: TextLine

  /// - Returns: where the hardware cursor belongs; nil where there is no room.
  func draw(in rect: Rect, role: Role, ground: Role, on surface: inout Surface) -> Point? {
    guard rect.width > 1, rect.height > 0 else { return nil }
    surface.fill(rect, ground: ground)
    let rows = rows(width: rect.width - 1)
    let own = rows.lastIndex { $0.start <= line.cursor } ?? 0
    let first = max(0, min(own - rect.height + 1, rows.count - rect.height))
    for (offset, row) in rows.dropFirst(first).prefix(rect.height).enumerated() {
      let place = rect.row(offset)
      surface.fill(place, role: role, ground: ground)
      surface.draw(
        DisplayText(String(row.characters)), at: place.origin, role: role, ground: ground, clip: place)
      let isCut = offset == 0 && first > 0 || offset == rect.height - 1 && first + rect.height < rows.count
      if isCut { surface.draw("…", at: Point(column: place.right - 1, row: place.top), role: role, ground: ground) }
    }
    let before = String(line.characters[rows[own].start..<line.cursor])
    let column = min(DisplayText.width(of: before), rect.width - 1)
    return Point(column: rect.left + column, row: rect.top + own - first)
  }

  private struct Row {
    /// Position of the first character.
    let start: Int
    let characters: ArraySlice<Character>
  }

  /// Cut by width and not by words: so the cursor stands where the next letter goes.
  private func rows(width: Int) -> [Row] {
    var rows: [Row] = []
    var (start, used) = (0, 0)
    for (index, character) in line.characters.enumerated() {
      let columns = character == "\n" ? 0 : DisplayText.width(of: String(character))
      if used + columns > width {
        rows.append(Row(start: start, characters: line.characters[start..<index]))
        (start, used) = (index, 0)
      }
      used += columns
      if character == "\n" {
        rows.append(Row(start: start, characters: line.characters[start..<index]))
        (start, used) = (index + 1, 0)
      }
    }
    rows.append(Row(start: start, characters: line.characters[start...]))
    return rows
  }
}
