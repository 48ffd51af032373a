/// How something looks. What is nil or false says nothing, and leaves what lies under it.
package struct Style: Hashable, Sendable {
  package var foreground: Color?
  package var background: Color?
  package var bold = false
  package var dim = false
  package var underline = false
  package var reverse = false
  package var italic = false

  package init(
    _ foreground: Color? = nil, on background: Color? = nil, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false, italic: Bool = false
  ) {
    (self.foreground, self.background) = (foreground, background)
    (self.bold, self.dim, self.underline, self.reverse, self.italic) = (bold, dim, underline, reverse, italic)
  }

  /// This style with another laid over it: its colours win, its attributes are added.
  package func overlaid(by other: Style) -> Style {
    Style(
      other.foreground ?? foreground, on: other.background ?? background, bold: bold || other.bold,
      dim: dim || other.dim, underline: underline || other.underline, reverse: reverse || other.reverse,
      italic: italic || other.italic)
  }

  /// Its attributes without its colours.
  package var withoutColors: Style {
    Style(bold: bold, dim: dim, underline: underline, reverse: reverse, italic: italic)
  }
}
