import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct AttentionListTests {
  private let now = StateFixture.now

  /// A state in which every vendor answered a minute ago.
  private func state(_ language: Language = .nl) -> AppState {
    var state = StateFixture.state(language)
    for vendor in Vendor.allCases {
      state.connections[vendor]?.status = .online
      state.connections[vendor]?.lastSuccess = now.addingTimeInterval(-60)
    }
    return state
  }

  private func lines(_ state: AppState) -> [String] {
    AttentionItem.list(for: state).map { item in
      [item.sign, item.subject, item.when, item.reason(state.language), item.detail].joined(separator: " | ")
    }
  }

  private func failed(_ reason: APIError.Reason, _ vendor: Vendor) -> Loadable<Payload> {
    .failed(StateFixture.error(reason, vendor), at: now, attempts: 1, previous: nil)
  }

  @Test func `When all is well there is nothing`() {
    #expect(lines(state()) == [])
    #expect(lines(StateFixture.state(vendors: [])) == [])
  }

  @Test func `A vendor that does not answer is one line, whatever number of lists it hits`() {
    var state = state()
    state.connections[.vemap]?.status = .offline(since: now)
    state.connections[.vemap]?.problem = StateFixture.error(.transport(.timedOut), .vemap)
    for project in 1...12 {
      state.loads[.closures(tenant: "t1", project: "\(project)")] = failed(.transport(.timedOut), .vemap)
    }
    #expect(
      lines(state) == ["! | VEMAP | sinds 09:00 | VEMAP: geen antwoord binnen de tijd | gegevens van 08:59"])
  }

  @Test func `Lists that fail while the vendor answers are one line with their names`() {
    var state = state()
    state.loads[.closures(tenant: "t1", project: "1")] = failed(.server(status: 500), .vemap)
    state.loads[.closures(tenant: "t1", project: "2")] = failed(.server(status: 500), .vemap)
    state.loads[.closureReferences(tenant: "t1", project: "1")] = failed(.undecodable("data"), .vemap)
    #expect(
      lines(state) == [
        "! | VEMAP |  | wegvakken, afsluitingen niet geladen | antwoord van VEMAP niet te lezen: data (en 1 andere) · gegevens van 08:59"
      ])
  }

  @Test func `Every missing right is a line with what it keeps away`() {
    var state = state()
    state.connections[.corlega]?.missingRights = ["invoices.read": .corlegaInvoices]
    state.loads[.corlegaInvoices] = failed(.forbidden(missing: "invoices.read"), .corlega)
    state.loads[.corlegaQuotes] = failed(.forbidden(missing: "quotes.read"), .corlega)
    state.loads[.corlegaContacts] = failed(.forbidden(missing: "invoices.read"), .corlega)
    #expect(
      lines(state) == [
        "? | Corlega |  | recht invoices.read ontbreekt | facturen, contacten niet geladen",
        "? | Corlega |  | recht quotes.read ontbreekt | offertes niet geladen",
      ])
  }

  @Test func `Signing in is an alarm, waiting a notice`() {
    var state = state()
    state.connections[.vemap]?.status = .newPasswordNeeded(session: Secret("s"))
    state.connections[.blueprint]?.status = .waiting(until: now.addingTimeInterval(420))
    state.connections[.blueprint]?.lastSuccess = nil
    #expect(
      lines(state) == [
        "✗ | VEMAP |  | nieuw wachtwoord nodig | g l toont de koppeling, Enter meldt aan · gegevens van 08:59",
        "▸ | Blueprint |  | vraagt te wachten tot 09:07 | er is nog niets geladen",
      ])
  }

  @Test func `What was skipped or cut short is said`() {
    var state = state()
    let problem = SkippedElement(index: 1, problem: "id is missing")
    state.loads[.trips] = .loaded(Loaded(.trips([]), at: now, skipped: [problem]))
    state.loads[.corlegaQuotes] = .loaded(Loaded(.quotes([]), at: now, isComplete: false))
    #expect(
      lines(state) == [
        "? | Corlega |  | niet alles is geladen | offertes",
        "? | Blueprint |  | 1 record onleesbaar, overgeslagen | ritten",
      ])
  }

  @Test func `What is called off is nobody's problem`() {
    var state = state()
    state.loads[.trips] = failed(.transport(.cancelled), .blueprint)
    #expect(lines(state) == [])
  }

  @Test func `A closure tells days, plan, reactions and what could not be checked`() {
    var state = state()
    let closure = PaneFixture.closure(people: ["a", "b", "c", "d", "e"])
    state.library.closures = Listing([closure])
    #expect(
      lines(state) == [
        "! | A28 HRR 84,0–87,0 | do 19-03 | VKM v1.2 actief, definitief niet nagegaan | D-3 · ?/5 gereageerd"
      ])
    state.library.details[closure.historyResource] = .loaded(Loaded(.history(ClosureHistory(events: [])), at: now))
    let comments = ["u0", "u1"].map {
      Records.Comment(id: RecordID(.vemap, .comment, $0), authorID: $0, version: "1.2")
    }
    state.library.details[closure.commentsResource] = .loaded(Loaded(.comments(comments), at: now))
    #expect(
      lines(state) == ["✗ | A28 HRR 84,0–87,0 | do 19-03 | VKM v1.2 niet definitief | D-3 · 2/5 gereageerd"])
  }

  @Test func `A closure half loaded says which half`() {
    var state = state()
    state.library.closures = Listing([
      PaneFixture.closure("1", road: nil, plan: .notLoaded, people: nil, halves: .details),
      PaneFixture.closure("2", start: 4, road: "t.h.v. brug", plan: .plan(VKMPlan(version: "v1", status: "final"))),
      PaneFixture.closure("3", start: nil),
    ])
    #expect(
      lines(state) == [
        "▸ | Voegovergang 1 | do 19-03 | begint over 3 dagen | D-3 · stakeholders ? · VKM niet geladen · wegvak niet geladen",
        "▸ | t.h.v. brug | vr 20-03 | begint over 4 dagen | D-4 · ?/2 gereageerd · wegvak onleesbaar",
        "? | A28 HRR 84,0–87,0 | ? | begindatum onbekend | ?/2 gereageerd · datum onleesbaar",
      ])
  }

  @Test func `A late invoice names days, amount and client`() {
    var state = state(.en)
    state.library.invoices = Listing([
      Invoice(
        id: RecordID(.blueprint, .invoice, "1"), number: "F-2026-0031", contactName: "Demo Grondwerk",
        amount: .exact(Money(cents: 1_495_000)), status: "verstuurd", dueDate: monday.adding(days: -21)),
      Invoice(id: RecordID(.corlega, .invoice, "2"), status: "overdue"),
    ])
    #expect(
      lines(state) == [
        "✗ | F-2026-0031 | Mon 23-02 | late 21 d | €\u{A0}14.950,00 · Demo Grondwerk", "! | 2 | — | late | —",
      ])
  }

  @Test func `Alarms come before warnings, and vendors before closures before invoices`() {
    var state = state()
    state.connections[.vemap]?.status = .offline(since: now)
    state.connections[.twelveBuild]?.status = .signInNeeded
    state.library.closures = Listing([
      PaneFixture.closure("soon", start: 1, road: nil, plan: .none),
      PaneFixture.closure("later", start: 7, road: nil, plan: .none),
    ])
    state.library.invoices = Listing(
      [3, 40, 20].map {
        Invoice(
          id: RecordID(.blueprint, .invoice, "\($0)"), status: "verstuurd", dueDate: monday.adding(days: -$0))
      })
    let items = AttentionItem.list(for: state)
    #expect(
      items.map(\.subject) == ["12Build", "Voegovergang soon", "40", "20", "VEMAP", "Voegovergang later", "3"])
    #expect(Set(items.map(\.id)).count == items.count)
  }

  @Test func `Each line leads to its record and shows its detail`() throws {
    var fixture = PaneFixture()
    var state = state()
    state.library.closures = Listing([PaneFixture.closure()])
    state.library.invoices = Listing([
      Invoice(
        id: RecordID(.blueprint, .invoice, "1"), number: "F-1", status: "verstuurd", dueDate: monday.adding(days: -3))
    ])
    state.connections[.vemap]?.status = .offline(since: now)
    fixture.library = state.library
    fixture.library.attention = Listing(AttentionItem.list(for: state))
    let items = fixture.library.attention.items
    let closure = try #require(items.firstIndex { $0.pane == .closures })
    let invoice = try #require(items.firstIndex { $0.pane == .invoices })
    let vendor = try #require(items.firstIndex { $0.pane == nil })
    #expect(items[closure].target == RecordID(.vemap, .closure, scope: "t1", "c1"))
    #expect(fixture.detail(.attention, "target", closure).contains("Status bij VEMAP: open"))
    #expect(
      fixture.needs(.attention, "target", closure) == [
        .history(tenant: "t1", closure: "c1"), .comments(tenant: "t1", closure: "c1"),
      ])
    #expect(fixture.detail(.attention, "target", invoice).contains("Status bij Blueprint: verstuurd"))
    #expect(fixture.needs(.attention, "target", invoice) == [])
    #expect(fixture.detail(.attention, "target", vendor).contains("# VEMAP"))
    #expect(fixture.order(.attention) == items.map(\.subject))
    fixture.library.invoices.items.insert(Invoice(id: RecordID(.blueprint, .invoice, "0"), status: "betaald"), at: 0)
    #expect(fixture.detail(.attention, "target", invoice).contains("Status bij Blueprint: verstuurd"))
    fixture.library.invoices = Listing()
    #expect(fixture.detail(.attention, "target", invoice).contains("Dit is er niet meer."))
  }
}
