import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// What did not go is done later, and then once.
@Suite(.costly) @MainActor struct GoingOnTests {
  /// A write that never left, and the outbox with it.
  private func failed(_ list: String, _ action: String, fill: String? = nil) async throws -> WriteFixture {
    let fixture = WriteFixture()
    try await fixture.open(list)
    fixture.vendor.answer { _ throws(TransportFailure) in throw TransportFailure(.refused, isSurelyNotSent: true) }
    try await fixture.start(action)
    if let fill {
      await fixture.type(fill)
      await fixture.send(.sendForm)
    }
    if fixture.state.review != nil { await fixture.confirm() }
    #expect(fixture.entries.map(\.state) == [.notSent])
    fixture.vendor.answer(nil)
    await fixture.send(.focusPane(.outbox), .move(.first))
    return fixture
  }

  @Test func whatWasMadeAtTheSecondTryIsNotMadeAtAThird() async throws {
    let fixture = try await failed("blueprint contacts", "blueprint createContact", fill: "Pieter Bakker")
    let before = fixture.vendor.writes.count
    await fixture.send(.open)
    fixture.store.send(.painted)
    fixture.store.send(.confirm)
    // Enter and y once more, before anything has come back.
    for message in [Message.open, .painted, .confirm] { fixture.store.send(message) }
    await fixture.confirm()
    #expect(fixture.entries.map(\.state) == [.done, .notSent])
    await fixture.send(.open)
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == before + 1)
    #expect(fixture.state.library.outbox.items.isEmpty, "what was not sent at first is not called so for ever")
  }

  @Test func whatWasToBeMadeCannotBeReadBackAndThatIsSaid() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    fixture.vendor.answer { _ throws(TransportFailure) in throw TransportFailure(.truncated, isSurelyNotSent: false) }
    try await fixture.start("blueprint createContact")
    await fixture.type("Pieter Bakker")
    await fixture.send(.sendForm)
    #expect(fixture.entries.map(\.state) == [.unknown])
    fixture.vendor.answer(nil)
    await fixture.send(.focusPane(.outbox), .move(.first), .refresh)
    #expect(fixture.notice.contains("keet kan dit bij Blueprint niet nalezen"), "\(fixture.notice)")
    #expect(fixture.entries.map(\.state) == [.unknown])
  }

  @Test func aSecondTryThatIsRecalledLeavesTheFirst() async throws {
    let fixture = try await failed("blueprint invoices", "blueprint sendInvoice email")
    let before = fixture.vendor.writes.count
    await fixture.send(.open, .painted, .confirm)
    #expect(fixture.state.library.outbox.items.map(\.entry.state) == [.planned])
    await fixture.send(.undo)
    #expect(fixture.state.library.outbox.items.map(\.entry.state) == [.notSent])
    await fixture.send(.move(.first), .open)
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == before + 1)
    #expect(fixture.entries.map(\.state) == [.done, .recalled, .notSent])
  }

  @Test func aSecondTryThatWasKilledIsGoneOnWithAlone() async throws {
    let fixture = try await failed("blueprint invoices", "blueprint sendInvoice email")
    let before = fixture.vendor.writes.count
    await fixture.send(.open, .painted, .confirm)
    await fixture.startAgain()
    #expect(fixture.notice.contains("0 onzeker, 1 niet verzonden"))
    await fixture.send(.focusPane(.outbox), .move(.first))
    #expect(fixture.state.library.outbox.items.map(\.entry.state) == [.planned])
    await fixture.send(.open)
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == before + 1)
    #expect(fixture.state.library.outbox.items.isEmpty)
  }

  @Test func whatWaitsStaysToBeGoneOnWithWhenTheJournalRefuses() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.painted, .confirm)
    await fixture.startAgain()
    await fixture.send(.focusPane(.outbox), .move(.first))
    var state = fixture.state
    for message in [Message.open, .painted, .confirm] { _ = state.update(message) }
    let batch = try #require(state.writing.underWay.first)
    _ = state.update(.planFailed(batch.id, Words("de schijf is vol", "the disk is full")))
    #expect(state.writing.kept.writes.map(\.id) == batch.writes.map(\.id))
  }
}
