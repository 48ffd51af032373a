extension Surface {
  /// A stretch of a row.
  package struct Span: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>

    package init(row: Int, columns: Range<Int>) { (self.row, self.columns) = (row, columns) }
  }

  /// All of it, row by row.
  package var everything: [Span] {
    size.isEmpty ? [] : (0..<size.rows).map { Span(row: $0, columns: 0..<size.columns) }
  }

  /// Where this surface shows something else than the one before it, row by row from the left; everything when that one
  /// had another size.
  package func changes(since previous: Surface) -> [Span] {
    guard previous.size == size else { return everything }
    var spans: [Span] = []
    cells.withUnsafeBufferPointer { new in
      previous.cells.withUnsafeBufferPointer { old in
        guard new.baseAddress != old.baseAddress else { return }
        for row in 0..<size.rows {
          let place = row * size.columns..<(row + 1) * size.columns
          let (now, then) = (new[place], old[place])
          if !Self.isSame(now, then) { Self.addSpans(of: row, now, then, to: &spans) }
        }
      }
    }
    return spans
  }

  /// Compares cells as the plain memory they are, without a branch for each.
  private static func isSame(_ first: Slice<UnsafeBufferPointer<Cell>>, _ second: Slice<UnsafeBufferPointer<Cell>>)
    -> Bool
  {
    UnsafeBufferPointer(rebasing: first).withMemoryRebound(to: Words.self) { first in
      UnsafeBufferPointer(rebasing: second).withMemoryRebound(to: Words.self) { second in
        var difference: UInt32 = 0
        for index in 0..<first.count {
          let (a, b) = (first[index], second[index])
          difference |= (a.0 ^ b.0) | (a.1 ^ b.1) | (a.2 ^ b.2) | (a.3 ^ b.3) | (a.4 ^ b.4) | (a.5 ^ b.5)
        }
        return difference == 0
      }
    }
  }

  /// A cell's 24 bytes.
  private typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  private static func addSpans(
    of row: Int, _ now: Slice<UnsafeBufferPointer<Cell>>, _ then: Slice<UnsafeBufferPointer<Cell>>,
    to spans: inout [Span]
  ) {
    var first: Int?
    for column in 0..<now.count {
      let isChanged = now[now.startIndex + column] != then[then.startIndex + column]
      if isChanged && first == nil { first = column }
      guard !isChanged, let start = first else { continue }
      spans.append(Span(row: row, columns: start..<column))
      first = nil
    }
    if let start = first { spans.append(Span(row: row, columns: start..<now.count)) }
  }
}
