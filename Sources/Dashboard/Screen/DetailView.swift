import Records
import VendorAPI

extension AppState {
  /// The pane whose record the detail shows.
  package var detailPane: PaneID { focus }

  /// Position of the focused record in its pane's records.
  package var focusedRow: Int? {
    let table = table(focus)
    return table.rows.indices.contains(table.cursorRow) ? Int(table.rows[table.cursorRow]) : nil
  }

  /// Position of the tab that is shown.
  package var tabIndex: Int {
    let count = Pane.of(detailPane).tabs.count
    return count == 0 ? 0 : (detail.tabs[detailPane] ?? 0) % count
  }

  /// The tab that is shown, if its pane has any.
  package var detailTab: DetailTab? {
    let tabs = Pane.of(detailPane).tabs
    return tabs.isEmpty ? nil : tabs[tabIndex]
  }

  /// The lines of the tab that is shown; empty where no record is under the cursor.
  package var detailLines: [DetailLine] {
    guard let row = focusedRow, let tab = detailTab else { return [] }
    let lines = tab.lines(context, row)
    return detail.filter.isEmpty ? lines : lines.compactMap { $0.holding(FoldedText.bytes(of: detail.filter)) }
  }

  /// Fetches what the shown tab needs and does not have.
  mutating func detailLoads() -> [Effect] {
    neededDetails.compactMap { resource in
      guard isDue(resource, library.details[resource] ?? .idle) else { return nil }
      return load(resource, .visible, .needed)
    }
  }

  /// Stops loads for a record, or a tab of it, that is not looked at any more: the vendor's budget is for what is.
  mutating func stopAbandonedLoads() -> [Effect] {
    let loading = library.details.filter { $0.value.isLoading }
    guard !loading.isEmpty else { return [] }
    let needed = neededDetails + evidence
    // What a write touched is shown elsewhere, too: in a column.
    return loading.keys.filter { !needed.contains($0) && !touched.contains($0) }.map { resource in
      setLoad(resource) { load in load.current.map { .loaded($0) } ?? .idle }
      return .cancel(resource)
    }
  }

  /// What the tab on the screen shows of its record beyond the lists.
  private var neededDetails: [Resource] {
    guard arrangement.detail != nil, screen == .dashboard, let row = focusedRow, let tab = detailTab else {
      return neededForDecision + neededByPane
    }
    return tab.needs(context, row) + neededForDecision + neededByPane
  }

  /// What the rows of the pane on the screen are made of, beyond the lists.
  var neededByPane: [Resource] {
    guard screen == .dashboard, case .comparison(let component) = focus else { return [] }
    return library.comparisons[component]?.resources ?? []
  }

  /// What the form or review on top tells its facts by.
  private var neededForDecision: [Resource] {
    let (action, subjects): (Action?, [Subject]) =
      switch overlay {
      case .form(let form): (form.action, form.subjects)
      case .review(let review): (review.action, review.items.map(\.subject))
      default: (nil, [])
      }
    return action.map { action in subjects.flatMap { action.standing.needs(self, $0) }.filter(\.isDetail) } ?? []
  }
}

extension DetailLine {
  /// The line if it holds what is looked for; a member of JSON then with the way to it, for what is around it is gone.
  fileprivate func holding(_ needle: [UInt8]) -> DetailLine? {
    switch self {
    case .member(let path, _, _, let value):
      Self.holds(path + " " + value.text, needle) ? .member(path: path, depth: 0, name: path, value) : nil
    case .field(let name, let value): Self.holds(name + " " + value.text, needle) ? self : nil
    case .pieces(let pieces): Self.holds(pieces.map(\.text).joined(separator: " "), needle) ? self : nil
    case .text(let text): Self.holds(text.text, needle) ? self : nil
    case .heading(let text): Self.holds(text, needle) ? self : nil
    case .blank: nil
    }
  }

  private static func holds(_ text: String, _ needle: [UInt8]) -> Bool {
    FoldedText.bytes(of: text).firstRange(of: needle) != nil
  }
}
