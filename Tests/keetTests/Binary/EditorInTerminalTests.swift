import Foundation
import PseudoTerminal
import TestSupport
import Testing
import VirtualScreen

/// The real program lends its terminal to a real editor: a script that reads from the terminal.
@Suite(.serialized)
struct EditorInTerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// keet with a form for a message open, and what was typed in it.
  private func composer(_ script: String, typed: String) throws -> ProgramInTerminal {
    let editor = try folder.write("#!/bin/sh\n" + script + "\n", to: "editor.sh", mode: 0o700)
    let keet = try ProgramInTerminal(environment: ["EDITOR": "/bin/sh \(editor)", "KEET_CORLEGA_API_KEY": "canary"])
    try keet.wait(forText: "5 Gesprekken ─ 78")
    try keet.press("5c")
    try keet.wait(forText: "WhatsApp-bericht")
    try keet.press(typed)
    try keet.wait(forText: typed)
    return keet
  }

  @Test func `Ctrl+O takes the text to the editor and back`() throws {
    let keet = try composer(
      "env | grep KEET_; printf 'in the editor: '; read answer; printf '\\n%s' \"$answer\" >> \"$1\"", typed: "Dag Timo"
    )
    try keet.press("\u{0f}")
    try keet.terminal.wait(forText: "in the editor: ")
    #expect(keet.terminal.modes == keet.terminal.initialModes)
    #expect(!keet.terminal.text.contains("canary"))
    keet.resize(rows: 30, columns: 100)
    // Its own line, with the terminal's own echo: raw mode would not end it at Return.
    try keet.press("tot morgen\n")
    try keet.wait(for: "both lines in the form, in the new size") { screen in
      screen.lines.count == 30 && screen.lines.contains { $0.contains("Dag Timo") }
        && screen.lines.contains { $0.contains("tot morgen") }
    }
    try keet.press("\u{1b}")
    try keet.wait(untilGone: "tot morgen")
    let state = keet.home + "/.local/state/keet"
    #expect(try FileManager.default.contentsOfDirectory(atPath: state).allSatisfy { !$0.hasPrefix("edit-") })
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }

  @Test func `an editor that fails leaves the text as it was, and says so`() throws {
    let keet = try composer("echo gone > \"$1\"; exit 4", typed: "Dag Timo")
    try keet.press("\u{0f}")
    try keet.wait(forText: "eindigde met code 4")
    try keet.wait(forText: "Dag Timo")
    try keet.press("!")
    try keet.wait(forText: "Dag Timo!")
    try keet.press("\u{1b}")
    try keet.wait(untilGone: "Dag Timo!")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }
}
