import Records
import Testing
import VendorAPI

@testable import Dashboard

struct NavigationTests {
  @Test func `escape takes back one thing at a time and never quits`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.mark)
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("zoe")))
    _ = state.update(.submit)
    _ = state.update(.open)
    #expect(state.detail.isOpen)
    _ = state.update(.cancel)
    #expect(!state.detail.isOpen)
    _ = state.update(.cancel)
    #expect(state.table(.invoices).marks.isEmpty)
    _ = state.update(.cancel)
    #expect(!state.table(.invoices).isFiltered)
    #expect(!state.update(.cancel).contains(.quit))
    #expect(!state.update(.cancel).contains(.quit))
  }

  @Test func `q closes what is open and does not quit the dashboard`() {
    var state = StateFixture.withInvoices(2)
    _ = state.update(.open)
    _ = state.update(.close)
    #expect(!state.detail.isOpen)
    #expect(state.update(.close).isEmpty)
    #expect(state.notice?.words.nl == "Afsluiten met Q.")
    #expect(state.update(.quit) == [.quit])
  }

  @Test func `what is fetched for a record stops when the cursor leaves it, and is asked anew on return`() {
    var state = StateFixture.withTender()
    let needed = Resource.tender(id: "1")
    #expect(state.update(.open).contains(.load(needed, .visible, .needed)))
    #expect(state.update(.close).contains(.cancel(needed)))
    #expect(state.update(.close).allSatisfy { $0 != .cancel(needed) })
    #expect(state.update(.open).contains(.load(needed, .visible, .needed)))
    let project = Loaded(Payload.projects(Listing()), at: StateFixture.now)
    _ = state.update(.loaded(needed, project))
    #expect(state.update(.close).isEmpty)
  }

  @Test func `columns are hidden and shown again, and one always stays`() {
    var state = StateFixture.withInvoices(2)
    let all = state.columns(of: .invoices).map(\.id)
    _ = state.update(.showOverlay(.columns))
    _ = state.update(.submit)
    #expect(state.columns(of: .invoices).map(\.id) == Array(all.dropFirst()))
    #expect(state.overlay != nil, "another may follow")
    for _ in all {
      _ = state.update(.pickerMove(1))
      _ = state.update(.submit)
    }
    #expect(state.columns(of: .invoices).count == 1)
    #expect(state.notice?.words.nl == "Eén kolom blijft staan.")
    _ = state.update(.pickerMove(-100))
    _ = state.update(.submit)
    #expect(state.columns(of: .invoices).map(\.id).contains(all[0]))
  }

  @Test func `back and forward go where the user was`() {
    var state = StateFixture.withInvoices(2)
    _ = state.update(.focusPane(.closures))
    _ = state.update(.show(.connections))
    _ = state.update(.back)
    #expect(state.screen == .dashboard)
    #expect(state.focus == .closures)
    _ = state.update(.back)
    #expect(state.focus == .invoices)
    _ = state.update(.forward)
    #expect(state.focus == .closures)
    _ = state.update(.forward)
    #expect(state.screen == .connections)
    _ = state.update(.forward)
    #expect(state.notice != nil)
  }

  @Test func `tab goes round the panes`() {
    var state = StateFixture.state()
    for _ in PaneID.dashboard { _ = state.update(.focusNext) }
    #expect(state.focus == .attention)
    _ = state.update(.focusPrevious)
    #expect(state.focus == PaneID.dashboard.last)
  }

  @Test func `a click selects, a click on the selected row opens`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.focusPane(.projects))
    _ = state.update(.pointed(.invoices, visibleRow: 3, opens: true))
    #expect(state.focus == .invoices)
    #expect(state.table(.invoices).cursorRow == 3)
    #expect(!state.detail.isOpen)
    _ = state.update(.pointed(.invoices, visibleRow: 3, opens: true))
    #expect(state.detail.isOpen)
  }

  @Test func `running through a list asks nothing of a vendor until the cursor rests`() {
    var state = StateFixture.withInvoices(6, columns: 200, rows: 60)
    let effects = state.update(.move(.by(1)))
    #expect(effects == [.rest(RecordID(.blueprint, .invoice, state.focusedRecord?.id ?? ""))])
  }

  @Test func `the welcome screen offers the demo, the way to connect, and the end`() {
    var settings = Preferences(language: .nl, vendors: [])
    settings.isWelcome = true
    var state = AppState(settings: settings, size: ScreenSize(columns: 80, rows: 24), now: StateFixture.now)
    #expect(state.update(.started).isEmpty)
    #expect(state.update(.open) == [.startDemo])
    _ = state.update(.move(.last))
    #expect(state.update(.open) == [.quit])
  }

  @Test func `a theme that is only looked at is taken off again`() {
    var state = StateFixture.state()
    _ = state.update(.showOverlay(.themes))
    #expect(state.update(.pickerMove(1)) == [.applyTheme("light")])
    #expect(state.update(.cancel) == [.applyTheme("dark")])
    _ = state.update(.showOverlay(.themes))
    _ = state.update(.pickerMove(2))
    #expect(state.update(.submit) == [.applyTheme("mono")])
    #expect(state.theme == "mono")
  }

  @Test func `the sign-in form asks for both fields and keeps what was typed when refused`() {
    var state = StateFixture.state(vendors: [.vemap])
    _ = state.update(.showOverlay(.signIn))
    _ = state.update(.edit(.insert("fenna")))
    #expect(state.update(.submit).isEmpty)
    _ = state.update(.edit(.insert("geheim")))
    #expect(state.update(.submit) == [.signInToVemap(user: "fenna", password: Secret("geheim"))])
    #expect(state.update(.submit).isEmpty, "a second Enter sends nothing twice")
    _ = state.update(.signInFailed(StateFixture.error(.signInRequired, .vemap)))
    guard case .signIn(let form) = state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.first.text == "fenna")
    #expect(form.problem != nil)
    _ = state.update(.signInFailed(StateFixture.error(.newPasswordRequired(session: Secret("s")), .vemap)))
    _ = state.update(.edit(.insert("nieuw1")))
    _ = state.update(.nextField)
    _ = state.update(.edit(.insert("nieuw2")))
    #expect(state.update(.submit).isEmpty, "the two differ")
    _ = state.update(.edit(.deleteBackward))
    _ = state.update(.edit(.insert("1")))
    #expect(
      state.update(.submit)
        == [.answerVemapChallenge(user: "fenna", session: Secret("s"), newPassword: Secret("nieuw1"))])
  }
}
