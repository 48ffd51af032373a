import Foundation
import PseudoTerminal
import VirtualScreen

/// A program in a pseudo-terminal, and what its screen shows.
///
/// What it writes is stamped on arrival and only shown to the emulator when the program has fallen silent, so the
/// emulator's own time is in no figure.
@MainActor
final class WatchedProgram {
  /// What a key, or another event, brought about.
  struct Reaction {
    /// In milliseconds, from the event to the last bytes that changed something to be seen.
    var paint: Double
    /// All that was written.
    var bytes: Int
  }

  enum Problem: Error {
    case noEmulator
    case neverShown(String, screen: [String])
    case noReaction(to: String)
  }

  let started: ContinuousClock.Instant
  private let terminal: PseudoTerminal
  private let screen: VirtualScreen
  /// Arrivals that the emulator has seen.
  private var shown = 0
  private var fed = 0

  init(_ path: String, _ arguments: [String], _ environment: [String: String]) throws {
    guard let screen = VirtualScreen(rows: Programs.rows, columns: Programs.columns) else { throw Problem.noEmulator }
    self.screen = screen
    started = .now
    terminal = try PseudoTerminal(
      path: path, arguments: arguments, environment: environment, rows: Programs.rows, columns: Programs.columns)
  }

  var lines: [String] { screen.lines }
  var bytes: Int { terminal.log.count }
  var usage: ProcessUsage { get throws { try ProcessUsage(of: terminal.processID) } }

  // MARK: Waiting

  /// Something the screen comes to show.
  struct Milestone {
    let name: String
    let holds: ([String]) -> Bool

    init(_ name: String, _ holds: @escaping ([String]) -> Bool) { (self.name, self.holds) = (name, holds) }
  }

  /// Reads until every milestone was reached.
  /// - Returns: for each, when the bytes arrived after which it first held.
  func wait(
    for milestones: Milestone..., within deadline: Duration = .seconds(120)
  ) throws -> [ContinuousClock.Instant] {
    let end = ContinuousClock.now + deadline
    var reached: [ContinuousClock.Instant?] = Array(repeating: nil, count: milestones.count)
    while let missing = reached.firstIndex(of: nil) {
      guard .now < end else { throw Problem.neverShown(milestones[missing].name, screen: lines) }
      readUntilSilent(for: .milliseconds(100))
      show { arrival in
        let lines = lines
        for (place, milestone) in milestones.enumerated() where reached[place] == nil && milestone.holds(lines) {
          reached[place] = arrival
        }
      }
    }
    return reached.compactMap(\.self)
  }

  /// Reads until nothing has come for a while.
  func settle(for silence: Duration = .milliseconds(150)) {
    readUntilSilent(for: silence)
    show { _ in }
  }

  private func readUntilSilent(for silence: Duration) {
    while terminal.readChunk(within: silence) {}
  }

  /// Shows the emulator what has come, chunk by chunk.
  private func show(_ each: (ContinuousClock.Instant) -> Void) {
    while shown < terminal.arrivals.count {
      let arrival = terminal.arrivals[shown]
      screen.feed(terminal.log[fed..<arrival.length])
      fed = arrival.length
      shown += 1
      each(arrival.at)
    }
  }

  // MARK: Causing

  /// Types keys in one write and takes what they bring about.
  func press(_ keys: String) throws -> Reaction {
    try react(to: keys) { try terminal.write(keys) }
  }

  func resize(rows: Int, columns: Int) throws -> Reaction {
    try react(to: "a window of \(columns)×\(rows)") {
      screen.resize(rows: rows, columns: columns)
      terminal.resize(rows: rows, columns: columns)
    }
  }

  private func react(to what: String, _ event: () throws -> Void) throws -> Reaction {
    settle(for: .milliseconds(5))
    let before = bytes
    var picture = self.picture
    let start = ContinuousClock.now
    try event()
    guard terminal.readChunk(within: .seconds(20)) else { throw Problem.noReaction(to: what) }
    readUntilSilent(for: .milliseconds(40))
    var last = start
    show { arrival in
      let now = self.picture
      if now != picture { (picture, last) = (now, arrival) }
    }
    return Reaction(paint: (last - start).inMilliseconds, bytes: bytes - before)
  }

  private struct Picture: Equatable {
    var cells: [VirtualScreen.Cell?]
    var cursor: [Int]
  }

  private var picture: Picture {
    var cells: [VirtualScreen.Cell?] = []
    cells.reserveCapacity(screen.rows * screen.columns)
    for row in 0..<screen.rows {
      for column in 0..<screen.columns { cells.append(screen.cell(row: row, column: column)) }
    }
    return Picture(cells: cells, cursor: [screen.cursor.row, screen.cursor.column])
  }

  /// Types the keys that end it.
  func end(with keys: String) throws {
    try terminal.write(keys)
    guard terminal.waitForExit() != nil else { throw Problem.noReaction(to: keys) }
  }
}

extension Duration {
  var inMilliseconds: Double { self / .milliseconds(1) }
}
