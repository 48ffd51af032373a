import Terminal

/// Which sequence is which key.
enum KeyTable {
  /// `ESC O x`: cursor and keypad keys in application mode, F1 to F4.
  static func applicationKey(_ byte: UInt8) -> KeyStroke? {
    switch byte {
    case UInt8(ascii: "M"): return KeyStroke(.enter)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return KeyStroke(.function(Int(byte) - 0x4f))
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return KeyStroke(.character(Character(Unicode.Scalar(byte - 0x40))))
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return named(byte - 0x20).map { KeyStroke($0, .control) }
    default: return named(byte).map { KeyStroke($0) }
    }
  }

  /// `ESC [ [ A` to `E`.
  static func linuxConsoleKey(_ byte: UInt8) -> KeyStroke? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) ? KeyStroke(.function(Int(byte) - 0x40)) : nil
  }

  /// `ESC [ numbers last`.
  static func controlKey(_ numbers: [Int], _ last: UInt8) -> KeyStroke? {
    let modifiers = numbers.count > 1 ? modifiers(numbers[1]) : []
    switch last {
    case UInt8(ascii: "Z"): return KeyStroke(.tab, modifiers.union(.shift))
    // With another first number it is the terminal's answer to a question about the cursor.
    case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.first ?? 1 == 1:
      return KeyStroke(.function(Int(last) - 0x4f), modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return named(last - 0x20).map { KeyStroke($0, .shift) }
    case UInt8(ascii: "~"): return tilde(numbers, modifiers)
    case UInt8(ascii: "u"): return numbers.first.flatMap { coded($0, modifiers) }
    default: return named(last).map { KeyStroke($0, modifiers) }
    }
  }

  private static func named(_ byte: UInt8) -> KeyStroke.Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: nil
    }
  }

  private static func tilde(_ numbers: [Int], _ modifiers: KeyStroke.Modifiers) -> KeyStroke? {
    guard let number = numbers.first else { return nil }
    switch number {
    case 1, 7: return KeyStroke(.home, modifiers)
    case 2: return KeyStroke(.insert, modifiers)
    case 3: return KeyStroke(.delete, modifiers)
    case 4, 8: return KeyStroke(.end, modifiers)
    case 5: return KeyStroke(.pageUp, modifiers)
    case 6: return KeyStroke(.pageDown, modifiers)
    case 11...15: return KeyStroke(.function(number - 10), modifiers)
    case 17...21: return KeyStroke(.function(number - 11), modifiers)
    case 23...24: return KeyStroke(.function(number - 12), modifiers)
    case 27 where numbers.count > 2: return coded(numbers[2], modifiers)
    default: return nil
    }
  }

  /// A key told by its Unicode number, as terminals do that can tell Ctrl+Shift combinations apart.
  private static func coded(_ number: Int, _ modifiers: KeyStroke.Modifiers) -> KeyStroke? {
    switch number {
    case 9: return KeyStroke(.tab, modifiers)
    case 13: return KeyStroke(.enter, modifiers)
    case 27: return KeyStroke(.escape, modifiers)
    case 8, 127: return KeyStroke(.backspace, modifiers)
    default:
      guard number >= 32, let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else { return nil }
      return KeyStroke(.character(Character(scalar)), modifiers).normalized
    }
  }

  /// xterm's number: one more than the sum of shift 1, alt 2, control 4 and meta 8.
  private static func modifiers(_ number: Int) -> KeyStroke.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: KeyStroke.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 10 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
