/// One thing the user can do. ``Command/all`` is the only list of them: key lookup, footer, help, palette, `:`, the
/// names in the configuration and the README's table of keys come from it.
package struct Command: Sendable, Identifiable {
  package enum Scope: Hashable, Sendable {
    /// Any time no text is being typed.
    case everywhere
    /// While there is something to choose from: all screens but an open record.
    case lists
    /// While the panes are on the screen.
    case panes
    /// On the dashboard, whether a record is open or not.
    case dashboard
    /// While the pane with the focus shows a stretch of days, on a timeline or as a week.
    case period
    /// While the pane of today has the keys: it is of all vendors.
    case today
    /// While offers stand side by side.
    case comparison
    /// While a record is open.
    case record
    case connections
    case welcome
  }

  /// Where help groups it.
  package enum Section: Int, CaseIterable, Hashable, Sendable {
    case moving
    case looking
    case tables
    case changing
    case going
    case program

    package var words: Words {
      switch self {
      case .moving: Words("Bewegen", "Moving")
      case .looking: Words("Kijken", "Looking")
      case .tables: Words("Lijsten", "Lists")
      case .changing: Words("Wijzigen en versturen", "Changing and sending")
      case .going: Words("Ga naar", "Go to")
      case .program: Words("Programma", "Program")
      }
    }
  }

  /// Stable: used in the configuration's `[keys]` and after `:`.
  package let id: String
  package let title: Words
  package let help: Words
  /// In the notation of the configuration: `j`, `Ctrl+P`, `g g`.
  package let keys: [String]
  package let section: Section
  package let scope: Scope
  /// The lower, the sooner it gets a place in the footer; nil for none.
  package let footerRank: Int?
  /// Where the footer shows it: it may work in more places than need reminding of it.
  private let footerScope: Scope
  /// A shorter word for the footer.
  package let footerTitle: Words
  package let message: Message
  /// Why it cannot be done now.
  package let blocked: @Sendable (AppState) -> Words?

  init(
    _ id: String, _ title: Words, help: Words, keys: [String], section: Section, scope: Scope, footer: Int? = nil,
    footerIn footerScope: Scope? = nil, short: Words? = nil,
    blocked: @escaping @Sendable (AppState) -> Words? = { _ in nil }, _ message: Message
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.section = section
    self.scope = scope
    footerRank = footer
    self.footerScope = footerScope ?? scope
    footerTitle = short ?? title
    self.message = message
    self.blocked = blocked
  }

  package static func named(_ id: String) -> Command? { all.first { $0.id == id } }

  /// The keys in force: the user's, where the configuration names this command.
  package func keys(in preferences: Preferences) -> [String] { preferences.keys[id] ?? keys }

  /// Whether it belongs to what is on the screen now.
  package func isInScope(of state: AppState) -> Bool { scope.holds(in: state) }

  /// Whether the footer shall show it now.
  package func isInFooter(of state: AppState) -> Bool {
    guard footerRank != nil, footerScope.holds(in: state) else { return false }
    // A key is shown greyed where its action cannot be done now, and not at all where there is none.
    switch message {
    case .act(let slot): return state.offers(slot)
    case .turnLook: return state.look.next != nil
    // There its key finds in everything.
    case .startFilter: return !Scope.today.holds(in: state)
    case .chase: return state.canChase
    default: return true
    }
  }
}

extension Command.Scope {
  /// Of two commands with one key, the one whose scope says more goes first.
  package var precedence: Int {
    switch self {
    case .everywhere: 0
    case .lists, .panes, .dashboard, .record, .connections, .welcome: 1
    case .period, .today, .comparison: 2
    }
  }

  fileprivate func holds(in state: AppState) -> Bool {
    switch self {
    case .everywhere: true
    case .lists: !state.detail.isOpen
    case .panes: state.screen == .dashboard && !state.detail.isOpen
    case .dashboard: state.screen == .dashboard
    case .period: Self.panes.holds(in: state) && state.look.form != .table
    case .today: Self.panes.holds(in: state) && state.focus == .attention
    case .comparison:
      if case .comparison = state.focus { Self.panes.holds(in: state) } else { false }
    case .record: state.screen == .dashboard && state.detail.isOpen
    case .connections: state.screen == .connections
    case .welcome: state.screen == .welcome
    }
  }
}
