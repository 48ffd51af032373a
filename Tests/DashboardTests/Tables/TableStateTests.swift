import Records
import Testing

@testable import Dashboard

/// Cursor and marks hold on to records; filter and sort only decide what is seen.
struct TableStateTests {
  @Test func `the cursor stays on its record when rows come before it`() {
    var state = StateFixture.withInvoices(5)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.move(.by(2)))
    #expect(state.focusedRecord?.id == "i2")
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([0, 1, 7, 2, 3, 4])))
    #expect(state.focusedRecord?.id == "i2")
    _ = state.update(.sort(SortOrder("amount", descending: true)))
    #expect(state.focusedRecord?.id == "i2")
    #expect(state.table(.invoices).cursorRow == 3)
  }

  @Test func `until it is moved, the cursor stays at the top while rows come in`() {
    var state = StateFixture.withInvoices(0)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([5])))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([5, 3, 4])))
    #expect(state.focusedRecord?.id == "i3")
    _ = state.update(.move(.by(1)))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([5, 3, 4, 1])))
    #expect(state.focusedRecord?.id == "i4")
  }

  @Test func `when the record goes, the cursor takes the row in its place`() {
    var state = StateFixture.withInvoices(5)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.move(.by(2)))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([0, 1, 3, 4])))
    #expect(state.focusedRecord?.id == "i3")
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([])))
    #expect(state.focusedRecord == nil)
    #expect(state.table(.invoices).cursorRow == 0)
  }

  @Test func `marks stay on records and go with them`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.mark)
    _ = state.update(.mark)
    #expect(state.table(.invoices).marks.map(\.id).sorted() == ["i0", "i1"])
    #expect(state.focusedRecord?.id == "i2", "marking steps down")
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices([1, 2, 3])))
    #expect(state.table(.invoices).marks.map(\.id) == ["i1"])
  }

  @Test func `marking all marks only what the filter shows`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("zoe")))
    _ = state.update(.submit)
    _ = state.update(.markAllVisible)
    #expect(state.table(.invoices).marks.map(\.id).sorted() == ["i1", "i3", "i5"])
    _ = state.update(.markAllVisible)
    #expect(state.table(.invoices).marks.isEmpty)
  }

  @Test func `a range is marked from one row to another`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.move(.by(1)))
    _ = state.update(.markRange)
    _ = state.update(.move(.by(2)))
    _ = state.update(.markRange)
    #expect(state.table(.invoices).marks.map(\.id).sorted() == ["i1", "i2", "i3"])
  }

  @Test(arguments: [
    ("zoe", ["i1", "i3", "i5"]), ("ZOË", ["i1", "i3", "i5"]), ("!zoe", ["i0", "i2", "i4"]),
    ("status:betaald", ["i0", "i3"]), ("status:bet !zoe", ["i0"]), ("stat:betaald", ["i0", "i3"]),
    ("-f nvn", ["i0", "i2", "i4"]), ("niets", []), ("", ["i0", "i1", "i2", "i3", "i4", "i5"]),
    ("!", ["i0", "i1", "i2", "i3", "i4", "i5"]), ("no:such zoe", []), ("f-4", ["i4"]),
  ])
  func `the filter line`(line: String, shown: [String]) {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.sort(SortOrder("amount")))
    _ = state.update(.startFilter)
    // Letter by letter, as it is typed: narrowing must come to the same as filtering at once.
    for letter in line { _ = state.update(.edit(.insert(String(letter)))) }
    let rows = state.table(.invoices).rows.map { "i\($0)" }
    #expect(rows == shown)
    var atOnce = StateFixture.withInvoices(6)
    _ = atOnce.update(.sort(SortOrder("amount")))
    _ = atOnce.update(.startFilter)
    _ = atOnce.update(.edit(.insert(line)))
    #expect(atOnce.table(.invoices).rows == state.table(.invoices).rows)
  }

  @Test func `deleting letters shows more again, and escape clears`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("zoex")))
    #expect(state.table(.invoices).rows.isEmpty)
    _ = state.update(.edit(.deleteBackward))
    #expect(state.table(.invoices).rows.count == 3)
    _ = state.update(.cancel)
    #expect(state.filterInput == nil)
    #expect(state.table(.invoices).rows.count == 6)
    #expect(state.table(.invoices).filter.isEmpty)
  }

  @Test func `a filter survives leaving the pane and new data`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("zoe")))
    _ = state.update(.submit)
    _ = state.update(.focusPane(.projects))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices(0..<8)))
    _ = state.update(.focusPane(.invoices))
    #expect(state.table(.invoices).filter == "zoe")
    #expect(state.table(.invoices).rows.count == 4)
  }

  @Test func `missing keys sort last both ways, ties keep their order`() {
    let keys: [SortKey] = [.number(2), .missing, .number(1), .number(2), .number(.nan)]
    let sorting = SortKeys(count: keys.count) { keys[$0] }
    let rows: [Int32] = [0, 1, 2, 3, 4]
    #expect(sorting.sorted(rows, descending: false) == [2, 0, 3, 1, 4])
    #expect(sorting.sorted(rows, descending: true) == [0, 3, 2, 1, 4])
  }

  @Test func `text sorts without case and accents, past its first eight letters`() {
    let names = ["zwart", "Ébène", "ebbe", "Demo Grondwerk B", "demo grondwerk A", ""]
    let sorting = SortKeys(count: names.count) { .text(names[$0]) }
    #expect(sorting.sorted([0, 1, 2, 3, 4, 5], descending: false) == [5, 4, 3, 2, 1, 0])
  }

  @Test func `the cursor stays in the window`() {
    var state = StateFixture.withInvoices(100)
    let height = state.arrangement.place(of: .invoices)?.rowCount ?? 0
    #expect(height > 2)
    for movement in [Movement.last, .first, .pages(1), .by(-1), .pages(0.5), .last, .by(-50)] {
      _ = state.update(.move(movement))
      let table = state.table(.invoices)
      #expect((table.top..<table.top + height).contains(table.cursorRow))
    }
    _ = state.update(.resized(ScreenSize(columns: 80, rows: 15)))
    let table = state.table(.invoices)
    let small = state.arrangement.place(of: .invoices)?.rowCount ?? 0
    #expect((table.top..<table.top + small).contains(table.cursorRow))
  }
}
