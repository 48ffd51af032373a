import Terminal
import Testing

struct GeometryTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 6)

  @Test func `sizes are never negative`() {
    #expect(Size(columns: -1, rows: 2) == Size(columns: 0, rows: 2))
    #expect(Rect(column: 5, row: 5, columns: -3, rows: -3).isEmpty)
  }

  @Test func `cutting strips off the four sides`() {
    var rest = rect
    #expect(rest.takeTop(1) == Rect(column: 2, row: 3, columns: 10, rows: 1))
    #expect(rest.takeBottom(2) == Rect(column: 2, row: 7, columns: 10, rows: 2))
    #expect(rest.takeLeft(3) == Rect(column: 2, row: 4, columns: 3, rows: 3))
    #expect(rest.takeRight(4) == Rect(column: 8, row: 4, columns: 4, rows: 3))
    #expect(rest == Rect(column: 5, row: 4, columns: 3, rows: 3))
  }

  @Test(arguments: [-5, 0, 3, 100])
  func `a cut takes no more than there is, and both parts are the whole`(count: Int) {
    let cuts: [(inout Rect) -> Rect] = [
      { $0.takeTop(count) }, { $0.takeBottom(count) }, { $0.takeLeft(count) }, { $0.takeRight(count) },
    ]
    for cut in cuts {
      var rest = rect
      let part = cut(&rest)
      #expect(part.width * part.height + rest.width * rest.height == 60)
      #expect(part.intersection(rest).isEmpty)
      #expect(part.intersection(rect) == part || part.isEmpty)
    }
  }

  @Test func `a margin larger than it leaves nothing, inside of it`() {
    #expect(rect.inset(by: 1) == Rect(column: 3, row: 4, columns: 8, rows: 4))
    let nothing = rect.inset(columns: 9, rows: 1)
    #expect(nothing.isEmpty)
    #expect(rect.columns.contains(nothing.left) || nothing.left == rect.right)
  }

  @Test func `shares are the whole by weight`() {
    #expect(rect.splitColumns([1, 2, 2]).map(\.width) == [2, 4, 4])
    #expect(rect.splitColumns([1, 1, 1]).map(\.columns) == [2..<5, 5..<8, 8..<12])
    #expect(rect.splitRows([1, 3]).map(\.rows) == [3..<4, 4..<9])
    #expect(rect.splitRows([0, -2]).map(\.height) == [0, 6])
    #expect(rect.splitRows([]).isEmpty)
  }

  @Test func `centred and rows`() {
    #expect(rect.centered(Size(columns: 4, rows: 2)) == Rect(column: 5, row: 5, columns: 4, rows: 2))
    #expect(rect.centered(Size(columns: 40, rows: 20)) == rect)
    #expect(rect.row(5) == Rect(column: 2, row: 8, columns: 10, rows: 1))
    #expect(rect.row(6).isEmpty)
    #expect(rect.row(-1).isEmpty)
  }

  @Test func `what two share`() {
    #expect(
      rect.intersection(Rect(column: 0, row: 0, columns: 4, rows: 4)) == Rect(column: 2, row: 3, columns: 2, rows: 1))
    #expect(rect.intersection(Rect(column: 20, row: 20, columns: 4, rows: 4)).isEmpty)
    #expect(rect.contains(Point(column: 11, row: 8)))
    #expect(!rect.contains(Point(column: 12, row: 8)))
  }
}
