import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// The real program in a pseudo-terminal of its own, with an empty home, and what a person would see of it.
final class ProgramInTerminal {
  let terminal: PseudoTerminal
  let home: String
  private(set) var rows: Int
  private(set) var columns: Int
  private var view: VirtualScreen
  private var fed = 0

  init(
    _ arguments: [String] = ["demo", "--clock", "fixed"], environment: [String: String] = [:], rows: Int = 40,
    columns: Int = 120, shell: String? = nil
  ) throws {
    let path = try #require(BuiltProducts.path(of: "keet"), "keet is not built")
    home = FileManager.default.temporaryDirectory.path + "/keet-home-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    (self.rows, self.columns) = (rows, columns)
    view = try #require(VirtualScreen(rows: rows, columns: columns))
    var all = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "KEET_LANGUAGE": "nl", "HOME": home, "PATH": "/usr/bin:/bin",
    ]
    all.merge(environment) { $1 }
    if let shell {
      all["KEET_PROGRAM"] = path
      terminal = try PseudoTerminal(
        path: "/bin/bash", arguments: ["-c", shell], environment: all, rows: rows, columns: columns)
    } else {
      terminal = try PseudoTerminal(
        path: path, arguments: arguments, environment: all, rows: rows, columns: columns)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  func press(_ keys: String) throws { try terminal.write(keys) }

  /// Waits until a condition holds for the screen.
  func wait(
    for what: String, within deadline: Duration = .seconds(60), until condition: (VirtualScreen) -> Bool
  ) throws {
    do {
      try terminal.wait(for: what, within: deadline) { log in
        view.feed(log[fed...])
        fed = log.count
        return condition(view)
      }
    } catch {
      Issue.record("no \(what) on this screen:\n\(lines.joined(separator: "\n"))")
      throw error
    }
  }

  /// Waits until a text stands somewhere on the screen.
  func wait(forText text: String, within deadline: Duration = .seconds(60)) throws {
    try wait(for: text, within: deadline) { $0.lines.contains { $0.contains(text) } }
  }

  func wait(untilGone text: String) throws {
    try wait(for: "no \(text)") { !$0.lines.contains { $0.contains(text) } }
  }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    view.resize(rows: rows, columns: columns)
    terminal.resize(rows: rows, columns: columns)
  }

  var lines: [String] { view.lines }
  var cursor: (row: Int, column: Int) { view.cursor }

  /// What stands on the screen once the program is done with it.
  func finalView() throws -> VirtualScreen {
    terminal.drain()
    let final = try #require(VirtualScreen(rows: rows, columns: columns))
    final.feed(terminal.log)
    return final
  }

  /// Checks that the shell has its terminal back: screen, cursor, switches, line settings.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let final = try finalView()
    #expect(!final.isAlternate, sourceLocation: sourceLocation)
    #expect(final.cursorVisible, sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.initialModes, sourceLocation: sourceLocation)
    for mode in ["1000", "1004", "1006", "2004"] {
      let text = terminal.text
      let on = text.range(of: "\u{1b}[?\(mode)h", options: .backwards)?.lowerBound
      let off = text.range(of: "\u{1b}[?\(mode)l", options: .backwards)?.lowerBound
      if let on { #expect(off.map { $0 > on } == true, "mode \(mode)", sourceLocation: sourceLocation) }
    }
  }
}
