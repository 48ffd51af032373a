package import FoundationEssentials
import GRDB
import Glibc
import Synchronization

/// The record of every write that keet makes at a vendor, so that nothing goes out twice and nobody is told more than
/// is known.
///
/// One program writes it at a time, by ``JournalLock``; others read, and the next of them to write takes over when the
/// writer has ended. Everything here is synchronous and short, and safe from any thread.
package final class SendJournal: Sendable {
  private let file: JournalFile?
  private let beforeStep: @Sendable (JournalStep) throws(JournalProblem) -> Void
  private let standing: Mutex<Standing>
  private let latestNotice = Mutex<JournalNotice?>(nil)

  /// How this program stands to the journal.
  private enum Standing {
    case shut(JournalProblem)
    case reading(JournalDatabase, because: JournalProblem)
    /// - Parameter isRecovered: whether what an earlier writer left half done has been marked so.
    case writing(JournalDatabase, JournalLock?, isRecovered: Bool)
    /// Handed over to ``restarted(at:)``.
    case ended
  }

  /// Opens the journal, or makes it, with the folders above it. Never fails: ``problem`` tells what is wrong, reading
  /// works where it can, and each write tries anew.
  ///
  /// - Parameters:
  ///   - path: of the database, absolute; the lock file `journal.lock` lies beside it.
  ///   - now: since when this program writes it, for who looks from another.
  ///   - beforeStep: lets a test fail a step, or stop there.
  package init(
    path: String, at now: Date,
    beforeStep: @escaping @Sendable (JournalStep) throws(JournalProblem) -> Void = { _ in }
  ) {
    file = JournalFile(path: path)
    self.beforeStep = beforeStep
    standing = Mutex(.shut(.failed("not opened")))
    // Over a limit on the size of files the kernel ends a program that does not say it wants an error instead.
    signal(SIGXFSZ, SIG_IGN)
    standing.withLock { standing in
      do throws(JournalProblem) {
        try becomeWriter(&standing, at: now)
      } catch {
        // What stands in the way is kept in the standing, for `problem` and for each write to tell.
        return
      }
    }
  }

  private init(
    _ file: JournalFile?, _ standing: sending Standing,
    beforeStep: @escaping @Sendable (JournalStep) throws(JournalProblem) -> Void
  ) {
    self.file = file
    self.beforeStep = beforeStep
    self.standing = Mutex(standing)
  }

  /// The journal for who only looks, also while another program writes it: makes nothing, and takes no lock before a
  /// write is asked for.
  ///
  /// - Parameter path: of the database, absolute.
  package static func forReading(path: String) -> SendJournal {
    SendJournal(JournalFile(path: path), .shut(.failed("opened for reading")), beforeStep: { _ in })
  }

  /// A journal that ends with the program: of the demo, and of tests.
  package static func inMemory(
    beforeStep: @escaping @Sendable (JournalStep) throws(JournalProblem) -> Void = { _ in }
  ) -> SendJournal {
    do throws(JournalProblem) {
      let database = try JournalDatabase.inMemory()
      return SendJournal(nil, .writing(database, nil, isRecovered: false), beforeStep: beforeStep)
    } catch {
      return SendJournal(nil, .shut(error), beforeStep: beforeStep)
    }
  }

  /// The journal as the next program finds it when this one is killed here: the same records, and nothing of what this
  /// one still knew. From now on this one refuses everything.
  package func restarted(at now: Date) -> SendJournal {
    guard let file else {
      let left = standing.withLock { standing in
        defer { standing = .ended }
        return standing
      }
      guard case .writing(let database, _, _) = left else { return SendJournal(nil, left, beforeStep: beforeStep) }
      return SendJournal(nil, .writing(database, nil, isRecovered: false), beforeStep: beforeStep)
    }
    // Lets go of the lock and the file, as the end of a program does.
    standing.withLock { $0 = .ended }
    return SendJournal(path: file.path, at: now, beforeStep: beforeStep)
  }

  /// Why nothing could be written when it was last tried; nil for the program that writes.
  package var problem: JournalProblem? {
    standing.withLock { standing in
      switch standing {
      case .shut(let problem), .reading(_, let problem): problem
      case .writing: nil
      case .ended: Self.ended
      }
    }
  }

  /// What was out of order with the file when it was opened, or taken over.
  package var notice: JournalNotice? { latestNotice.withLock(\.self) }

  // MARK: For the journal's own operations

  func read<Value: Sendable>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    try standing.withLock { standing throws(JournalProblem) in
      switch standing {
      case .reading(let database, _), .writing(let database, _, _): return try database.read(body)
      case .ended: throw Self.ended
      case .shut(let problem):
        guard let file else { throw problem }
        let database = try JournalDatabase.forReading(file)
        standing = .reading(database, because: problem)
        return try database.read(body)
      }
    }
  }

  /// One transaction of the program that writes; becomes that program if nobody is.
  ///
  /// - Parameter now: when what an earlier writer left half done counts as ended.
  func write<Value: Sendable>(
    at now: Date, _ body: (Database) throws -> Value
  ) throws(JournalProblem) -> Value {
    try standing.withLock { standing throws(JournalProblem) in
      let (database, _) = try recoveredDatabase(&standing, at: now)
      return try commit(to: database, body)
    }
  }

  /// Marks as unknown what an earlier writer left half done. Once this program has done so it does nothing: what is
  /// being sent then is its own.
  func recoverOnce(at now: Date) throws(JournalProblem) -> [JournalEntry] {
    try standing.withLock { standing throws(JournalProblem) in try recoveredDatabase(&standing, at: now).leftovers }
  }

  private func recoveredDatabase(
    _ standing: inout Standing, at now: Date
  ) throws(JournalProblem) -> (JournalDatabase, leftovers: [JournalEntry]) {
    try becomeWriter(&standing, at: now)
    guard case .writing(let database, let lock, let isRecovered) = standing else { throw Self.ended }
    if isRecovered { return (database, []) }
    let leftovers = try commit(to: database) { try Self.markLeftovers($0, at: now) }
    standing = .writing(database, lock, isRecovered: true)
    return (database, leftovers)
  }

  private static var ended: JournalProblem { .failed("the journal is closed") }

  private func commit<Value>(
    to database: JournalDatabase, _ body: (Database) throws -> Value
  ) throws(JournalProblem) -> Value {
    try beforeStep(.begin)
    let value = try database.write { database in
      let value = try body(database)
      try beforeStep(.commit)
      return value
    }
    try beforeStep(.committed)
    return value
  }

  private func becomeWriter(_ standing: inout Standing, at now: Date) throws(JournalProblem) {
    guard let file else {
      if case .shut(let problem) = standing { throw problem }
      return
    }
    switch standing {
    case .writing, .ended: return
    case .shut, .reading: break
    }
    do throws(JournalProblem) {
      try beforeStep(.makeFolder)
      try file.makeFolder()
      try beforeStep(.takeLock)
      let lock = try JournalLock(path: file.lockPath, since: now)
      // Opened again, by the file's name: the writer before may have set aside the file that was read until now.
      let (database, notice) = try JournalDatabase.forWriting(file, beforeStep: beforeStep)
      if let notice { latestNotice.withLock { $0 = notice } }
      standing = .writing(database, lock, isRecovered: false)
    } catch {
      standing = Self.withoutWriting(file, standing, because: error)
      throw error
    }
  }

  /// Reading goes on where it can: with the connection there is, or a new one.
  private static func withoutWriting(
    _ file: JournalFile, _ standing: Standing, because problem: JournalProblem
  ) -> Standing {
    if case .reading(let database, _) = standing { return .reading(database, because: problem) }
    do throws(JournalProblem) {
      return .reading(try JournalDatabase.forReading(file), because: problem)
    } catch {
      return .shut(problem)
    }
  }
}
