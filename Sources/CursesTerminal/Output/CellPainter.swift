import CNcurses
import Terminal

/// Puts cells of a surface on ncurses' screen in a theme's colours.
@MainActor
struct CellPainter {
  var theme: Theme {
    didSet { forgetInks() }
  }
  private let depth: ColorDepth
  private let isUTF8: Bool
  private var pairs: ColorPairs
  /// By role and ground (see `ink(of:)`); nil until it is needed.
  private var inks: [Ink?]
  /// The theme as this terminal can show it, made when it is first needed after a change.
  private var shownTheme: Theme?

  private struct Ink {
    var attributes: UInt32
    var pair: Int32
  }

  private static let roleCount = Role.allCases.count

  init(theme: Theme, depth: ColorDepth, isUTF8: Bool, pairLimit: Int32) {
    (self.theme, self.depth, self.isUTF8) = (theme, depth, isUTF8)
    pairs = ColorPairs(limit: depth == .mono ? 0 : pairLimit)
    inks = Array(repeating: nil, count: Self.roleCount * Self.roleCount)
  }

  /// Paints what differs from `previous`, or everything without one of the same size.
  mutating func paint(_ surface: Surface, over previous: Surface?) {
    let generation = pairs.generation
    paint(surface, previous.map(surface.changes) ?? surface.everything)
    guard pairs.generation != generation else { return }
    // The pairs ran out half-way: cells painted before that wear colours that mean something else now. Once more from
    // the start; what does not fit then either goes without colour.
    forgetInks()
    pairs.mayForget = false
    paint(surface, surface.everything)
    pairs.mayForget = true
  }

  private mutating func paint(_ surface: Surface, _ spans: [Surface.Span]) {
    for span in spans {
      for column in span.columns {
        put(surface.cells[span.row * surface.size.columns + column], row: span.row, column: column)
      }
    }
  }

  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    let glyph = cell.glyph
    // The second half of a wide character.
    guard glyph.width > 0 else { return }
    let ink = ink(of: cell)
    let (row, column) = (Int32(row), Int32(column))
    let base = Self.printable(glyph, isUTF8: isUTF8)
    if base == glyph.base && glyph.markCount > 0 {
      let marks = glyph.marks
      keet_put(row, column, base, marks, Int32(marks.count), ink.attributes, ink.pair)
    } else {
      keet_put(row, column, base, nil, 0, ink.attributes, ink.pair)
      if glyph.width == 2, base != glyph.base {
        keet_put(row, column + 1, 0x20, nil, 0, ink.attributes, ink.pair)
      }
    }
  }

  /// The character to show: as it is when the C library agrees on its width and that of its marks, else a stand-in of one
  /// column that cannot move what follows it. In a locale that is not UTF-8 only ASCII goes out.
  static func printable(_ glyph: Glyph, isUTF8: Bool) -> UInt32 {
    let base = glyph.base
    if base >= 0x20 && base < 0x7f && glyph.markCount == 0 { return base }
    guard isUTF8 else { return ASCIIFallback.scalar(for: base) }
    guard Int(keet_width(base)) == glyph.width, glyph.markCount == 0 || glyph.marks.allSatisfy({ keet_width($0) == 0 })
    else { return 0xfffd }
    return base
  }

  // MARK: Colours

  private mutating func forgetInks() {
    inks = Array(repeating: nil, count: Self.roleCount * Self.roleCount)
    shownTheme = nil
  }

  private mutating func ink(of cell: Cell) -> Ink {
    let place = Int(cell.role.rawValue) * Self.roleCount + Int(cell.ground.rawValue)
    if let known = inks[place] { return known }
    let shown = shownTheme ?? theme.adapted(to: depth)
    shownTheme = shown
    let style = shown.style(of: cell)
    let ink = Ink(
      attributes: Self.attributes(of: style),
      pair: pairs.number(foreground: index(style.foreground), background: index(style.background)))
    inks[place] = ink
    return ink
  }

  private func index(_ color: Color?) -> Int32 { color?.nearest(in: depth).map(Int32.init) ?? -1 }

  private static func attributes(of style: Style) -> UInt32 {
    var bits: UInt32 = 0
    if style.bold { bits |= UInt32(KEET_BOLD) }
    if style.dim { bits |= UInt32(KEET_DIM) }
    if style.underline { bits |= UInt32(KEET_UNDERLINE) }
    if style.reverse { bits |= UInt32(KEET_REVERSE) }
    if style.italic { bits |= UInt32(KEET_ITALIC) }
    return bits
  }
}
