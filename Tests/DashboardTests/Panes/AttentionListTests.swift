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

  // MARK: What has its own moment

  @Test func `A late invoice tells of the talk with its client, and until when an answer may get through`() {
    var state = state()
    state.library.invoices = Listing(
      ["Noor van 't Nepveld", "Gijs Metselhof", "J. Testveld", "Demo Grondwerk"].map { name in
        Invoice(
          id: RecordID(.blueprint, .invoice, name), number: name, contactName: name, status: "verstuurd",
          dueDate: monday.adding(days: -21))
      })
    func contact(_ id: String, _ name: String, _ phone: String, of firm: String? = nil) -> Contact {
      Contact(id: RecordID(.blueprint, .contact, id), name: name, company: firm, phone: phone)
    }
    state.library.contacts = [
      contact("1", "Noor van 't Nepveld", "+31600000012"), contact("2", "Gijs Metselhof", "06 00000013"),
      contact("3", "J. Testveld", "06 00000012"), contact("4", "J. Testveld", "06 00000013"),
      contact("5", "Wout", "06 00000014", of: "DEMO GRONDWERK B.V."),
    ]
    func conversation(_ phone: String, _ status: String, hoursAgo: Double) -> Conversation {
      Conversation(
        id: RecordID(.blueprint, .conversation, phone), counterpart: phone, phone: phone, status: status,
        channel: "whatsapp", lastMessage: now - hoursAgo * 3600)
    }
    state.library.conversations = Listing([
      conversation("0031 6 00000012", "active", hoursAgo: 10), conversation("0600000013", "closed", hoursAgo: 216),
      conversation("+31600000014", "pending", hoursAgo: 1),
    ])
    #expect(
      lines(state).map { $0.split(separator: " | ").last.map(String.init) } == [
        "— · Noor van 't Nepveld · gesprek actief, mogelijk open tot 23:00",
        "— · Gijs Metselhof · gesprek gesloten, venster dicht", "— · J. Testveld",
        "— · Demo Grondwerk · gesprek wacht, mogelijk open tot di 17-03 08:00",
      ], "of two with one name nobody is taken")
  }

  @Test func `Two closures that meet are one line for both`() throws {
    var state = state()
    var other = PaneFixture.closure("2", start: 3, road: "A28 HRR km 86,0-90,0")
    other.project = RecordID(.vemap, .project, scope: "t1", "p2")
    state.library.closures = Listing([PaneFixture.closure("1"), other])
    state.library.overlaps = OverlapBook(state.library.closures.items, state.context)
    state.library.names = [PaneFixture.project: "K3 Asfalt"]
    state.rebuildAttention()
    let item = try #require(state.library.attention.items.first { $0.subject == "A28 HRR 86,0–87,0" })
    #expect(item.reason(.nl) == "OVERLAP · 2 projecten")
    #expect(item.detail == "do 19-03 · K3 Asfalt · p2")
    #expect(item.when == "do 19-03")
    #expect(item.others.map(\.id) == ["1", "2"])
    _ = state.update(.focusPane(.closures))
    _ = state.update(.toggleUrgent)
    state.library.closures.items.append(PaneFixture.closure("3", start: 60))
    state.rebuildTable(.closures)
    #expect(state.table(.closures).rows.count == 2, "both are what Today names")
    _ = state.update(.focusPane(.attention))
    let row = try #require(state.table(.attention).rows.firstIndex { state.library.attention.items[Int($0)] == item })
    _ = state.update(.move(.first))
    _ = state.update(.move(.by(row)))
    _ = state.update(.open)
    #expect(state.focus == .overlaps)
    #expect(state.focusedRecord == state.library.overlaps.listing.items.first?.id)
  }

  @Test func `Tenders, offers, windows, agenda and trips have a line each, with the key that deals with it`() {
    var state = state()
    let tender = RecordID(.twelveBuild, .project, "T")
    func asked(_ id: String, _ status: String, deadline: Double, expires: Double? = nil) -> Conversation {
      Conversation(
        id: RecordID(.twelveBuild, .conversation, scope: "T", id), counterpart: "Firma \(id)", status: status,
        channel: "12build", subject: "Asfalt N302",
        invitation: Invitation(
          id: RecordID(.twelveBuild, .invitation, scope: "T", id), tender: tender, workComponent: "Asfalt N302",
          specialist: "Firma \(id)", status: status, deadline: now + deadline * 3600,
          offerExpires: expires.map { now + $0 * 3600 }, offer: .exact(Money(cents: 5_000))))
    }
    state.library.names = [tender: "N302 fase 2"]
    state.library.conversations = Listing([
      asked("1", "unknown", deadline: 51), asked("2", "offer", deadline: 51, expires: -30),
      Conversation(
        id: RecordID(.blueprint, .conversation, "w"), counterpart: "Noor", phone: "+31600000012", status: "active",
        channel: "whatsapp", lastMessage: now - 20 * 3600),
    ])
    state.library.appointments = [
      Appointment(
        id: RecordID(.blueprint, .appointment, "a"), title: "Schouw A28", start: now + 3600, end: now + 7200,
        location: "Keet Nijkerk"),
      Appointment(id: RecordID(.blueprint, .appointment, "b"), title: "Raar", unreadableTimes: "gauw – ?"),
    ]
    state.library.trips = [
      Trip(
        id: RecordID(.blueprint, .trip, "r"), reference: "R-1", pickup: "Depot", delivery: "A1 km 59",
        status: "gepland",
        scheduled: now - 3600)
    ]
    #expect(
      lines(state) == [
        "! | R-1 | ma 16-03 | niet vertrokken, gepland 08:00 | Depot → A1 km 59",
        "! | Noor | ma 16-03 | mogelijk open tot 13:00 | WhatsApp · 06 00000012",
        "! | Asfalt N302 | wo 18-03 | 1 van 2 zwijgt | sluit 18-03-2026 12:00 · N302 fase 2",
        "! | Firma 2 | zo 15-03 | offerte verlopen | €\u{A0}50,00 · Asfalt N302 · N302 fase 2",
        "▸ | Schouw A28 | 10:00–11:00 | afspraak | Keet Nijkerk", "? | Raar | ? | tijd onleesbaar | gauw – ?",
      ])
    #expect(AttentionItem.list(for: state).map(\.command) == ["edit", "comment", "open", "open", "open", "open"])
    #expect(AttentionItem.list(for: state).map(\.key) == ["e", "c", "Enter", "Enter", "Enter", "Enter"])
    state.settings.keys["comment"] = ["w"]
    #expect(AttentionItem.list(for: state)[1].key == "w", "the user's own key")
  }

  @Test func `A minute that changes nothing makes nothing anew; one that does is seen`() {
    var state = state()
    state.library.trips = [
      Trip(id: RecordID(.blueprint, .trip, "r"), reference: "R-1", status: "gepland", scheduled: now - 29 * 60)
    ]
    state.rebuildAttention()
    #expect(state.library.attention.items.isEmpty)
    _ = state.update(.ticked(now + 59))
    #expect(state.library.attention.items.isEmpty)
    _ = state.update(.ticked(now + 60))
    #expect(state.library.attention.items.map(\.subject) == ["R-1"])
  }

  @Test func `The keys of a record work on its line of today`() {
    var state = state()
    state.library.invoices = Listing([
      Invoice(
        id: RecordID(.blueprint, .invoice, "1"), number: "F-1", status: "verstuurd", dueDate: monday.adding(days: -3))
    ])
    state.library.trips = [
      Trip(id: RecordID(.blueprint, .trip, "r"), reference: "R-1", status: "gepland", scheduled: now - 3600)
    ]
    state.rebuildAttention()
    #expect(state.origin.map { "\($0.list) \($0.id) \($0.name)" } == "blueprint trips r R-1")
    #expect(state.offers(.edit))
    _ = state.update(.move(.last))
    #expect(state.origin.map { "\($0.list) \($0.id) \($0.name)" } == "blueprint invoices 1 F-1")
    #expect(state.offers(.send))
    state.library.invoices = Listing()
    #expect(state.origin == nil)
  }

  @Test func `Enter on a trip opens the list of trips with the cursor on it, once it has come`() throws {
    var state = state()
    state.library.trips = [
      Trip(id: RecordID(.blueprint, .trip, "r"), reference: "R-1", status: "gepland", scheduled: now - 3600)
    ]
    state.rebuildAttention()
    let list = try #require(BrowseList.named("blueprint trips"))
    let view = BrowseView(list)
    #expect(state.update(.open).contains(.load(view.resource, .visible, .needed)))
    #expect(state.focus == .list(list))
    var rows = Listing<RawRecord>()
    for (index, id) in ["x", "r", "z"].enumerated() {
      let row = try RawRecord(Data(#"{"id":"\#(id)","reference":"\#(id)"}"#.utf8), in: list, values: [:], index: index)
      rows.items.append(row)
      rows.index.append(row.searchParts)
    }
    _ = state.update(.loaded(view.resource, Loaded(.rows(rows), at: now)))
    #expect(state.focusedRawRecord?.name == "r")
    _ = state.update(.move(.first))
    _ = state.update(.loaded(view.resource, Loaded(.rows(rows), at: now)))
    #expect(state.focusedRawRecord?.name != "r", "the user has moved on since")
  }
}
