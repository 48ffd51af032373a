/// What one place on the screen shows, without how: a character with its combining marks.
///
/// Plain bytes, so that frames can be compared and copied as memory. Only `Glyphs` makes them from text, which is what
/// keeps everything harmful out of cells.
package struct Glyph: Hashable, Sendable {
  /// How many combining marks are kept; more would only help to deface the rows above and below.
  package static let mostMarks = 4

  /// The character's Unicode number; 0 in the second half of a wide character.
  package private(set) var base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  package private(set) var markCount: UInt8 = 0
  private let columns: UInt8

  package static let blank = Glyph(base: 0x20, width: 1)
  /// What lies under the right half of a wide character.
  package static let secondHalf = Glyph(base: 0, width: 0)
  package static let ellipsis = Glyph(base: 0x2026, width: 1)

  init(base: UInt32, width: UInt8) { (self.base, columns) = (base, width) }

  /// 1 or 2 columns, or 0 for the second half of a wide character.
  package var width: Int { Int(columns) }

  package var marks: [UInt32] { Array([mark1, mark2, mark3, mark4].prefix(Int(markCount))) }

  /// As text; empty for the second half of a wide character.
  package var text: String {
    var text = String.UnicodeScalarView()
    guard columns > 0 else { return "" }
    text.append(contentsOf: ([base] + marks).compactMap(Unicode.Scalar.init))
    return String(text)
  }

  /// The same with a plain space in place of one that joins what is around it: on the screen both are blank.
  var onScreen: Glyph {
    guard base == Glyph.joiningSpace.base else { return self }
    var glyph = self
    glyph.base = Glyph.blank.base
    return glyph
  }

  /// Adds a combining mark; the fifth and later are dropped.
  mutating func add(mark: UInt32) {
    switch markCount {
    case 0: mark1 = mark
    case 1: mark2 = mark
    case 2: mark3 = mark
    case 3: mark4 = mark
    default: return
    }
    markCount += 1
  }
}
