package import FoundationEssentials
package import Insights
package import Records
package import VendorAPI

/// Everything keet knows and shows. One value: what is on the screen follows from it alone.
package struct AppState: Sendable {
  /// What the user set once, outside the running program.
  package var settings: Preferences { didSet { edition += 1 } }
  package internal(set) var size: ScreenSize
  package internal(set) var now: Date { didSet { edition += 1 } }

  // What is known
  package internal(set) var library = Library() { didSet { edition += 1 } }
  package internal(set) var loads: [Resource: Loadable<Payload>] = [:] { didSet { edition += 1 } }
  package internal(set) var connections: [Vendor: Connection] = [:] { didSet { edition += 1 } }
  /// Goes up whenever the settings, the time or anything known changes: as long as it stays, a pane shows the same for
  /// the same table.
  package private(set) var edition = 0

  package internal(set) var writing = Writing() { didSet { edition += 1 } }
  /// How far the directory of all records has come.
  var joining = Joining() { didSet { edition += 1 } }

  // What is shown
  package internal(set) var screen: Screen
  package internal(set) var focus = PaneID.attention
  package internal(set) var tables: [PaneID: TableState]
  /// How panes are drawn that are not drawn as tables.
  var forms: [PaneID: PaneForm] = [:]
  /// Of comparisons, by work component, the first firm that is shown.
  var firstFirms: [RecordID: Int] = [:] { didSet { edition += 1 } }
  package internal(set) var timeline = TimelineState()
  package internal(set) var week = WeekState()
  /// The vendor's list that was opened last; on the screen while it has the focus.
  package internal(set) var view: BrowseView? { didSet { edition += 1 } }
  /// Lists that were looked at before, the last one last, and how each was left.
  var recentViews: [BrowseView] = []
  var tablesOfViews: [BrowseView: TableState] = [:]
  /// The file that is being fetched.
  package internal(set) var transfer: Transfer? { didSet { edition += 1 } }
  /// Lists whose fetching the user stopped.
  var stopped: Set<Resource> = []
  /// What a write touched and that has not come anew since: too old, however lately it came.
  var touched: Set<Resource> = []
  /// What is fetched of single closures for today's list, the most pressing first.
  var evidence: [Resource] = []
  /// When today's list was made with the evidence there was.
  var evidenceShownAt = Date.distantPast
  /// The row that the list on the screen was opened for, until it has come.
  var sought: RecordID?
  /// Columns that the user took away, by id.
  var hiddenColumns: [PaneID: Set<String>] = [:] { didSet { edition += 1 } }
  package internal(set) var isZoomed = false
  package internal(set) var preview = Preview.automatic
  package internal(set) var detail = DetailState()
  package internal(set) var overlay: Overlay?
  /// The filter line while it is being typed.
  package internal(set) var filterInput: TextLine?
  /// Keys of a longer sequence typed so far, e.g. `g`.
  package internal(set) var pendingKeys: [String] = []
  /// The vendor chosen on the connections screen.
  package internal(set) var connectionCursor = 0
  /// The choice on the welcome screen.
  package internal(set) var welcomeCursor = 0
  package internal(set) var history = ViewHistory()
  package internal(set) var notice: Notice?
  package internal(set) var notices: [Notice] = []
  package internal(set) var isTerminalFocused = true
  package internal(set) var theme: String

  package init(settings: Preferences, size: ScreenSize, now: Date) {
    self.settings = settings
    self.size = size
    self.now = now
    theme = settings.theme
    tables = Dictionary(uniqueKeysWithValues: Pane.all.map { ($0.id, TableState(sort: $0.defaultSort)) })
    screen = settings.isWelcome ? .welcome : .dashboard
    writing.readOnly = settings.readOnly
    for vendor in Vendor.allCases {
      connections[vendor] = Connection(settings.vendors.contains(vendor) ? .connecting : .off)
    }
  }

  package var language: Language { settings.language }

  /// The day it is in the Netherlands.
  package var today: CalendarDate { DutchTime.day(at: now) }

  package var context: RowContext {
    var context = RowContext(library: library, language: language, now: now, thresholds: settings.thresholds)
    context.unfoldsJSON = detail.isUnfolded || !detail.filter.isEmpty
    context.entries = writing.entries
    context.journal = writing.journal
    context.loads = loads
    context.vendors = settings.vendors
    return context
  }

  package func table(_ pane: PaneID) -> TableState {
    tables[pane] ?? TableState(sort: Pane.of(pane).defaultSort)
  }

  /// The columns that a table has now.
  package func columns(of pane: PaneID) -> [Column] {
    guard let hidden = hiddenColumns[pane], !hidden.isEmpty else { return allColumns(of: pane) }
    return allColumns(of: pane).filter { !hidden.contains($0.id) }
  }

  /// The columns that a table can have now.
  func allColumns(of pane: PaneID) -> [Column] {
    let columns = Pane.of(pane).columns
    if case .comparison(let component) = pane {
      let firms = library.comparisons[component]?.firms ?? []
      let first = min(firstFirms[component] ?? 0, max(0, firms.count - 1))
      return columns + OfferComparison.columns(of: component, firms, from: first)
    }
    guard pane == .invoices, library.duplicates.found.isEmpty else { return columns }
    return columns.filter { !Pane.duplicateColumns.contains($0.id) }
  }

  package var arrangement: Arrangement { arrangement(at: size) }

  package func arrangement(at size: ScreenSize) -> Arrangement {
    Arrangement(
      size,
      .init(
        focus: focus, isZoomed: isZoomed || look.form == .timeline, preview: preview, isRecordOpen: detail.isOpen,
        headingRows: look.form.headingRows))
  }

  /// What has the focus, and in which form.
  package var look: PaneLook { PaneLook(focus, form(of: focus)) }

  package func form(of pane: PaneID) -> PaneForm { pane == .week ? .week : forms[pane] ?? .table }
}

/// What stands on the whole screen under the overlays.
package enum Screen: Hashable, Sendable {
  case dashboard
  case connections
  /// Started without a configuration: demo, connect or quit.
  case welcome
}

/// What the user set outside the running program.
package struct Preferences: Sendable {
  package var language: Language
  package var theme: String
  /// Names of all themes that can be chosen.
  package var themes: [String]
  package var vendors: Set<Vendor>
  package var thresholds: Thresholds
  /// Keys that replace a command's own, by command id.
  package var keys: [String: [String]]
  package var isDemo: Bool
  package var isWelcome: Bool
  /// Where the configuration file is or would be.
  package var configurationPath: String
  /// VEMAP's user name, for the sign-in form.
  package var vemapUser: String
  /// Sets the writes of this run of the program apart from those of any other.
  package var session: String
  package var readOnly: ReadOnly
  package var messaging: MessagingSettings

  package init(
    language: Language, theme: String = "dark", themes: [String] = [], vendors: Set<Vendor> = Set(Vendor.allCases),
    thresholds: Thresholds = Thresholds(), keys: [String: [String]] = [:], isDemo: Bool = false,
    isWelcome: Bool = false, configurationPath: String = "", vemapUser: String = "", session: String = "",
    readOnly: ReadOnly = ReadOnly(),
    messaging: MessagingSettings = MessagingSettings()
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.vendors = vendors
    self.thresholds = thresholds
    self.keys = keys
    self.isDemo = isDemo
    self.isWelcome = isWelcome
    self.configurationPath = configurationPath
    self.vemapUser = vemapUser
    self.session = session
    self.readOnly = readOnly
    self.messaging = messaging
  }
}

/// How the detail of a record stands: in the preview, or open over the whole body.
package struct DetailState: Equatable, Sendable {
  package internal(set) var isOpen = false
  /// Position of the tab, per pane; another pane has other tabs.
  package internal(set) var tabs: [PaneID: Int] = [:]
  /// The first line shown.
  package internal(set) var top = 0
  /// Whether nested parts of a vendor's JSON are laid out.
  package internal(set) var isUnfolded = false
  /// Only lines that hold this are shown.
  package internal(set) var filter = ""

  package init() {}
}

/// Where the user has been, for back and forward.
package struct ViewHistory: Equatable, Sendable {
  package struct View: Equatable, Sendable {
    package var screen: Screen
    package var focus: PaneID
    package var isZoomed: Bool
    package var isRecordOpen: Bool
    /// The vendor's list, where one has the focus.
    package var list: BrowseView?
    /// Whose card, where it has the focus.
    var card: RecordID?
  }

  var past: [View] = []
  var future: [View] = []
}
