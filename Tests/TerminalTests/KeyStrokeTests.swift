import Terminal
import Testing

struct KeyStrokeTests {
  static let written: [(String, KeyStroke)] = [
    ("r", KeyStroke(.character("r"))), ("R", KeyStroke(.character("R"))), ("é", KeyStroke(.character("é"))),
    ("?", KeyStroke(.character("?"))), ("+", KeyStroke(.character("+"))), ("Space", KeyStroke(.character(" "))),
    ("Ctrl+P", KeyStroke(.character("p"), .control)), ("Ctrl++", KeyStroke(.character("+"), .control)),
    ("Ctrl+Space", KeyStroke(.character(" "), .control)), ("Alt+x", KeyStroke(.character("x"), .alt)),
    ("Alt+X", KeyStroke(.character("X"), .alt)), ("Ctrl+Alt+Del", KeyStroke(.delete, [.control, .alt])),
    ("Ctrl+Shift+P", KeyStroke(.character("p"), [.control, .shift])), ("Shift+Tab", KeyStroke(.tab, .shift)),
    ("F5", KeyStroke(.function(5))), ("Shift+F12", KeyStroke(.function(12), .shift)), ("F", KeyStroke(.character("F"))),
    ("Enter", KeyStroke(.enter)), ("Tab", KeyStroke(.tab)), ("Backspace", KeyStroke(.backspace)),
    ("Esc", KeyStroke(.escape)), ("Up", KeyStroke(.up)), ("Down", KeyStroke(.down)), ("Left", KeyStroke(.left)),
    ("Right", KeyStroke(.right)), ("Home", KeyStroke(.home)), ("End", KeyStroke(.end)), ("PgUp", KeyStroke(.pageUp)),
    ("PgDn", KeyStroke(.pageDown)), ("Ins", KeyStroke(.insert)), ("Del", KeyStroke(.delete)),
  ]

  @Test(arguments: written)
  func `written and read back`(notation: String, stroke: KeyStroke) {
    #expect(stroke.notation == notation)
    #expect(KeyStroke(notation: notation) == stroke)
  }

  @Test(
    arguments: [
      ("ctrl+p", "Ctrl+P"), ("CONTROL+p", "Ctrl+P"), ("shift+r", "R"), ("Shift+é", "É"), ("return", "Enter"),
      ("escape", "Esc"), ("pagedown", "PgDn"), ("PageUp", "PgUp"), ("delete", "Del"), ("insert", "Ins"), ("f5", "F5"),
      ("alt+ctrl+x", "Ctrl+Alt+X"), ("space", "Space"),
    ])
  func `other ways to write it`(notation: String, standard: String) {
    #expect(KeyStroke(notation: notation)?.notation == standard)
  }

  @Test(arguments: ["", " ", "Ctrl+", "Ctl+P", "F0", "F25", "F+5", "gg", "Ctrl+Ctrl", "Shift+", "ctrl p", "+p", "\n"])
  func `what is no key`(notation: String) {
    #expect(KeyStroke(notation: notation) == nil)
  }

  @Test func `every key survives being written`() {
    let keys: [KeyStroke.Key] =
      "aZ0é/+ ".map { .character($0) } + (1...24).map { .function($0) } + [
        .enter, .tab, .backspace, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete,
      ]
    for key in keys {
      for bits in UInt8(0)..<8 {
        let stroke = KeyStroke(key, .init(rawValue: bits)).normalized
        #expect(KeyStroke(notation: stroke.notation) == stroke, "\(stroke.notation)")
      }
    }
  }

  @Test func `sequences`() throws {
    let top = try #require(KeySequence(notation: "g g"))
    let g = KeyStroke(.character("g"))
    #expect(top.strokes == [g, g])
    #expect(top.notation == "g g")
    #expect(top.begins(with: [g]))
    #expect(top.begins(with: [g, g]))
    #expect(!top.begins(with: [g, g, g]))
    #expect(KeySequence(notation: " Ctrl+X  Space ")?.notation == "Ctrl+X Space")
    #expect(KeySequence(notation: "") == nil)
    #expect(KeySequence(notation: "g nokey") == nil)
  }
}
