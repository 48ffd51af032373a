import Dashboard
import Terminal
import Testing

@testable import DashboardUI

struct MouseTests {
  private func messages(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int, _ state: AppState) -> [String] {
    let event = MouseEvent(kind, at: Point(column: column, row: row))
    return InputRouter(state.settings).messages(for: .mouse(event), state: state).map {
      "\($0)".replacing("Dashboard.", with: "")
    }
  }

  private func click(_ column: Int, _ row: Int, _ state: AppState) -> [String] {
    messages(.press(button: 0), column, row, state)
  }

  private let full = Site.full(120, 40).state

  @Test func `a click on a row goes there, by what is drawn under it`() throws {
    let place = try #require(full.arrangement.place(of: .invoices))
    let (column, row) = (place.frame.column + 5, place.frame.row + 3)
    #expect(click(column, row, full) == ["pointed(PaneID.invoices, visibleRow: 1, opens: true)"])
    var scrolled = full
    scrolled.send(.focusPane(.invoices), .move(.last))
    let first = scrolled.table(.invoices).window(height: place.rowCount).lowerBound
    #expect(first > 0)
    #expect(click(column, row, scrolled) == ["pointed(PaneID.invoices, visibleRow: \(first + 1), opens: true)"])
  }

  @Test func `a click on a title or below the rows focuses the pane`() throws {
    let place = try #require(full.arrangement.place(of: .conversations))
    #expect(click(place.frame.column + 3, place.frame.row, full) == ["focusPane(PaneID.conversations)"])
    #expect(
      click(place.frame.column + 3, place.frame.row + place.frame.rows - 2, full) == ["focusPane(PaneID.conversations)"]
    )
  }

  @Test func `a click on a collapsed pane focuses it`() {
    let narrow = Site.full(80, 24).state
    #expect(click(3, 22, narrow) == ["focusPane(PaneID.conversations)"])
  }

  @Test func `a click on a column title sorts by it, and once more the other way`() throws {
    var state = full
    state.send(.focusPane(.invoices))
    let place = try #require(state.arrangement.place(of: .invoices))
    let column = try #require(Pane.of(.invoices).columns.first)
    let (x, y) = (place.frame.column + 1 + ColumnLayout.gutter, place.frame.row + 1)
    #expect(click(x, y, state) == ["sort(SortOrder(column: \"\(column.id)\", isDescending: false))"])
    state.send(.sort(SortOrder(column.id)))
    #expect(click(x, y, state) == ["sort(SortOrder(column: \"\(column.id)\", isDescending: true))"])
  }

  @Test func `every key in the footer can be clicked where it is drawn`() throws {
    let frame = Rect(full.arrangement.footer)
    let hints = FooterView(state: full, frame: frame).hints
    #expect(hints.count > 3)
    let line = Screen.draw(full, size: full.surfaceSize).lines[frame.top]
    for hint in hints {
      let start = line.index(line.startIndex, offsetBy: hint.columns.lowerBound)
      #expect(line[start...].hasPrefix("\(hint.key) \(hint.title)"))
      let message = try #require(hint.message)
      #expect(click(hint.columns.lowerBound, frame.top, full) == ["\(message)".replacing("Dashboard.", with: "")])
    }
  }

  @Test func `the wheel turns what is under it`() throws {
    let place = try #require(full.arrangement.place(of: .closures))
    #expect(
      messages(.wheelDown, place.frame.column + 2, place.frame.row + 3, full) == ["wheel(Optional(PaneID.closures), 3)"]
    )
    #expect(messages(.wheelUp, 2, 0, full).isEmpty)
    var open = full
    open.send(.showOverlay(.palette))
    #expect(messages(.wheelUp, 2, 2, open) == ["pickerMove(-3)"])
  }

  @Test func `in a list a click chooses, on the chosen one it runs, beside the box it leaves`() throws {
    var open = full
    open.send(.focusPane(.invoices), .showOverlay(.sort), .pickerMove(-20))
    let lines = Screen.draw(open, size: open.surfaceSize).lines
    let row = try #require(lines.firstIndex { $0.contains("▌ \(Pane.of(.invoices).columns[0].title(.nl))") })
    #expect(click(60, row, open) == ["submit"])
    #expect(click(60, row + 2, open) == ["pickerMove(2)"])
    #expect(click(1, 1, open) == ["cancel"])
  }

  @Test func `connections and welcome go by clicks too`() {
    var state = full
    state.send(.show(.connections))
    #expect(click(5, 2, state) == ["open"])
    #expect(click(5, 4, state) == ["move(Movement.by(2))"])
    #expect(click(5, 30, state).isEmpty)
  }

  @Test func `other buttons and letting go do nothing`() {
    #expect(messages(.press(button: 2), 5, 5, full).isEmpty)
    #expect(messages(.release, 5, 5, full).isEmpty)
  }
}
