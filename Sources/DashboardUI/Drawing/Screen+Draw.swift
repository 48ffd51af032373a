package import Dashboard
package import Terminal

extension Screen {
  /// The whole program as it stands: every cell follows from the state and the size of the window, and from nothing
  /// else. Any size can be drawn.
  package static func draw(_ state: AppState, size: Size) -> Surface { draw(state, size: size, after: nil).surface }

  /// - Parameter previous: the frame before this one. What is the same in both is taken from it, so that a step of the
  ///   cursor draws one pane and not all.
  package static func draw(_ state: AppState, size: Size, after previous: DrawnFrame?) -> DrawnFrame {
    let basis = DrawnFrame.Basis(state, size: size)
    let kept = previous.flatMap { $0.basis.isKept(in: basis) ? $0 : nil }
    var surface = kept?.surface ?? Surface(size: size)
    surface.cursor = nil
    draw(state, basis, kept?.basis.tables, on: &surface)
    return DrawnFrame(surface: surface, basis: basis)
  }

  /// - Parameter shown: the tables that the surface shows already, under the same header; nil for a blank surface.
  private static func draw(
    _ state: AppState, _ basis: DrawnFrame.Basis, _ shown: [PaneID: TableState]?, on surface: inout Surface
  ) {
    let size = surface.size
    guard !ScreenSize(columns: size.columns, rows: size.rows).isTooSmall else {
      TooSmallView.draw(state.language, on: &surface)
      return
    }
    let arrangement = basis.arrangement
    if shown == nil { HeaderView(state: state, frame: Rect(arrangement.header)).draw(on: &surface) }
    let body = state.overlayFrame(at: size)
    switch state.screen {
    case .dashboard:
      for place in arrangement.places {
        // The focused pane says where the hardware cursor stands.
        if let shown, place.pane != state.focus, shown[place.pane] == state.tables[place.pane] { continue }
        surface.fill(Rect(place.frame), ground: .text)
        PaneView(state: state, place: place).draw(on: &surface)
      }
      if let frame = arrangement.detail {
        surface.fill(Rect(frame), ground: .text)
        DetailView(state: state, frame: Rect(frame)).draw(on: &surface)
      }
    case .connections: ConnectionsView(state: state, frame: body).draw(on: &surface)
    case .welcome: WelcomeView(state: state, frame: body).draw(on: &surface)
    }
    FooterView(state: state, frame: Rect(arrangement.footer)).draw(on: &surface)
    if !state.pendingKeys.isEmpty { WhichKeyView(state: state, frame: body).draw(on: &surface) }
    if let overlay = state.overlay { draw(overlay, over: body, of: state, on: &surface) }
    if let notice = state.notice {
      NoticeView(notice: notice, language: state.language, frame: body).draw(on: &surface)
    }
  }

  private static func draw(_ overlay: Overlay, over body: Rect, of state: AppState, on surface: inout Surface) {
    switch overlay {
    case .picker(let picker): PickerView(state: state, picker: picker, frame: body).draw(on: &surface)
    case .commandLine(let commandLine):
      CommandLineView(commandLine: commandLine, language: state.language, screen: surface.bounds).draw(on: &surface)
    case .signIn(let form): SignInView(form: form, language: state.language, frame: body).draw(on: &surface)
    case .form(let form): FormView(state: state, form: form, frame: body).draw(on: &surface)
    case .review(let review): ReviewView(state: state, review: review, frame: body).draw(on: &surface)
    case .run(let id):
      if let batch = state.writing.batch(id) { RunView(state: state, batch: batch, frame: body).draw(on: &surface) }
    case .menu(let menu): MenuView(state: state, menu: menu, frame: body).draw(on: &surface)
    case .question(let question):
      QuestionView(question: question, language: state.language, frame: body).draw(on: &surface)
    }
  }
}

extension AppState {
  /// What overlays and the screens without panes may cover: all but the header and the footer.
  func overlayFrame(at size: Size) -> Rect { Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2) }

  /// Where everything stands in a window of this size.
  func arrangement(at size: Size) -> Arrangement {
    arrangement(at: ScreenSize(columns: size.columns, rows: size.rows))
  }
}

extension Rect {
  init(_ frame: Frame) {
    self.init(column: frame.column, row: frame.row, columns: frame.columns, rows: frame.rows)
  }
}
