import Dashboard
import Terminal

/// One pane: its frame with the title in it, its table or why there is none, and its filter in the bottom line.
struct PaneView {
  private let state: AppState
  private let pane: Pane
  private let frame: Rect
  private let isCollapsed: Bool
  private let standing: PaneStanding

  init(state: AppState, place: Arrangement.Place) {
    self.state = state
    pane = Pane.of(place.pane)
    frame = Rect(place.frame)
    isCollapsed = place.isCollapsed || place.frame.rows < 3
    standing = state.standing(of: place.pane)
  }

  private var isFocused: Bool { state.focus == pane.id }
  private var border: Role { isFocused ? .borderFocused : .border }

  func draw(on surface: inout Surface) {
    let title = PaneTitle(state: state, pane: pane, standing: standing, isFocused: isFocused).pieces
    let titlePlace = Point(column: frame.left + 1, row: frame.top)
    if isFocused { surface.cursor = titlePlace }
    if isCollapsed {
      surface.rule(at: frame.origin, length: frame.width, role: border)
      surface.draw(title, at: titlePlace, width: frame.width - 2)
      return
    }
    let inside = surface.frame(frame, role: border)
    surface.draw(title, at: titlePlace, width: frame.width - 2)
    if let blank = standing.blank {
      draw(blank, in: inside, on: &surface)
    } else {
      let cursor =
        switch state.form(of: pane.id) {
        case .table:
          TableView(state: state, pane: pane, standing: standing, frame: inside, isFocused: isFocused).draw(
            on: &surface)
        case .timeline:
          TimelineView(state: state, pane: pane, standing: standing, frame: inside, isFocused: isFocused).draw(
            on: &surface)
        case .week:
          WeekView(state: state, standing: standing, frame: inside, isFocused: isFocused).draw(on: &surface)
        }
      if isFocused, let cursor { surface.cursor = cursor }
      drawScrollbar(inside, on: &surface)
    }
    drawBottom(on: &surface)
  }

  // MARK: Where there are no rows

  private func draw(_ blank: PaneStanding.Blank, in inside: Rect, on surface: inout Surface) {
    var area = inside.inset(columns: 1, rows: 0)
    for (text, role) in lines(blank) {
      let used = surface.drawWrapped(text, in: area, role: role)
      _ = area.takeTop(used)
    }
  }

  private func lines(_ blank: PaneStanding.Blank) -> [(String, Role)] {
    let language = state.language
    switch blank {
    case .loading: return [(Words("Laadt…", "Loading…")(language), .dim)]
    case .hidden:
      return [
        (
          Words("Niets voldoet aan het filter; Esc wist het.", "Nothing passes the filter; Esc clears it.")(language),
          .dim
        )
      ]
    case .nothing: return [(pane.emptyText(language), .dim)]
    case .failed:
      return standing.problems.flatMap { problem in
        [("✗ " + problem.words(language), Role.error)]
          + (problem.reference.isEmpty ? [] : [("  " + problem.reference, .dim)])
          + [("  " + problem.wayOut(language), .dim)]
      }
    case .off:
      return [
        (
          Words(
            "De systemen van dit paneel staan niet in de configuratie.",
            "This pane's systems are not in the configuration.")(language), .dim
        )
      ]
    }
  }

  // MARK: Frame

  /// What is left out beside what the filter line says.
  private func note(_ table: TableState) -> String {
    let urgent = Words("alleen wat aandacht vraagt", "only what needs attention")
    return [table.scope?.words, table.showsUrgentOnly ? urgent : nil].compactMap { $0?(state.language) }
      .joined(separator: " · ")
  }

  private func drawScrollbar(_ inside: Rect, on surface: inout Surface) {
    // The week has no line for each row.
    guard state.form(of: pane.id) != .week else { return }
    let headings = state.form(of: pane.id).headingRows
    let height = inside.height - headings
    let table = state.table(pane.id)
    guard height > 0, table.rows.count > height else { return }
    let thumb = max(1, height * height / table.rows.count)
    let first = table.window(height: height).lowerBound
    let top = (height - thumb) * first / max(1, table.rows.count - height)
    for row in top..<top + thumb {
      surface.draw("┃", at: Point(column: frame.right - 1, row: inside.top + headings + row), role: .scrollbarThumb)
    }
  }

  /// The filter while it is typed or in force, how far a list has come, else what keeps some of the rows away; today
  /// has lines for that.
  private func drawBottom(on surface: inout Surface) {
    let place = Point(column: frame.left + 2, row: frame.bottom - 1)
    let width = frame.width - 4
    guard width > 3 else { return }
    let table = state.table(pane.id)
    let filter = FilterLine(
      input: isFocused && !state.detail.isOpen ? state.filterInput : nil, filter: table.filter,
      note: note(table),
      border: border)
    // What can still be recalled must be seen; the rows tell that there is a filter.
    if isFocused, state.filterInput == nil, let sending = state.sendingWords {
      surface.draw([Piece(" \(sending(state.language)) ", .warning)], at: place, width: width)
    } else if filter.isShown {
      filter.draw(at: place, width: width, on: &surface)
    } else if isFocused, let transfer = state.transferWords {
      let line = ProgressLine(share: transfer.share, words: "\(transfer.name) · \(transfer.words)", border: border)
      line.draw(at: place, width: width, on: &surface)
    } else if let progress = state.progress(of: pane.id) {
      let format = Format(state.language)
      let words = Words(
        "\(format.count(progress.came)) van \(format.count(progress.announced)) · Esc stopt",
        "\(format.count(progress.came)) of \(format.count(progress.announced)) · Esc stops")
      let share = Double(progress.came) / Double(max(1, progress.announced))
      ProgressLine(share: share, words: words(state.language), border: border).draw(
        at: place, width: width, on: &surface)
    } else if pane.id != .attention, standing.blank == nil, let problem = standing.problems.first {
      surface.draw([Piece(" ! \(problem.words(state.language)) ", .warning)], at: place, width: width)
    }
  }
}
