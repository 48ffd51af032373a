import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// The rig program in a pseudo-terminal, ready to be pressed.
final class Rig {
  static let path = BuiltProducts.path(of: "TerminalRig")
  let terminal: PseudoTerminal
  let report: String

  init(
    _ mode: String = "echo", term: String? = "xterm-256color", environment: [String: String] = ["LC_ALL": "C.UTF-8"],
    rows: Int = 24, columns: Int = 80
  ) throws {
    let path = try #require(Self.path, "TerminalRig is not built")
    report = FileManager.default.temporaryDirectory.path + "/keet-rig-\(UUID().uuidString).txt"
    var environment = environment
    environment["TERM"] = term
    terminal = try PseudoTerminal(
      path: path, arguments: [mode, report], environment: environment, rows: rows, columns: columns)
  }

  deinit { unlink(report) }

  /// Waits until the screen shows a line that says so.
  @discardableResult
  func awaitLine(
    _ text: String, rows: Int = 24, columns: Int = 80, within deadline: Duration = .seconds(10)
  ) throws -> VirtualScreen {
    let view = try #require(VirtualScreen(rows: rows, columns: columns))
    var fed = 0
    try terminal.wait(for: "a line with \(text)", within: deadline) { log in
      view.feed(log[fed...])
      fed = log.count
      return view.lines.contains { $0.contains(text) }
    }
    return view
  }

  /// What a person sees now.
  func view(rows: Int = 24, columns: Int = 80) throws -> VirtualScreen {
    let view = try #require(VirtualScreen(rows: rows, columns: columns))
    view.feed(terminal.log)
    return view
  }

  func awaitReady() throws { try terminal.wait(forText: "ready") }

  /// The last of each switch in what was written: on (`h`) or off (`l`).
  func lastSwitch(_ mode: String) -> Character? {
    let text = terminal.text
    let on = text.range(of: "\u{1b}[?\(mode)h", options: .backwards)?.lowerBound
    let off = text.range(of: "\u{1b}[?\(mode)l", options: .backwards)?.lowerBound
    switch (on, off) {
    case (nil, nil): return nil
    case (_?, nil): return "h"
    case (nil, _?): return "l"
    case (let on?, let off?): return on > off ? "h" : "l"
    }
  }

  /// Checks that the shell has its terminal back, screen, cursor, switches and line settings.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let view = try view()
    #expect(!view.isAlternate, sourceLocation: sourceLocation)
    #expect(view.cursorVisible, sourceLocation: sourceLocation)
    for mode in ["1000", "1004", "1006", "2004"] {
      #expect(lastSwitch(mode) == "l", "mode \(mode)", sourceLocation: sourceLocation)
    }
    #expect(terminal.modes == terminal.initialModes, sourceLocation: sourceLocation)
  }
}
