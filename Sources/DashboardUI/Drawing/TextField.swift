import Dashboard
import Terminal

/// A line of text being typed, in one row: as much of it as has the cursor in it, with `…` where there is more.
struct TextField {
  let line: TextLine
  var isHidden = false
  /// Shown, dimmed, behind what was typed: how the line would be completed.
  var ghost = ""

  /// - Returns: where the hardware cursor belongs; nil where there is no room.
  @discardableResult
  func draw(in rect: Rect, role: Role, ground: Role, on surface: inout Surface) -> Point? {
    guard rect.width > 0, rect.height > 0 else { return nil }
    let before = shown(line.characters[..<line.cursor])
    let after = shown(line.characters[line.cursor...])
    let place = DisplayText.width(of: before)
    let hiddenColumns = max(0, place - (rect.width - 1))
    let start = Point(column: rect.left - hiddenColumns, row: rect.top)
    surface.fill(rect.row(0), role: role, ground: ground)
    let used = surface.draw(DisplayText(before + after), at: start, role: role, ground: ground, clip: rect.row(0))
    if !ghost.isEmpty {
      surface.draw(
        DisplayText(ghost), at: Point(column: start.column + used, row: rect.top), role: .placeholder, ground: ground,
        clip: rect.row(0))
    }
    let cursor = Point(column: rect.left + place - hiddenColumns, row: rect.top)
    let last = Point(column: rect.right - 1, row: rect.top)
    if start.column + used > rect.right, cursor != last { surface.draw("…", at: last, role: role, ground: ground) }
    if hiddenColumns > 0, cursor != rect.origin { surface.draw("…", at: rect.origin, role: role, ground: ground) }
    return cursor
  }

  private func shown(_ characters: ArraySlice<Character>) -> String {
    isHidden ? String(repeating: "•", count: characters.count) : String(characters)
  }
}
