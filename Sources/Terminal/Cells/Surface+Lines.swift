extension Surface {
  /// Draws a frame just inside a rectangle, with a title in its top line. Smaller than 2×2 nothing is drawn.
  ///
  /// - Returns: what is inside of the frame.
  @discardableResult
  package mutating func frame(
    _ rect: Rect, title: String = "", role: Role = .border, titleRole: Role = .title, ground: Role? = nil,
    clip: Rect? = nil
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return Rect(origin: rect.origin, size: .zero) }
    let line = String(repeating: "─", count: rect.width - 2)
    draw("┌\(line)┐", at: rect.origin, role: role, ground: ground, clip: clip)
    for row in rect.top + 1..<rect.bottom - 1 {
      for column in [rect.left, rect.right - 1] {
        draw("│", at: Point(column: column, row: row), role: role, ground: ground, clip: clip)
      }
    }
    draw("└\(line)┘", at: Point(column: rect.left, row: rect.bottom - 1), role: role, ground: ground, clip: clip)
    if !title.isEmpty, rect.width > 6 {
      let place = Point(column: rect.left + 1, row: rect.top)
      let used = draw(" " + title, at: place, width: rect.width - 3, role: titleRole, ground: ground, clip: clip)
      draw(" ", at: Point(column: place.column + used, row: rect.top), role: role, ground: ground, clip: clip)
    }
    return rect.inset(by: 1)
  }

  /// Draws a line across, such as the one under a heading.
  package mutating func rule(
    at start: Point, length: Int, role: Role = .border, ground: Role? = nil, clip: Rect? = nil
  ) {
    let line = String(repeating: "─", count: max(0, min(length, Self.farthest)))
    draw(line, at: start, width: length, role: role, ground: ground, clip: clip)
  }
}
