import GRDB

/// An open connection to a journal, and which file it was opened on.
struct JournalDatabase: Sendable {
  private let queue: DatabaseQueue
  /// The file and what it was when it was opened; nil for a journal in memory.
  private let opened: (file: JournalFile, identity: JournalFile.Identity?)?

  // MARK: Opening

  static func inMemory() throws(JournalProblem) -> JournalDatabase {
    try guarding(path: "") {
      let queue = try DatabaseQueue(configuration: configuration(readonly: false))
      try JournalSchema.migrator.migrate(queue)
      return JournalDatabase(queue: queue, opened: nil)
    }
  }

  /// Opens the file for who holds the lock: makes it when there is none, brings it up to date when it is older, sets it
  /// aside when it cannot be used.
  static func forWriting(
    _ file: JournalFile, beforeStep: (JournalStep) throws(JournalProblem) -> Void
  ) throws(JournalProblem) -> (JournalDatabase, JournalNotice?) {
    var notice: JournalNotice?
    if let damage = try damage(of: file, beforeStep: beforeStep) {
      notice = .setAside(path: try file.setAside(), because: damage)
    }
    if try file.content() == .missing {
      try beforeStep(.createFile)
      try file.create()
    }
    do throws(JournalProblem) {
      let database = try opened(file, beforeStep: beforeStep)
      file.makePrivate()
      return (database, notice)
    } catch {
      // On a full disk each try would leave an empty file to be set aside by the next.
      file.removeIfEmpty()
      throw error
    }
  }

  private static func opened(
    _ file: JournalFile, beforeStep: (JournalStep) throws(JournalProblem) -> Void
  ) throws(JournalProblem) -> JournalDatabase {
    try beforeStep(.openFile)
    return try guarding(path: file.path) {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration(readonly: false))
      try queue.writeWithoutTransaction { database in
        // The word it answers is of no interest: where the file system has no room for this mode, SQLite keeps its
        // older one, which is as safe.
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      }
      try beforeStep(.prepareTables)
      try JournalSchema.migrator.migrate(queue)
      try queue.read { try JournalSchema.check($0) }
      return JournalDatabase(queue: queue, opened: (file, file.identity))
    }
  }

  /// Opens the file for who does not hold the lock; changes nothing.
  static func forReading(_ file: JournalFile) throws(JournalProblem) -> JournalDatabase {
    try guarding(path: file.path) {
      let queue = try readOnlyQueue(file)
      let finding = try queue.read { try JournalSchema.inspect($0) }
      switch finding {
      case .ours: return JournalDatabase(queue: queue, opened: (file, file.identity))
      case .newer: throw JournalProblem.newer(path: file.path)
      case .unused: throw JournalProblem.failed("the journal is still being made")
      case .unusable: throw JournalProblem.failed("the journal is damaged")
      }
    }
  }

  /// What keeps an existing file from being used, nil when nothing does. Looks without the right to write, so that a
  /// file of a newer keet, or of another program, stays as it is.
  private static func damage(
    of file: JournalFile, beforeStep: (JournalStep) throws(JournalProblem) -> Void
  ) throws(JournalProblem) -> JournalNotice.Damage? {
    switch try file.content() {
    case .missing: return nil
    case .empty: return .empty
    case .something: break
    }
    file.makePrivate()
    try beforeStep(.openFile)
    let finding = try guarding(path: file.path) {
      do {
        let queue = try DatabaseQueue(path: file.path, configuration: configuration(readonly: true))
        defer { try? queue.close() }
        return try queue.read { try JournalSchema.inspect($0) }
      } catch let error as DatabaseError where isDamage(error) {
        return .unusable(.broken)
      }
    }
    switch finding {
    case .ours, .unused: return nil
    case .newer: throw .newer(path: file.path)
    case .unusable(let damage): return damage
    }
  }

  private static func readOnlyQueue(_ file: JournalFile) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration(readonly: true))
      try queue.read { try $0.execute(sql: "SELECT 1 FROM sqlite_master LIMIT 1") }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && file.isWhole
    {
      // In a folder that takes no files SQLite cannot put its own beside the database.
      return try DatabaseQueue(path: file.unchangingAddress, configuration: configuration(readonly: true))
    }
  }

  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    // Only a program that is none of ours, or a start at the same moment, can be in the way.
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  // MARK: Using

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    try Self.guarding(path: path) { try queue.read(body) }
  }

  /// One transaction, on the disk when this returns; one that throws leaves everything as it was.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    if let opened, opened.file.identity != opened.identity {
      throw .notWritable(path: opened.file.path, reason: "the file was removed or replaced while in use")
    }
    return try Self.guarding(path: path) { try queue.write(body) }
  }

  private var path: String { opened?.file.path ?? "" }

  // MARK: Failing

  private static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
  }

  private static func guarding<Value>(path: String, _ body: () throws -> Value) throws(JournalProblem) -> Value {
    do {
      return try body()
    } catch let problem as JournalProblem {
      throw problem
    } catch let error as DatabaseError {
      throw problem(error, path: path)
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Only the database's own words: its longer description has the statement in it.
  private static func problem(_ error: DatabaseError, path: String) -> JournalProblem {
    let words = error.message ?? error.resultCode.description
    return switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOLFS:
      .notWritable(path: path, reason: words)
    default: .failed(words)
    }
  }
}
