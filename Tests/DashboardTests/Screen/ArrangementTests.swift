import Testing

@testable import Dashboard

struct ArrangementTests {
  private func arrangement(
    _ columns: Int, _ rows: Int, focus: PaneID = .closures, zoomed: Bool = false, preview: Preview = .automatic,
    open: Bool = false
  ) -> Arrangement {
    Arrangement(
      ScreenSize(columns: columns, rows: rows),
      .init(focus: focus, isZoomed: zoomed, preview: preview, isRecordOpen: open))
  }

  @Test func `wide screens show all panes, and the widest a preview`() {
    #expect(arrangement(120, 40).places.map(\.pane) == PaneID.dashboard)
    #expect(arrangement(120, 40).detail == nil)
    #expect(arrangement(200, 60).detail?.columns == 66)
    #expect(arrangement(200, 60).places.count == 5)
  }

  @Test func `eighty columns show the focused pane open between the titles of the others`() {
    let places = arrangement(80, 24).places
    #expect(places.map(\.isCollapsed) == [true, true, false, true, true])
    #expect(arrangement(80, 24, preview: .shown(.right)).detail?.columns == 80, "below, where there is no room beside")
  }

  @Test func `forty columns show one pane`() {
    #expect(arrangement(40, 12).places.map(\.pane) == [.closures])
    #expect(arrangement(200, 60, zoomed: true, preview: .hidden).places.map(\.pane) == [.closures])
    #expect(arrangement(120, 40, open: true).places.isEmpty)
  }

  @Test func `at every size the places tile the body and nothing else`() {
    for columns in stride(from: 0, through: 260, by: 7) {
      for rows in 0...70 {
        for preview in [Preview.automatic, .hidden, .shown(.right), .shown(.below)] {
          let arrangement = arrangement(columns, rows, preview: preview)
          let frames = arrangement.places.map(\.frame) + [arrangement.detail].compactMap(\.self)
          let area = frames.reduce(0) { $0 + $1.columns * $1.rows }
          #expect(area == columns * max(0, rows - 2), "\(columns)x\(rows) \(preview)")
          let inside = frames.allSatisfy {
            $0.row >= 1 && $0.row + $0.rows <= max(1, rows - 1) && $0.column + $0.columns <= columns
          }
          #expect(inside, "\(columns)x\(rows) \(preview)")
        }
      }
    }
  }
}
