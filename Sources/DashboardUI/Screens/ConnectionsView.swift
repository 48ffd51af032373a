import Dashboard
import Terminal

/// How the connection to each vendor stands: a line for each, and everything known about the chosen one.
struct ConnectionsView {
  private let state: AppState
  private let list: Rect
  private let detail: Rect
  private let frame: Rect
  private let cards: [ConnectionCard]

  init(state: AppState, frame: Rect) {
    self.state = state
    self.frame = frame
    cards = state.connectionCards
    var inside = frame.inset(by: 1)
    if frame.width >= 100 {
      list = inside.takeLeft(46)
      _ = inside.takeLeft(1)
    } else {
      list = inside.takeTop(cards.count)
      _ = inside.takeTop(1)
    }
    detail = inside.inset(columns: inside.width > 4 ? 1 : 0, rows: 0)
  }

  /// The vendor whose line is at a place.
  func index(at place: Point) -> Int? {
    let row = place.row - list.top
    return list.contains(place) && cards.indices.contains(row) ? row : nil
  }

  func draw(on surface: inout Surface) {
    surface.frame(
      frame, title: Words("Koppelingen", "Connections")(state.language), role: .borderFocused, titleRole: .titleFocused)
    surface.cursor = frame.origin
    for (number, card) in cards.enumerated() where number < list.height {
      draw(card, in: list.row(number), isCursor: number == state.connectionCursor, on: &surface)
    }
    drawDivider(on: &surface)
    guard cards.indices.contains(state.connectionCursor) else { return }
    surface.draw(DetailLayout(cards[state.connectionCursor].lines, width: detail.width), in: detail)
  }

  private func draw(_ card: ConnectionCard, in line: Rect, isCursor: Bool, on surface: inout Surface) {
    let ground: Role = isCursor ? .rowSelected : .row
    surface.fill(line, ground: ground)
    if isCursor {
      surface.draw("▌", at: line.origin, role: ground)
      surface.cursor = line.origin
    }
    let note = [card.age, card.budget].filter { !$0.isEmpty }.joined(separator: "  ")
    let noteWidth = DisplayText.width(of: note)
    let pieces = [
      Piece(card.name.padded(to: 11), .strong), Piece(card.status.text, card.status.tone.role(on: ground)),
    ]
    let room = line.width - 3 - (noteWidth > 0 ? noteWidth + 1 : 0)
    surface.draw(pieces, at: Point(column: line.left + 2, row: line.top), width: room)
    surface.draw(
      note, at: Point(column: line.right - noteWidth - 1, row: line.top), width: noteWidth, role: ground, clip: line)
  }

  private func drawDivider(on surface: inout Surface) {
    if frame.width >= 100 {
      for row in list.rows { surface.draw("│", at: Point(column: list.right, row: row), role: .border) }
    } else {
      surface.rule(at: Point(column: list.left, row: list.bottom), length: list.width)
    }
  }
}

extension String {
  /// With blanks behind it up to a width; the text is keet's own.
  fileprivate func padded(to columns: Int) -> String { self + String(repeating: " ", count: max(0, columns - count)) }
}
