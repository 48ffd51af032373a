import FoundationEssentials
import Glibc
import SendJournal
import TestSupport
import Testing
import VendorAPI

@Suite struct JournalLockTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/journal.sqlite"
  }

  private func open(at seconds: Double = 0) -> SendJournal { SendJournal(path: path, at: moment(seconds)) }

  @Test func `the second program reads and is told who writes`() throws {
    let first = open()
    try first.plan([sampleEntry("a")])
    let second = open(at: 60)
    let held = JournalProblem.heldBy(HolderInfo(pid: getpid(), since: moment()))
    #expect(second.problem == held)
    #expect(first.problem == nil)
    #expect(throws: held) { try second.plan([sampleEntry("b")]) }
    #expect(throws: held) { try second.begin("a", at: moment()) }
    #expect(throws: held) { try second.end("a", as: SendEnd(.done), at: moment()) }
    #expect(throws: held) { try second.recall(["a"], at: moment()) }
    #expect(throws: held) { try second.resolve("a", found: true, at: moment(), note: nil) }
    #expect(throws: held) { try second.recover(at: moment()) }
    #expect(try second.ledger() == ["a planned"])
    try first.begin("a", at: moment())
    #expect(try second.open().map(\.state) == [.sending])
    #expect(try second.about(.blueprint, record: "record of a").count == 1)
    #expect(try second.earlier(sendKey("record of a")).count == 1)
  }

  @Test func `the second program takes over and marks what was half done`() throws {
    var first: SendJournal? = open()
    try first?.plan([sampleEntry("a"), sampleEntry("b"), sampleEntry("c")])
    try first?.begin("a", at: moment(1))
    let second = open(at: 60)
    #expect(second.problem != nil)
    first = nil
    // Any write will do; this one has to see `a` as unknown already.
    try second.begin("b", at: moment(70))
    #expect(second.problem == nil)
    #expect(try second.ledger() == ["a unknown", "b sending", "c planned"])
    #expect(try second.open().first?.endedAt == moment(70))
    let third = open(at: 80)
    #expect(third.problem == .heldBy(HolderInfo(pid: getpid(), since: moment(70))))
    // What it is sending itself is not left half done.
    #expect(try second.recover(at: moment(90)) == [])
    #expect(try second.ledger() == ["a unknown", "b sending", "c planned"])
    try second.end("b", as: SendEnd(.done), at: moment(91))
  }

  @Test func `opening does not change what an earlier program left`() throws {
    var first: SendJournal? = open()
    try first?.plan([sampleEntry("a")])
    try first?.begin("a", at: moment(1))
    first = nil
    let second = open()
    #expect(try second.ledger() == ["a sending"])
    let found = try second.recover(at: moment(5))
    #expect(try found == second.entries(limit: 1))
    #expect(found.map(\.state) == [.unknown])
    #expect(try second.recover(at: moment(6)) == [])
  }

  @Test func `of two that start at once one writes`() async throws {
    let journals = await withTaskGroup(of: SendJournal.self) { group in
      for _ in 0..<8 { group.addTask { [path] in SendJournal(path: path, at: moment()) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(journals.count { $0.problem == nil } == 1)
    let writer = try #require(journals.first { $0.problem == nil })
    try writer.plan([sampleEntry("a")])
    for journal in journals { #expect(try journal.ledger() == ["a planned"]) }
  }

  @Test func `a lock file without words is a lock all the same`() throws {
    let first = open()
    #expect(first.problem == nil)
    try Data().write(to: URL(filePath: folder.path + "/journal.lock"))
    #expect(open().problem == .heldBy(HolderInfo(pid: nil, since: nil)))
  }

  @Test func `words that an earlier holder left hold nobody up`() throws {
    _ = try folder.write(
      "4194304 2020-01-01T00:00:00Z with a longer line than is written\nand more", to: "journal.lock")
    let first = open()
    #expect(first.problem == nil)
    #expect(open().problem == .heldBy(HolderInfo(pid: getpid(), since: moment())))
  }

  @Test func `a helper program does not inherit the lock`() throws {
    let journal = open()
    #expect(journal.problem == nil)
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
    let ours = descriptors.filter { descriptor in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)"))?
        .hasPrefix(folder.path) == true
    }
    #expect(ours.count == 4)
    for descriptor in ours { #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0) }
  }
}
