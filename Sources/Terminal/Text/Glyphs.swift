/// Any text as glyphs, one after the other: the only way from text to cells (see `ScalarKind` for the rule).
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var following: Unicode.Scalar?
  /// What is left of a stand-in of several characters, last one first.
  private var standIn: [Glyph] = []

  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    following = scalars.next()
  }

  package mutating func next() -> Glyph? {
    if let glyph = standIn.popLast() { return glyph }
    guard let scalar = following else { return nil }
    following = scalars.next()
    if (0x20..<0x7f).contains(scalar.value), following.map({ $0.value < 0x7f }) ?? true {
      return Glyph(base: scalar.value, width: 1)
    }
    return glyph(for: scalar)
  }

  private mutating func glyph(for scalar: Unicode.Scalar) -> Glyph {
    switch ScalarKind(scalar) {
    case .shown(let width): return withMarks(Glyph(base: scalar.value, width: width))
    case .space: return withMarks(.blank)
    case .joiningSpace: return withMarks(.joiningSpace)
    case .mark:
      // A mark with nothing to stand on stands on a dotted circle, as in printed tables of marks.
      var glyph = Glyph(base: 0x25cc, width: 1)
      glyph.add(mark: scalar.value)
      return withMarks(glyph)
    case .newline: return .newline
    case .carriageReturn:
      if following == "\n" {
        following = scalars.next()
        return .newline
      }
      return spell("^M")
    case .control: return spell("^" + String(Character(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))))
    case .hidden, .emojiSelector: return .dot
    case .named: return spell("‹U+\(Self.hexadecimal(scalar.value))›")
    case .flagLetter: return Glyph(base: 0x24b6 + scalar.value - 0x1f1e6, width: 1)
    }
  }

  private mutating func withMarks(_ glyph: Glyph) -> Glyph {
    var glyph = glyph
    while let mark = following {
      switch ScalarKind(mark) {
      case .mark: glyph.add(mark: mark.value)
      case .emojiSelector where !selectorShows(after: glyph): break
      default: return glyph
      }
      following = scalars.next()
    }
    return glyph
  }

  /// Whether a selector after this glyph is there to hide something. After an emoji it changes nothing that we show. After
  /// a digit it may only come before the keycap around it.
  private func selectorShows(after glyph: Glyph) -> Bool {
    guard let base = Unicode.Scalar(glyph.base), base.properties.isEmoji else { return true }
    var afterSelector = scalars
    return base.isASCII && afterSelector.next()?.value != 0x20e3
  }

  private mutating func spell(_ text: String) -> Glyph {
    let glyphs = text.unicodeScalars.map { Glyph(base: $0.value, width: 1) }
    standIn = glyphs.dropFirst().reversed()
    return glyphs[0]
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits.count < 4 ? 4 - digits.count : 0) + digits
  }
}

extension Glyph {
  /// What stands for a character without a shape.
  static let dot = Glyph(base: 0xb7, width: 1)
  /// What stands for the end of a line in text on one row.
  static let newline = Glyph(base: 0x23ce, width: 1)
  static let joiningSpace = Glyph(base: 0xa0, width: 1)

  var isSpace: Bool { base == 0x20 }
}
