import CNcurses
import Glibc
import Terminal

/// What this terminal can do, by terminfo and the environment.
struct TerminalAbilities {
  private let name: String
  /// The terminfo entry to work by: the terminal's own, or its sibling with 24-bit colour.
  let description: String
  let colorDepth: ColorDepth
  let isUTF8: Bool
  let backspaceIsControlH: Bool
  /// What is sent after ncurses has taken the screen: paste marks, focus, mouse.
  let enter: [UInt8]
  /// What undoes all of it and gives the shell its screen back.
  let leave: [UInt8]
  /// What frames a picture so that the terminal shows it at once; empty when it has no such marks.
  let frameBegin: [UInt8]
  let frameEnd: [UInt8]

  init(environment: [String: String], mouse: Bool) throws(TerminalProblem) {
    name = environment["TERM"] ?? ""
    guard !name.isEmpty else { throw .terminalNotNamed }
    guard name != "dumb" else { throw .dumbTerminal(name: name) }
    guard keet_terminfo_load(name) == 1 else { throw .unknownTerminal(name: name) }
    // The sibling below may be described for another keyboard.
    backspaceIsControlH = Self.string("kbs") == [8]
    description = Self.directColor(environment) ?? name
    guard let place = Self.string("cup"), !place.isEmpty else { throw .dumbTerminal(name: name) }
    isUTF8 = Self.adoptLocale(environment)
    colorDepth = Self.depth(
      environment, colors: Int(keet_terminfo_number("colors")), direct: keet_terminfo_has("RGB") != 0)

    let modes = ["2004", "1004"] + (mouse ? ["1000", "1006"] : [])
    let keypad = Self.string("smkx") ?? []
    // A terminal that turns around right-to-left text by itself would do so across panes and borders.
    let keepOrder = Array("\u{1b}[8l".utf8)
    let turnAround = Array("\u{1b}[8h".utf8)
    enter = keypad + keepOrder + modes.flatMap { Array("\u{1b}[?\($0)h".utf8) }
    // Everything is undone in the order opposite to its making. Without a second screen to leave, the shell goes on below.
    let undo = ["rmkx", "op", "sgr0", "rmacs", "cnorm"].flatMap { Self.string($0) ?? [] }
    leave =
      modes.reversed().flatMap { Array("\u{1b}[?\($0)l".utf8) } + turnAround + undo + Self.allRowsScroll
      + (Self.string("rmcup") ?? Array("\u{1b}[999;1H\r\n".utf8)) + Array("\r".utf8)
    if let sync = Self.string("Sync"), !sync.isEmpty {
      frameBegin = Array("\u{1b}[?2026h".utf8)
      frameEnd = Array("\u{1b}[?2026l".utf8)
    } else {
      (frameBegin, frameEnd) = ([], [])
    }
  }

  /// Undoes the scrolling region that ncurses sets; it would hold for the shell too, also in a window that grew since.
  private static var allRowsScroll: [UInt8] {
    string("csr")?.starts(with: Array("\u{1b}[".utf8)) == true ? Array("\u{1b}[r".utf8) : []
  }

  private static func string(_ capability: String) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = keet_terminfo_string(capability, &buffer, buffer.count)
    return count < 0 ? nil : buffer.prefix(Int(count)).map(UInt8.init(bitPattern:))
  }

  /// Loads the entry by which a terminal that says it has 24-bit colour (`COLORTERM`) is told them: ncurses sends nothing
  /// that terminfo does not hold, and the entry of `xterm-256color` holds no way. Its sibling `xterm-direct` does, where it
  /// is installed. Nil without one; the terminal's own entry is loaded then.
  private static func directColor(_ environment: [String: String]) -> String? {
    guard let name = environment["TERM"], ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? ""),
      keet_terminfo_has("RGB") == 0
    else { return nil }
    let stem = name.hasSuffix("-256color") ? String(name.dropLast("-256color".count)) : name
    let sibling = stem + "-direct"
    if keet_terminfo_load(sibling) == 1, keet_terminfo_has("RGB") != 0 { return sibling }
    _ = keet_terminfo_load(name)
    return nil
  }

  static func depth(_ environment: [String: String], colors: Int, direct: Bool) -> ColorDepth {
    if let off = environment["NO_COLOR"], !off.isEmpty { return .mono }
    if direct && colors > 256 { return .trueColor }
    switch colors {
    case ..<8: return .mono
    case ..<16: return .ansi8
    case ..<256: return .ansi16
    default: return .indexed256
    }
  }

  /// Sets the character type of the locale the environment names. A UTF-8 locale that is not installed is taken as C.UTF-8;
  /// a locale that is not UTF-8 is respected, and the screen is then ASCII.
  private static func adoptLocale(_ environment: [String: String]) -> Bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let isNamedUTF8 = named.lowercased().contains("utf-8") || named.lowercased().contains("utf8")
    if setlocale(LC_CTYPE, named) == nil { setlocale(LC_CTYPE, isNamedUTF8 ? "C.UTF-8" : "C") }
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
