import SendJournal
import TestSupport
import Testing

@testable import Dashboard

/// Leaving while something is on its way out.
@Suite(.costly) @MainActor struct QuittingTests {
  private func holding() async throws -> (WriteFixture, () -> [Effect]) {
    let fixture = WriteFixture()
    let effects = EffectLog()
    fixture.store.onProgramEffect = { effects.all.append($0) }
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.send(.painted, .confirm)
    await fixture.send(.quit)
    return (fixture, { effects.all })
  }

  @MainActor private final class EffectLog { var all: [Effect] = [] }

  @Test func itAsksFirst() async throws {
    let (fixture, effects) = try await holding()
    guard case .question(let question) = fixture.state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.subject == .quitting)
    #expect(!effects().contains(.quit))
    await fixture.send(.menuLetter("n"))
    #expect(fixture.state.overlay == nil)
    #expect(!effects().contains(.quit))
  }

  @Test func waitingEndsItWhenAllIsSent() async throws {
    let (fixture, effects) = try await holding()
    await fixture.send(.menuLetter("w"))
    #expect(!effects().contains(.quit))
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 1)
    #expect(effects().contains(.quit))
  }

  @Test func stoppingRecallsWhatIsHeldAndEnds() async throws {
    let (fixture, effects) = try await holding()
    await fixture.send(.menuLetter("s"))
    #expect(fixture.vendor.writes.isEmpty)
    #expect(effects().contains(.quit))
    #expect(fixture.entries.map(\.state) == [.recalled])
  }
}
