/// A part of the screen. Taking parts of it never gives more than there is, and never a negative size: on a window that
/// is too small the parts that do not fit are empty, and drawing in them draws nothing.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package static let zero = Rect(origin: .zero, size: .zero)

  package init(origin: Point, size: Size) {
    (self.origin, self.size) = (origin, size)
  }

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The whole of something that large.
  package init(_ size: Size) { self.init(origin: .zero, size: size) }

  package var left: Int { origin.column }
  package var top: Int { origin.row }
  /// The first column beyond it.
  package var right: Int { origin.column + size.columns }
  /// The first row beyond it.
  package var bottom: Int { origin.row + size.rows }
  package var width: Int { size.columns }
  package var height: Int { size.rows }
  package var columns: Range<Int> { left..<right }
  package var rows: Range<Int> { top..<bottom }
  package var isEmpty: Bool { size.isEmpty }

  package func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// What both share; empty when they do not touch.
  package func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(left, other.left), max(top, other.top))
    return Rect(column: left, row: top, columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
  }

  // MARK: Parts

  /// Without a margin on all sides.
  package func inset(by margin: Int) -> Rect { inset(columns: margin, rows: margin) }

  /// Without `columns` at the left and the right, and `rows` at the top and the bottom.
  package func inset(columns: Int, rows: Int) -> Rect {
    let (across, down) = (min(columns, size.columns), min(rows, size.rows))
    return Rect(column: left + across, row: top + down, columns: width - 2 * columns, rows: height - 2 * rows)
  }

  /// A rectangle of at most this size in the middle of it.
  package func centered(_ wanted: Size) -> Rect {
    let (columns, rows) = (min(wanted.columns, width), min(wanted.rows, height))
    return Rect(column: left + (width - columns) / 2, row: top + (height - rows) / 2, columns: columns, rows: rows)
  }

  /// One row of it, counted from 0 at its top; empty beyond its last.
  package func row(_ number: Int) -> Rect {
    intersection(Rect(column: left, row: top + number, columns: width, rows: 1))
  }

  /// Cuts rows off the top and returns them.
  package mutating func takeTop(_ count: Int) -> Rect {
    let taken = min(max(0, count), height)
    defer { self = Rect(column: left, row: top + taken, columns: width, rows: height - taken) }
    return Rect(column: left, row: top, columns: width, rows: taken)
  }

  /// Cuts rows off the bottom and returns them.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), height)
    defer { size = Size(columns: width, rows: height - taken) }
    return Rect(column: left, row: bottom - taken, columns: width, rows: taken)
  }

  /// Cuts columns off the left and returns them.
  package mutating func takeLeft(_ count: Int) -> Rect {
    let taken = min(max(0, count), width)
    defer { self = Rect(column: left + taken, row: top, columns: width - taken, rows: height) }
    return Rect(column: left, row: top, columns: taken, rows: height)
  }

  /// Cuts columns off the right and returns them.
  package mutating func takeRight(_ count: Int) -> Rect {
    let taken = min(max(0, count), width)
    defer { size = Size(columns: width - taken, rows: height) }
    return Rect(column: right - taken, row: top, columns: taken, rows: height)
  }

  /// Parts side by side that together are all of it, as wide as their weights say. Without positive weights, all but the
  /// last are empty.
  package func splitColumns(_ weights: [Int]) -> [Rect] {
    var rest = self
    return Self.shares(of: width, weights).map { rest.takeLeft($0) }
  }

  /// Parts below each other that together are all of it, as high as their weights say.
  package func splitRows(_ weights: [Int]) -> [Rect] {
    var rest = self
    return Self.shares(of: height, weights).map { rest.takeTop($0) }
  }

  private static func shares(of length: Int, _ weights: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0) { $0 + max(0, $1) })
    var (passed, given) = (0, 0)
    return weights.indices.map { index in
      passed += max(0, weights[index])
      let end = index == weights.count - 1 ? length : length * passed / total
      defer { given = end }
      return end - given
    }
  }
}
