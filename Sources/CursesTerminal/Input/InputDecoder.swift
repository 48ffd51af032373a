import Terminal

/// Turns what the keyboard sends into events.
///
/// The sequences are those of ECMA-48 and xterm (control sequences, SS3, SGR mouse, focus, bracketed paste), with the
/// Linux console's and rxvt's own function keys. Unknown sequences are swallowed whole, so that they never arrive as typing.
struct InputDecoder {
  /// Whether the byte 8 is the Backspace key (terminfo `kbs`) rather than Ctrl+H.
  var backspaceIsControlH = false

  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private static let longestSequence = 64

  /// Whether something unfinished waits for more bytes; after a moment without any, call `flush`.
  var isWaiting: Bool { !pending.isEmpty }
  var holdsLoneEscape: Bool { pending == [0x1b] }

  init(backspaceIsControlH: Bool = false) { self.backspaceIsControlH = backspaceIsControlH }

  mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    pending.append(contentsOf: bytes)
    return drain(final: false)
  }

  /// Takes what is pending for what it is: a lone ESC is the Escape key.
  mutating func flush() -> [TerminalEvent] { drain(final: true) }

  private mutating func drain(final: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var place = 0
    scan: while place < pending.count {
      if var collector = paste {
        let (used, text) = collector.take(pending[place...])
        place += used
        paste = text == nil ? collector : nil
        if let text { events.append(.paste(text)) }
        continue
      }
      switch next(pending[place...], final: final) {
      case .unfinished: break scan
      case .event(let event, let length):
        if let event { events.append(event) }
        place += length
      case .pasteBegins(let length):
        paste = PasteCollector()
        place += length
      }
    }
    pending.removeFirst(place)
    return events
  }

  private enum Step {
    case unfinished
    case event(TerminalEvent?, length: Int)
    case pasteBegins(length: Int)

    static func key(_ stroke: KeyStroke?, _ length: Int) -> Step { .event(stroke.map { .key($0) }, length: length) }
  }

  private func next(_ bytes: ArraySlice<UInt8>, final: Bool) -> Step {
    let first = bytes[bytes.startIndex]
    if first == 0x1b { return escape(bytes, final: final) }
    if first < 0x20 || first == 0x7f { return .key(control(first, []), 1) }
    return text(bytes, final: final, [])
  }

  // MARK: Plain keys

  private func control(_ byte: UInt8, _ modifiers: KeyStroke.Modifiers) -> KeyStroke? {
    switch byte {
    case 0x00: return KeyStroke(.character(" "), modifiers.union(.control))
    case 0x08 where backspaceIsControlH: return KeyStroke(.backspace, modifiers)
    case 0x09: return KeyStroke(.tab, modifiers)
    case 0x0d: return KeyStroke(.enter, modifiers)
    case 0x7f: return KeyStroke(.backspace, modifiers)
    case 0x01...0x1a: return letter(byte + 0x60, modifiers)
    default: return letter(byte + 0x40, modifiers)
    }
  }

  private func letter(_ byte: UInt8, _ modifiers: KeyStroke.Modifiers) -> KeyStroke {
    KeyStroke(.character(Character(Unicode.Scalar(byte))), modifiers.union(.control))
  }

  private func text(_ bytes: ArraySlice<UInt8>, final: Bool, _ modifiers: KeyStroke.Modifiers) -> Step {
    let first = bytes[bytes.startIndex]
    let length: Int
    switch first {
    case ..<0x80: length = 1
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return .event(nil, length: 1)
    }
    let unit = bytes.prefix(length)
    guard unit.dropFirst().allSatisfy({ $0 & 0xc0 == 0x80 }) else { return .event(nil, length: 1) }
    guard unit.count == length else { return final ? .event(nil, length: unit.count) : .unfinished }
    guard let character = String(validating: unit, as: UTF8.self)?.first else { return .event(nil, length: length) }
    // A C1 control is never typing.
    guard character.unicodeScalars.allSatisfy({ $0.value < 0x80 || $0.value > 0x9f }) else {
      return .event(nil, length: length)
    }
    return .key(KeyStroke(.character(character), modifiers), length)
  }

  // MARK: Escape sequences

  private func escape(_ bytes: ArraySlice<UInt8>, final: Bool) -> Step {
    guard bytes.count > 1 else { return final ? .key(KeyStroke(.escape), 1) : .unfinished }
    let rest = bytes.dropFirst()
    let second = rest[rest.startIndex]
    switch second {
    case 0x1b: return .key(KeyStroke(.escape), 1)
    case UInt8(ascii: "["): return controlSequence(bytes, final: final)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return final ? .key(KeyStroke(.character("O"), .alt), 2) : .unfinished }
      return .key(KeyTable.applicationKey(bytes[bytes.startIndex + 2]), 3)
    case ..<0x20, 0x7f: return .key(control(second, .alt), 2)
    default:
      switch text(rest, final: final, .alt) {
      case .event(let event, let length): return .event(event, length: length + 1)
      case let other: return other
      }
    }
  }

  private func controlSequence(_ bytes: ArraySlice<UInt8>, final: Bool) -> Step {
    var body = bytes.dropFirst(2)
    guard let first = body.first else { return final ? .key(KeyStroke(.character("["), .alt), 2) : .unfinished }
    // The Linux console: ESC [ [ A to E are F1 to F5.
    if first == UInt8(ascii: "[") {
      guard body.count > 1 else { return final ? .event(nil, length: bytes.count) : .unfinished }
      return .key(KeyTable.linuxConsoleKey(body[body.startIndex + 1]), 4)
    }
    let parameters = body.prefix { (0x30...0x3f).contains($0) }
    body = body.dropFirst(parameters.count)
    let marks = body.prefix { (0x20...0x2f).contains($0) }
    body = body.dropFirst(marks.count)
    let length = body.startIndex - bytes.startIndex + 1
    guard length <= Self.longestSequence else { return .event(nil, length: length - 1) }
    guard let last = body.first else { return final ? .event(nil, length: bytes.count) : .unfinished }
    // Something else began before the sequence ended: what came of it is dropped.
    guard (0x40...0x7e).contains(last) else { return .event(nil, length: length - 1) }
    guard marks.isEmpty else { return .event(nil, length: length) }
    return meaning(of: Array(parameters), last, length: length)
  }

  private func meaning(of parameters: [UInt8], _ last: UInt8, length: Int) -> Step {
    if parameters.first == UInt8(ascii: "<") {
      return .event(MouseReport.event(Self.numbers(parameters.dropFirst()), released: last == 0x6d), length: length)
    }
    // Private parameters mark answers of the terminal, never keys.
    if let first = parameters.first, first > 0x3b { return .event(nil, length: length) }
    let numbers = Self.numbers(parameters[...])
    switch (last, numbers.first) {
    case (UInt8(ascii: "~"), 200?): return .pasteBegins(length: length)
    case (UInt8(ascii: "I"), nil): return .event(.focus(true), length: length)
    case (UInt8(ascii: "O"), nil): return .event(.focus(false), length: length)
    default: return .key(KeyTable.controlKey(numbers, last), length)
    }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      // Sub-parameters after a colon say nothing we need.
      let text = String(decoding: digits.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      return Int(text) ?? 0
    }
  }
}
