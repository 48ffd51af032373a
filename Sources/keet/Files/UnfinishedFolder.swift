import Dashboard
import FoundationEssentials
import Glibc
import Synchronization

/// Drafts and unfinished writes on the disk: one file for each running program, so that two never write over each
/// other's. The file of a program that has ended, in whatever way, is taken over by the next that starts.
final class UnfinishedFolder: Sendable {
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// What has to succeed, in this order, for work to be kept.
  enum Step: CaseIterable {
    case open, lock, write, sync, name
  }

  private let folder: String
  private let beforeStep: @Sendable (Step) throws(Problem) -> Void
  /// This program's file, open and locked as long as the program lives.
  private let own = Mutex<(path: String, descriptor: Int32, work: Unfinished)?>(nil)

  /// - Parameters:
  ///   - folder: absolute; made where it is not there.
  ///   - beforeStep: lets a test fail a step.
  init(folder: String, beforeStep: @escaping @Sendable (Step) throws(Problem) -> Void = { _ in }) {
    self.folder = folder
    self.beforeStep = beforeStep
    // Over a limit on the size of files the kernel ends a program that does not say it wants an error instead.
    signal(SIGXFSZ, SIG_IGN)
  }

  deinit { own.withLock { if let held = $0 { close(held.descriptor) } } }

  var store: UnfinishedStore {
    UnfinishedStore(load: { [self] in try load() }, save: { [self] in try save($0) })
  }

  /// What programs that have ended left, and nothing of those that run. Their files go once it is all in this
  /// program's own, beside what that has already.
  private func load() throws -> Unfinished {
    var all = Unfinished()
    var taken: [(path: String, descriptor: Int32)] = []
    defer { for file in taken { close(file.descriptor) } }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { continue }
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        continue
      }
      if let left = try? JSONDecoder().decode(Unfinished.self, from: Data(contentsOf: URL(filePath: path))) {
        all.drafts += left.drafts.filter { draft in !all.drafts.contains { $0.key == draft.key } }
        all.writes += left.writes.filter { write in !all.writes.contains { $0.id == write.id } }
        taken.append((path, descriptor))
      } else {
        // Set aside for a person to look at; never deleted.
        close(descriptor)
        rename(path, path + ".bad")
      }
    }
    all.drafts.sort { $0.at > $1.at }
    if all != Unfinished() {
      let kept = own.withLock(\.self)?.work ?? Unfinished()
      let drafts = all.drafts.filter { draft in !kept.drafts.contains { $0.key == draft.key } }
      try save(Unfinished(drafts: kept.drafts + drafts, writes: kept.writes + all.writes))
    }
    for file in taken { unlink(file.path) }
    return all
  }

  /// The new file has its name only when it is whole and on the disk.
  private func save(_ work: Unfinished) throws {
    let data = try JSONEncoder().encode(work)
    if let code = Disk.makeFolder(folder) { throw Self.problem(folder, code) }
    try own.withLock { own in
      let path = own?.path ?? "\(folder)/\(Self.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))\(Self.suffix)"
      let part = path + ".part"
      try beforeStep(.open)
      let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Self.problem(part, errno) }
      do throws(Problem) {
        try put(data, in: descriptor, part, as: path)
      } catch {
        close(descriptor)
        unlink(part)
        throw error
      }
      if let own { close(own.descriptor) }
      own = (path, descriptor, work)
    }
  }

  private func put(_ data: Data, in descriptor: Int32, _ part: String, as path: String) throws(Problem) {
    // Locked before it has its name: no other program takes it for one of a program that has ended.
    try step(.lock, part) { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
    try step(.write, part) { Disk.write(data, to: descriptor) }
    try step(.sync, part) { fsync(descriptor) == 0 }
    try step(.name, path) { rename(part, path) == 0 }
  }

  private func step(_ step: Step, _ path: String, _ succeeds: () -> Bool) throws(Problem) {
    try beforeStep(step)
    guard succeeds() else { throw Self.problem(path, errno) }
  }

  private static func problem(_ path: String, _ code: Int32) -> Problem {
    Problem(description: "\(path): \(String(cString: strerror(code)))")
  }

  private static let prefix = "unfinished-"
  private static let suffix = ".json"
}
