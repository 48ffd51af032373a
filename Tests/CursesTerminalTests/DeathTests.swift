import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// However the program dies, the shell gets its terminal back.
@Suite(.serialized)
struct DeathTests {
  @Test(arguments: [
    ("index", SIGILL), ("nil", SIGILL), ("fatalError", SIGILL), ("overflow", SIGILL), ("abort", SIGABRT),
    ("badpointer", SIGSEGV), ("divide", SIGFPE), ("trap", SIGTRAP), ("stackoverflow", SIGSEGV),
    ("poolIndex", SIGILL), ("poolStackoverflow", SIGSEGV), ("threadBadpointer", SIGSEGV),
  ])
  func `a crash leaves a usable shell, one line and a report`(death: String, signal: Int32) throws {
    let rig = try Rig(death)
    let ending = rig.terminal.waitForExit()
    try rig.expectRestored()
    #expect(ending == .killed(signal: signal))
    let lines = try rig.view().lines.filter { !$0.isEmpty }
    #expect(lines.joined() == "keet crashed (signal \(signal)); report: \(rig.report)")
    let report = try String(contentsOfFile: rig.report, encoding: .utf8)
    #expect(report.contains("keet crashed: signal \(signal), address"))
    let mode = try FileManager.default.attributesOfItem(atPath: rig.report)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func `an ending signal ends in order with 128 + number`(signal: Int32) throws {
    let rig = try Rig()
    try rig.awaitReady()
    rig.terminal.signal(signal)
    #expect(rig.terminal.waitForExit() == .exited(128 + signal))
    try rig.expectRestored()
    #expect(access(rig.report, F_OK) != 0, "an orderly end leaves no report")
  }

  @Test func `a blocked main thread is ended by the guard within two seconds`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    try rig.terminal.write("\u{02}")
    try rig.terminal.wait(forText: "ready")
    let start = ContinuousClock.now
    rig.terminal.signal(SIGTERM)
    #expect(rig.terminal.waitForExit(within: .seconds(30)) == .exited(128 + SIGTERM))
    #expect(ContinuousClock.now - start < .seconds(2))
    try rig.expectRestored()
  }

  @Test func `the terminal's end is the program's end`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    rig.terminal.hangUp()
    #expect(rig.terminal.waitForExit(within: .seconds(2)) == .exited(129))
  }

  @Test(arguments: ["", "setsid -w "])
  func `a hang-up is noticed with its signal ignored, or sent to another session`(launcher: String) throws {
    let path = try #require(Rig.path)
    let terminal = try PseudoTerminal(
      path: "/bin/sh", arguments: ["-c", "trap '' HUP; exec \(launcher)\(path) echo -"],
      environment: ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"])
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    #expect(terminal.waitForExit(within: .seconds(2)) == .exited(129))
  }

  @Test func `TERM ends it although nobody reads the terminal`() throws {
    let rig = try Rig(rows: 50, columns: 160)
    try rig.awaitReady()
    for _ in 0..<500 { try rig.terminal.write([0x0c], reading: false) }
    let start = ContinuousClock.now
    rig.terminal.signal(SIGTERM)
    #expect(rig.terminal.waitForExit(within: .seconds(30), reading: false) == .exited(128 + SIGTERM))
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(rig.terminal.modes == rig.terminal.initialModes)
    rig.terminal.drain()
    // Keys that the program had not read yet are typing for the shell, and repeated as such.
    #expect(rig.terminal.text.replacing("^L", with: "").hasSuffix("\u{1b}[?1049l\u{1b}[23;0;0t\r"))
  }

  @Test(arguments: ["echo", "index"])
  func `the shell has the whole window to scroll in afterwards`(mode: String) throws {
    let path = try #require(Rig.path)
    let shell = try PseudoTerminal(
      path: "/bin/sh", arguments: ["-c", "\(path) \(mode) -; seq 1 200"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"], rows: 50, columns: 160)
    try shell.wait(forText: "ready")
    // The window grows while the screen is taken.
    shell.resize(rows: 60, columns: 160)
    try shell.write("\u{11}")
    #expect(shell.waitForExit() != nil)
    let view = try #require(VirtualScreen(rows: 60, columns: 160))
    view.feed(shell.log)
    #expect(Array(view.lines.suffix(3)) == ["199", "200", ""])
  }

  @Test func `without a terminal it ends with code 2 and one sentence`() throws {
    let path = try #require(Rig.path)
    let shell = try PseudoTerminal(
      path: "/bin/sh", arguments: ["-c", "\(path) echo - </dev/null; echo code $?; \(path) echo - | cat"],
      environment: ["TERM": "xterm-256color"])
    _ = shell.waitForExit()
    #expect(shell.text.contains("standard input is not one"))
    #expect(shell.text.contains("code 2"))
    #expect(shell.text.contains("standard output is not one"))
    #expect(!shell.text.contains("\u{1b}"))
  }
}
