import Insights

extension AppState {
  /// The same things in another form, or other days of them.
  mutating func changeLook(_ message: Message) -> [Effect] {
    switch message {
    case .turnLook:
      guard let next = look.next else { return [] }
      forms[next.pane] = next.form
      if next.pane != focus { return go(to: next.pane) }
    case .stepPeriod(let count): timeline.step(count, on: today)
    case .zoomPeriod(let isCloser): timeline.zoom(isCloser)
    case .showToday: timeline.start = nil
    default: break
    }
    return []
  }
}
