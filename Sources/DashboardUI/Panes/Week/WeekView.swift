import Dashboard
import Insights
import Terminal

/// The agenda and the trips of a week: seven days side by side with their hours, or as a list by days where that would
/// not be legible. What the cursor is on is told in full at the bottom.
struct WeekView {
  private let state: AppState
  private let frame: Rect
  private let isFocused: Bool
  /// The visible rows, by position among all entries.
  private let rows: [Int: AppState.Row]
  private let items: [Int: WeekItem]
  private let grid: WeekGridView?

  init(state: AppState, standing: PaneStanding, frame: Rect, isFocused: Bool) {
    self.state = state
    self.frame = frame
    self.isFocused = isFocused
    let all = state.library.agenda.listing.items
    let visible = state.rows(of: .week, height: state.table(.week).rows.count, standing: standing)
    rows = Dictionary(visible.map { (all[$0.position].position, $0) }) { first, _ in first }
    items = Dictionary(visible.map { (all[$0.position].position, all[$0.position]) }) { first, _ in first }
    grid =
      state.week.isList
      ? nil : WeekGridView(state: state, frame: frame, rows: rows, items: items, isFocused: isFocused)
  }

  private var list: WeekListView {
    WeekListView(state: state, frame: frame, rows: rows, items: items, isFocused: isFocused)
  }

  /// - Returns: where what the cursor is on begins.
  func draw(on surface: inout Surface) -> Point? {
    if let grid { return grid.draw(on: &surface) }
    return list.draw(on: &surface)
  }

  /// The visible row drawn at a place.
  func row(at place: Point) -> Int? {
    guard frame.contains(place) else { return nil }
    return grid.map { $0.row(at: place) } ?? list.row(at: place)
  }
}

extension AppState.Row {
  func ground(_ isFocused: Bool, otherwise role: Role) -> Role {
    isCursor ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : isMarked ? .rowMarked : role
  }
}
