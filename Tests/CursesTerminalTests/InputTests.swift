import PseudoTerminal
import Terminal
import Testing
import VirtualScreen

@testable import CursesTerminal

/// What the keyboard sends, and what it means.
struct InputTests {
  static let keys: [(String, KeyStroke)] = [
    ("a", KeyStroke(.character("a"))), ("é", KeyStroke(.character("é"))), ("€", KeyStroke(.character("€"))),
    ("\r", KeyStroke(.enter)), ("\t", KeyStroke(.tab)), ("\u{7f}", KeyStroke(.backspace)),
    ("\u{01}", KeyStroke(.character("a"), .control)), ("\u{1a}", KeyStroke(.character("z"), .control)),
    ("\u{0a}", KeyStroke(.character("j"), .control)), ("\u{00}", KeyStroke(.character(" "), .control)),
    ("\u{1d}", KeyStroke(.character("]"), .control)), ("\u{08}", KeyStroke(.character("h"), .control)),
    ("\u{1b}x", KeyStroke(.character("x"), .alt)), ("\u{1b}é", KeyStroke(.character("é"), .alt)),
    ("\u{1b}\r", KeyStroke(.enter, .alt)), ("\u{1b}\u{7f}", KeyStroke(.backspace, .alt)),
    ("\u{1b}[A", KeyStroke(.up)), ("\u{1b}OA", KeyStroke(.up)), ("\u{1b}[B", KeyStroke(.down)),
    ("\u{1b}[1;2A", KeyStroke(.up, .shift)), ("\u{1b}[1;5C", KeyStroke(.right, .control)),
    ("\u{1b}[1;3D", KeyStroke(.left, .alt)), ("\u{1b}[1;6B", KeyStroke(.down, [.shift, .control])),
    ("\u{1b}[a", KeyStroke(.up, .shift)), ("\u{1b}[Z", KeyStroke(.tab, .shift)),
    ("\u{1b}[H", KeyStroke(.home)), ("\u{1b}OF", KeyStroke(.end)), ("\u{1b}[1~", KeyStroke(.home)),
    ("\u{1b}[4~", KeyStroke(.end)), ("\u{1b}[2~", KeyStroke(.insert)), ("\u{1b}[3~", KeyStroke(.delete)),
    ("\u{1b}[5~", KeyStroke(.pageUp)), ("\u{1b}[6;5~", KeyStroke(.pageDown, .control)),
    ("\u{1b}OP", KeyStroke(.function(1))), ("\u{1b}[[E", KeyStroke(.function(5))),
    ("\u{1b}[15~", KeyStroke(.function(5))), ("\u{1b}[17;2~", KeyStroke(.function(6), .shift)),
    ("\u{1b}[24~", KeyStroke(.function(12))), ("\u{1b}[1;2P", KeyStroke(.function(1), .shift)),
    ("\u{1b}OM", KeyStroke(.enter)), ("\u{1b}Op", KeyStroke(.character("0"))),
    ("\u{1b}[27;5;13~", KeyStroke(.enter, .control)), ("\u{1b}[97;5u", KeyStroke(.character("a"), .control)),
  ]

  @Test(arguments: keys)
  func `a sequence is a key, whole or byte by byte`(bytes: String, stroke: KeyStroke) {
    var whole = InputDecoder()
    #expect(whole.decode(bytes.utf8) == [.key(stroke)])
    var piecewise = InputDecoder()
    #expect(bytes.utf8.flatMap { piecewise.decode([$0]) } == [.key(stroke)])
    #expect(!piecewise.isWaiting)
  }

  @Test func `ESC alone is Escape once nothing followed`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1b]).isEmpty)
    #expect(decoder.holdsLoneEscape)
    #expect(decoder.flush() == [.key(KeyStroke(.escape))])
    #expect(decoder.decode([0x1b, 0x1b, 0x5b, 0x41]) == [.key(KeyStroke(.escape)), .key(KeyStroke(.up))])
  }

  @Test(arguments: ["\u{1b}[?1;2c", "\u{1b}[99~", "\u{1b}[>0;276;0c", "\u{1b}[12;40R", "\u{1b}[1;1$y"])
  func `unknown sequences are swallowed whole`(bytes: String) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(bytes.utf8) + [0x78]) == [.key(KeyStroke(.character("x")))])
  }

  @Test(arguments: [[0xff], [0xc3, 0x28], [0xe2, 0x28], [0xc2, 0x85], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func `broken text and C1 controls are not typing`(bytes: [UInt8]) {
    var decoder = InputDecoder()
    let events = decoder.decode(bytes + [0x78])
    #expect(events.last == .key(KeyStroke(.character("x"))))
    #expect(events.allSatisfy { $0 == .key(KeyStroke(.character("x"))) || $0 == .key(KeyStroke(.character("("))) })
  }

  @Test func `a paste is one event whatever it holds and however it is cut`() {
    let text = String(repeating: "y\r\nS\u{1b}[A\u{1b}[201 \u{03}", count: 200)
    let bytes = Array("a\u{1b}[200~\(text)\u{1b}[201~b".utf8)
    for size in [1, 7, 1_000, bytes.count] {
      var decoder = InputDecoder()
      var events: [TerminalEvent] = []
      var place = 0
      while place < bytes.count {
        events += decoder.decode(bytes[place..<min(bytes.count, place + size)])
        place += size
      }
      let plain = text.replacing("\r\n", with: "\n")
      #expect(events == [.key(KeyStroke(.character("a"))), .paste(plain), .key(KeyStroke(.character("b")))])
    }
  }

  @Test func `focus and mouse reports`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1b}[I\u{1b}[O".utf8) == [.focus(true), .focus(false)])
    #expect(
      decoder.decode("\u{1b}[<0;5;3M".utf8) == [.mouse(MouseEvent(.press(button: 0), at: Point(column: 4, row: 2)))])
    #expect(decoder.decode("\u{1b}[<65;1;1M".utf8) == [.mouse(MouseEvent(.wheelDown, at: Point(column: 0, row: 0)))])
    #expect(decoder.decode("\u{1b}[<0;0;3M\u{1b}[<9;9M".utf8).isEmpty)
  }

  @Test func `a megabyte of paste reaches the program as one text`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    let text = String(repeating: "regel y\r", count: 131_072)
    try rig.terminal.write("\u{1b}[200~\(text)\u{1b}[201~")
    try rig.awaitLine("paste 1048576")
    try rig.awaitLine("ready 1")
  }

  @Test func `ESC and an arrow typed at the real program`() throws {
    let rig = try Rig()
    try rig.awaitReady()
    try rig.terminal.write("\u{1b}")
    try rig.awaitLine("ready 1")
    try rig.terminal.write("\u{1b}[1;2A")
    let view = try rig.awaitLine("ready 2")
    #expect(view.lines[2].contains("key"))
  }
}
