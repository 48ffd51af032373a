import Terminal

extension Surface {
  /// How much there is above and below what is seen, in the bottom line of its frame: ` 4–9/18 `. Nothing where all of
  /// it is seen.
  mutating func drawPosition(_ first: Int, page: Int, of total: Int, on frame: Rect, role: Role) {
    guard total > page, page > 0 else { return }
    let text = " \(first + 1)–\(min(total, first + page))/\(total) "
    let width = DisplayText.width(of: text)
    draw(
      text, at: Point(column: frame.right - 2 - width, row: frame.bottom - 1), width: width, role: role,
      clip: Rect(column: frame.left + 1, row: frame.top, columns: max(0, frame.width - 2), rows: frame.height))
  }
}
