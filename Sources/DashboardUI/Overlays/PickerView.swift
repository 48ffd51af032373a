import Dashboard
import Terminal

/// A list to choose from over the screen: what is typed at the top, the items that are left, and more about the chosen
/// one at the bottom. Help, the palette, themes, sorting and messages are all this.
struct PickerView {
  private enum Line {
    case heading(String)
    /// By position among the items.
    case item(Int)
  }

  private let state: AppState
  private let title: String
  private let picker: Picker
  private let items: [PickerItem]
  private let lines: [Line]
  private let box: Rect
  private let list: Rect
  private let firstLine: Int

  init(state: AppState, picker: Picker, frame: Rect) {
    self.state = state
    self.picker = picker
    title = Self.title(of: picker.kind, state)(state.language)
    items = state.pickerItems
    lines = Self.lines(items)
    box = frame.centered(
      Size(columns: max(36, min(picker.kind == .find ? 110 : 76, frame.width - 4)), rows: max(6, lines.count + 4)))
    var inside = box.inset(columns: 2, rows: 1)
    _ = inside.takeTop(1)
    _ = inside.takeBottom(1)
    list = inside
    let chosen = lines.firstIndex { if case .item(let index) = $0 { index == picker.selected } else { false } } ?? 0
    firstLine = max(0, min(chosen - list.height / 2, lines.count - list.height))
  }

  private static func title(of kind: Picker.Kind, _ state: AppState) -> Words {
    switch kind {
    case .help: Words("Help")
    case .palette: Words("Opdrachten", "Commands")
    case .themes: Words("Thema", "Theme")
    case .sort: Words("Sorteren: ", "Sort: ") + Pane.of(state.focus).title
    case .messages: Words("Meldingen", "Messages")
    case .columns: Words("Kolommen: ", "Columns: ") + Pane.of(state.focus).title
    case .related: Words("Wat erbij hoort", "What belongs to it")
    case .actions: Words("Wat kan hier", "What can be done")
    case .drafts: Words("Concepten", "Drafts")
    case .find: state.findingTitle
    case .export: Words("Bewaar wat hier staat als", "Save what is here as")
    }
  }

  private static func lines(_ items: [PickerItem]) -> [Line] {
    var lines: [Line] = []
    var section = ""
    for (index, item) in items.enumerated() {
      if item.section != section, !item.section.isEmpty { lines.append(.heading(item.section)) }
      section = item.section
      lines.append(.item(index))
    }
    return lines
  }

  /// What a click on the box means.
  enum Hit: Equatable {
    case item(Int)
    case box
    case outside
  }

  func hit(_ place: Point) -> Hit {
    guard box.contains(place) else { return .outside }
    let number = firstLine + place.row - list.top
    guard list.contains(place), lines.indices.contains(number), case .item(let index) = lines[number] else {
      return .box
    }
    return .item(index)
  }

  func draw(on surface: inout Surface) {
    let inside = surface.box(box, title: title)
    let query = inside.row(0)
    surface.draw("›", at: query.origin, role: .key, clip: box)
    let field = Rect(column: query.left + 2, row: query.top, columns: query.width - 2, rows: query.height)
    surface.cursor =
      TextField(line: picker.query).draw(in: field, role: .inputFocused, ground: .overlay, on: &surface) ?? box.origin
    if items.isEmpty {
      let nothing =
        picker.kind == .find ? state.findingWords : Words("Niets gevonden.", "Nothing found.")
      surface.drawWrapped(nothing(state.language), in: list, role: .dim)
    }
    for offset in 0..<list.height where lines.indices.contains(firstLine + offset) {
      let row = list.row(offset)
      switch lines[firstLine + offset] {
      case .heading(let words): surface.draw(words, at: row.origin, width: row.width, role: .rowGroup)
      case .item(let index): draw(items[index], isChosen: index == picker.selected, in: row, on: &surface)
      }
    }
    drawHelp(at: Point(column: inside.left, row: inside.bottom - 1), width: inside.width, on: &surface)
  }

  private func draw(_ item: PickerItem, isChosen: Bool, in row: Rect, on surface: inout Surface) {
    let ground: Role = isChosen ? .overlaySelected : .overlay
    if isChosen { surface.fill(row, ground: ground) }
    let isBlocked = item.blocked != nil
    let noteWidth = min(DisplayText.width(of: item.note), row.width / 2)
    surface.draw(isChosen ? "▌" : " ", at: row.origin, width: 1, role: ground)
    surface.draw(
      Self.pieces(item.title, item.titleMarks, isBlocked ? .overlayBlocked : ground),
      at: Point(column: row.left + 2, row: row.top), width: row.width - noteWidth - 3, ground: ground)
    surface.draw(
      Self.pieces(item.note, item.noteMarks, isBlocked ? .overlayBlocked : .key),
      at: Point(column: row.right - noteWidth, row: row.top), width: noteWidth, ground: ground)
  }

  /// A text with the characters that were looked for told apart.
  private static func pieces(_ text: String, _ marks: Set<Int>, _ role: Role) -> [Piece] {
    guard !marks.isEmpty else { return [Piece(text, role)] }
    var pieces: [Piece] = []
    for (place, character) in text.enumerated() {
      let own: Role = marks.contains(place) ? .match : role
      if pieces.last?.role == own {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(String(character), own))
      }
    }
    return pieces
  }

  /// Why the chosen one cannot be done, or else what it does; and how many there are.
  private func drawHelp(at place: Point, width: Int, on surface: inout Surface) {
    guard items.indices.contains(picker.selected) else { return }
    let item = items[picker.selected]
    let count = " \(picker.selected + 1)/\(items.count)"
    let countWidth = DisplayText.width(of: count)
    let text = item.blocked.map { "✗ " + $0 } ?? item.help
    surface.draw(text, at: place, width: width - countWidth, role: item.blocked == nil ? .dim : .warning)
    surface.draw(
      count, at: Point(column: place.column + width - countWidth, row: place.row), width: countWidth, role: .dim)
  }
}
