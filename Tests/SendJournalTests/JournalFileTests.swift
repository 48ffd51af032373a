import FoundationEssentials
import GRDB
import Glibc
import SendJournal
import Synchronization
import TestSupport
import Testing
import VendorAPI

@Suite struct JournalFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/state/keet/journal.sqlite"
  }

  private func open() -> SendJournal { SendJournal(path: path, at: moment()) }

  /// Leaves a journal with one entry, closed in order.
  private func leaveJournal() throws {
    let journal = open()
    #expect(journal.problem == nil)
    try journal.plan([sampleEntry("a")])
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/keet").sorted()
  }

  private func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private func mode(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `what was written is there for the next program`() throws {
    let first = open()
    try first.plan([sampleEntry("a"), sampleEntry("b")])
    try first.begin("a", at: moment(1))
    // The first has not closed anything when the second looks.
    #expect(try open().ledger() == ["a sending", "b planned"])
    let second = first.restarted(at: moment(2))
    #expect(second.problem == nil)
    #expect(second.notice == nil)
    #expect(try second.recover(at: moment(3)).map(\.id) == ["a"])
    #expect(try second.open().map(\.endedAt) == [moment(3), nil])
    #expect(throws: JournalProblem.failed("the journal is closed")) { try first.begin("b", at: moment()) }
    #expect(throws: JournalProblem.failed("the journal is closed")) { try first.ledger() }
    #expect(first.problem == .failed("the journal is closed"))
  }

  @Test func `only the user may read it, whatever the umask says`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let journal = open()
    try journal.plan([sampleEntry("a")])
    let expected = ["journal.lock", "journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"]
    #expect(try names() == expected)
    for name in expected { #expect(try mode(of: folder.path + "/state/keet/" + name) == 0o600) }
    #expect(try mode(of: folder.path + "/state/keet") == 0o700)
    #expect(try mode(of: folder.path + "/state") == 0o700)
  }

  @Test func `no file is wider for a moment either`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let names = ["journal.lock", "journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"]
    let paths = names.map { folder.path + "/state/keet/" + $0 }
    let seen = Mutex<Set<mode_t>>([])
    let journal = SendJournal(path: path, at: moment()) { _ in
      for path in paths {
        var status = stat()
        if stat(path, &status) == 0 { seen.withLock { _ = $0.insert(status.st_mode & 0o777) } }
      }
    }
    try journal.plan([sampleEntry("a")])
    #expect(seen.withLock(\.self) == [0o600])
  }

  @Test func `a file that others may read is taken from them`() throws {
    try leaveJournal()
    chmod(path, 0o666)
    chmod(folder.path + "/state/keet/journal.lock", 0o666)
    let journal = open()
    try journal.plan([sampleEntry("b")])
    for name in try names() { #expect(try mode(of: folder.path + "/state/keet/" + name) == 0o600) }
    #expect(try journal.ledger() == ["a planned", "b planned"])
  }

  @Test func `no word of what is sent, nor whom to, is in any file`() throws {
    let secret = "Kanarievogel 8472"
    let recipient = "kanarie.vogel@demo.nl"
    let phone = "+31687654321"
    let journal = open()
    let email = sendKey("inv-1", recipient: recipient, content: secret)
    let whatsapp = sendKey("talk-1", channel: "whatsapp", recipient: phone, content: secret)
    try journal.plan([sampleEntry("a", key: email), sampleEntry("b", key: whatsapp)])
    try journal.begin("a", at: moment())
    try journal.end("a", as: SendEnd(.done, vendorID: "m-1"), at: moment())
    #expect(try names().count == 4)
    for name in try names() {
      let bytes = try bytes(of: folder.path + "/state/keet/" + name)
      for canary in ["Kanarievogel", "kanarie.vogel", "687654321", "8765"] {
        #expect(bytes.firstRange(of: Data(canary.utf8)) == nil, "\(canary) in \(name)")
      }
    }
    // The search would find it: what may be written is there.
    #expect(try bytes(of: path + "-wal").firstRange(of: Data("k••••@demo.nl".utf8)) != nil)
  }

  @Test func `it is written through to the disk`() throws {
    try leaveJournal()
    let header = try bytes(of: path)
    // Bytes 18 and 19 of SQLite's header say that the file is written through a log beside it.
    #expect(Array(header[18...19]) == [2, 2])
  }

  // MARK: Files that cannot be used

  enum Spoiling: CaseIterable {
    case empty, cut, junk, scribbled, foreign, pagesWithoutFile

    var damage: JournalNotice.Damage {
      switch self {
      case .empty, .pagesWithoutFile: .empty
      case .cut, .junk, .scribbled: .broken
      case .foreign: .foreign
      }
    }

    /// Answers the bytes of the spoilt file.
    func spoil(_ path: String) throws -> Data {
      let url = URL(filePath: path)
      var bytes = try Data(contentsOf: url)
      switch self {
      case .empty: bytes = Data()
      case .cut: bytes = bytes.prefix(bytes.count / 2)
      case .junk: bytes = Data("this is no database, and has been none for a long time".utf8)
      case .scribbled:
        // The first pages stay, so that only looking at all of it shows it.
        for place in bytes.indices.dropFirst(4 * 4_096) { bytes[place] = 0xA5 }
      case .foreign:
        try FileManager.default.removeItem(at: url)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        return try Data(contentsOf: url)
      case .pagesWithoutFile:
        try FileManager.default.removeItem(at: url)
        try Data("pages".utf8).write(to: URL(filePath: path + "-wal"))
        return Data("pages".utf8)
      }
      try bytes.write(to: url)
      return bytes
    }
  }

  @Test(arguments: Spoiling.allCases)
  func `a file that cannot be used is set aside, and told`(spoiling: Spoiling) throws {
    try leaveJournal()
    let spoilt = try spoiling.spoil(path)
    // What is there already is not overwritten.
    _ = try Data("older".utf8).write(to: URL(filePath: path + ".bad-1"))
    let journal = open()
    #expect(journal.notice == .setAside(path: path + ".bad-2", because: spoiling.damage))
    #expect(journal.problem == nil)
    #expect(try journal.ledger() == [])
    try journal.plan([sampleEntry("b")])
    #expect(try bytes(of: path + ".bad-1") == Data("older".utf8))
    let suffix = spoiling == .pagesWithoutFile ? "-wal" : ""
    #expect(try bytes(of: path + ".bad-2" + suffix) == spoilt)
    #expect(journal.restarted(at: moment()).notice == nil)
  }

  @Test func `a file of a newer keet is left alone`() throws {
    try leaveJournal()
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9')")
    }
    let before = try bytes(of: path)
    let journal = open()
    #expect(journal.problem == .newer(path: path))
    #expect(journal.notice == nil)
    #expect(throws: JournalProblem.newer(path: path)) { try journal.plan([sampleEntry("b")]) }
    #expect(throws: JournalProblem.newer(path: path)) { try journal.ledger() }
    #expect(try bytes(of: path) == before)
    #expect(try names().filter { $0.contains("bad") } == [])
  }

  @Test func `an unused database becomes the journal`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/state/keet", withIntermediateDirectories: true)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b TEXT); DROP TABLE a") }
    let journal = open()
    #expect(journal.notice == nil)
    try journal.plan([sampleEntry("a")])
    #expect(try journal.ledger() == ["a planned"])
  }

  // MARK: Places that take nothing

  @Test(arguments: ["/proc/keet/journal.sqlite", "/dev/null/keet/journal.sqlite"])
  func `a place that takes no files is told`(path: String) throws {
    let journal = SendJournal(path: path, at: moment())
    let problem = #expect(throws: JournalProblem.self) { try journal.plan([sampleEntry("a")]) }
    guard case .notWritable(_, let reason) = problem else {
      return #expect(Bool(false), "\(String(describing: problem))")
    }
    #expect(["No such file or directory", "Not a directory"].contains(reason))
    #expect(journal.problem == problem)
    #expect(throws: JournalProblem.self) { try journal.ledger() }
  }

  @Test func `a folder in the journal's place is told`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(open().problem == .notWritable(path: path, reason: "not a file"))
  }

  @Test func `a link in the lock's place is not followed`() throws {
    try leaveJournal()
    let lock = folder.path + "/state/keet/journal.lock"
    try FileManager.default.removeItem(atPath: lock)
    let other = try folder.write("mine", to: "other")
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: other)
    let journal = open()
    #expect(journal.problem == .notWritable(path: lock, reason: "Too many levels of symbolic links"))
    #expect(try bytes(of: other) == Data("mine".utf8))
    #expect(try journal.ledger() == ["a planned"])
  }

  @Test(arguments: [true, false])
  func `a file taken away while in use stops the sending`(replaced: Bool) throws {
    let journal = open()
    try journal.plan([sampleEntry("a")])
    try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
    if replaced { try Data().write(to: URL(filePath: path)) }
    let problem = JournalProblem.notWritable(path: path, reason: "the file was removed or replaced while in use")
    #expect(throws: problem) { try journal.begin("a", at: moment()) }
    #expect(try journal.ledger() == ["a planned"])
  }
}
