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
