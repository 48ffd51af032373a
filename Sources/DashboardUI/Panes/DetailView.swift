import Dashboard
import Terminal

/// The record under the cursor: its tabs and what the chosen one tells, beside the panes or over the whole body.
struct DetailView {
  private let state: AppState
  private let frame: Rect
  private let tabs: [DetailTab]
  private let layout: DetailLayout

  init(state: AppState, frame: Rect) {
    self.state = state
    self.frame = frame
    tabs = Pane.of(state.detailPane).tabs
    layout = DetailLayout(state.detailLines, width: Self.textWidth(frame))
  }

  private static func textWidth(_ frame: Rect) -> Int { max(1, frame.width - 4) }

  private var hasTabs: Bool { tabs.count > 1 }

  private var textHeight: Int { max(0, frame.height - (hasTabs ? 3 : 2)) }

  /// How far a scroll by so many rows goes before the text ends.
  func scroll(by rows: Int) -> Int {
    let first = layout.first(state.detail.top, height: textHeight)
    let (wanted, overflows) = first.addingReportingOverflow(rows)
    return layout.first(overflows ? rows : wanted, height: textHeight) - state.detail.top
  }

  /// Rows of text that are seen at once.
  var page: Int { textHeight }

  func draw(on surface: inout Surface) {
    let hasKeys = state.detail.isOpen
    let border: Role = hasKeys ? .borderFocused : .border
    var inside = surface.frame(frame, role: border)
    let place = Point(column: frame.left + 1, row: frame.top)
    surface.draw(title(border, hasKeys: hasKeys), at: place, width: frame.width - 2)
    guard inside.width > 2 else { return }
    inside = inside.inset(columns: 1, rows: 0)
    if hasTabs { drawTabs(in: inside.takeTop(1), on: &surface) }
    if hasKeys { surface.cursor = inside.isEmpty ? place : inside.origin }
    let first = layout.first(state.detail.top, height: textHeight)
    surface.draw(layout, from: first, in: inside)
    surface.drawPosition(first, page: textHeight, of: layout.rows.count, on: frame, role: border)
    let filter = FilterLine(
      input: hasKeys ? state.filterInput : nil, filter: hasKeys ? state.detail.filter : "", border: border)
    let bottom = Point(column: frame.left + 2, row: frame.bottom - 1)
    if filter.isShown { filter.draw(at: bottom, width: max(4, frame.width / 2), on: &surface) }
  }

  private func title(_ border: Role, hasKeys: Bool) -> [Piece] {
    let none = Words("Geen record", "No record")(state.language)
    var pieces = [Piece(" ", border), Piece(state.detailTitle ?? none, hasKeys ? .titleFocused : .title)]
    if state.isDetailLoading {
      pieces += [Piece(" · ", border), Piece(Words("laadt", "loading")(state.language), .spinner)]
    }
    return pieces + [Piece(" ", border)]
  }

  /// All tabs; where they do not fit, those before the chosen one go first.
  private func drawTabs(in line: Rect, on surface: inout Surface) {
    let titles = tabs.map { " \($0.title(state.language)) " }
    let keys = "[ ]"
    let room = line.width - keys.count - 1
    func width(_ range: Range<Int>) -> Int { titles[range].reduce(0) { $0 + DisplayText.width(of: $1) } }
    let chosen = state.tabIndex
    var first = 0
    while first < chosen, width(first..<chosen + 1) > room { first += 1 }
    let pieces = titles.indices.dropFirst(first).map { Piece(titles[$0], $0 == chosen ? .tabSelected : .tab) }
    surface.draw(pieces, at: line.origin, width: room)
    surface.draw(keys, at: Point(column: line.right - keys.count, row: line.top), role: .key, clip: line)
  }
}
