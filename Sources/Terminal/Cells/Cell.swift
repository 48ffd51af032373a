/// One place on the screen: what it shows, what that is, and on what ground it stands. 24 plain bytes.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var role: Role
  /// What lies behind: a selected row, an overlay, a bar.
  package var ground: Role

  package static let blank = Cell(.blank)

  package init(_ glyph: Glyph, role: Role = .text, ground: Role = .text) {
    (self.glyph, self.role, self.ground) = (glyph, role, ground)
  }

  /// 1 or 2 columns, or 0 for the second half of a wide character.
  package var width: Int { glyph.width }
  package var text: String { glyph.text }
}
