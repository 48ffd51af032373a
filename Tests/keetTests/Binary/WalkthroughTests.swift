import Foundation
import Glibc
import PseudoTerminal
import TestSupport
import Testing
import VirtualScreen

/// The real program from start to end, pressed as a person presses it.
@Suite(.serialized)
struct WalkthroughTests {
  @Test func `start, move, filter, zoom, detail, help, palette, command line, resize, quit`() throws {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "F-2026-0031")
    try keet.wait(forText: "3 Afsluitingen ─ 60")
    #expect(keet.lines[0].contains("ma 16-03-2026 · wk 12"))
    #expect(keet.lines[0].contains("DEMO"))

    try keet.press("4")
    try keet.wait(forText: "1 van 62")
    try keet.press("j")
    try keet.wait(forText: "2 van 62")
    #expect(keet.lines[keet.cursor.row].contains("▌"), "the cursor of the terminal is on the selected row")

    try keet.press("/0031\r")
    try keet.wait(for: "the one row that is left") { $0.lines.last?.hasSuffix(" 1 van 1") == true }
    try keet.press("\u{1b}")
    try keet.wait(for: "all rows again") { $0.lines.last?.hasSuffix(" van 62") == true }

    try keet.press("z")
    try keet.wait(untilGone: "2 Projecten")
    try keet.press("z")
    try keet.wait(forText: "2 Projecten")

    try keet.press("3\r")
    try keet.wait(forText: "Stakeholders")
    try keet.press("]")
    try keet.wait(forText: "Brandweer")
    try keet.press("q")
    try keet.wait(forText: "2 Projecten")

    try keet.press("?opdrachten")
    try keet.wait(forText: "Ctrl+P")
    try keet.press("\u{1b}")
    try keet.wait(untilGone: "Ctrl+P")

    try keet.press("\u{10}koppel")
    try keet.wait(forText: "Koppelingen")
    try keet.press("\r")
    try keet.wait(forText: "actueel")
    try keet.press("q:gespr\r")
    try keet.wait(forText: "5 Gesprekken")

    keet.resize(rows: 24, columns: 80)
    try keet.wait(for: "one open pane between titles") { screen in
      screen.lines.count == 24 && screen.lines.contains { $0.contains("5 Gesprekken") }
        && screen.lines.contains { $0.contains("1 Vandaag") }
    }
    keet.resize(rows: 8, columns: 30)
    try keet.wait(forText: "40×12")
    keet.resize(rows: 40, columns: 120)
    try keet.wait(forText: "2 Projecten")

    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }

  @Test func `without a configuration it offers demo, connect and quit`() throws {
    let keet = try ProgramInTerminal([])
    try keet.wait(forText: "Demo")
    try keet.press("j")
    try keet.wait(forText: "config.toml")
    try keet.press("k\r")
    try keet.wait(forText: "DEMO")
    try keet.wait(forText: "4 Facturen")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    try keet.expectRestored()
  }

  @Test func `a theme's file is put on again when it is saved, and a fault in it is named`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/keet/themes", withIntermediateDirectories: true)
    _ = try folder.write("theme = \"own\"\n", to: "keet/config.toml")
    func save(_ header: String) throws {
      _ = try folder.write("inherits = \"mono\"\nheader = \(header)\n", to: "keet/themes/own.toml")
    }
    try save("\"underline\"")
    let keet = try ProgramInTerminal(environment: ["XDG_CONFIG_HOME": folder.path])
    try keet.wait(forText: "4 Facturen ─ 62")
    try keet.wait(for: "an underlined header") { $0.cell(row: 0, column: 40)?.underline == true }
    try save("\"reverse\"")
    try keet.wait(for: "a reversed header") { $0.cell(row: 0, column: 40)?.reverse == true }
    try save("=")
    try keet.wait(forText: "own.toml")
    try keet.wait(for: "the header as it was") { $0.cell(row: 0, column: 40)?.reverse == true }
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }

  @Test func `the mouse selects and scrolls`() throws {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "4 Facturen ─ 62")
    let title = try #require(keet.lines.firstIndex { $0.contains("4 Facturen") })
    try keet.press("\u{1b}[<0;10;\(title + 5)M\u{1b}[<0;10;\(title + 5)m")
    try keet.wait(forText: "3 van 62")
    try keet.press("\u{1b}[<65;10;\(title + 5)M")
    try keet.wait(for: "the wheel to move the cursor") { screen in
      !screen.lines.contains { $0.contains("3 van 62") } && screen.lines.contains { $0.contains("van 62") }
    }
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }

  @Test func `a paste is text and never commands`() throws {
    let keet = try ProgramInTerminal()
    try keet.wait(forText: "F-2026-0031")
    try keet.press("\u{1b}[200~QQQ\rQ\u{1b}[201~")
    try keet.press("4/")
    try keet.press("\u{1b}[200~0031\u{1b}[201~")
    try keet.press("\r")
    try keet.wait(for: "the one row that is left") { $0.lines.last?.hasSuffix(" 1 van 1") == true }
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }
}
