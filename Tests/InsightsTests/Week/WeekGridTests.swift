import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

/// What lies where, and beside what, when a week is drawn.
struct WeekGridTests {
  /// Blocks of Monday as `rows lane/lanes entries`.
  private func blocks(
    _ times: [(String, String?)], rows: Int = 48, lanes: Int = 3
  ) throws -> [String] {
    try #require(try grid(times, rows: rows, lanes: lanes)).blocks.map { block in
      #expect(block.day == 0)
      let entries = block.pieces.map { "\($0.entry)" }.joined(separator: "+")
      return "\(block.rows.lowerBound)-\(block.rows.upperBound) \(block.lane)/\(block.lanes) \(entries)"
    }
  }

  private func grid(_ times: [(String, String?)], rows: Int, lanes: Int) throws -> WeekGrid? {
    let entries = try times.enumerated().map { index, time in
      try AgendaFixture.appointment(
        "\(index)", "2026-03-16T\(time.0)+01:00", time.1.map { "2026-03-16T\($0)+01:00" })
    }
    return WeekGrid(AgendaWeek(of: monday, entries, on: monday), rows: rows, lanes: lanes)
  }

  @Test func `What shares rows stands side by side, what follows does not`() throws {
    #expect(try blocks([("09:00", "10:00"), ("10:00", "11:00")]) == ["8-12 0/1 0", "12-16 0/1 1"])
    #expect(try blocks([("09:00", "10:00"), ("09:30", "11:00")]) == ["8-12 0/2 0", "10-16 1/2 1"])
    // The third has room under the first; all three share the width.
    #expect(
      try blocks([("09:00", "10:00"), ("09:30", "11:00"), ("10:00", "10:30")])
        == ["8-12 0/2 0", "10-16 1/2 1", "12-14 0/2 2"])
    // A moment takes a row; two in one row are side by side though they share no minute.
    #expect(try blocks([("09:00", nil), ("09:10", nil)]) == ["8-9 0/2 0", "8-9 1/2 1"])
    #expect(try blocks([]) == [])
  }

  @Test func `What is one too many is told by how many there are`() throws {
    let four = [("09:00", "10:00"), ("09:00", "10:00"), ("09:15", "10:15"), ("09:30", "09:45")] as [(String, String?)]
    #expect(try blocks(four, lanes: 4).count == 4)
    #expect(try blocks(four, lanes: 3) == ["8-12 0/3 0", "8-12 1/3 1", "9-13 2/3 2+3"])
    #expect(try blocks(four, lanes: 2) == ["8-12 0/2 0", "8-13 1/2 1+2+3"])
    #expect(try blocks(four, lanes: 1) == ["8-13 0/1 0+1+2+3"])
    #expect(try blocks(four, lanes: 0) == ["8-13 0/1 0+1+2+3"])
  }

  @Test(arguments: [
    (48, 15, 7..<19), (47, 30, 7..<19), (24, 30, 7..<19), (23, 60, 7..<19), (12, 60, 7..<19),
  ])
  func `The more rows, the closer it looks`(rows: Int, minutes: Int, hours: Range<Int>) throws {
    let grid = try #require(try grid([("09:00", "10:00")], rows: rows, lanes: 1))
    #expect(grid.minutesPerRow == minutes)
    #expect(grid.hours == hours)
    #expect(grid.rowCount <= rows)
  }

  @Test func `Hours with something in them are there, and without room for them there is no grid`() throws {
    #expect(try grid([("05:30", "06:15")], rows: 60, lanes: 1)?.hours == 5..<19)
    #expect(try grid([("19:00", nil)], rows: 60, lanes: 1)?.hours == 7..<20)
    #expect(try grid([("23:59", nil)], rows: 60, lanes: 1)?.hours == 7..<24)
    #expect(try grid([("00:00", "23:59")], rows: 60, lanes: 1)?.hours == 0..<24)
    #expect(try grid([("00:00", "23:59")], rows: 23, lanes: 1) == nil)
    #expect(try grid([], rows: 11, lanes: 1) == nil)
    #expect(try grid([], rows: -4, lanes: 1) == nil)
  }

  /// No two lie over each other, nobody is lost, and each is where its minutes are.
  @Test(arguments: 0..<40 as Range<UInt64>) func `Blocks of any week hold every piece, none over another`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<Int.random(in: 0...60, using: &generator)).map { index in
      let start = DutchTime.start(of: monday) + Double(Int.random(in: -600...10_500, using: &generator)) * 60
      let length = Int.random(in: -60...3000, using: &generator)
      return AgendaEntry(
        Appointment(
          id: RecordID(.blueprint, .appointment, "\(index)"), start: start,
          end: generator.chance(percent: 20) ? nil : start + Double(length) * 60))
    }
    let week = AgendaWeek(of: monday, entries, on: monday)
    let lanes = Int.random(in: 1...5, using: &generator)
    let grid = try #require(WeekGrid(week, rows: 40, lanes: lanes))
    for day in 0..<7 {
      let blocks = grid.blocks.filter { $0.day == day }
      let drawn = blocks.flatMap(\.pieces)
      #expect(Set(drawn) == Set(week.days[day].pieces.filter { !$0.isWholeDay }))
      #expect(drawn.count == Set(drawn).count)
      for block in blocks {
        #expect(block.lanes <= lanes && block.lane < block.lanes)
        #expect(!block.rows.isEmpty && block.rows.lowerBound >= 0 && block.rows.upperBound <= grid.rowCount)
        for piece in block.pieces {
          let first = (piece.minutes.lowerBound - grid.hours.lowerBound * 60) / grid.minutesPerRow
          #expect(block.rows.contains(first))
        }
        // Columns as a screen of 420 would have them, which all numbers of lanes divide.
        func columns(_ block: WeekGrid.Block) -> Set<Int> {
          Set(block.lane * 420 / block.lanes..<(block.lane + 1) * 420 / block.lanes)
        }
        for other in blocks where other != block && other.rows.overlaps(block.rows) {
          #expect(columns(block).isDisjoint(with: columns(other)))
        }
      }
    }
  }
}
