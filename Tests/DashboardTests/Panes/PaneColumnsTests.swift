import Testing

@testable import Dashboard

struct PaneColumnsTests {
  @Test(arguments: PaneID.dashboard) func `Columns have names that can be typed, each once`(pane: PaneID) {
    let ids = Pane.of(pane).columns.map(\.id)
    #expect(!ids.isEmpty)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { id in id.allSatisfy { ("a"..."z").contains($0) } })
  }

  @Test(arguments: PaneID.dashboard) func `The sort that a pane starts with is one of its columns`(pane: PaneID) {
    #expect(Pane.of(pane).column(Pane.of(pane).defaultSort.column) != nil)
  }

  /// 40 columns, less the borders and a mark.
  @Test(arguments: PaneID.dashboard) func `What stays to the last fits the smallest screen`(pane: PaneID) {
    let last = Pane.of(pane).columns.filter { $0.rank == 0 }
    #expect(!last.isEmpty)
    #expect(last.map(\.width.minimum).reduce(0, +) + last.count - 1 <= 36)
  }

  @Test(arguments: PaneID.dashboard) func `Every pane has a detail and tabs with names of their own`(pane: PaneID) {
    let tabs = Pane.of(pane).tabs
    #expect(!tabs.isEmpty)
    #expect(Set(tabs.map(\.id)).count == tabs.count)
    #expect(Set(tabs.map(\.title)).count == tabs.count)
  }
}
