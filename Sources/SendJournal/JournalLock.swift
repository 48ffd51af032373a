import FoundationEssentials
import Glibc

/// The right to write one journal, held from `init` to `deinit`, or until the program ends in whatever way: the kernel
/// takes it back.
final class JournalLock: Sendable {
  private let descriptor: Int32

  /// Takes it, or tells who has it.
  ///
  /// - Parameter since: what another program is told, with the process's id.
  init(path: String, since: Date) throws(JournalProblem) {
    // Not inherited by helper programs: one that outlives keet would keep the lock.
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .system(errno, at: path) }
    guard fchmod(descriptor, 0o600) == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = Self.holder(readFrom: descriptor)
      close(descriptor)
      throw code == EWOULDBLOCK ? .heldBy(holder) : .system(code, at: path)
    }
    write(since)
  }

  deinit { close(descriptor) }

  /// Who has it now, without taking it; nil where nobody has.
  static func holder(ofLockAt path: String) throws(JournalProblem) -> HolderInfo? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(errno, at: path)
    }
    defer { close(descriptor) }
    // Shared, and let go at once: two that look are not in each other's way.
    return flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? nil : holder(readFrom: descriptor)
  }

  /// For words only, so a full disk is no reason to go without the lock.
  private func write(_ since: Date) {
    let line = Array("\(getpid()) \(since.formatted(.iso8601))\n".utf8)
    _ = line.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    ftruncate(descriptor, off_t(line.count))
  }

  private static func holder(readFrom descriptor: Int32) -> HolderInfo {
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let line = String(decoding: buffer.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let parts = line.split(separator: " ")
    return HolderInfo(
      pid: parts.first.flatMap { Int32($0) },
      since: parts.count == 2 ? try? Date(String(parts[1]), strategy: .iso8601) : nil)
  }
}
