import FoundationEssentials
import SendJournal
import TestSupport
import Testing

@testable import Dashboard

/// Two hundred sends in one go, and the program killed somewhere among them.
@Suite(.costly) @MainActor struct BulkRunTests {
  @Test(arguments: [1, 40, 333, 901])
  func afterAKillTheNextStartSaysWhatWentOutAndGoesOnWithTheRest(step: Int) async throws {
    let run = SendRun(seed: UInt64(step), sends: 200, journalStep: step)
    let program = run.program
    await program.start()
    await program.sendAll(try #require(Action.named("blueprint sendInvoice email")))
    try #require(program.wasKilled)
    let arrived = run.arrivals.count

    await program.restart()
    let entries = program.entries
    let done = entries.count { $0.state == .done }
    let unknown = entries.count { $0.state == .unknown }
    let waiting = entries.count { $0.state == .planned }
    #expect(unknown <= 1)
    #expect(done <= arrived && arrived <= done + unknown)
    #expect(entries.isEmpty || done + unknown + waiting == 200)
    if unknown + waiting > 0 {
      #expect(program.notice.contains("\(unknown) onzeker, \(waiting) niet verzonden"), "\(program.notice)")
    }

    if waiting > 0 {
      await program.goOnWithTheRest(tries: 2)
      #expect(run.arrivals.count == arrived + waiting)
      #expect(program.entries.count { $0.state == .planned } == 0)
    }
    #expect(Set(run.arrivals.map(\.invoice)).count == run.arrivals.count, "something went out twice")
    #expect(run.complaints.isEmpty)
  }

  @Test func whoLeavesInTheMiddleCutsNothingOff() async throws {
    let run = SendRun(seed: 7, sends: 50, journalStep: 10_000)
    let program = run.program
    let store = program.store
    await program.start()
    program.choose(try #require(Action.named("blueprint sendInvoice email")))
    await store.settle()
    var quits = 0
    store.onProgramEffect = { if $0 == .quit { quits += 1 } }
    program.onChange = {
      guard let batch = store.state.writing.batches.first, batch.results.count == 2, batch.current != nil else {
        return
      }
      program.onChange = nil
      store.send(.quit)
      store.send(.menuLetter("s"))
      #expect(quits == 0, "the third is under way")
    }
    store.send(.painted)
    store.send(.confirm)
    await program.finish()
    #expect(quits == 1)
    #expect(run.arrivals.count == 3)
    #expect(program.entries.count { $0.state == .done } == 3)
    await program.restart()
    #expect(program.notice.contains("0 onzeker, 47 niet verzonden"))
  }
}
