extension Surface {
  /// The rows as text, from top to bottom, without the blanks at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += self[column, row].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A stretch of a row whose cells look alike.
  package struct Run: Hashable, Sendable, CustomStringConvertible {
    package let row: Int
    package let columns: Range<Int>
    package let role: Role
    package let ground: Role

    /// `3,0–12 status.red on row.selected`
    package var description: String {
      let place = "\(row),\(columns.lowerBound)–\(columns.upperBound - 1) \(role.name)"
      return role == ground || ground == .text ? place : "\(place) on \(ground.name)"
    }
  }

  /// Every stretch that is not ordinary text on the ordinary ground.
  package var runs: [Run] {
    var runs: [Run] = []
    for row in 0..<size.rows {
      var start = 0
      while start < size.columns {
        let first = self[start, row]
        var end = start + 1
        while end < size.columns, self[end, row].role == first.role, self[end, row].ground == first.ground { end += 1 }
        if first.role != .text || first.ground != .text {
          runs.append(Run(row: row, columns: start..<end, role: first.role, ground: first.ground))
        }
        start = end
      }
    }
    return runs
  }

  /// The lines, then the runs: what a test keeps of a screen.
  package var snapshot: String {
    (lines + [""] + runs.map(\.description) + (cursor.map { ["cursor \($0.row),\($0.column)"] } ?? []))
      .joined(separator: "\n") + "\n"
  }
}
