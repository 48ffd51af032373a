import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// The terminal as programs meet it: names, sizes, locales, slow readers, suspension.
@Suite(.serialized)
struct ScreenTests {
  @Test(arguments: ["xterm-256color", "xterm", "linux", "vt100", "screen"])
  func `every known terminal gets a screen`(term: String) throws {
    let rig = try Rig(term: term)
    try rig.awaitLine("rig 80x24")
    try rig.terminal.write("\u{11}")
    #expect(rig.terminal.waitForExit() == .exited(0))
    #expect(rig.terminal.modes == rig.terminal.initialModes)
  }

  @Test(arguments: [
    (nil, "TERM is not set"), ("no-such-terminal", "\"no-such-terminal\""), ("dumb", "\"dumb\""),
    ("", "TERM is not set"),
  ])
  func `a terminal that cannot do it is refused in one sentence`(term: String?, words: String) throws {
    let rig = try Rig(term: term)
    #expect(rig.terminal.waitForExit() == .exited(2))
    #expect(rig.terminal.text.contains(words))
    #expect(!rig.terminal.text.contains("\u{1b}"))
    #expect(rig.terminal.text.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func `NO_COLOR sends no colour`() throws {
    let rig = try Rig(environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
    try rig.awaitLine("rig 80x24 mono")
    #expect(!rig.terminal.text.contains("\u{1b}[38;5"))
  }

  @Test func `a locale that is not UTF-8 gets ASCII only`() throws {
    let rig = try Rig(environment: ["LC_ALL": "C"])
    try rig.awaitLine("+-+ ?")
    #expect(rig.terminal.log.allSatisfy { $0 < 0x80 })
  }

  @Test func `resizing repaints for the new size, a storm of it once at the end`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    for step in 0..<1_000 { rig.terminal.resize(rows: 5 + step % 40, columns: 20 + step % 100) }
    rig.terminal.resize(rows: 30, columns: 100)
    try rig.awaitLine("rig 100x30", rows: 30, columns: 100)
    for (rows, columns) in [(1, 1), (2, 2), (200, 500), (20, 5), (24, 80)] {
      rig.terminal.resize(rows: rows, columns: columns)
    }
    try rig.awaitLine("rig 80x24")
    try rig.terminal.write("\u{11}")
    #expect(rig.terminal.waitForExit() == .exited(0))
  }

  /// A shell with job control in which the rig has been started.
  private func rigInShell() throws -> PseudoTerminal {
    let path = try #require(Rig.path)
    let shell = try PseudoTerminal(
      path: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PS1": "", "HISTFILE": ""])
    try shell.write("\(path) echo -\n")
    try shell.wait(forText: "ready 0")
    return shell
  }

  @Test func `suspended and continued, the shell and the screen are both whole`() throws {
    let shell = try rigInShell()
    try shell.write("\u{1a}")
    try shell.wait(forText: "Stopped")
    #expect(shell.text.hasSuffixAfterLast("\u{1b}[?1049l", of: "\u{1b}[?1049h"))
    let stopped = shell.log.count
    try shell.write("fg\n")
    try shell.wait(forText: "resumed", after: stopped)
    try shell.wait(forText: "\u{1b}[?1049h", after: stopped)
    try shell.wait(forText: "\u{1b}[?2004h", after: stopped)
    try shell.write("\u{11}")
    try shell.wait(forText: "\u{1b}[?1049l", after: stopped)
    try shell.write("exit\n")
    #expect(shell.waitForExit() != nil)
  }

  @Test func `lent to another program, the terminal is that one's, and then whole again in its new size`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    try rig.terminal.write("\u{0f}")
    try rig.terminal.wait(forText: "lent>")
    #expect(rig.lastSwitch("1049") == "l")
    #expect(rig.terminal.modes == rig.terminal.initialModes)
    rig.terminal.resize(rows: 30, columns: 100)
    let before = rig.terminal.log.count
    // The terminal makes a line of it, and echoes it, as no raw one would.
    try rig.terminal.write("typed\n")
    try rig.terminal.wait(forText: "got typed", after: before)
    let view = try rig.awaitLine("rig 100x30", rows: 30, columns: 100)
    #expect(view.lines.contains { $0.contains("lent 0") })
    #expect(rig.lastSwitch("1049") == "h")
    try rig.terminal.write("\u{11}")
    #expect(rig.terminal.waitForExit() == .exited(0))
    try rig.expectRestored()
  }

  @Test func `Ctrl+C and Ctrl+backslash while it is lent are the other program's`() throws {
    for key in ["\u{3}", "\u{1c}"] {
      let rig = try Rig()
      try rig.awaitReady()
      try rig.terminal.write("\u{0f}")
      try rig.terminal.wait(forText: "lent>")
      try rig.terminal.write(key)
      try rig.awaitLine("lent ")
      try rig.terminal.write("x")
      try rig.awaitLine("key x")
      try rig.terminal.write("\u{11}")
      #expect(rig.terminal.waitForExit() == .exited(0))
    }
  }

  @Test func `Ctrl+Z while it is lent stops both, and both go on`() throws {
    let shell = try rigInShell()
    try shell.write("\u{0f}")
    try shell.wait(forText: "lent>")
    try shell.write("\u{1a}")
    try shell.wait(forText: "Stopped")
    let stopped = shell.log.count
    try shell.write("fg\n")
    try shell.wait(forText: "TerminalRig", after: stopped)
    try shell.write("on\n")
    try shell.wait(forText: "got on", after: stopped)
    try shell.wait(forText: "lent 0", after: stopped)
    try shell.write("\u{11}")
    try shell.wait(forText: "\u{1b}[?1049l", after: stopped)
    try shell.write("exit\n")
    #expect(shell.waitForExit() != nil)
  }

  @Test func `a key costs few bytes, and an unchanged frame none`() throws {
    let rig = try Rig()
    try rig.awaitLine("ready 0")
    let before = rig.terminal.log.count
    try rig.terminal.write("x")
    try rig.awaitLine("ready 1")
    #expect(rig.terminal.log.count - before < 80)
  }

  @Test func `a reader that stopped gets the newest frame, not all of them`() throws {
    let rig = try Rig(rows: 50, columns: 160)
    try rig.awaitReady()
    let before = rig.terminal.log.count
    // Nobody reads while five hundred keys come, each of which alone repaints the screen.
    for _ in 0..<500 { try rig.terminal.write([0x0c], reading: false) }
    try rig.terminal.write([0x78], reading: false)
    #expect(rig.terminal.waitUntilInputIsTaken())
    try rig.awaitLine("ready 501", rows: 50, columns: 160)
    #expect(rig.terminal.log.count - before < 200_000)
    try rig.terminal.write("\u{11}")
    #expect(rig.terminal.waitForExit() == .exited(0))
  }

  @Test func `output to standard output and error does not reach the screen`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    try rig.terminal.write("\u{11}")
    #expect(rig.terminal.waitForExit() == .exited(0))
    #expect(!rig.terminal.text.contains("stray"))
  }
}

extension String {
  fileprivate func hasSuffixAfterLast(_ later: String, of earlier: String) -> Bool {
    guard let end = range(of: later, options: .backwards), let start = range(of: earlier, options: .backwards) else {
      return false
    }
    return end.lowerBound > start.lowerBound
  }
}
