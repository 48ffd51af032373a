import TestSupport
import Testing

@testable import Terminal

/// What drawing on a surface leaves on it.
struct SurfaceTests {
  private func line(_ columns: Int, _ draw: (inout Surface) -> Void) -> String {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    surface.fill(surface.bounds, with: ".", ground: .text)
    draw(&surface)
    return surface.lines[0]
  }

  @Test(
    arguments: [
      ("abc", 0, nil, "abc......."), ("abc", 8, nil, "........a…"), ("abc", 9, nil, ".........…"),
      ("abc", 10, nil, ".........."), ("abc", -1, nil, "bc........"), ("abc", -5, nil, ".........."),
      ("abcdef", 2, 4, "..abc…...."), ("abcd", 2, 4, "..abcd...."), ("abc", 2, 0, ".........."),
      ("abc", 2, -4, ".........."), ("日本語", 0, 5, "日本…....."), ("日本語", 0, 4, "日 …......"),
      ("日本", 8, nil, "........ …"), ("日本", -1, nil, " 本......."), ("a\nb", 0, nil, "a⏎b......."),
      ("a\u{a0}b", 0, nil, "a b......."),
    ] as [(String, Int, Int?, String)])
  func `one text`(text: String, column: Int, width: Int?, expected: String) {
    #expect(line(10) { _ = $0.draw(text, at: Point(column: column, row: 0), width: width) } == expected)
  }

  @Test func `alignment`() {
    #expect(line(8) { _ = $0.draw("ab", at: .zero, width: 6, alignment: .trailing) } == "....ab..")
    #expect(line(8) { _ = $0.draw("ab", at: .zero, width: 6, alignment: .center) } == "..ab....")
    #expect(line(8) { _ = $0.draw("abcdefgh", at: .zero, width: 6, alignment: .trailing) } == "abcde…..")
    #expect(line(8) { _ = $0.draw("abcdefgh", at: .zero, width: 6, ellipsis: false) } == "abcdef..")
  }

  @Test func `half of a wide character is never left`() {
    #expect(
      line(6) {
        $0.draw("日本", at: .zero); $0.draw("x", at: Point(column: 1, row: 0))
      } == " x本..")
    #expect(
      line(6) {
        $0.draw("日本", at: .zero); $0.draw("x", at: Point(column: 0, row: 0))
      } == "x 本..")
    #expect(
      line(6) {
        $0.draw("日本", at: .zero); $0.draw("語", at: Point(column: 1, row: 0))
      } == " 語 ..")
    #expect(
      line(6) {
        $0.draw("日本", at: .zero); $0.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), with: "-", ground: .row)
      } == " -- ..")
    #expect(line(6) { $0.draw("日", at: Point(column: 5, row: 0), ellipsis: false) } == "......")
  }

  @Test func `the ellipsis over old halves takes nothing of the new text`() {
    #expect(
      line(6) {
        $0.draw("日", at: Point(column: 2, row: 0)); $0.draw("abc語", at: .zero, width: 4)
      } == "abc…..")
    #expect(
      line(6) {
        $0.draw("日", at: Point(column: 3, row: 0)); $0.draw("abcdef", at: .zero, width: 4)
      } == "abc… .")
    #expect(
      line(6) {
        $0.draw("日本", at: .zero); $0.draw("語本日", at: .zero, width: 4)
      } == "語 …..")
  }

  @Test func `a row's ground stays under what is drawn without one`() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    surface.fill(surface.bounds, ground: .rowSelected)
    surface.draw("ab", at: Point(column: 1, row: 0), role: .statusRed)
    surface.draw("c", at: Point(column: 4, row: 0), role: .key, ground: .footer)
    #expect(
      surface.runs.map(\.description) == [
        "0,0–0 row.selected", "0,1–2 status.red on row.selected", "0,3–3 row.selected", "0,4–4 key on footer",
        "0,5–5 row.selected",
      ])
    surface.setGround(.rowMarked, of: Rect(column: 0, row: 0, columns: 3, rows: 9))
    #expect(
      surface.runs.map(\.description).prefix(2) == ["0,0–0 row.marked", "0,1–2 status.red on row.marked"])
    surface.setRole(.stale, of: Rect(column: 1, row: 0, columns: 1, rows: 1))
    #expect(surface[1, 0].role == .stale)
    #expect(surface[1, 0].ground == .rowMarked)
  }

  @Test func `a frame with a title`() {
    var surface = Surface(size: Size(columns: 16, rows: 3))
    let inside = surface.frame(surface.bounds, title: "2 Projecten")
    #expect(inside == Rect(column: 1, row: 1, columns: 14, rows: 1))
    #expect(surface.lines == ["┌ 2 Projecten ─┐", "│              │", "└──────────────┘"])
    #expect(surface.runs.contains { $0.role == .title })
  }

  @Test(
    arguments: [
      (1, 1, [""]), (2, 1, [""]), (2, 2, ["┌┐", "└┘"]), (5, 2, ["┌───┐", "└───┘"]),
      (8, 2, ["┌ 2 P… ┐", "└──────┘"]),
    ])
  func `a frame in little room`(columns: Int, rows: Int, lines: [String]) {
    var surface = Surface(size: Size(columns: columns, rows: rows))
    let inside = surface.frame(surface.bounds, title: "2 Projecten")
    #expect(surface.lines == lines)
    #expect(inside.isEmpty || rows > 2)
  }

  // MARK: Never outside, never torn

  @Test func `whatever is drawn stays inside its clip and leaves no torn character`() {
    var generator = SeededGenerator(seed: 4_711)
    for _ in 0..<3_000 {
      let size = Size(columns: .random(in: 0...24, using: &generator), rows: .random(in: 0...4, using: &generator))
      var surface = Surface(size: size)
      surface.draw(HostileText.random(&generator), at: .zero)
      let before = surface
      let clip = Rect(
        column: .random(in: -4...24, using: &generator), row: .random(in: -2...4, using: &generator),
        columns: .random(in: -2...20, using: &generator), rows: .random(in: -1...4, using: &generator))
      let point = Point(column: .random(in: -9...30, using: &generator), row: .random(in: -3...6, using: &generator))
      let alignments: [Surface.Alignment] = [.leading, .center, .trailing]
      surface.draw(
        HostileText.random(&generator), at: point,
        width: Bool.random(using: &generator) ? nil : .random(in: -3...30, using: &generator),
        role: .link, ground: .overlay, alignment: alignments.randomElement(using: &generator) ?? .leading,
        ellipsis: .random(using: &generator), clip: clip)
      #expect(isWhole(surface))
      var outside: [Point] = []
      for row in 0..<size.rows {
        for column in 0..<size.columns where !clip.contains(Point(column: column, row: row)) || row != point.row {
          let (now, then) = (surface[column, row], before[column, row])
          // The half outside of a wide character whose other half was drawn over is blank.
          let isBlanked = then.width != 1 && now == Cell(.blank, role: then.role, ground: then.ground)
          if now != then && !isBlanked { outside.append(Point(column: column, row: row)) }
        }
      }
      #expect(outside.isEmpty)
    }
  }

  /// Whether every wide character has its second half right of it, and no second half is without one.
  private func isWhole(_ surface: Surface) -> Bool {
    (0..<surface.size.rows).allSatisfy { row in
      let widths = (0..<surface.size.columns).map { surface[$0, row].width }
      return widths.indices.allSatisfy { column in
        let isSecond = widths[column] == 0
        return isSecond == (column > 0 && widths[column - 1] == 2) && (widths[column] != 2 || column + 1 < widths.count)
      }
    }
  }

  @Test func `numbers beyond any screen draw nothing and do not trap`() {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    let blank = surface
    for far in [Int.min, Int.max, -1_000_000_000, 1_000_000_000] {
      surface.draw("abc", at: Point(column: far, row: 0), width: .max)
      surface.draw("abc", at: Point(column: 0, row: far))
      surface.draw(DisplayText("abc"), at: Point(column: far, row: far))
    }
    #expect(surface == blank)
    surface.draw("abc", at: .zero, width: .max)
    #expect(surface.lines[0] == "abc")
    #expect(surface[99, 99] == .blank)
    #expect(surface[-1, 0] == .blank)
  }

  // MARK: Changes

  @Test func `changes are the stretches that differ`() {
    var first = Surface(size: Size(columns: 10, rows: 2))
    first.draw("abcdefghij", at: .zero)
    var second = first
    #expect(second.changes(since: first).isEmpty)
    second.draw("XY", at: Point(column: 2, row: 0))
    second.draw("Z", at: Point(column: 9, row: 1))
    second.setRole(.error, of: Rect(column: 7, row: 0, columns: 1, rows: 1))
    #expect(
      second.changes(since: first) == [
        .init(row: 0, columns: 2..<4), .init(row: 0, columns: 7..<8), .init(row: 1, columns: 9..<10),
      ])
    #expect(second.changes(since: Surface(size: Size(columns: 9, rows: 2))) == second.everything)
    #expect(second.everything.count == 2)
  }

  @Test func `changes put on the old surface are the new one`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      var old = Surface(size: Size(columns: 20, rows: 3))
      for row in 0..<3 { old.draw(HostileText.random(&generator), at: Point(column: 0, row: row)) }
      var new = old
      new.draw(HostileText.random(&generator), at: Point(column: .random(in: 0...15, using: &generator), row: 1))
      var cells = old.cells
      for span in new.changes(since: old) {
        for column in span.columns { cells[span.row * 20 + column] = new[column, span.row] }
      }
      #expect(cells == new.cells)
    }
  }

  @Test func `a cell is 24 bytes without padding, so that frames compare as memory`() {
    #expect(MemoryLayout<Cell>.size == 24)
    #expect(MemoryLayout<Cell>.stride == 24)
  }
}
