import Dashboard
import FoundationEssentials
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import keet

/// Drafts and unfinished writes on the disk. Every folder object here is a program of its own: its lock is.
@Suite struct UnfinishedFolderTests {
  private let folder: TemporaryFolder
  private var state: String { folder.path + "/keet" }

  init() throws { folder = try TemporaryFolder() }

  private static func work(_ name: String) throws -> Unfinished {
    let json = """
      {"drafts": [{"action": "blueprint createInvoice", "at": 795000000, "texts": {"data.contact_name": \
      {"typed": "\(name)", "picked": []}}, "subjects": [{"list": "blueprint invoices", "id": "\(name)", "name": "", \
      "values": {}}]}], "writes": []}
      """
    return try JSONDecoder().decode(Unfinished.self, from: Data(json.utf8))
  }

  private func store() -> UnfinishedStore { UnfinishedFolder(folder: state).store }

  /// Names in the folder, with the process's id and the random part taken out.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: state).map {
      String($0.replacing(/unfinished-\d+-\d+/) { _ in "unfinished-N" })
    }.sorted()
  }

  private func ownFile() throws -> String {
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".json") })
    return state + "/" + name
  }

  private func kept(_ path: String) throws -> Unfinished {
    try JSONDecoder().decode(Unfinished.self, from: Data(contentsOf: URL(filePath: path)))
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  // MARK: Keeping

  @Test func `what is kept is its user's alone, whatever the umask, and each save replaces the last`() throws {
    let before = umask(0)
    defer { umask(before) }
    let store = store()
    try store.save(Self.work("a"))
    try store.save(Self.work("b"))
    #expect(try names() == ["unfinished-N.json"])
    #expect(try mode(ownFile()) == 0o600)
    #expect(try mode(state) == 0o700)
    #expect(try kept(ownFile()) == Self.work("b"))
  }

  @Test func `the folders above it are made`() throws {
    let deep = folder.path + "/a/b/keet"
    let store = UnfinishedFolder(folder: deep).store
    try store.save(Self.work("a"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: deep).count == 1)
  }

  @Test func `nothing kept is nothing, and a folder that is not there is no problem`() throws {
    #expect(try store().load() == Unfinished())
    #expect(access(state, F_OK) != 0)
  }

  // MARK: Taking over

  @Test func `what a program that ended left is taken over, and goes only when it is kept anew`() throws {
    for name in ["a", "b"] {
      // Its lock ends with the object, as with the program.
      try store().save(Self.work(name))
    }
    #expect(try names() == ["unfinished-N.json", "unfinished-N.json"])
    let next = store()
    let found = try next.load()
    #expect(Set(found.drafts.map(\.key)) == Set(try (Self.work("a").drafts + Self.work("b").drafts).map(\.key)))
    #expect(try names() == ["unfinished-N.json"])
    #expect(try kept(ownFile()) == found)
  }

  @Test func `the same draft of two programs is there once`() throws {
    try store().save(Self.work("a"))
    try store().save(Self.work("a"))
    #expect(try store().load() == Self.work("a"))
  }

  @Test func `what a living program keeps is left alone`() throws {
    let living = store()
    try living.save(Self.work("living"))
    let second = store()
    #expect(try second.load() == Unfinished())
    try second.save(Self.work("second"))
    #expect(try names() == ["unfinished-N.json", "unfinished-N.json"])
    try living.save(Self.work("later"))
    #expect(try second.load() == Unfinished())
  }

  @Test func `what is taken over later goes beside what is kept already`() throws {
    let own = store()
    try own.save(Self.work("own"))
    try store().save(Self.work("left"))
    #expect(try own.load() == Self.work("left"))
    #expect(try names() == ["unfinished-N.json"])
    #expect(try kept(ownFile()).drafts == Self.work("own").drafts + Self.work("left").drafts)
    // The same draft of both is there once.
    try store().save(Self.work("own"))
    _ = try own.load()
    #expect(try kept(ownFile()).drafts.count == 2)
  }

  @Test func `what cannot be read is set aside and never deleted`() throws {
    mkdir(state, 0o700)
    let path = state + "/unfinished-1-1.json"
    for (number, junk) in ["{\"drafts\": [", "", "[]", "\u{0}"].enumerated() {
      try Data(junk.utf8).write(to: URL(filePath: path))
      try store().save(Self.work("a"))
      #expect(try store().load() == Self.work("a"), "\(number)")
      #expect(try Data(contentsOf: URL(filePath: path + ".bad")) == Data(junk.utf8))
    }
    // What is set aside is not read again, and other files are none of its business.
    _ = try Data("x".utf8).write(to: URL(filePath: state + "/journal.sqlite"))
    _ = try store().load()
    #expect(try names().contains("unfinished-N.json.bad") && names().contains("journal.sqlite"))
  }

  @Test func `what others left stays where it is when it cannot be taken over`() throws {
    try store().save(Self.work("left"))
    let next = UnfinishedFolder(folder: state) { _ throws(UnfinishedFolder.Problem) in
      throw UnfinishedFolder.Problem(description: "No space left on device")
    }.store
    #expect(throws: UnfinishedFolder.Problem.self) { try next.load() }
    #expect(try kept(ownFile()) == Self.work("left"))
  }

  // MARK: Failing

  /// Root may write anywhere, so that a folder's mode stops only others.
  private static var isRoot: Bool { geteuid() == 0 }

  @Test func `where the folder takes no file the old one stays, and the reason is told`() throws {
    let store = store()
    try store.save(Self.work("old"))
    let path = try ownFile()
    // A folder in the way of the new file stops everybody, also root.
    mkdir(path + ".part", 0o700)
    let problem = #expect(throws: UnfinishedFolder.Problem.self) { try store.save(Self.work("new")) }
    #expect(problem?.description.hasSuffix("Is a directory") == true)
    #expect(try kept(path) == Self.work("old"))
    rmdir(path + ".part")
    try store.save(Self.work("new"))
    #expect(try kept(path) == Self.work("new"))
  }

  @Test(.enabled(if: !isRoot)) func `a folder without the right to write leaves the old file whole`() throws {
    let store = store()
    try store.save(Self.work("old"))
    chmod(state, 0o500)
    defer { chmod(state, 0o700) }
    #expect(throws: UnfinishedFolder.Problem.self) { try store.save(Self.work("new")) }
    #expect(try kept(ownFile()) == Self.work("old"))
  }

  @Test func `where the new file cannot take the name of the old one nothing of it stays`() throws {
    let store = store()
    try store.save(Self.work("old"))
    let path = try ownFile()
    unlink(path)
    // No file takes the name of a folder with something in it.
    mkdir(path, 0o700)
    try Data().write(to: URL(filePath: path + "/x"))
    #expect(throws: UnfinishedFolder.Problem.self) { try store.save(Self.work("new")) }
    #expect(try names() == ["unfinished-N.json"])
  }

  @Test(arguments: UnfinishedFolder.Step.allCases)
  func `whatever step the disk refuses, the old file stays whole and nothing else stays`(step: UnfinishedFolder.Step)
    throws
  {
    let refusal = UnfinishedFolder.Problem(description: "No space left on device")
    let fails = Mutex(false)
    let store = UnfinishedFolder(folder: state) { current throws(UnfinishedFolder.Problem) in
      if current == step, fails.withLock(\.self) { throw refusal }
    }.store
    try store.save(Self.work("old"))
    fails.withLock { $0 = true }
    let problem = #expect(throws: UnfinishedFolder.Problem.self) { try store.save(Self.work("new")) }
    #expect(problem?.description == refusal.description)
    #expect(try kept(ownFile()) == Self.work("old"))
    #expect(try names() == ["unfinished-N.json"])
    fails.withLock { $0 = false }
    try store.save(Self.work("newer"))
    #expect(try kept(ownFile()) == Self.work("newer"))
  }

  @Test func `a link at the name it writes to is not followed`() throws {
    let store = store()
    try store.save(Self.work("old"))
    let path = try ownFile()
    let victim = try folder.write("precious", to: "victim")
    symlink(victim, path + ".part")
    #expect(throws: UnfinishedFolder.Problem.self) { try store.save(Self.work("new")) }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    #expect(try kept(path) == Self.work("old"))
  }

  @Test func `a link among what others left is not read`() throws {
    mkdir(state, 0o700)
    let other = try folder.write("{\"drafts\": [], \"writes\": []}", to: "other")
    symlink(other, state + "/unfinished-1-1.json")
    #expect(try store().load() == Unfinished())
    #expect(access(other, F_OK) == 0)
  }
}
