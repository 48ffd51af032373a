import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// What goes over the line, against the least a table on ncurses can cost.
@Suite(.serialized)
struct CostTests {
  /// Over the whole width of the screen, and in a pane of half of it.
  @Test(arguments: ["table", "pane"])
  func `a step of the cursor costs less than on the floor`(mode: String) throws {
    let floor = try stepBytes(of: try #require(BuiltProducts.path(of: "NcursesFloor")), [])
    let ours = try stepBytes(of: try #require(Rig.path), [mode, "-"])
    #expect(ours < floor * 0.8, "\(ours) bytes a step, the floor has \(floor)")
  }

  @Test func `a frame in which nothing changed costs nothing`() throws {
    let path = try #require(Rig.path)
    #expect(try bytes(of: path, ["table", "-"], keys: "rrrr") == bytes(of: path, ["table", "-"], keys: ""))
  }

  /// The bytes of one step down, the mean of forty.
  private func stepBytes(of path: String, _ arguments: [String]) throws -> Double {
    let keys = String(repeating: "j", count: 40)
    return Double(try bytes(of: path, arguments, keys: keys) - bytes(of: path, arguments, keys: "")) / 40
  }

  /// All that is written from start to end, with these keys pressed one by one.
  private func bytes(of path: String, _ arguments: [String], keys: String) throws -> Int {
    let terminal = try PseudoTerminal(
      path: path, arguments: arguments, environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], rows: 50,
      columns: 160)
    let view = try #require(VirtualScreen(rows: 50, columns: 160))
    var fed = 0
    func awaitCursor(row: Int) throws {
      try terminal.wait(for: "the cursor in row \(row)") { log in
        view.feed(log[fed...])
        fed = log.count
        return view.cursor == (row, 0) && view.line(49).hasPrefix("F-2026-0049")
      }
    }
    try awaitCursor(row: 0)
    for (step, key) in keys.enumerated() {
      try terminal.write(String(key))
      if key == "j" { try awaitCursor(row: step + 1) } else { #expect(terminal.waitUntilInputIsTaken()) }
    }
    try terminal.write("q")
    #expect(terminal.waitForExit() == .exited(0))
    return terminal.log.count
  }
}
