import FoundationEssentials
import Glibc
import PseudoTerminal
import SendJournal
import TestSupport
import Testing

/// What only a program of its own can show: being killed, and having things taken from it.
@Suite struct JournalProgramTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/journal.sqlite"
  }

  private func start(_ task: String) throws -> PseudoTerminal {
    let rig = try #require(BuiltProducts.path(of: "JournalRig"), "JournalRig is not built")
    return try PseudoTerminal(path: rig, arguments: [task, path])
  }

  @Test(arguments: [
    ("stop-begin", SendState.planned), ("stop-commit", .planned), ("stop-committed", .sending),
  ])
  func `a program that is killed leaves what it had committed`(task: String, state: SendState) throws {
    let program = try start(task)
    try program.wait(forText: "stopped")
    let journal = SendJournal(path: path, at: moment())
    guard case .heldBy(let holder) = journal.problem else {
      return #expect(Bool(false), "\(String(describing: journal.problem))")
    }
    #expect(holder.pid == program.processID)
    #expect(try journal.ledger() == ["one \(state)"])
    kill(program.processID, SIGKILL)
    #expect(program.waitForExit() == .killed(signal: SIGKILL))
    #expect(try journal.recover(at: moment(1)).map(\.id) == (state == .sending ? ["one"] : []))
    #expect(journal.problem == nil)
    #expect(try journal.ledger() == ["one \(state == .sending ? .unknown : state)"])
  }

  @Test func `a limit on the size of files is an error, and reading goes on`() throws {
    let program = try start("limited")
    try program.wait(forText: "of more than one: true")
    #expect(program.text.contains("not writable: "))
    #expect(program.text.contains("first is there: true"))
    #expect(program.waitForExit() == .exited(0))
    let journal = SendJournal(path: path, at: moment())
    #expect(journal.notice == nil)
    #expect(try journal.entries(limit: 2_000).last?.title == "first")
  }

  @Test func `in a folder that takes no files it reads and does not send`() throws {
    try SendJournal(path: path, at: moment()).plan([sampleEntry("a")])
    if geteuid() == 0 {
      for name in ["journal.sqlite", "journal.lock"] { chown(folder.path + "/" + name, 65_534, 65_534) }
    }
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let program = try start("nobody")
    try program.wait(forText: "refused, ")
    let lines = program.text.split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("not writable: ") == true)
    #expect(lines.dropFirst().first == "read 1")
    #expect(lines.last?.hasPrefix("refused, not writable: ") == true)
    #expect(program.waitForExit() == .exited(0))
  }
}
