import Foundation
import PseudoTerminal
import Testing
import VirtualScreen

/// Deciding to send, with the real program and the keys of an impatient person.
@Suite(.serialized)
struct SendingInTerminalTests {
  /// keet on the demo, with the last look at a late invoice that goes out by e-mail.
  private func looking() throws -> ProgramInTerminal {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "F-2026-0031")
    try keet.press("4Se")
    try keet.wait(forText: "y verstuur")
    return keet
  }

  /// The rows of the journal's list.
  private func journal(_ keet: ProgramInTerminal) throws -> [String] {
    try keet.press("gj")
    try keet.wait(for: "the journal") {
      $0.lines.contains { $0.contains("Journaal ─") || $0.contains("Er is nog niets") }
    }
    return keet.lines.filter { $0.contains("aangenomen ") && $0.contains("F-2026") }
  }

  private func quit(_ keet: ProgramInTerminal) throws {
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }

  @Test func `a megabyte of paste with y on every line confirms nothing`() throws {
    let keet = try looking()
    try keet.press("\u{1b}[200~" + String(repeating: "y\n", count: 500_000) + "\u{1b}[201~")
    // Taken in order, so what came before it is done with when this shows.
    try keet.press("v")
    try keet.wait(forText: "v kort")
    #expect(keet.lines.contains { $0.contains("y verstuur") })
    try keet.press("n")
    try keet.wait(untilGone: "y verstuur")
    #expect(try journal(keet).isEmpty)
    try quit(keet)
  }

  @Test func `keys typed ahead of the last look confirm nothing`() throws {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "F-2026-0031")
    try keet.press("4Seyyy")
    try keet.wait(forText: "Kijk eerst; druk dan op y.")
    #expect(keet.lines.contains { $0.contains("y verstuur") })
    try keet.press("n")
    try keet.wait(untilGone: "y verstuur")
    #expect(try journal(keet).isEmpty)
    try quit(keet)
  }

  @Test func `y held down sends once`() throws {
    let keet = try looking()
    try keet.press(String(repeating: "y", count: 30) + "\r\r")
    try keet.wait(forText: "aangenomen, kenmerk", within: .seconds(120))
    try keet.press(String(repeating: "y", count: 30))
    #expect(try journal(keet).count == 1)
    try quit(keet)
  }

  @Test func `who quits while something is held is asked, and can take it back`() throws {
    let keet = try looking()
    try keet.press("y")
    try keet.wait(forText: "u haalt terug")
    try keet.press("Q")
    try keet.wait(forText: "w wacht tot alles weg is")
    try keet.press("s")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }
}
