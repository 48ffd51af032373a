import Dashboard
import Terminal
import Testing

@testable import DashboardUI

struct LayoutTests {
  @Test(arguments: PaneID.dashboard) func `columns stay in their width, do not overlap, and the first one stays`(
    pane: PaneID
  ) {
    let columns = Pane.of(pane).columns
    for width in 3...220 {
      let slots = ColumnLayout(columns, width: width).slots
      #expect(slots.first?.column.id == columns.first?.id)
      var end = 0
      for slot in slots {
        #expect(slot.start > end - 1 && slot.width >= 0)
        end = slot.start + slot.width
      }
      #expect(end <= max(width, ColumnLayout.gutter))
    }
  }

  @Test(arguments: PaneID.dashboard) func `a wider pane never shows fewer columns, and the worst goes first`(
    pane: PaneID
  ) {
    let columns = Pane.of(pane).columns
    var before: Set<String> = []
    for width in 20...220 {
      let shown = Set(ColumnLayout(columns, width: width).slots.map(\.column.id))
      #expect(before.isSubset(of: shown), "at \(width)")
      before = shown
      let missing = columns.filter { !shown.contains($0.id) }.map(\.rank)
      let kept = columns.filter { shown.contains($0.id) }.map(\.rank)
      if let least = missing.min(), let most = kept.max() { #expect(least >= most, "at \(width)") }
    }
    #expect(before.count == columns.count)
  }

  @Test func `fields are aligned and long values wrap under themselves`() {
    let layout = DetailLayout(
      [.field("Klant", StyledText("Waterschap Vallei en Veluwe")), .field("Bedrag", StyledText("€ 12"))], width: 24)
    let rows = layout.rows.map { $0.map { "\($0.column):\($0.text.text)" } }
    #expect(rows == [["0:Klant", "8:Waterschap"], ["8:Vallei en Veluwe"], ["0:Bedrag", "8:€ 12"]])
  }

  @Test func `pieces that follow one another stand in columns`() {
    let layout = DetailLayout(
      [
        .pieces([StyledText("a"), StyledText("een")]), .pieces([StyledText("lang"), StyledText("twee")]),
        .text(StyledText("tekst")),
      ], width: 40)
    #expect(layout.rows.map { $0.map(\.column) } == [[0, 6], [0, 6], [0]])
  }

  @Test(arguments: [1, 2, 7, 20, 90]) func `nothing of a detail is wider than its place`(width: Int) {
    let lines: [DetailLine] = [
      .heading("Een kop die langer is dan een smalle kolom"),
      .field("Een lang label", StyledText("waarde waarde waarde")),
      .pieces([StyledText("eerste stuk"), StyledText("tweede stuk"), StyledText("derde stuk dat lang is")]), .blank,
      .text(StyledText("Tekst.\n\nNog een alinea.")), .field("leeg", .empty), .pieces([]),
    ]
    for row in DetailLayout(lines, width: width).rows {
      for stretch in row { #expect(stretch.column + stretch.text.width <= width) }
    }
  }
}
