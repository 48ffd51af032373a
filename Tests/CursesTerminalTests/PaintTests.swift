import Foundation
import Glibc
import PseudoTerminal
import Testing
import VirtualScreen

/// What cells become on a terminal: text, widths, colours.
@Suite(.serialized)
struct PaintTests {
  /// Pasted into the rig, which shows the first twenty characters of each paste.
  static let hostile = [
    "\u{1b}[2J\u{1b}[31mrood", "\u{1b}]52;c;cm0gLXJm\u{07}", "\u{1b}]8;;http://x\u{1b}\\klik", "\u{1b}P+q544e\u{1b}\\",
    "\u{9b}31m\u{9d}0;t\u{9c}\u{85}", "a\rb\u{08}c\td\u{0e}\u{7f}", "1\u{202e}2\u{2066}3\u{200f}4",
    "a\u{200b}b\u{feff}c\u{ad}d",
    "x\u{e0041}\u{e0042}", "z" + String(repeating: "\u{338}", count: 50) + "y", "👨\u{200d}👩\u{200d}👧|", "❤\u{fe0f}🇳🇱|",
  ]

  @Test func `hostile text reaches the terminal as harmless marks only`() throws {
    let rig = try Rig()
    try rig.awaitLine("ready 0")
    let start = rig.terminal.log.count
    for (count, text) in Self.hostile.enumerated() {
      try rig.terminal.write("\u{1b}[200~\(text)\u{1b}[201~")
      try rig.awaitLine("ready \(count + 1)")
    }
    let written = String(decoding: rig.terminal.log[start...], as: UTF8.self)
    // What ncurses itself sends: moves, erasures, attributes and the character set, all of them short.
    let ours = /\u{1b}\[[0-9;]*[ABCDGHJKPXdm@]|\u{1b}\(B|\u{1b}\[\?(25|12)[hl]|[\r\n\u{8}]/
    let rest = written.replacing(ours.matchingSemantics(.unicodeScalar), with: "")
    let control = rest.unicodeScalars.filter { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) }
    #expect(control.isEmpty)
    let hidden: Set<UInt32> = [0x202e, 0x2066, 0x200f, 0x200b, 0xfeff, 0xad, 0x200d, 0xfe0f, 0xe0041, 0xe0042]
    #expect(rest.unicodeScalars.allSatisfy { !hidden.contains($0.value) })
    #expect(rest.unicodeScalars.count { $0.value == 0x338 } <= 4 * Self.hostile.count)
    let lines = try rig.view().lines
    #expect(lines.contains { $0.contains("^[[2J^[[31mrood") })
    #expect(lines.contains { $0.contains("1‹U+202E›2‹U+2066›3") })
    // No title was set, nothing was cleared: the first line is there still.
    #expect(lines[0].hasPrefix("rig 80x24"))
    #expect(try rig.view().title.isEmpty)
  }

  @Test func `wide and marked characters keep the columns straight`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    // The rig's ruler begins in column 40.
    for text in ["日本語", "e\u{301}e\u{301}", "👨\u{200d}👩", "नमस्ते", "שלום", "กำ", "\u{1160}한"] {
      try rig.terminal.write("\u{1b}[200~\(text)\u{1b}[201~")
    }
    let view = try rig.awaitLine("ready 7")
    for row in 2..<9 {
      #expect(view.cell(row: row, column: 40)?.text == "0", "\(view.line(row))")
      #expect(view.cell(row: row, column: 79)?.text == "9")
    }
    #expect(view.cell(row: 2, column: 8)?.text == "日")
    #expect(view.cell(row: 2, column: 8)?.width == 2)
  }

  @Test func `more pairs than the terminal has are no end of the program`() throws {
    let rig = try Rig("colors", term: "xterm")
    let view = try rig.awaitLine("painted")
    // The cells painted first have their colours still: even roles a foreground of their own, odd ones a background.
    for column in 2..<40 {
      let cell = view.cell(row: 0, column: column)
      #expect((column % 2 == 0 ? cell?.foreground : cell?.background) == .indexed(UInt8(column / 2 % 8)))
    }
    try rig.terminal.write("q")
    #expect(rig.terminal.waitForExit() == .exited(0))
  }

  @Test func `on 256 colours the selected row has the nearest of them`() throws {
    let rig = try Rig("table", environment: ["LC_ALL": "C.UTF-8"])
    let view = try rig.awaitLine("F-2026-0023")
    #expect(view.cell(row: 0, column: 0)?.background == .indexed(237))
    #expect(view.cell(row: 1, column: 0)?.background == .standard)
  }

  @Test func `on eight colours and on none it is reversed`() throws {
    let eight = try Rig("table", term: "xterm").awaitLine("F-2026-0023")
    #expect(eight.cell(row: 0, column: 0)?.reverse == true)
    #expect(eight.cell(row: 1, column: 0)?.reverse == false)
    let none = try Rig("table", environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"]).awaitLine("F-2026-0023")
    #expect(none.cell(row: 0, column: 0)?.reverse == true)
    #expect(none.cell(row: 1, column: 0)?.reverse == false)
  }

  // MARK: 24 bits

  @Test(arguments: ["truecolor", "24bit"])
  func `a terminal that says it has 24 bits gets them where terminfo knows how`(colorTerm: String) throws {
    let folder = try Self.terminfoWithDirectColor()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["LC_ALL": "C.UTF-8", "TERMINFO": folder]
    let direct = try Rig("table", environment: environment.merging(["COLORTERM": colorTerm]) { $1 })
    #expect(
      try direct.awaitLine("F-2026-0023").cell(row: 0, column: 0)?.background == .rgb(0x2a, 0x36, 0x4b))
    #expect(
      try Rig("table", environment: environment).awaitLine("F-2026-0023").cell(row: 0, column: 0)?.background
        == .indexed(237))
    let off = try Rig("table", environment: environment.merging(["COLORTERM": colorTerm, "NO_COLOR": "1"]) { $1 })
    #expect(try off.awaitLine("F-2026-0023").cell(row: 0, column: 0)?.background == .standard)
  }

  @Test func `where it does not know, 256 colours are sent`() throws {
    let rig = try Rig(
      "table", environment: ["LC_ALL": "C.UTF-8", "COLORTERM": "truecolor", "TERMINFO_DIRS": "/lib/terminfo"])
    #expect(try rig.awaitLine("F-2026-0023").cell(row: 0, column: 0)?.background == .indexed(237))
  }

  /// A folder with an entry `xterm-direct`, as the larger terminfo packages have it.
  private static func terminfoWithDirectColor() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/keet-terminfo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func ask(_ standard: Int) -> String {
      #"\E[%?%p1%{8}%<%t\#(standard)%p1%d%e\#(standard)8\:2\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m"#
    }
    let entry = """
      xterm-direct|a terminal told colours by their parts,
      \tRGB, ccc@, initc@, colors#0x1000000, pairs#0x7FFFF, setab=\(ask(4)), setaf=\(ask(3)),
      \tuse=xterm-256color,

      """
    try entry.write(toFile: folder + "/source", atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
    compiler.arguments = ["-x", "-o", folder, folder + "/source"]
    try compiler.run()
    compiler.waitUntilExit()
    #expect(compiler.terminationStatus == 0)
    return folder
  }
}
