extension Surface {
  /// Where in its columns a text stands.
  package enum Alignment: Sendable {
    case leading
    case center
    case trailing
  }

  /// Draws a text on one row.
  ///
  /// - Parameters:
  ///   - point: its first column and its row; may lie outside.
  ///   - width: the columns it may take, else as many as there are up to the edge of `clip`.
  ///   - ground: nil keeps what lies there.
  ///   - ellipsis: whether a text that is cut ends in `…`.
  ///   - clip: nothing is drawn outside of it; nil for the whole surface.
  /// - Returns: the columns the text takes of `width`, drawn or not; the next text can begin after them.
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, width: Int? = nil, role: Role = .text, ground: Role? = nil,
    alignment: Alignment = .leading, ellipsis: Bool = true, clip: Rect? = nil
  ) -> Int {
    guard Self.isNear(point) else { return 0 }
    let area = clip.map(bounds.intersection) ?? bounds
    let room = min(width ?? area.right - point.column, Self.farthest)
    guard room > 0 else { return 0 }
    var start = point.column
    if alignment != .leading {
      let free = max(0, room - DisplayText.width(of: text))
      start += alignment == .center ? free / 2 : free
    }
    return withPen(at: Point(column: start, row: point.row), area, role, ground) { pen in
      pen.write(text, end: point.column + room, ellipsis: ellipsis)
      return pen.column - start
    }
  }

  /// Draws a text that has been measured, cut or wrapped before; clipped to `clip`, without an ellipsis.
  @discardableResult
  package mutating func draw(
    _ text: DisplayText, at point: Point, role: Role = .text, ground: Role? = nil, clip: Rect? = nil
  ) -> Int {
    guard Self.isNear(point) else { return text.width }
    return withPen(at: point, clip.map(bounds.intersection) ?? bounds, role, ground) { pen in
      for glyph in text.glyphs { pen.write(glyph) }
      return text.width
    }
  }

  private mutating func withPen(
    at point: Point, _ area: Rect, _ role: Role, _ ground: Role?, _ body: (inout RowPen) -> Int
  ) -> Int {
    withRow(area.rows.contains(point.row) ? point.row : -1) { row in
      let columns = row.isEmpty ? 0..<0 : area.columns
      var pen = RowPen(row: row, columns: columns, column: point.column, role: role, ground: ground)
      defer { pen.finish() }
      return body(&pen)
    }
  }

  /// No screen is that large; numbers beyond would overflow when added up.
  static let farthest = 1 << 20

  private static func isNear(_ point: Point) -> Bool {
    (-farthest...farthest).contains(point.column) && (-farthest...farthest).contains(point.row)
  }
}
