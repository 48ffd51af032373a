/// A week's pieces laid out over rows of equal time: what lies in which rows of its day, and beside what.
package struct WeekGrid: Sendable {
  package struct Block: Hashable, Sendable {
    /// 0 is Monday.
    package let day: Int
    /// From the top of the grid; never empty.
    package let rows: Range<Int>
    /// Its place from the left among so many side by side.
    package let lane: Int
    package let lanes: Int
    /// One, or all of those for which there is no lane of their own.
    package let pieces: [AgendaWeek.Piece]
  }

  /// The hours shown: all in which anything is, and at least the working day.
  package let hours: Range<Int>
  package let minutesPerRow: Int
  /// By day, from the top.
  package let blocks: [Block]

  package static let workingDay = 7..<19

  package var rowCount: Int { hours.count * 60 / minutesPerRow }

  /// - Parameters:
  ///   - rows: how many there are; the more, the closer the grid looks.
  ///   - lanes: how many can be read side by side in a day; taken as 1 when less.
  /// - Returns: `nil` where not even a row an hour fits.
  package init?(_ week: AgendaWeek, rows: Int, lanes: Int) {
    let parts = week.days.map { day in day.pieces.filter { !$0.isWholeDay } }
    var hours = Self.workingDay
    for piece in parts.joined() {
      let last = max(piece.minutes.lowerBound + 1, piece.minutes.upperBound)
      hours = min(hours.lowerBound, piece.minutes.lowerBound / 60)..<max(hours.upperBound, (last + 59) / 60)
    }
    guard let minutes = [15, 30, 60].first(where: { hours.count * 60 / $0 <= rows }) else { return nil }
    self.hours = hours
    minutesPerRow = minutes
    let first = hours.lowerBound * 60
    blocks = parts.enumerated().flatMap { day, pieces in
      let placed = pieces.map { piece in
        let from = (piece.minutes.lowerBound - first) / minutes
        return (piece: piece, rows: from..<max(from + 1, (piece.minutes.upperBound - first + minutes - 1) / minutes))
      }
      return Self.blocks(placed, day, lanes: max(1, lanes))
    }
  }

  private typealias Placed = (piece: AgendaWeek.Piece, rows: Range<Int>)

  /// Those that touch each other's rows, directly or through others, share the day's width.
  ///
  /// - Parameter placed: the first first.
  private static func blocks(_ placed: [Placed], _ day: Int, lanes: Int) -> [Block] {
    var blocks: [Block] = []
    var cluster: [Placed] = []
    var end = 0
    for next in placed {
      if next.rows.lowerBound >= end {
        blocks += Self.sideBySide(cluster, day, lanes)
        cluster = []
      }
      cluster.append(next)
      end = max(end, next.rows.upperBound)
    }
    return blocks + Self.sideBySide(cluster, day, lanes)
  }

  private static func sideBySide(_ cluster: [Placed], _ day: Int, _ most: Int) -> [Block] {
    // The row from which each lane is free.
    var free: [Int] = []
    let lanes = cluster.map { item in
      let lane = free.firstIndex { $0 <= item.rows.lowerBound } ?? free.count
      if lane == free.count { free.append(0) }
      free[lane] = item.rows.upperBound
      return lane
    }
    let count = min(free.count, most)
    guard free.count > most else {
      return zip(cluster, lanes).map { Block(day: day, rows: $0.rows, lane: $1, lanes: count, pieces: [$0.piece]) }
    }
    var blocks: [Block] = []
    var bundle: [Placed] = []
    for (item, lane) in zip(cluster, lanes) {
      if lane < most - 1 {
        blocks.append(Block(day: day, rows: item.rows, lane: lane, lanes: count, pieces: [item.piece]))
      } else {
        bundle.append(item)
      }
    }
    let from = bundle.map(\.rows.lowerBound).min() ?? 0
    let to = bundle.map(\.rows.upperBound).max() ?? from + 1
    blocks.append(Block(day: day, rows: from..<to, lane: most - 1, lanes: count, pieces: bundle.map(\.piece)))
    return blocks
  }
}
