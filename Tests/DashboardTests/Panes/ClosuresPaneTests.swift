import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct ClosuresPaneTests {
  private func fixture(_ closures: [Closure]) -> PaneFixture {
    var fixture = PaneFixture()
    fixture.library.closures = Listing(closures)
    fixture.library.names = [PaneFixture.project: "K4 A28 Voegovergangen", PaneFixture.tenant: "Kiezel & Kantsteen"]
    return fixture
  }

  @Test func `A closure says when, where and how far it is`() {
    let fixture = fixture([PaneFixture.closure(end: 5)])
    #expect(
      fixture.texts(.closures) == [
        "day": "do 19", "week": "wk 12", "road": "A28 HRR 84,0–87,0", "name": "Voegovergang c1", "type": "NACHT",
        "period": "do 19-03 t/m za 21-03", "plan": "▸ v1.2 actief", "stakeholders": "2", "labels": "M-",
        "status": "▸ gepland", "project": "K4 A28 Voegovergangen", "source": "Kiezel & Kantsteen",
      ])
  }

  @Test func `A half that did not load is a question mark, never a no`() {
    let bare = Closure(id: RecordID(.vemap, .closure, scope: "t1", "c9"), tenant: PaneFixture.tenant, halves: .details)
    #expect(
      fixture([bare]).texts(.closures) == [
        "day": "?", "week": "?", "road": "?", "name": "—", "type": "—", "period": "—", "plan": "?", "stakeholders": "?",
        "labels": "??", "status": "? onbekend", "project": "—", "source": "Kiezel & Kantsteen",
      ])
  }

  @Test(arguments: [
    ("A1 km 10-15", "A1 10,0–15,0"), ("t.h.v. brug", "t.h.v. brug"), ("Rondweg Heideveen", "Rondweg Heideveen"),
    ("A1, N303", "A1, N303"), ("A12 HRR/HRL km 70-74", "A12 HRR+HRL 70,0–74,0"), ("A1 PRR km 10-15", "A1 PRR km 10-15"),
    ("\u{202E}A1\u{7}", "\u{202E}A1\u{7}"), ("", "—"),
  ]) func `The road is shown as it was read, or as it came`(text: String, cell: String) {
    #expect(fixture([PaneFixture.closure(road: text)]).texts(.closures)["road"] == cell)
  }

  @Test func `Dates that cannot be read stand there as they came`() {
    var closure = PaneFixture.closure(start: nil)
    closure.unreadableDates = "31-12-2026 – ?"
    let texts = fixture([closure]).texts(.closures)
    #expect(texts["period"] == "31-12-2026 – ?")
    #expect(texts["day"] == "?")
  }

  @Test func `Only the history makes a plan final`() {
    let closure = PaneFixture.closure()
    var fixture = fixture([closure])
    #expect(fixture.cells(.closures)["plan"] == StyledText("▸ v1.2 actief", .warning))
    fixture.load(closure.historyResource, .history(ClosureHistory(events: [])))
    #expect(fixture.cells(.closures)["plan"] == StyledText("▸ v1.2 actief", .alarm))
    let final = VKMPlan(version: "1.2", status: "final")
    fixture.load(closure.historyResource, .history(ClosureHistory(events: [], finalPlan: final)))
    #expect(fixture.cells(.closures)["plan"] == StyledText("✓ v1.2 definitief", .good))
  }

  @Test func `What is over is no alarm`() {
    let past = PaneFixture.closure(start: -9, end: -8, plan: .none)
    #expect(fixture([past]).cells(.closures)["plan"] == StyledText("✗ geen", .plain))
  }

  @Test func `Reactions are counted once they are there`() {
    let closure = PaneFixture.closure()
    var fixture = fixture([closure])
    let comments = [comment("u0", "1.2", "Akkoord"), comment("u1", "1.1", "Te laat gezien")]
    fixture.load(closure.commentsResource, .comments(comments))
    #expect(fixture.texts(.closures)["stakeholders"] == "1/2")
    fixture.library.details[closure.commentsResource] = .loading(
      previous: Loaded(.comments(comments), at: StateFixture.now, isComplete: false), attempts: 0)
    #expect(fixture.texts(.closures)["stakeholders"] == "2")
  }

  @Test func `Current and coming ones come first, the past last`() {
    let fixture = fixture([
      PaneFixture.closure("past", start: -10, end: -8, road: nil), PaneFixture.closure("coming", start: 5, road: nil),
      PaneFixture.closure("unread", start: nil, road: nil),
      PaneFixture.closure("running", start: -3, end: 4, road: nil),
      PaneFixture.closure("just over", start: -4, end: -1, road: nil),
      PaneFixture.closure("today", start: 0, road: nil),
    ])
    #expect(
      fixture.order(.closures)
        == [
          "running", "today", "coming", "unread", "just over", "past",
        ].map { "Voegovergang \($0)" })
  }

  @Test func `Roads sort by number and kilometre`() throws {
    let roads = ["N302", "A28 km 33-40", "A1 km 100-110", "t.h.v. brug", "A1 km 9-12"]
    let fixture = fixture(roads.enumerated().map { PaneFixture.closure("\($0.offset)", road: $0.element) })
    var table = TableState(sort: SortOrder("road"))
    table.rebuild(.closures, fixture.context)
    #expect(
      table.rows.map { roads[Int($0)] } == ["A1 km 9-12", "A1 km 100-110", "A28 km 33-40", "N302", "t.h.v. brug"])
  }

  @Test func `The summary counts what starts from Monday to Sunday`() {
    let starts = [-1, 0, 3, 6, 7, nil]
    let fixture = fixture(starts.enumerated().map { PaneFixture.closure("\($0.offset)", start: $0.element, end: 30) })
    #expect(Pane.closures.summary(fixture.context) == Words("3 deze week", "3 this week"))
  }

  private func comment(_ author: String, _ version: String, _ text: String, at: Date? = StateFixture.now)
    -> Records.Comment
  {
    Records.Comment(
      id: RecordID(.vemap, .comment, scope: "t1", author + version), author: "Naam \(author)", authorID: author,
      text: text, version: version, type: "COMMENT", created: at)
  }

  @Test func `The overview keeps the vendor's words and says what is not known`() {
    let bare = PaneFixture.closure(road: nil, plan: .notLoaded, halves: .details)
    let lines = fixture([bare]).detail(.closures, "overview")
    #expect(lines.contains("Status bij VEMAP: open"))
    #expect(lines.contains("Soort: NACHT (nacht)"))
    #expect(lines.contains("Weg: ? onbekend: de lijst met wegvakken ontbreekt"))
    #expect(lines.contains("De lijst met VKM-plannen is niet geladen."))
    #expect(lines.contains("Datum en status wijzigt u in VEMAP."))
    #expect(fixture([bare]).needs(.closures, "overview") == [.history(tenant: "t1", closure: "c1")])
  }

  @Test func `The overview shows road and plan as VEMAP writes them`() {
    let lines = fixture([PaneFixture.closure(road: "A28 HRR km 84,0-87,0 t.h.v. IJssel")]).detail(.closures, "overview")
    #expect(lines.contains("Weg: A28 HRR 84,0–87,0"))
    #expect(lines.contains("Wegvak bij VEMAP: A28 HRR km 84,0-87,0 t.h.v. IJssel"))
    #expect(lines.contains("VKM bij VEMAP: VKM A28 · v1.2 · active"))
    #expect(lines.contains("Of het definitief is, zeggen alleen de gebeurtenissen."))
    #expect(lines.contains("gebeurtenissen: nog niet opgehaald"))
  }

  @Test func `Reactions on an old version are marked, the newest first`() {
    let closure = PaneFixture.closure()
    var fixture = fixture([closure])
    fixture.library.users = [
      RecordID(.vemap, .user, scope: "t1", "u0"): User(
        id: RecordID(.vemap, .user, scope: "t1", "u0"), company: "Brandweer Veluwerand")
    ]
    fixture.load(
      closure.commentsResource,
      .comments([
        comment("u1", "1.1", "Omleiding?", at: StateFixture.now.addingTimeInterval(-3600)),
        comment("u0", "1.2", "Akkoord"),
      ]))
    let lines = fixture.detail(.closures, "comments")
    #expect(
      lines == [
        "# Reacties", "reacties: 3m oud", "", "Naam u0 | Brandweer Veluwerand | 16-03-2026 09:00 | v1.2", "Akkoord", "",
        "Naam u1 | 16-03-2026 08:00 | v1.1 | ! oude versie", "Omleiding?",
      ])
    let people = fixture.detail(.closures, "stakeholders")
    #expect(people.contains("Brandweer | Brandweer Veluwerand | ✓ gereageerd"))
    #expect(people.contains("Politie | ! oude versie"))
  }

  @Test func `Without a plan nobody can comment, and that is said`() {
    let lines = fixture([PaneFixture.closure(plan: .none)]).detail(.closures, "comments")
    #expect(lines.contains("Zonder VKM-plan kan niemand reageren."))
  }

  @Test func `Stakeholders that did not load are counted, not listed as nobody`() {
    var closure = PaneFixture.closure(people: nil)
    closure.stakeholderCount = 3
    #expect(
      fixture([closure]).detail(.closures, "stakeholders") == [
        "# Stakeholders", "3 stakeholders; hun namen zijn niet geladen.",
      ])
  }

  @Test func `Events are told newest first, those without a moment last`() {
    let closure = PaneFixture.closure()
    var fixture = fixture([closure])
    let events = [
      ClosureEvent(kind: .created, at: StateFixture.now.addingTimeInterval(-7200), who: "Fenna Proefstra"),
      ClosureEvent(kind: .comment, at: StateFixture.now, who: "Joris", what: "Akkoord", version: "1.1"),
      ClosureEvent(kind: .email, what: "VKM Plan beschikbaar", status: "queued", unreadableMoment: "gisteren"),
    ]
    fixture.load(closure.historyResource, .history(ClosureHistory(events: events, skipped: 1)))
    #expect(
      fixture.detail(.closures, "history") == [
        "# Gebeurtenissen", "gebeurtenissen: 3m oud", "! 1 onleesbaar, overgeslagen",
        "16-03-2026 09:00 | reactie | Akkoord | v1.1 | ! oude versie | Joris",
        "16-03-2026 07:00 | aangemaakt | Fenna Proefstra",
        "gisteren | mail | VKM Plan beschikbaar | ▸ in wachtrij",
      ])
  }

  @Test func `A resource that fails says so and keeps what was there`() {
    let closure = PaneFixture.closure()
    var fixture = fixture([closure])
    let file = ClosureFile(id: RecordID(.vemap, .file, "f"), name: "VKM.pdf", type: "vkm-plan", bytes: 1_024_000)
    let old = Loaded(
      Payload.files([file]), at: StateFixture.now.addingTimeInterval(-720),
      skipped: [SkippedElement(index: 1, problem: "name is missing")])
    fixture.library.details[closure.filesResource] = .failed(
      StateFixture.error(.server(status: 500), .vemap), at: StateFixture.now, attempts: 1, previous: old)
    let lines = fixture.detail(.closures, "files")
    #expect(lines.contains("✗ bestanden niet geladen: VEMAP heeft een storing (500)"))
    #expect(lines.contains("Hieronder: 12m oud."))
    #expect(lines.contains("! 1 onleesbaar, overgeslagen"))
    #expect(lines.contains("VKM.pdf | vkm-plan | 1,0 MB"))
    fixture.library.details[closure.filesResource] = .loading(previous: nil, attempts: 0)
    #expect(fixture.detail(.closures, "files") == ["# Bestanden", "bestanden: wordt geladen…"])
  }
}
