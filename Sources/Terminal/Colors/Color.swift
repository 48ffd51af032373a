/// A colour a theme can ask for.
package enum Color: Hashable, Sendable {
  /// One of the terminal's own sixteen, which its user chose.
  case named(Name)
  /// xterm's 256 colours; 0 to 15 are the terminal's own.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  package enum Name: UInt8, CaseIterable, Hashable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// As a theme writes it: `bright-red`.
    package var text: String {
      let name = String(describing: self)
      return name.hasPrefix("bright") ? "bright-" + name.dropFirst(6).lowercased() : name
    }
  }

  /// Whether it is one of the terminal's own sixteen.
  var isOwn: Bool {
    switch self {
    case .named: true
    case .indexed(let index): index < 16
    case .rgb: false
    }
  }

  /// Reads `red`, `bright-red`, `208`, `#f80` or `#ff8800`.
  package init?(_ text: String) {
    if let name = Name.allCases.first(where: { $0.text == text }) {
      self = .named(name)
    } else if let index = UInt8(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      self = .indexed(index)
    } else if text.hasPrefix("#"), let color = Self.hexadecimal(text.dropFirst()) {
      self = color
    } else {
      return nil
    }
  }

  private static func hexadecimal(_ digits: Substring) -> Color? {
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let number = UInt32(digits, radix: 16)
    else { return nil }
    func part(_ shift: UInt32, _ mask: UInt32) -> UInt8 { UInt8(number >> shift & mask) }
    switch digits.utf8.count {
    case 6: return .rgb(part(16, 0xff), part(8, 0xff), part(0, 0xff))
    case 3: return .rgb(part(8, 0xf) * 17, part(4, 0xf) * 17, part(0, 0xf) * 17)
    default: return nil
    }
  }
}

/// How many colours a terminal has.
package enum ColorDepth: String, CaseIterable, Sendable {
  /// No colour, or none wanted (`NO_COLOR`).
  case mono
  case ansi8
  case ansi16
  case indexed256
  case trueColor
}
