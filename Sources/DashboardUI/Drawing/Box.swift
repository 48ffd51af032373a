import Terminal

extension Surface {
  /// A framed box over what was drawn before.
  ///
  /// - Returns: what is inside of it, with a column of air at both sides.
  @discardableResult
  mutating func box(_ rect: Rect, title: String) -> Rect {
    fill(rect, ground: .overlay)
    let inside = frame(rect, title: title, role: .overlayBorder, titleRole: .overlayTitle, ground: .overlay)
    return inside.width > 4 ? inside.inset(columns: 1, rows: 0) : inside
  }

  /// Draws wrapped text from the top of a rectangle; what does not fit in it is cut with `…`.
  ///
  /// - Returns: the rows taken.
  @discardableResult
  mutating func drawWrapped(_ text: String, in rect: Rect, role: Role, ground: Role? = nil) -> Int {
    guard rect.width > 0 else { return 0 }
    let all = DisplayText.wrapped(text, to: rect.width)
    let lines = all.prefix(rect.height)
    for (number, line) in lines.enumerated() {
      draw(line, at: Point(column: rect.left, row: rect.top + number), role: role, ground: ground, clip: rect)
    }
    if lines.count < all.count, let last = lines.last {
      let end = Point(column: rect.left + min(last.width, rect.width - 1), row: rect.top + lines.count - 1)
      draw("…", at: end, role: role, ground: ground, clip: rect)
    }
    return lines.count
  }
}
