import Dashboard
import Terminal

/// What a key offers, each with the letter that chooses it; what cannot be done says why.
struct MenuView {
  private let state: AppState
  private let menu: Menu
  private let box: Rect
  private let list: Rect
  private let foot: Rect
  /// The first choice that is seen, so that the chosen one is.
  private let first: Int

  init(state: AppState, menu: Menu, frame: Rect) {
    self.state = state
    self.menu = menu
    box = frame.centered(Size(columns: min(70, frame.width - 2), rows: menu.choices.count + 4))
    var inside = box.inset(columns: 2, rows: 1)
    foot = inside.takeBottom(1)
    list = inside
    first = max(0, min(menu.selected - list.height / 2, menu.choices.count - list.height))
  }

  /// The choice at a place.
  func choice(at place: Point) -> Menu.Choice? {
    let index = first + place.row - list.top
    return list.contains(place) && menu.choices.indices.contains(index) ? menu.choices[index] : nil
  }

  func draw(on surface: inout Surface) {
    let language = state.language
    surface.box(box, title: Words("Kies", "Choose")(language))
    surface.cursor = box.origin
    for (index, choice) in menu.choices.enumerated().dropFirst(first).prefix(list.height) {
      let row = list.row(index - first)
      let blocked = state.blocked(choice.action)
      let isChosen = index == menu.selected
      let ground: Role = isChosen ? .overlaySelected : .overlay
      if isChosen { surface.fill(row, ground: ground) }
      let role: Role = blocked == nil ? ground : .overlayBlocked
      var pieces = [Piece(" \(choice.letter) ", .key), Piece(" " + choice.action.title(language), role)]
      if let blocked { pieces.append(Piece("  " + blocked(language), .overlayBlocked)) }
      surface.draw(pieces, at: row.origin, width: row.width, ground: ground)
    }
    surface.drawPosition(first, page: list.height, of: menu.choices.count, on: box, role: .overlayBorder)
    surface.draw(
      Words("letter of Enter kiest · Esc sluit", "letter or Enter chooses · Esc closes")(language), at: foot.origin,
      width: foot.width, role: .dim)
  }
}
