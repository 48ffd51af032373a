import Dashboard
import FoundationEssentials
import Glibc
import Synchronization
import UserConfiguration

/// The log on the disk: lines of its user's alone, at most twice ``limit`` bytes with the file before it.
///
/// Several running programs may share it: each line is one write at the end, and whoever finds it full renames it.
final class LogFile: Sendable {
  /// Why there is no log.
  enum Failure: Error, Hashable {
    /// The folder could not be made; the system's error number.
    case noFolder(Int32)
    /// The file could not be opened; the system's error number.
    case notOpened(Int32)

    var words: Words {
      switch self {
      case .noFolder(let code):
        Words("de map van het logboek is niet te maken", "the log's folder cannot be made") + Self.reason(code)
      case .notOpened(let code):
        Words("het logboek is niet te schrijven", "the log cannot be written") + Self.reason(code)
      }
    }

    private static func reason(_ code: Int32) -> Words { Words(" (\(String(cString: strerror(code))))") }
  }

  /// How large it grows before it is put aside as `keet.log.1`, in bytes.
  static let limit = 1_000_000

  private let path: String
  private let limit: Int
  private let now: @Sendable () -> Date
  private let file: Mutex<Opened>

  private struct Opened {
    var descriptor: Int32
    /// Lines that were not written since the last one that was.
    var lost = 0
    /// Whether the file ends within a line.
    var isCut = false
  }

  /// Opens the file, with the folders above it where they are not there yet.
  init(path: String, limit: Int = LogFile.limit, now: @escaping @Sendable () -> Date) throws(Failure) {
    self.path = path
    self.limit = limit
    self.now = now
    if let code = Disk.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])) {
      throw .noFolder(code)
    }
    file = Mutex(Opened(descriptor: try Self.open(path)))
  }

  deinit { file.withLock { _ = close($0.descriptor) } }

  /// Adds a line, with the moment before it. Controls in the text are made visible, so one call is one line.
  ///
  /// A line that the disk does not take is lost, since a full disk must not stop the work; the next one that it takes
  /// has before it how many were.
  func write(_ text: String) {
    let moment = now().formatted(.iso8601)
    let line = "\(moment) \(Quoting.printable(text))\n"
    file.withLock { file in
      let missing = file.lost == 0 ? "" : "\(moment) (\(file.lost) lines lost, the disk took no more)\n"
      // What is left of a line that was cut off must not run into the next.
      let bytes = Array(((file.isCut ? "\n" : "") + missing + line).utf8)
      rotateIfFull(&file.descriptor, adding: bytes.count)
      let written = bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
      if written == bytes.count {
        file.lost = 0
        file.isCut = false
      } else {
        file.lost += 1
        file.isCut = file.isCut || written > 0
      }
    }
  }

  private func rotateIfFull(_ descriptor: inout Int32, adding count: Int) {
    var ours = stat()
    var named = stat()
    guard fstat(descriptor, &ours) == 0, ours.st_size > 0, Int(ours.st_size) + count > limit else { return }
    // Another program may have put it aside already; then only the new file is to be taken up.
    if lstat(path, &named) == 0, named.st_ino == ours.st_ino, named.st_dev == ours.st_dev {
      rename(path, path + ".1")
    }
    do throws(Failure) {
      let fresh = try Self.open(path)
      close(descriptor)
      descriptor = fresh
    } catch {
      // The old file goes on growing, which is better than no log.
      return
    }
  }

  /// The user's alone, whatever the umask says and whatever mode an older file has; never through a link.
  private static func open(_ path: String) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .notOpened(errno) }
    guard fchmod(descriptor, 0o600) == 0 else {
      let code = errno
      close(descriptor)
      throw .notOpened(code)
    }
    return descriptor
  }
}
