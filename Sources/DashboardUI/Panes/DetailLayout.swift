import Dashboard
import Terminal

/// The lines of a detail as the rows they take in a width: fields aligned, long text wrapped under itself.
struct DetailLayout {
  struct Stretch {
    let column: Int
    let text: DisplayText
    let role: Role
  }

  private(set) var rows: [[Stretch]] = []
  private let width: Int
  private let ground: Role

  init(_ lines: [DetailLine], width: Int, ground: Role = .text) {
    self.width = max(1, width)
    self.ground = ground
    let label = labelWidth(lines)
    var index = 0
    while index < lines.count {
      switch lines[index] {
      case .blank: rows.append([])
      case .heading(let text): add(text, role: .title)
      case .text(let text): add(text.text, role: text.tone.role(on: ground))
      case .field(let name, let value): add(field: name, value, label)
      case .member(_, let depth, let name, let value): add(member: name, value, depth: depth)
      case .pieces:
        let table = lines[index...].prefix { if case .pieces = $0 { true } else { false } }
        add(table: table.compactMap { if case .pieces(let pieces) = $0 { pieces } else { nil } })
        index += table.count - 1
      }
      index += 1
    }
  }

  /// The first row shown when `top` is asked for in a window of `height` rows: never beyond the end.
  func first(_ top: Int, height: Int) -> Int { max(0, min(top, rows.count - height)) }

  private func labelWidth(_ lines: [DetailLine]) -> Int {
    let widest = lines.reduce(0) { widest, line in
      if case .field(let name, _) = line { max(widest, DisplayText.width(of: name)) } else { widest }
    }
    return min(widest, max(8, width * 2 / 5), width)
  }

  private mutating func add(_ text: String, role: Role) {
    let lines = DisplayText.wrapped(text, to: width)
    rows += lines.isEmpty ? [[]] : lines.map { [Stretch(column: 0, text: $0, role: role)] }
  }

  private mutating func add(field name: String, _ value: StyledText, _ label: Int) {
    let start = min(label + 2, width - 1)
    let values = DisplayText.wrapped(value.text, to: width - start)
    let labels = DisplayText.wrapped(name, to: max(1, label))
    for number in 0..<max(1, values.count, labels.count) {
      var row: [Stretch] = []
      if number < labels.count { row.append(Stretch(column: 0, text: labels[number], role: .label)) }
      if number < values.count {
        row.append(Stretch(column: start, text: values[number], role: value.tone.role(on: ground)))
      }
      rows.append(row)
    }
  }

  /// `name: value`, as far to the right as it lies deep; a long value wraps under its name.
  private mutating func add(member name: String?, _ value: StyledText, depth: Int) {
    let start = min(2 * depth, width / 2)
    let label = name.map { DisplayText($0 + ": ").truncated(to: max(1, width / 2 - start)) }
    let place = start + (label?.width ?? 0)
    let lines = DisplayText.wrapped(value.text, to: max(1, width - place))
    for (number, text) in lines.enumerated() {
      var row = [Stretch(column: place, text: text, role: value.tone.role(on: ground))]
      if number == 0, let label { row.insert(Stretch(column: start, text: label, role: .label), at: 0) }
      rows.append(row)
    }
  }

  /// Lines of pieces that follow one another are a table: their columns stand under one another, and the last of each
  /// line wraps.
  private mutating func add(table lines: [[StyledText]]) {
    let columns = lines.map(\.count).max() ?? 0
    let cap = max(6, width / max(2, columns))
    let widths = (0..<columns).map { column in
      min(cap, lines.reduce(0) { max($0, column < $1.count ? DisplayText.width(of: $1[column].text) : 0) })
    }
    for line in lines {
      var row: [Stretch] = []
      var start = 0
      for (column, piece) in line.dropLast().enumerated() where start < width {
        let text = DisplayText(piece.text).truncated(to: min(widths[column], width - start))
        row.append(Stretch(column: start, text: text, role: piece.tone.role(on: ground)))
        start += widths[column] + 2
      }
      if let last = line.last {
        start = min(start, width - 1)
        let role = last.tone.role(on: ground)
        let parts = DisplayText.wrapped(last.text, to: width - start)
        if let first = parts.first { row.append(Stretch(column: start, text: first, role: role)) }
        rows.append(row)
        rows += parts.dropFirst().map { [Stretch(column: start, text: $0, role: role)] }
      } else {
        rows.append(row)
      }
    }
  }
}

extension Surface {
  /// Draws rows of a detail from number `first` on, as many as fit.
  mutating func draw(_ layout: DetailLayout, from first: Int = 0, in rect: Rect) {
    for (offset, row) in layout.rows.dropFirst(first).prefix(rect.height).enumerated() {
      for stretch in row {
        let place = Point(column: rect.left + stretch.column, row: rect.top + offset)
        draw(stretch.text, at: place, role: stretch.role, clip: rect)
      }
    }
  }
}
