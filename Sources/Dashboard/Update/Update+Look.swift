import Insights

extension AppState {
  /// The same things in another form, or other days of them.
  mutating func changeLook(_ message: Message) -> [Effect] {
    switch message {
    case .turnLook:
      guard let next = look.next else { return [] }
      if focus == .week { return goToList() }
      if next.pane == .week { return goToWeek() }
      forms[next.pane] = next.form
      if next.pane != focus { return go(to: next.pane) }
    case .stepPeriod(let count): stepPeriod(count)
    case .zoomPeriod(let isCloser): if look.form == .week { week.isList = isCloser } else { timeline.zoom(isCloser) }
    case .showToday: showToday()
    default: break
    }
    return []
  }
}
