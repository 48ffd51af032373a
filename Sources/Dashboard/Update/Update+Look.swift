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
    case .scrollColumns(let count): scrollColumns(count)
    default: break
    }
    return []
  }

  /// Moves the columns of the firms sideways; the last one stays.
  private mutating func scrollColumns(_ count: Int) {
    guard let component = focus.component, let comparison = library.comparisons[component] else { return }
    let last = max(0, comparison.firms.count - 1)
    firstFirms[component] = max(0, min((firstFirms[component] ?? 0) + count, last))
  }
}
