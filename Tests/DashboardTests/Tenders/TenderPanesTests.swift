import Foundation
import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct TenderPanesTests {
  static let tender = RecordID(.twelveBuild, .project, "1")

  static func asked(
    _ id: String, _ status: String?, of component: String = "31", hours: Double? = 50, price: Amount = .missing,
    corrected: Amount = .missing, validDays: Double? = nil, isObsolete: Bool = false, phone: String? = "+31600000041"
  ) -> Conversation {
    Conversation(
      id: RecordID(.twelveBuild, .conversation, scope: "1", id), counterpart: "Firma \(id)", phone: phone,
      status: status, channel: "12build", subject: "Werk \(component)",
      invitation: Invitation(
        id: RecordID(.twelveBuild, .invitation, scope: "1", id), tender: tender, workComponentID: component,
        workComponent: "Werk \(component)", specialist: "Firma \(id)", phone: phone, status: status,
        deadline: hours.map { StateFixture.now.addingTimeInterval($0 * 3600) },
        offerExpires: validDays.map { StateFixture.now.addingTimeInterval($0 * 86_400) }, offer: price,
        correctedOffer: corrected, isObsolete: isObsolete))
  }

  static func euros(_ cents: Int) -> Amount { .exact(Money(cents: cents)) }

  /// - Parameter conversations: nil as long as they have not come.
  static func state(_ conversations: [Conversation]?, columns: Int = 120) -> AppState {
    var state = StateFixture.state(columns: columns, vendors: [.twelveBuild])
    let projects = [
      Project(id: tender, name: "N302", phaseID: "7"),
      Project(id: RecordID(.twelveBuild, .project, "2"), name: "A27", phaseID: "8"),
      Project(id: RecordID(.twelveBuild, .project, "3"), name: "Zonder fase"),
      Project(id: RecordID(.twelveBuild, .project, "4"), name: "Voorbij", phaseID: "9", isClosed: true),
    ]
    _ = state.update(.started)
    _ = state.update(.loaded(.tenders, Loaded(.projects(Listing(projects)), at: state.now)))
    if let conversations { take(conversations, &state) }
    _ = state.update(.focusPane(.tenders))
    return state
  }

  static func take(_ conversations: [Conversation], _ state: inout AppState) {
    let listing = Loaded<Payload>(.conversations(Listing(conversations)), at: state.now)
    _ = state.update(.loaded(.communication(project: "1", phase: "7"), listing))
  }

  static func lines(_ state: AppState, _ columns: [String]) -> [String] {
    state.table(state.focus).rows.map { row in
      columns.map { id in
        state.columns(of: state.focus).first { $0.id == id }?.text(state.context, Int(row)).text ?? "no \(id)"
      }.joined(separator: " | ")
    }
  }

  static let told = ["name", "tender", "closes", "silence", "asked", "answered", "silent", "lowest"]

  @Test func `asked, answered and silent by component, the gravest silence first; what is not known says so`() {
    let state = Self.state([
      Self.asked("1", "unknown"), Self.asked("2", "offer", price: Self.euros(100_000)), Self.asked("3", "rejected"),
      Self.asked("4", "unknown", isObsolete: true), Self.asked("5", "unknown", of: "32", hours: -20),
      Self.asked("6", "calculating", of: "33", hours: nil), Self.asked("7", "pending", of: "34"),
      Self.asked("8", "unknown", of: "35", hours: 700),
    ])
    #expect(
      Self.lines(state, Self.told) == [
        "Werk 32 | N302 | zo 15-03 13:00 | ✗ 1 van 1 zweeg | 1 | 0 | 1 | —",
        "Werk 31 | N302 | wo 18-03 11:00 | ! 1 van 3 zwijgt | 3 | 2 | 1 | €\u{A0}1.000,00",
        "Werk 35 | N302 | di 14-04 14:00 | ? 1 van 1 zwijgt | 1 | 0 | 1 | —",
        "Werk 34 | N302 | wo 18-03 11:00 | ? 1 onbekend | 1 | 0 | 0 | —",
        "— | A27 | ? | ? nog niet geladen | ? | ? | ? | ?",
        "— | Zonder fase | ? | ? geen fase bekend | ? | ? | ? | ?",
        "Werk 33 | N302 | — | ✓ niemand zwijgt | 1 | 1 | 0 | —",
      ])
    #expect(state.table(.tenders).summary?.nl == "3 zwijgen · 1 met onbekende status")
  }

  @Test func `a tender whose firms cannot be had says that, and one without any that nobody was asked`() {
    var state = Self.state(nil)
    #expect(Self.lines(state, ["tender", "silence"]).first == "N302 | ? nog niet geladen")
    let error = StateFixture.error(.server(status: 503), .twelveBuild)
    _ = state.update(.failed(.communication(project: "1", phase: "7"), error, at: state.now))
    #expect(Self.lines(state, ["tender", "silence"]).contains("N302 | ✗ niet geladen"))
    Self.take([], &state)
    #expect(Self.lines(state, ["tender", "silence"]).contains("N302 | - niemand gevraagd"))
    Self.take([Self.asked("1", "unknown")], &state)
    #expect(Self.lines(state, ["name", "silence"]).contains("Werk 31 | ! 1 van 1 zwijgt"))
  }

  @Test func `Enter shows the offers from low to high with their difference, then the silent, then the rest`() {
    var state = Self.state([
      Self.asked("1", "unknown"), Self.asked("2", "offer", price: Self.euros(120_000), validDays: 9),
      Self.asked("3", "rejected"), Self.asked("4", "offer", price: Self.euros(100_000), validDays: -2),
      Self.asked("5", "inbudget", price: Self.euros(99_000), corrected: Self.euros(100_100)),
      Self.asked("6", "offer", price: .unitUnknown("in overleg")), Self.asked("7", "offer", isObsolete: true),
      Self.asked("8", "offer", price: Self.euros(0)), Self.asked("9", "verrassing"),
    ])
    _ = state.update(.open)
    #expect(state.focus.component != nil)
    #expect(
      Self.lines(state, ["firm", "price", "difference", "percent", "valid", "remark"]) == [
        "Firma 4 | ✗ €\u{A0}1.000,00 | ✓ laagste |  | ✗ verlopen za 14-03 | ",
        "Firma 5 | €\u{A0}1.001,00 | +€\u{A0}1,00 | +0,1% | — | gecorrigeerd, eerst: €\u{A0}990,00",
        "Firma 2 | €\u{A0}1.200,00 | +€\u{A0}200,00 | +20,0% | wo 25-03 | ",
        "Firma 6 | ? in overleg |  |  | — | ? prijs onleesbaar",
        "Firma 8 | ? €\u{A0}0,00 |  |  | — | ? prijs onleesbaar",
        "Firma 1 | — |  |  |  | ", "Firma 9 | — |  |  |  | ", "Firma 3 | — |  |  |  | ",
        "Firma 7 | — |  |  | — | - achterhaald bij 12Build",
      ])
    #expect(Self.lines(state, ["status"]).contains("?verrassing"))
    #expect(
      state.table(state.focus).summary?.nl == "Werk 31 · sluit wo 18-03 11:00 · 1 van 8 zwijgt")
    #expect(state.focusedListID == "12build invitations", "and all that can be done with an invitation")
    _ = state.update(.back)
    #expect(state.focus == .tenders)
  }

  @Test func `an offer that ends while one looks is told so`() {
    var state = Self.state([Self.asked("2", "offer", price: Self.euros(100), validDays: 0.5)])
    _ = state.update(.move(.last))
    _ = state.update(.open)
    #expect(Self.lines(state, ["valid"]) == ["ma 16-03"])
    _ = state.update(.ticked(state.now.addingTimeInterval(43_300)))
    #expect(Self.lines(state, ["valid"]) == ["✗ verlopen ma 16-03"])
  }

  // MARK: Side by side

  private static func budget(_ prices: [Amount], unread: Int = 0) -> Loaded<Payload> {
    let rows = prices.enumerated().map { OfferBudget.Row(id: "\($0)", number: "\($0)", name: "Regel \($0)", total: $1) }
    return Loaded(.offerBudgets([OfferBudget(rows: rows, unreadRows: unread)]), at: StateFixture.now)
  }

  private static func resource(_ firm: String) -> Resource { .offerBudgets(project: "1", invitation: firm) }

  private func asks(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      if case .load(.offerBudgets(_, let firm), _, _) = effect { firm } else { nil }
    }
  }

  @Test func `rows stand side by side as they come, asked for only where one looks, and ? until then`() {
    var state = Self.state([
      Self.asked("1", "offer", price: Self.euros(300)), Self.asked("2", "offer", price: Self.euros(200)),
      Self.asked("3", "unknown"), Self.asked("4", "granted"), Self.asked("5", "rejected"),
    ])
    #expect(asks(state.update(.open)).isEmpty)
    let effects = state.update(.turnLook)
    #expect(asks(effects) == ["2", "1", "4"], "those with an offer, the lowest first")
    let shown = ["name", "firm1", "firm2", "firm3"]
    #expect(
      Self.lines(state, shown) == [
        "Som van de regels | ? | ? | ?", "Offerte als geheel | €\u{A0}2,00 | €\u{A0}3,00 | —",
      ])
    _ = state.update(.loaded(Self.resource("1"), Self.budget([Self.euros(100), Self.euros(200)])))
    _ = state.update(.loaded(Self.resource("2"), Self.budget([Self.euros(150), .unitUnknown("n.t.b.")], unread: 1)))
    #expect(
      Self.lines(state, shown) == [
        "Regel 0 | €\u{A0}1,50 | ✓ €\u{A0}1,00 | ?", "Regel 1 | ? n.t.b. | €\u{A0}2,00 | ?",
        "Som van de regels | ≥ €\u{A0}1,50 | €\u{A0}3,00 | ?", "Offerte als geheel | €\u{A0}2,00 | €\u{A0}3,00 | —",
      ])
    let error = StateFixture.error(.server(status: 500), .twelveBuild)
    _ = state.update(.failed(Self.resource("4"), error, at: state.now))
    #expect(Self.lines(state, ["firm3"]).first == "✗ niet geladen")
    _ = state.update(.loaded(Self.resource("4"), Loaded(.offerBudgets([]), at: state.now)))
    #expect(Self.lines(state, ["firm3"]).first == "geen regels")
    #expect(state.columns(of: state.focus).map { $0.title.nl }.suffix(3) == ["1 Firma 2", "2 Firma 1", "3 Firma 4"])
    _ = state.update(.scrollColumns(2))
    _ = state.update(.scrollColumns(9))
    #expect(state.columns(of: state.focus).map(\.id).suffix(2) == ["quantity", "firm3"], "the last one stays")
    _ = state.update(.scrollColumns(-99))
    #expect(state.columns(of: state.focus).map(\.id).suffix(3) == ["firm1", "firm2", "firm3"])
    _ = state.update(.turnLook)
    #expect(state.focus == .tenderers(state.library.tenders.components.items[0].id))
  }

  @Test func `of very many offers the lowest are asked for, once, and it is said how many are not`() {
    var state = Self.state((0..<300).map { Self.asked("\($0)", "offer", price: Self.euros(1000 - $0)) })
    _ = state.update(.move(.last))
    _ = state.update(.open)
    let first = asks(state.update(.turnLook))
    #expect(first == (0..<16).map { "\(299 - $0)" })
    for firm in first { #expect(asks(state.update(.loaded(Self.resource(firm), Self.budget([.missing])))).isEmpty) }
    #expect(asks(state.update(.ticked(state.now.addingTimeInterval(10)))).isEmpty)
    #expect(state.table(state.focus).summary?.nl.hasSuffix("16 offertes, ← → schuift · 284 duurdere niet") == true)
    // Going away stops what is under way; coming back asks for what is missing.
    _ = state.update(.focusPane(.attention))
    _ = state.update(.back)
    #expect(Self.lines(state, ["firm16"]).first == "geen prijs")
  }
}
