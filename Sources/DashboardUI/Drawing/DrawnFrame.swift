import Dashboard
package import Terminal

/// A frame and what it was drawn from, as far as the next one has to know.
package struct DrawnFrame {
  package let surface: Surface
  let basis: Basis

  struct Basis {
    let arrangement: Arrangement
    let tables: [PaneID: TableState]
    private let size: Size
    private let edition: Int
    private let focus: PaneID
    /// Nothing but the panes and their detail: no overlay, notice or line being typed that lies over them.
    private let isPlain: Bool

    init(_ state: AppState, size: Size) {
      arrangement = state.arrangement(at: size)
      tables = state.tables
      self.size = size
      edition = state.edition
      focus = state.focus
      isPlain =
        state.screen == .dashboard && state.overlay == nil && state.notice == nil && state.pendingKeys.isEmpty
        && state.filterInput == nil
    }

    /// Whether a frame on the other basis differs from one on this only in its tables, its detail and its footer.
    func isKept(in other: Basis) -> Bool {
      isPlain && other.isPlain && edition == other.edition && size == other.size && focus == other.focus
        && arrangement == other.arrangement
    }
  }
}
