import FoundationEssentials
import Glibc
import SendJournal
import TestSupport
import Testing

/// Looking at a journal without becoming its writer.
@Suite struct JournalCheckTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/state/keet/journal.sqlite"
  }

  private func everything() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `where nothing is there yet, nothing stands in the way and nothing is made`() throws {
    #expect(SendJournal.obstacle(toWriting: path) == nil)
    #expect(!SendJournal.exists(at: path))
    #expect(throws: JournalProblem.self) { try SendJournal.forReading(path: path).entries(limit: 1) }
    #expect(try everything() == [])
  }

  @Test func `who writes it is named, and looking takes nothing from anybody`() throws {
    var writer: SendJournal? = SendJournal(path: path, at: moment())
    try writer?.plan([sampleEntry("a")])
    let held = JournalProblem.heldBy(HolderInfo(pid: getpid(), since: moment()))
    #expect(SendJournal.obstacle(toWriting: path) == held)
    let reader = SendJournal.forReading(path: path)
    #expect(try reader.ledger() == ["a planned"])
    try writer?.begin("a", at: moment(1))
    #expect(try reader.ledger() == ["a sending"])
    writer = nil
    #expect(SendJournal.obstacle(toWriting: path) == nil)
    // What is half done is not marked by who only reads.
    #expect(try SendJournal.forReading(path: path).ledger() == ["a sending"])
    #expect(SendJournal(path: path, at: moment(9)).problem == nil)
  }

  @Test func `what is in the way is told`() throws {
    try SendJournal(path: path, at: moment()).plan([sampleEntry("a")])
    #expect(SendJournal.obstacle(toWriting: path) == nil)
    let before = try everything()
    try Data("this is no journal".utf8).write(to: URL(filePath: path))
    #expect(SendJournal.obstacle(toWriting: path) != nil)
    #expect(try everything() == before)
    let file = try folder.write("", to: "file")
    let below = file + "/keet/journal.sqlite"
    #expect(
      SendJournal.obstacle(toWriting: below)
        == .notWritable(path: file + "/keet/journal.lock", reason: "Not a directory"))
  }

  @Test(.enabled(if: geteuid() != 0)) func `a folder that takes no file is told`() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(
      SendJournal.obstacle(toWriting: path) == .notWritable(path: folder.path, reason: "Permission denied"))
  }
}
