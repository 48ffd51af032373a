import FoundationEssentials
import HTTPTypes
import Insights
import Records
import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// What the user is told of a send: never more than is known, never less.
@Suite(.costly) @MainActor struct OutcomeTests {
  private func sending(_ reply: ScriptedBlueprint.Reply?) async throws -> WriteFixture {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    fixture.vendor.answer(reply)
    try await fixture.start("blueprint sendInvoice email")
    await fixture.confirm()
    return fixture
  }

  @Test func anAcceptedSendIsCalledAcceptedAndNotDelivered() async throws {
    let fixture = try await sending(nil)
    #expect(fixture.notice.contains("aangenomen, kenmerk m-1"))
    #expect(!fixture.notice.contains("bezorgd") && !fixture.notice.contains("afgeleverd"))
    #expect(fixture.entries.map(\.state) == [.done])
  }

  @Test func aRefusedOneIsNotSent() async throws {
    let fixture = try await sending { _ in ScriptedBlueprint.json(400, .object(["error": "nee"])) }
    #expect(fixture.notice.contains("geweigerd"))
    #expect(fixture.entries.map(\.state) == [.refused])
  }

  @Test func theVendorsReasonIsToldAndKept() async throws {
    let fixture = try await sending { _ in
      ScriptedBlueprint.json(409, .object(["error": "invoice is\n locked by bookkeeping"]))
    }
    #expect(
      fixture.notice
        == "Factuur per e-mail: geweigerd: Blueprint: botst met wat er al is: “invoice is locked by bookkeeping”")
    #expect(fixture.entries.map(\.answer) == ["Blueprint: botst met wat er al is: “invoice is locked by bookkeeping”"])
  }

  @Test func aReasonThatRepeatsWhatWasSentStaysOutOfTheJournal() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    fixture.vendor.answer { _ in ScriptedBlueprint.json(422, .object(["message": "no such person: JÁN BAKKER"])) }
    try await fixture.start("blueprint createContact")
    await fixture.type("Jan Bakker")
    await fixture.send(.sendForm)
    #expect(fixture.notice.contains("“no such person: JÁN BAKKER”"))
    #expect(fixture.entries.map(\.answer) == ["Blueprint weigert de aanvraag"])
  }

  @Test(arguments: [429, 401])
  func whatWasTurnedAwayBeforeItWasLookedAtIsNotSent(status: Int) async throws {
    let fixture = try await sending { _ in ScriptedBlueprint.json(status, .object([:])) }
    #expect(fixture.notice.contains("niet verzonden"))
    #expect(!fixture.notice.contains("onzeker"))
    #expect(fixture.entries.map(\.state) == [.notSent])
  }

  @Test func whatNeverLeftIsNotSent() async throws {
    let fixture = try await sending { _ throws(TransportFailure) in
      throw TransportFailure(.refused, isSurelyNotSent: true)
    }
    #expect(fixture.entries.map(\.state) == [.notSent])
    #expect(!fixture.notice.contains("onzeker"))
  }

  @Test func aLostAnswerIsUncertainAndNeverSentAgain() async throws {
    let fixture = try await sending { _ throws(TransportFailure) in
      throw TransportFailure(.timedOut, isSurelyNotSent: false)
    }
    #expect(fixture.notice.contains("onzeker"))
    #expect(fixture.vendor.writes.count == 1)
    let entry = try #require(fixture.entries.first)
    #expect(entry.state == .unknown)
    #expect(entry.title == "F-2026-0042")

    // In the outbox Enter shows it; it does not send it.
    await fixture.send(.focusPane(.outbox), .move(.first), .open)
    #expect(fixture.state.review == nil)
    #expect(fixture.vendor.writes.count == 1)
    // When, what, how much and to whom, though the journal holds no amounts.
    let lines = Pane.outbox.tabs.flatMap { $0.lines(fixture.state.context, 0) }
    let fields = lines.compactMap { line in
      if case .field(let name, let value) = line { "\(name): \(value.text)" } else { nil }
    }
    #expect(fields.contains("Bedrag: €\u{A0}1.495,00"))
    #expect(fields.contains { $0.hasPrefix("Verzonden: ") })
    await fixture.startAgain()
    await fixture.send(.focusPane(.outbox))
    #expect(fixture.state.library.outbox.items.map(\.amount) == [Money(cents: 149_500)])
  }

  @Test func whatIsUncertainStandsOnTodayUntilItIsResolved() async throws {
    let fixture = try await sending { _ throws(TransportFailure) in
      throw TransportFailure(.reset, isSurelyNotSent: false)
    }
    let entry = try #require(fixture.entries.first)
    let item = try #require(fixture.state.library.attention.items.first)
    #expect(item.severity == .alarm)
    #expect("\(item.subject) \(item.reason(.nl))" == "F-2026-0042 onzeker of het verstuurd is")
    await fixture.send(.focusPane(.attention), .move(.first), .open)
    #expect(fixture.state.focus == .outbox)
    #expect(fixture.state.focusedRecord == JournalItem.id(of: entry))
    fixture.vendor.change("invoices", "status", to: "betaald")
    await fixture.send(.refresh)
    #expect(fixture.state.library.attention.items.allSatisfy { $0.pane != .outbox })
  }

  @Test func theVendorsOwnListResolvesWhatIsUncertain() async throws {
    let fixture = try await sending { _ throws(TransportFailure) in
      throw TransportFailure(.reset, isSurelyNotSent: false)
    }
    await fixture.send(.focusPane(.outbox), .move(.first), .refresh)
    #expect(fixture.entries.first?.state == .unknown, "the list shows nothing new")
    #expect(fixture.notice.contains("niet nalezen"))
    fixture.vendor.change("invoices", "status", to: "betaald")
    await fixture.send(.refresh)
    #expect(fixture.entries.first?.state == .found)
    #expect(fixture.state.library.outbox.items.isEmpty)
  }

  @Test func aPersonResolvesWhatIsUncertainAndCanThenGoOn() async throws {
    let fixture = try await sending { _ throws(TransportFailure) in
      throw TransportFailure(.reset, isSurelyNotSent: false)
    }
    await fixture.send(.focusPane(.outbox), .move(.first), .act(.edit), .menuLetter("n"))
    #expect(fixture.entries.first?.state == .notFound)
    fixture.vendor.answer(nil)
    await fixture.send(.open)
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 2)
    #expect(fixture.entries.first?.state == .done)
  }

  @Test func anUnreadableAcceptanceIsAcceptedWithoutANumber() async throws {
    let fixture = try await sending { _ in
      Response(status: 200, headers: [.contentType: "application/json"], body: Data("{\"succ".utf8))
    }
    #expect(fixture.notice.contains("aangenomen, nummer onbekend"))
    #expect(fixture.entries.map(\.state) == [.done])
  }

  @Test func yTwiceSendsOnce() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    for _ in 0..<30 { fixture.store.send(.painted); fixture.store.send(.confirm) }
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 1)
  }

  @Test func aKeyThatRepeatsSendsOnce() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.painted)
    // While it is written down, while it is held, while it is sent.
    for _ in 0..<30 {
      fixture.store.send(.confirm)
      await Task.yield()
    }
    #expect(fixture.state.writing.underWay.count == 1)
    fixture.store.onChange = { [unowned store = fixture.store] in
      if store.state.writing.underWay.contains(where: { $0.phase == .running && $0.current != nil }) {
        store.onChange = nil
        for _ in 0..<30 { store.send(.confirm) }
      }
    }
    await fixture.confirm()
    #expect(fixture.store.onChange == nil, "it was pressed while the send was under way")
    #expect(fixture.vendor.writes.count == 1)
    #expect(fixture.entries.map(\.state) == [.done])
  }

  @Test func keysTypedAheadDoNotConfirm() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.confirm)
    #expect(fixture.state.review != nil)
    #expect(fixture.state.writing.batches.isEmpty)
    #expect(fixture.notice.contains("Kijk eerst"))
  }

  @Test func aSecondSendOfTheSameAsksWhy() async throws {
    let fixture = try await sending(nil)
    try await fixture.start("blueprint sendInvoice email")
    #expect(fixture.state.review?.demand == .reason)
    #expect(fixture.state.review?.items.first?.earlier.count == 1)
    await fixture.send(.painted, .confirm)
    #expect(fixture.vendor.writes.count == 1, "without a reason nothing is sent")
    await fixture.type("klant vroeg erom")
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 2)
    #expect(fixture.entries.first?.reason == "klant vroeg erom")
    #expect(fixture.entries.first?.replaces == fixture.entries.last?.id)
  }

  @Test func whatIsHeldCanBeRecalled() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.painted, .confirm)
    #expect(fixture.state.sendingWords?.nl.contains("u haalt terug, nog 10 s") == true)
    await fixture.send(.undo)
    fixture.time.endHolds()
    await fixture.store.settle()
    #expect(fixture.vendor.writes.isEmpty)
    #expect(fixture.entries.map(\.state) == [.recalled])
    #expect(fixture.notice.contains("teruggehaald"))
  }

  @Test func ofSeveralThatAreHeldTheNewestIsRecalledAndTheOthersAreCounted() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.painted, .confirm)
    try await fixture.start("blueprint createInvoice")
    await fixture.type("Noor")
    await fixture.send(.focusField(1))
    await fixture.type("100")
    await fixture.send(.sendForm, .painted, .confirm)
    #expect(
      fixture.state.sendingWords
        == Words(
          "u haalt de laatste terug (+1), nog 10 s: Factuur maken",
          "u recalls the last one (+1), 10 s left: Create an invoice"))
    await fixture.send(.focusPane(.outbox))
    #expect(
      Set(fixture.state.library.outbox.items.map(\.entry.summary)) == ["Factuur maken", "Factuur per e-mail"])
    await fixture.send(.undo)
    #expect(fixture.state.sendingWords?.nl == "u haalt terug, nog 10 s: Factuur per e-mail")
    // While one is being sent, another can still be recalled.
    let (action, writes) = (try #require(Action.named("blueprint createInvoice")), fixture.state.writing.held[0].writes)
    var state = fixture.state
    var running = Batch(id: "r", action: action, writes: writes, draft: nil)
    running.phase = .running
    state.writing.batches.insert(running, at: 0)
    #expect(state.sendingWords?.nl == "u haalt terug, nog 10 s: Factuur per e-mail")
  }

  @Test func withoutAJournalNothingIsSentAndReadingWorks() async throws {
    let journal = SendJournal.inMemory { step throws(JournalProblem) in
      if step == .commit { throw .notWritable(path: "journal.sqlite", reason: "No space left on device") }
    }
    let fixture = WriteFixture(journal: journal)
    try await fixture.open("blueprint invoices")
    #expect(fixture.state.library.rows.items.count == 1)
    try await fixture.start("blueprint sendInvoice email")
    if fixture.state.review != nil { await fixture.send(.painted, .confirm) }
    #expect(fixture.vendor.writes.isEmpty)
    #expect(fixture.notice.contains("No space left on device"))
  }
}
