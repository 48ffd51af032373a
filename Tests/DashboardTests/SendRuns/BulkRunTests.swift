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
    await run.start()
    await run.sendAll("blueprint sendInvoice email")
    try #require(run.wasKilled)
    let arrived = run.arrivals.count

    await run.restart()
    let entries = run.entries
    let done = entries.count { $0.state == .done }
    let unknown = entries.count { $0.state == .unknown }
    let waiting = entries.count { $0.state == .planned }
    #expect(unknown <= 1)
    #expect(done <= arrived && arrived <= done + unknown)
    #expect(entries.isEmpty || done + unknown + waiting == 200)
    if unknown + waiting > 0 {
      #expect(run.notice.contains("\(unknown) onzeker, \(waiting) niet verzonden"), "\(run.notice)")
    }

    if waiting > 0 {
      await run.goOnWithTheRest(tries: 2)
      #expect(run.arrivals.count == arrived + waiting)
      #expect(run.entries.count { $0.state == .planned } == 0)
    }
    #expect(Set(run.arrivals.map(\.invoice)).count == run.arrivals.count, "something went out twice")
    #expect(run.complaints.isEmpty)
  }
}
