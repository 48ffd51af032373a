import CVTerm

/// A terminal without a window: bytes in, cells out. Used by tests to see what a person would see.
package final class VirtualScreen {
  package struct Cell: Sendable, Equatable {
    package var text: String
    package var width: Int
    package var bold: Bool
    package var underline: Bool
    package var italic: Bool
    package var reverse: Bool
    package var foreground: Ink
    package var background: Ink
  }

  /// A colour as the program asked for it.
  package enum Ink: Sendable, Equatable {
    case standard
    case indexed(UInt8)
    case rgb(UInt8, UInt8, UInt8)
  }

  /// What the program set beside cells.
  fileprivate final class Properties {
    var title = ""
    var isAlternate = false
    var cursorVisible = true
    var cursor = (row: 0, column: 0)
  }

  package private(set) var rows: Int
  package private(set) var columns: Int
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let properties = Properties()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  /// Nil when the emulator cannot be made (no memory).
  package init?(rows: Int = 24, columns: Int = 80) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(terminal) else {
      return nil
    }
    self.rows = rows
    self.columns = columns
    self.terminal = terminal
    self.screen = screen
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.movecursor = { position, _, _, user in
      Properties.at(user)?.cursor = (Int(position.row), Int(position.col))
      return 1
    }
    callbacks.pointee.settermprop = { property, value, user in
      guard let value else { return 0 }
      return Properties.at(user)?.set(property, value.pointee) ?? 0
    }
    vterm_set_utf8(terminal, 1)
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  package func feed(_ bytes: some Sequence<UInt8>) {
    let text = bytes.map(CChar.init(bitPattern:))
    text.withUnsafeBufferPointer { _ = vterm_input_write(terminal, $0.baseAddress, $0.count) }
  }

  package func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  // MARK: What is seen

  package var title: String { properties.title }
  /// Whether the program is on the alternate screen.
  package var isAlternate: Bool { properties.isAlternate }
  package var cursorVisible: Bool { properties.cursorVisible }
  package var cursor: (row: Int, column: Int) { properties.cursor }

  /// The rows from top to bottom, without the blanks at their ends.
  package var lines: [String] { (0..<rows).map { line($0) } }

  package func line(_ row: Int) -> String {
    var text = ""
    var column = 0
    while column < columns {
      guard let cell = cell(row: row, column: column) else { break }
      text += cell.text
      column += max(1, cell.width)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  package func cell(row: Int, column: Int) -> Cell? {
    var cell = VTermScreenCell()
    guard vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell) == 1 else { return nil }
    let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    return Cell(
      text: text.isEmpty ? " " : String(text), width: Int(cell.width), bold: cell.attrs.bold != 0,
      underline: cell.attrs.underline != 0, italic: cell.attrs.italic != 0, reverse: cell.attrs.reverse != 0,
      foreground: Ink(cell.fg), background: Ink(cell.bg))
  }
}

extension VirtualScreen.Properties {
  static func at(_ user: UnsafeMutableRawPointer?) -> VirtualScreen.Properties? {
    user.map { Unmanaged<VirtualScreen.Properties>.fromOpaque($0).takeUnretainedValue() }
  }

  func set(_ property: VTermProp, _ value: VTermValue) -> Int32 {
    switch property {
    case VTERM_PROP_ALTSCREEN: isAlternate = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: cursorVisible = value.boolean != 0
    case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
    default: return 0
    }
    return 1
  }
}

extension VirtualScreen.Ink {
  init(_ color: VTermColor) {
    let kind = Int(color.type)
    if kind & (Int(VTERM_COLOR_DEFAULT_FG.rawValue) | Int(VTERM_COLOR_DEFAULT_BG.rawValue)) != 0 {
      self = .standard
    } else if kind & Int(VTERM_COLOR_TYPE_MASK.rawValue) == Int(VTERM_COLOR_INDEXED.rawValue) {
      self = .indexed(color.indexed.idx)
    } else {
      self = .rgb(color.rgb.red, color.rgb.green, color.rgb.blue)
    }
  }
}
