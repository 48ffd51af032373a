/// How every role looks.
///
/// A cell is painted in three layers: the style of `text`, over it the style of the cell's ground, over that the style of
/// its role. So a red status on a selected row is red on the row's colour, and plain text takes the row's colours.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// What the theme says itself.
  package let styles: [Role: Style]
  /// For every role by number, what it lays over what is under it; `text` lays nothing, it is under everything.
  private let layers: [Style]
  private let base: Style

  package init(name: String = "plain", styles: [Role: Style] = [:]) {
    (self.name, self.styles) = (name, styles)
    base = styles[.text] ?? Style()
    layers = Role.allCases.map { Self.layer(of: $0, in: styles) }
  }

  private static func layer(of role: Role, in styles: [Role: Style]) -> Style {
    var next: Role? = role
    while let role = next, role != .text {
      if let style = styles[role] { return style }
      next = role.fallback
    }
    return Style()
  }

  package func style(of cell: Cell) -> Style { style(of: cell.role, on: cell.ground) }

  package func style(of role: Role, on ground: Role = .text) -> Style {
    let under = base.overlaid(by: layers[Int(ground.rawValue)])
    return role == ground ? under : under.overlaid(by: layers[Int(role.rawValue)])
  }

  /// This theme as a terminal with so few colours can show it.
  ///
  /// Without colours its attributes are left, and those of `mono` by which every meaning stays visible. With 8 or 16 colours
  /// a background that is not one of these would be lost or glaring, so `mono`'s attributes stand in for it.
  package func adapted(to depth: ColorDepth) -> Theme {
    switch depth {
    case .trueColor, .indexed256: return self
    case .mono:
      return Theme(
        name: name,
        styles: styles.mapValues(\.withoutColors).merging(Theme.mono.styles) { $0.overlaid(by: $1) })
    case .ansi8, .ansi16:
      return Theme(
        name: name,
        styles: styles.reduce(into: [:]) { result, entry in
          result[entry.key] = Self.withOwnBackground(entry.value, entry.key)
        })
    }
  }

  private static func withOwnBackground(_ style: Style, _ role: Role) -> Style {
    guard let background = style.background, !background.isOwn else { return style }
    var style = style
    style.background = nil
    let stand = Theme.mono.styles[role] ?? Style()
    // Reversed, a dark text on a bright ground would be dark on dark.
    if stand.reverse { style.foreground = nil }
    return style.overlaid(by: stand)
  }
}
