import Foundation
import Terminal
import Testing
import VendorAPI

@testable import Dashboard
@testable import DashboardUI

/// Every screen as a picture that can be read in review.
struct SnapshotTests {
  private func expect(_ site: Site, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let size = site.state.surfaceSize
    try expectSnapshot(
      Screen.draw(site.state, size: size), "\(name)-\(size.columns)x\(size.rows)", location: location)
  }

  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: sizes) func `the dashboard, full`(columns: Int, rows: Int) throws {
    try expect(.full(columns, rows), "dashboard")
  }

  @Test(arguments: sizes) func `the dashboard, loading`(columns: Int, rows: Int) throws {
    try expect(Site(columns, rows), "loading")
  }

  @Test(arguments: sizes) func `the dashboard, empty`(columns: Int, rows: Int) throws {
    try expect(.empty(columns, rows), "empty")
  }

  @Test(arguments: sizes) func `the dashboard, failed`(columns: Int, rows: Int) throws {
    try expect(.failed(columns, rows), "failed")
  }

  @Test(arguments: sizes) func `the dashboard, stale`(columns: Int, rows: Int) throws {
    var site = Site.stale(columns, rows)
    site.state.send(.focusPane(.invoices))
    try expect(site, "stale")
  }

  @Test(arguments: PaneID.dashboard, [(40, 12), (80, 24), (200, 60)]) func `each pane alone`(
    pane: PaneID, size: (columns: Int, rows: Int)
  ) throws {
    var site = Site.full(size.columns, size.rows)
    site.state.send(.focusPane(pane), .toggleZoom)
    try expect(site, "pane-\(pane.name)")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases) func `a full day`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    var site = Site.busy(size.columns, size.rows, language: language)
    site.state.send(.toggleZoom)
    try expect(site, "today-\(language.rawValue)")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)]) func `a full day without colours says the same in signs and words`(
    columns: Int, rows: Int
  ) throws {
    var (site, coloured) = (Site.busy(columns, rows, theme: "mono"), Site.busy(columns, rows))
    site.state.send(.toggleZoom)
    coloured.state.send(.toggleZoom)
    let size = site.state.surfaceSize
    let lines = Screen.draw(site.state, size: size).lines
    #expect(lines == Screen.draw(coloured.state, size: size).lines)
    let signs = lines.compactMap { line in line.dropFirst(2).first { $0 != " " } }.filter { "✗!?▸".contains($0) }
    #expect(Set(signs) == ["✗", "!", "?", "▸"])
  }

  @Test(arguments: [PaneID.projects, .closures, .invoices, .conversations]) func `each kind of record, open`(
    pane: PaneID
  ) throws {
    var site = Site.full(80, 24)
    site.state.send(.focusPane(pane), .open)
    try expect(site, "record-\(pane.name)")
  }

  @Test(arguments: sizes) func `closures over days`(columns: Int, rows: Int) throws {
    var site = Site.clashing(columns, rows)
    site.state.send(.focusPane(.closures), .turnLook, .move(.by(1)))
    try expect(site, "timeline")
    guard columns == 120 else { return }
    site.state.send(.zoomPeriod(closer: true))
    try expect(site, "timeline-days")
    site.state.send(.zoomPeriod(closer: false), .zoomPeriod(closer: false), .stepPeriod(1))
    try expect(site, "timeline-months")
    site.state.send(.zoomPeriod(closer: false), .showToday)
    try expect(site, "timeline-year")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)]) func `closures over days, in English and without colours`(
    columns: Int, rows: Int
  ) throws {
    var english = Site.clashing(columns, rows, language: .en)
    english.state.send(.focusPane(.closures), .turnLook, .move(.by(1)))
    try expect(english, "timeline-en")
    var (mono, coloured) = (Site.clashing(columns, rows, theme: "mono"), Site.clashing(columns, rows))
    mono.state.send(.focusPane(.closures), .turnLook, .move(.by(1)))
    coloured.state.send(.focusPane(.closures), .turnLook, .move(.by(1)))
    let size = mono.state.surfaceSize
    #expect(Screen.draw(mono.state, size: size).lines == Screen.draw(coloured.state, size: size).lines)
  }

  @Test(arguments: sizes) func `closures in each other's way`(columns: Int, rows: Int) throws {
    var site = Site.clashing(columns, rows)
    site.state.send(.focusPane(.overlaps))
    try expect(site, "overlaps")
  }

  static let looks = [("nl", Language.nl, "dark"), ("en", .en, "dark"), ("mono", .nl, "mono")]

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], looks) func `who is who, and the card of one of them`(
    size: (columns: Int, rows: Int), look: (name: String, language: Language, theme: String)
  ) throws {
    var site = Site.known(size.columns, size.rows, language: look.language, theme: look.theme)
    site.state.send(.focusPane(.relations))
    try expect(site, "relations-\(look.name)")
    site.state.send(.act(.edit))
    if look.name == "nl" { try expect(site, "relations-question") }
    site.state.send(.cancel, .showOverlay(.find), .edit(.insert("grondw")))
    try expect(site, "finder-\(look.name)")
    site.state.send(.submit)
    try expect(site, "card-\(look.name)")
  }

  @Test(arguments: [(40, 12), (80, 24)]) func `the finder before and after something is typed`(
    columns: Int, rows: Int
  ) throws {
    var site = Site.known(columns, rows)
    site.state.send(.showOverlay(.find))
    try expect(site, "finder-empty")
    site.state.send(.edit(.insert("0012")))
    try expect(site, "finder-digits")
    site.state.send(.edit(.insert("9")))
    try expect(site, "finder-nothing")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases) func `invoices by age`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    var site = Site.owed(size.columns, size.rows, language: language)
    site.state.send(.focusPane(.invoices), .turnLook, .move(.by(1)))
    try expect(site, "ageing-\(language.rawValue)")
    // Without colours the same is said in words, numbers and the length of bars.
    var mono = Site.owed(size.columns, size.rows, language: language, theme: "mono")
    mono.state.send(.focusPane(.invoices), .turnLook, .move(.by(1)))
    let whole = site.state.surfaceSize
    #expect(Screen.draw(mono.state, size: whole).lines == Screen.draw(site.state, size: whole).lines)
  }

  @Test func `invoices by age on the smallest screen`() throws {
    var site = Site.owed(40, 12)
    site.state.send(.focusPane(.ageing))
    try expect(site, "ageing")
  }

  @Test(arguments: [(80, 24), (200, 60)]) func `invoices that may be there twice, and those of one age`(
    columns: Int, rows: Int
  ) throws {
    var site = Site.owed(columns, rows)
    site.state.send(.focusPane(.invoices), .toggleZoom)
    try expect(site, "duplicates")
    guard columns == 80 else { return }
    site.state.send(.toggleZoom, .focusPane(.ageing), .move(.by(1)), .open)
    try expect(site, "ageing-opened")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases) func `tenders, firms and offers`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    var site = Site.tendering(size.columns, size.rows, language: language)
    // Without colours the same is said in signs and words.
    var mono = Site.tendering(size.columns, size.rows, language: language, theme: "mono")
    func look(_ name: String, _ messages: Message...) throws {
      for message in messages {
        site.state.send(message)
        mono.state.send(message)
      }
      try expect(site, "\(name)-\(language.rawValue)")
      let whole = site.state.surfaceSize
      #expect(Screen.draw(mono.state, size: whole).lines == Screen.draw(site.state, size: whole).lines)
    }
    try look("tenders", .focusPane(.tenders))
    try look("tenderers", .move(.by(1)), .open)
    for (firm, budget) in Site.tenderBudgets {
      site.receive(.offerBudgets(project: "1001", invitation: firm), .offerBudgets([budget]), age: 5)
      mono.receive(.offerBudgets(project: "1001", invitation: firm), .offerBudgets([budget]), age: 5)
    }
    try look("comparison", .turnLook)
  }

  @Test(arguments: [PaneID.tenders]) func `tenders on the smallest screen`(pane: PaneID) throws {
    var site = Site.tendering(40, 12)
    site.state.send(.focusPane(pane))
    try expect(site, "tenders")
    site.state.send(.move(.by(1)), .open, .turnLook, .scrollColumns(1))
    try expect(site, "comparison")
  }

  @Test func `the dashboard in English`() throws {
    try expect(.full(120, 40, language: .en), "dashboard-en")
  }

  @Test func `the demo says so`() throws {
    var site = Site(80, 24) { $0.isDemo = true }
    site.state.send(.focusPane(.invoices))
    try expect(site, "demo")
  }

  @Test func `a filter while it is typed, and a filter in force`() throws {
    var site = Site.full(80, 24)
    site.state.send(.focusPane(.invoices), .startFilter, .edit(.insert("client:nijkerk")))
    try expect(site, "filter-typing")
    site.state.send(.submit)
    try expect(site, "filter-kept")
    site.state.send(.startFilter, .edit(.insert(" client:nergens")))
    try expect(site, "filter-nothing")
  }

  @Test func `marks, the scrollbar and the count`() throws {
    var site = Site.full(80, 24)
    site.state.send(.focusPane(.invoices), .mark, .mark, .move(.by(18)), .mark, .move(.by(-1)))
    try expect(site, "marks")
  }

  @Test func `names that would break a screen do not`() throws {
    var site = Site(80, 24)
    site.load(projects: [], closures: [], invoices: Site.hostileInvoices, conversations: [])
    site.state.send(.focusPane(.invoices))
    try expect(site, "hostile")
  }

  @Test func `keys that go on from g`() throws {
    var site = Site.full(80, 24)
    site.state.send(.pendingKeys(["g"]))
    try expect(site, "which-key")
  }

  @Test func `a toast, and an error that stays`() throws {
    var site = Site.full(80, 24)
    site.state.notice = Notice(.information, Words("Gekopieerd: F-2026-0131", "Copied: F-2026-0131"), at: Site.morning)
    try expect(site, "toast")
    let long =
      "Corlega: recht invoices.read ontbreekt; vraag Corlega of uw beheerder om dit recht en probeer het opnieuw"
    site.state.notice = Notice(.error, Words(long), at: Site.morning)
    try expect(site, "toast-error")
  }

  @Test(arguments: [(40, 12), (120, 40)]) func `too small says how large it is`(columns: Int, rows: Int) throws {
    let site = Site.full(columns, rows)
    try expectSnapshot(Screen.draw(site.state, size: Size(columns: 34, rows: 9)), "too-small-34x9")
    try expectSnapshot(Screen.draw(site.state, size: Size(columns: 7, rows: 4)), "too-small-7x4")
  }

  // MARK: Overlays and other screens

  @Test(arguments: [(40, 12), (80, 24), (120, 60)]) func help(columns: Int, rows: Int) throws {
    var site = Site.full(columns, rows)
    site.state.send(.showOverlay(.help))
    try expect(site, "help")
  }

  @Test(arguments: [
    (OverlayKind.palette, "palette"), (.sort, "sort"), (.themes, "themes"), (.signIn, "sign-in"), (.export, "export"),
  ])
  func `overlays`(kind: OverlayKind, name: String) throws {
    var site = Site.full(80, 24)
    site.state.send(.focusPane(.invoices), .showOverlay(kind))
    try expect(site, name)
  }

  @Test func `the palette, narrowed to what cannot be done`() throws {
    var site = Site(80, 24) { $0.vendors = [.corlega] }
    site.state.send(.showOverlay(.palette), .edit(.insert("vemap")))
    try expect(site, "palette-blocked")
    site.state.send(.edit(.insert(" bestaat niet")))
    try expect(site, "palette-nothing")
  }

  @Test func `messages said before`() throws {
    var site = Site.full(80, 24)
    site.state.send(.copyName, .unknownKey("X"), .showOverlay(.messages))
    site.state.notice = nil
    try expect(site, "messages")
  }

  @Test func `the command line, its completions and its refusal`() throws {
    var site = Site.full(80, 24)
    site.state.send(.showOverlay(.commandLine), .edit(.insert("p")))
    try expect(site, "command-line")
    site.state.send(.edit(.insert("rutsel")), .submit)
    try expect(site, "command-line-refused")
  }

  @Test(arguments: [(40, 12), (80, 24)]) func `signing in, with dots for the password`(columns: Int, rows: Int) throws {
    var site = Site.full(columns, rows)
    site.state.send(.showOverlay(.signIn), .edit(.insert("geheim")))
    try expect(site, "sign-in-typed")
    var form = SignInForm(.newPassword, user: "j.keet@example.nl")
    form.problem = "De twee wachtwoorden verschillen."
    site.state.overlay = .signIn(form)
    try expect(site, "sign-in-new-password")
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)]) func connections(columns: Int, rows: Int) throws {
    var site = Site.failed(columns, rows)
    site.state.send(
      .connection(
        .corlega, .answered(at: Site.morning - 25, budget: .init(used: 41, limit: 120, queued: 3, pause: .seconds(12))))
    )
    site.fail(.corlegaInvoices, .forbidden(missing: "invoices.read"), code: "forbidden", requestID: "req-20260316-0007")
    site.state.send(.show(.connections), .move(.by(2)))
    try expect(site, "connections")
  }

  @Test(arguments: [(40, 12), (80, 24)]) func welcome(columns: Int, rows: Int) throws {
    var site = Site(columns, rows) { $0.isWelcome = true }
    try expect(site, "welcome")
    site.state.send(.move(.by(1)))
    try expect(site, "welcome-connect")
  }
}
