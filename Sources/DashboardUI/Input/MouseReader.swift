import Dashboard
import Terminal

/// What a click or a turn of the wheel means, by what is drawn at its place.
struct MouseReader {
  private let state: AppState
  private let size: Size
  private let arrangement: Arrangement
  private let body: Rect

  /// Rows that one turn of the wheel goes.
  private static let wheelStep = 3

  init(state: AppState) {
    self.state = state
    size = Size(columns: state.size.columns, rows: state.size.rows)
    arrangement = state.arrangement(at: size)
    body = state.overlayFrame(at: size)
  }

  func messages(for event: MouseEvent) -> [Message] {
    guard !state.size.isTooSmall else { return [] }
    switch event.kind {
    case .press(button: 0): return click(event.place)
    case .wheelUp: return wheel(-Self.wheelStep, at: event.place)
    case .wheelDown: return wheel(Self.wheelStep, at: event.place)
    case .press, .release: return []
    }
  }

  // MARK: Click

  private func click(_ place: Point) -> [Message] {
    if let hint = footerHint(at: place) { return hint.message.map { [$0] } ?? [] }
    if let overlay = state.overlay { return click(place, on: overlay) }
    let leaving: [Message] = state.filterInput == nil ? [] : [.submit]
    switch state.screen {
    case .dashboard: return leaving + clickOnPanes(place)
    case .connections:
      return step(to: ConnectionsView(state: state, frame: body).index(at: place), from: state.connectionCursor)
    case .welcome: return step(to: WelcomeView(state: state, frame: body).index(at: place), from: state.welcomeCursor)
    }
  }

  private func footerHint(at place: Point) -> FooterView.Hint? {
    let frame = Rect(arrangement.footer)
    guard frame.contains(place) else { return nil }
    if case .commandLine = state.overlay { return nil }
    return FooterView(state: state, frame: frame).hints.first { $0.columns.contains(place.column) }
  }

  /// A click moves there; on what is chosen already it opens.
  private func step(to index: Int?, from cursor: Int) -> [Message] {
    guard let index else { return [] }
    return index == cursor ? [.open] : [.move(.by(index - cursor))]
  }

  private func click(_ place: Point, on overlay: Overlay) -> [Message] {
    switch overlay {
    case .picker(let picker):
      switch PickerView(state: state, picker: picker, frame: body).hit(place) {
      case .item(let index): return index == picker.selected ? [.submit] : [.pickerMove(index - picker.selected)]
      case .box: return []
      case .outside: return [.cancel]
      }
    case .signIn(let form):
      let field = SignInView(form: form, language: state.language, frame: body).field(at: place)
      return field == nil || field == form.focus ? [] : [.nextField]
    case .form(let form):
      let field = FormView(state: state, form: form, frame: body).field(at: place)
      return field.map { $0 == form.focus ? [] : [.focusField($0)] } ?? []
    case .menu(let menu):
      let choice = MenuView(state: state, menu: menu, frame: body).choice(at: place)
      return choice.map { [.menuLetter($0.letter)] } ?? []
    // Nothing is confirmed by a click that may have been meant for what lies below.
    case .commandLine, .review, .run, .question: return []
    }
  }

  private func clickOnPanes(_ place: Point) -> [Message] {
    guard let target = self.place(at: place) else { return [] }
    if target.pane == .week {
      let inside = Rect(target.frame).inset(by: 1)
      let view = WeekView(state: state, standing: state.standing(of: .week), frame: inside, isFocused: true)
      return [
        view.row(at: place).map { .pointed(.week, visibleRow: $0, opens: true) } ?? .focusPane(.week)
      ]
    }
    let row = place.row - target.frame.row
    let table = state.table(target.pane)
    // The border and the headings come first.
    let line = row - 1 - target.headingRows
    if line >= 0, line < target.rowCount {
      let number = table.window(height: target.rowCount).lowerBound + line
      if table.rows.indices.contains(number) { return [.pointed(target.pane, visibleRow: number, opens: true)] }
    }
    if row == 1, state.look == PaneLook(target.pane, .table), !table.rows.isEmpty,
      let order = sortOrder(at: place, in: target)
    {
      return [.sort(order)]
    }
    return [.focusPane(target.pane)]
  }

  /// The order that a click on a column's title asks for.
  private func sortOrder(at place: Point, in target: Arrangement.Place) -> SortOrder? {
    let inside = Rect(target.frame).inset(by: 1)
    let column = place.column - inside.left
    let layout = ColumnLayout(state.columns(of: target.pane), width: inside.width)
    guard let slot = layout.slots.first(where: { ($0.start..<$0.start + $0.width).contains(column) }) else {
      return nil
    }
    let order = state.table(target.pane).sort
    return SortOrder(slot.column.id, descending: order.column == slot.column.id && !order.isDescending)
  }

  private func place(at place: Point) -> Arrangement.Place? {
    arrangement.places.first { $0.frame.contains(column: place.column, row: place.row) }
  }

  // MARK: Wheel

  private func wheel(_ rows: Int, at place: Point) -> [Message] {
    if let overlay = state.overlay {
      return switch overlay {
      case .picker: [.pickerMove(rows)]
      case .review, .run: [.move(.by(rows))]
      case .commandLine, .signIn, .form, .menu, .question: []
      }
    }
    switch state.screen {
    case .connections, .welcome: return [.move(.by(rows.signum()))]
    case .dashboard:
      if let detail = arrangement.detail, detail.contains(column: place.column, row: place.row) {
        return [.wheel(nil, rows)]
      }
      return self.place(at: place).map { [.wheel($0.pane, rows)] } ?? []
    }
  }
}
