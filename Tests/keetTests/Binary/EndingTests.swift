import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// However the real program ends, the shell gets its terminal back and the process is gone.
@Suite(.serialized)
struct EndingTests {
  private func started() throws -> ProgramInTerminal {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "F-2026-0031")
    return keet
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func `a signal ends it in order`(signal: Int32) throws {
    let keet = try started()
    keet.terminal.signal(signal)
    #expect(keet.terminal.waitForExit(within: .seconds(30)) == .exited(128 + signal))
    try keet.expectRestored()
  }

  @Test func `the terminal goes away`() throws {
    let keet = try started()
    keet.terminal.hangUp()
    #expect(keet.terminal.waitForExit(within: .seconds(3)) == .exited(129))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL])
  func `a crash leaves one line and a usable shell`(signal: Int32) throws {
    let keet = try started()
    keet.terminal.signal(signal)
    #expect(keet.terminal.waitForExit(within: .seconds(30)) == .killed(signal: signal))
    try keet.expectRestored()
    let lines = try keet.finalView().lines.filter { !$0.isEmpty }
    #expect(lines.count <= 2)
    #expect(lines.first?.hasPrefix("keet crashed (signal \(signal))") == true)
  }

  @Test func `suspended and continued, shell and screen are both whole`() throws {
    let keet = try ProgramInTerminal(
      environment: ["PS1": "", "HISTFILE": ""],
      shell: "set -m; \"$KEET_PROGRAM\" demo --clock fixed; echo shell-again; fg >/dev/null; echo the-end")
    try keet.wait(forText: "F-2026-0031")
    try keet.press("\u{1a}")
    // The shell's line is on the screen only until the program is back, so it is looked for in what was written.
    try keet.terminal.wait(forText: "shell-again")
    let left = try #require(keet.terminal.log.firstRange(of: Array("shell-again".utf8))).lowerBound
    #expect(keet.terminal.log[..<left].firstRange(of: Array("\u{1b}[?1049l".utf8)) != nil, "the shell had its screen")
    try keet.terminal.wait(forText: "\u{1b}[?1049h", after: left)
    try keet.terminal.wait(forText: "F-2026-0031", after: left)
    try keet.press("Q")
    try keet.terminal.wait(forText: "the-end", after: left)
    _ = keet.terminal.waitForExit()
    try keet.expectRestored()
  }

  @Test(arguments: [
    (["TERM": ""], "TERM"), (["TERM": "dumb"], "dumb"), (["TERM": "no-such-terminal"], "no-such-terminal"),
  ])
  func `a terminal that cannot do it is named in one sentence`(environment: [String: String], word: String) throws {
    let keet = try ProgramInTerminal(environment: environment)
    #expect(keet.terminal.waitForExit() == .exited(2))
    #expect(keet.terminal.text.contains(word))
    #expect(!keet.terminal.text.contains("\u{1b}"))
    #expect(keet.terminal.text.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func `in a pipe it says so and sends no codes`() throws {
    let keet = try ProgramInTerminal(shell: "\"$KEET_PROGRAM\" demo | cat; echo code ${PIPESTATUS[0]}")
    _ = keet.terminal.waitForExit()
    #expect(keet.terminal.text.contains("code 2"))
    #expect(!keet.terminal.text.contains("\u{1b}"))
  }

  @Test func `without UTF-8 everything is ASCII`() throws {
    let keet = try ProgramInTerminal(environment: ["LC_ALL": "C"])
    try keet.wait(forText: "F-2026-0031")
    #expect(keet.terminal.log.allSatisfy { $0 < 0x80 })
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["linux", "vt100", "screen", "xterm"])
  func `other terminals get the same words`(term: String) throws {
    let keet = try ProgramInTerminal(environment: ["TERM": term])
    try keet.wait(forText: "F-2026-0031")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    #expect(keet.terminal.modes == keet.terminal.initialModes)
  }

  @Test func `NO_COLOR sends no colour and loses no word`() throws {
    let keet = try ProgramInTerminal(environment: ["NO_COLOR": "1"])
    try keet.wait(forText: "✗ te laat 21 d")
    let attributes = keet.terminal.text.matches(of: /\u{1b}\[([0-9;]*)m/).flatMap { $0.1.split(separator: ";") }
    #expect(attributes.contains("7"), "the selection is reversed")
    #expect(attributes.allSatisfy { Int($0).map { $0 < 30 } == true }, "numbers from 30 on are colours")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }

  @Test func `a storm of sizes ends in the last one`() throws {
    let keet = try started()
    for step in 0..<300 { keet.terminal.resize(rows: 1 + step % 60, columns: 1 + step % 180) }
    keet.resize(rows: 24, columns: 80)
    try keet.wait(for: "the footer of the last size") { screen in
      screen.lines.last?.contains("Enter") == true && screen.lines.contains { $0.contains("1 Vandaag") }
    }
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }
}
