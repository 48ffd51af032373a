import FoundationEssentials
import Glibc

/// What the program does on the disk in more than one place. Failures are the system's error number.
enum Disk {
  /// Makes a folder with those above it where they are not there yet, the user's alone; one that is there stays as it is.
  /// - Returns: nil when all is there.
  static func makeFolder(_ path: String) -> Int32? {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST || access(folder, X_OK) == 0 else { return errno }
    }
    return nil
  }

  /// Writes all of it, however many calls that takes.
  static func write(_ data: Data, to descriptor: Int32) -> Bool {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
