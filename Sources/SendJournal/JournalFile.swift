import FoundationEssentials
import Glibc

/// The journal's place on the disk: the database with SQLite's two files beside it, and the lock.
struct JournalFile: Sendable {
  /// Of the database; absolute.
  let path: String

  var lockPath: String { folder + "/journal.lock" }

  /// SQLite writes newly committed pages to the second and finds them through the third.
  private static let suffixes = ["", "-wal", "-shm"]

  var folder: String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The user's alone, whatever the umask says; a folder that is there already stays as it is.
  func makeFolder() throws(JournalProblem) {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) == 0 {
        chmod(made, 0o700)
      } else if errno != EEXIST, access(made, X_OK) != 0 {
        throw .system(errno, at: made)
      }
    }
  }

  enum Content { case missing, empty, something }

  func content() throws(JournalProblem) -> Content {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .system(errno, at: path) }
      // Pages that lost their database still are somebody's record of what was sent.
      return Self.size(of: path + "-wal") > 0 ? .empty : .missing
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notWritable(path: path, reason: "not a file") }
    return status.st_size == 0 ? .empty : .something
  }

  /// Whether nothing waits to be moved from the second file into the first.
  var isWhole: Bool { Self.size(of: path + "-wal") == 0 }

  /// Makes the database's file. SQLite would make it as wide as the umask allows, and gives its other files the mode
  /// of this one.
  func create() throws(JournalProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(errno, at: path) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw .system(errno, at: path) }
  }

  /// For a file that this program has just made, and that nothing came into.
  func removeIfEmpty() {
    guard Self.size(of: path) == 0, isWhole else { return }
    for suffix in Self.suffixes { unlink(path + suffix) }
  }

  /// Takes from others what an older file allows them.
  func makePrivate() {
    for suffix in Self.suffixes { chmod(path + suffix, 0o600) }
  }

  /// Renames what is there to the first free `.bad-<n>`, and answers its path.
  func setAside() throws(JournalProblem) -> String {
    var number = 1
    while Self.suffixes.contains(where: { Self.exists("\(path).bad-\(number)\($0)") }) { number += 1 }
    let aside = "\(path).bad-\(number)"
    for suffix in Self.suffixes where Self.exists(path + suffix) {
      guard rename(path + suffix, aside + suffix) == 0 else { throw .system(errno, at: path + suffix) }
    }
    return aside
  }

  /// Which file lies at the path now: nil when there is none.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// SQLite's way to name a file that nobody changes, so that it needs no other files beside it.
  var unchangingAddress: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
    let escaped = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

extension JournalProblem {
  /// What the system's error number says.
  static func system(_ code: Int32, at path: String) -> JournalProblem {
    .notWritable(path: path, reason: String(cString: strerror(code)))
  }
}
