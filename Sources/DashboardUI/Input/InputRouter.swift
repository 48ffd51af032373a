package import Dashboard
package import Terminal

/// What came from the terminal, as messages: keys through the keymap or into the text being typed, pastes only ever as
/// text, the mouse by what is drawn under it.
package struct InputRouter: Sendable {
  private let keymap: Keymap

  /// - Parameter preferences: make another router when their keys change.
  package init(_ preferences: Preferences) { keymap = Keymap(preferences) }

  package func messages(for event: TerminalEvent, state: AppState) -> [Message] {
    switch event {
    case .key(let stroke): messages(for: stroke, state).map { within(the: state, $0) }
    case .paste(let text): state.textTarget == nil ? [] : [.edit(.insert(text))]
    case .mouse(let event): MouseReader(state: state).messages(for: event).map { within(the: state, $0) }
    case .focus(let isFocused): [.focusChanged(isFocused)]
    case .resize(let size): [.resized(ScreenSize(columns: size.columns, rows: size.rows))]
    case .resumed: [.redraw]
    case .hangUp: [.quit]
    }
  }

  private func messages(for stroke: KeyStroke, _ state: AppState) -> [Message] {
    guard let target = state.textTarget, let line = state.typedLine else {
      if let overlay = state.overlay { return OverlayKeys(overlay: overlay).messages(for: stroke.normalized) }
      return keymap.messages(for: stroke, in: state)
    }
    let typed = TypingKeys(target: target, line: line).messages(for: stroke.normalized)
    return typed ?? keymap.messageWhileTyping(for: stroke).map { [$0] } ?? []
  }

  /// Only drawing knows how long a detail or a review is: a step in it ends where the text does.
  private func within(the state: AppState, _ message: Message) -> Message {
    let size = Size(columns: state.size.columns, rows: state.size.rows)
    if let review = state.review, case .move(let movement) = message {
      let view = ReviewView(state: state, review: review, frame: state.overlayFrame(at: size))
      return .move(.by(view.scroll(by: movement.rows(page: view.page))))
    }
    if case .run(let id) = state.overlay, case .move(let movement) = message, let batch = state.writing.batch(id) {
      let view = RunView(state: state, batch: batch, frame: state.overlayFrame(at: size))
      return .showWrites(id, from: view.top(after: movement))
    }
    guard state.screen == .dashboard, state.overlay == nil else { return message }
    switch message {
    case .scrollDetail(let rows), .wheel(nil, let rows): return scroll(state) { _ in rows } ?? message
    case .move(let movement) where state.detail.isOpen:
      return scroll(state) { movement.rows(page: $0) } ?? message
    default: return message
    }
  }

  /// - Parameter rows: how far to go, from the number of rows seen at once.
  private func scroll(_ state: AppState, by rows: (Int) -> Int) -> Message? {
    guard let frame = state.arrangement.detail else { return nil }
    let view = DetailView(state: state, frame: Rect(frame))
    return .scrollDetail(view.scroll(by: rows(view.page)))
  }
}

extension Movement {
  /// - Parameter page: how many rows are seen at once.
  func rows(page: Int) -> Int {
    switch self {
    case .by(let rows): rows
    case .pages(let pages): Int((pages * Double(page)).rounded(.awayFromZero))
    case .first: .min
    case .last: .max
    }
  }
}

extension AppState {
  /// The text being typed, wherever it is.
  var typedLine: TextLine? {
    switch overlay {
    case .commandLine(let commandLine): commandLine.line
    case .signIn(let form): form[form.focus]
    case .picker(let picker): picker.query
    case .form(let form): form.inputs.indices.contains(form.focus) ? form.inputs[form.focus].line : nil
    case .review(let review): review.answer
    case .run, .menu, .question: nil
    case nil: filterInput
    }
  }
}
