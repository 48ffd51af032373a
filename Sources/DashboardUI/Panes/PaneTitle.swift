import Dashboard
import Terminal

/// What stands in a pane's top line: its digit and name, an honest count, and what there is to know about its rows.
struct PaneTitle {
  let state: AppState
  let pane: Pane
  let standing: PaneStanding
  let isFocused: Bool

  var pieces: [Piece] {
    let border: Role = isFocused ? .borderFocused : .border
    let role: Role = isFocused ? .titleFocused : .title
    var pieces = [Piece(" ", border), Piece(name, role)]
    if !count.isEmpty { pieces += [Piece(" ─ ", border), Piece(count, role)] }
    func add(_ text: String, _ role: Role) { pieces += [Piece(" · ", border), Piece(text, role)] }
    if let summary = state.table(pane.id).summary { add(summary(state.language), role) }
    if !standing.stale.isEmpty { add("≈ " + standing.staleWords(state.language, now: state.now), .stale) }
    if standing.skipped > 0 {
      add("\(standing.skipped) " + Words("overgeslagen", "skipped")(state.language), .warning)
    }
    if standing.isLoading { add(Words("laadt", "loading")(state.language), .spinner) }
    return pieces + [Piece(" ", border)]
  }

  /// `2 Projecten`; of a vendor's list whose it is and what it is about: `12Build · Documenten · N302`.
  private var name: String {
    if let digit = pane.id.digit { return "\(digit) \(pane.title(state.language))" }
    let view = state.view
    return [pane.id.vendorName, pane.title(state.language), view?.subject, view?.prompt?(state.language)]
      .compactMap(\.self).joined(separator: " · ")
  }

  /// `60`; `60+` while more may come; `3 van 60` under a filter. Nothing where rows are not what one counts.
  private var count: String {
    let table = state.table(pane.id)
    if !pane.countsRows { return standing.isComplete ? "" : "…" }
    let format = Format(state.language)
    let total = format.count(table.total) + (standing.isComplete ? "" : "+")
    guard table.isFiltered else { return table.total == 0 && !standing.isComplete ? "…" : total }
    return format.count(table.rows.count) + Words(" van ", " of ")(state.language) + total
  }
}
