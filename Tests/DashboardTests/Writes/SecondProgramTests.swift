import FoundationEssentials
import Glibc
import SendJournal
import Synchronization
import TestSupport
import Testing

@testable import Dashboard

/// A journal that is not this program's to write: another one has it, or the disk takes nothing.
@Suite(.costly) @MainActor struct SecondProgramTests {
  private let folder: TemporaryFolder
  private let first: WriteFixture

  init() async throws {
    folder = try TemporaryFolder()
    first = Self.program("a", folder)
    try await first.open("blueprint invoices")
  }

  private static func program(_ name: String, _ folder: TemporaryFolder) -> WriteFixture {
    WriteFixture(journal: SendJournal(path: folder.path + "/journal.sqlite", at: StateFixture.now), name: name)
  }

  /// Started beside the first.
  private func second() async throws -> WriteFixture {
    let second = Self.program("b", folder)
    try await second.open("blueprint invoices")
    return second
  }

  /// It is gone, and so is its lock.
  private func end(_ program: WriteFixture) { _ = program.journal.restarted(at: StateFixture.now) }

  private func wait(_ program: WriteFixture, _ duration: Duration = .seconds(5)) async {
    program.time.pass(duration)
    await program.send(.ticked(program.time.now))
  }

  private func hold(_ program: WriteFixture) async throws {
    try await program.start("blueprint sendInvoice email")
    await program.send(.painted, .confirm)
  }

  @Test func theSecondSaysWhoWritesReadsAndSendsNothing() async throws {
    try await first.start("blueprint sendInvoice email")
    await first.confirm()
    let second = try await second()
    #expect(second.notice.contains("een andere keet (proces \(getpid()))"))
    #expect(second.state.library.rows.items.count == 1)
    #expect(second.entries.map(\.state) == [.done])
    try await second.start("blueprint sendInvoice email")
    #expect(second.state.review == nil)
    #expect(second.notice.contains("een andere keet"))
    #expect(second.vendor.writes.isEmpty)
    // What the first has under way is not left over from anybody.
    try await hold(first)
    let said = second.state.notices.count
    for _ in 0..<3 { await wait(second) }
    #expect(second.state.notices.count == said, "it is not said again and again")
  }

  @Test func whenTheFirstEndsTheSecondSaysWhatItLeftAndCanSend() async throws {
    let second = try await second()
    try await hold(first)
    end(first)
    await wait(second)
    #expect(second.notice.contains("0 onzeker, 1 niet verzonden"))
    // It is known to be on its way, so that it cannot be sent a second time unawares.
    try await second.start("blueprint sendInvoice email")
    #expect(second.state.review?.demand == .reason)
    await second.type("de andere keet is weg")
    await second.confirm()
    #expect(second.vendor.writes.count == 1)
  }

  @Test func whatTheFirstHadHalfSentIsUncertainToTheSecond() async throws {
    let second = try await second()
    try await hold(first)
    let id = try #require(first.entries.first?.id)
    try first.journal.begin(id, at: StateFixture.now)
    await wait(second)
    #expect(second.state.writing.journal != .ready)
    end(first)
    await wait(second, .seconds(4))
    #expect(second.state.writing.journal != .ready, "it is tried every five seconds")
    await wait(second, .seconds(1))
    #expect(second.notice.contains("1 onzeker, 0 niet verzonden"))
    #expect(second.entries.map(\.state) == [.unknown])
  }

  @Test func aDiskThatTakesItAgainNeedsNoNewStart() async throws {
    let isFull = Mutex(true)
    let journal = SendJournal.inMemory { step throws(JournalProblem) in
      if step == .commit, isFull.withLock(\.self) {
        throw .notWritable(path: "journal.sqlite", reason: "No space left on device")
      }
    }
    let program = WriteFixture(journal: journal)
    try await program.open("blueprint invoices")
    try await program.start("blueprint sendInvoice email")
    #expect(program.notice.contains("No space left on device"))
    isFull.withLock { $0 = false }
    await wait(program)
    #expect(program.notice == "Wijzigen en versturen kan weer.")
    try await program.start("blueprint sendInvoice email")
    await program.confirm()
    #expect(program.vendor.writes.count == 1)
  }
}
