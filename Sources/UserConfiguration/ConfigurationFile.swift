import Dashboard
import Glibc

/// A configuration file as it lies on the disk.
package struct ConfigurationFile: Hashable, Sendable {
  package var bytes: [UInt8]
  /// The permission bits of the file itself; for a symbolic link those of its target.
  package var mode: UInt32
  /// The user it belongs to.
  package var owner: UInt32

  package init(bytes: [UInt8], mode: UInt32, owner: UInt32) {
    self.bytes = bytes
    self.mode = mode
    self.owner = owner
  }

  package enum Failure: Error, Hashable, Sendable {
    case missing
    case directory
    /// A device, a socket or a pipe: reading it could wait for ever.
    case notAFile
    case forbidden
    /// Larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The system's error number.
    case unreadable(Int32)
  }

  /// No configuration comes near this.
  package static let limit = 1 << 20

  /// Reads a file. Permissions are asked of the opened file, so they belong to the bytes that were read even when
  /// the path is a link or changes meanwhile.
  package static func read(_ path: String) throws(Failure) -> ConfigurationFile {
    // Without O_NONBLOCK opening a named pipe waits for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory
    default: throw .notAFile
    }
    return ConfigurationFile(
      bytes: try contents(of: descriptor), mode: UInt32(status.st_mode) & 0o7777, owner: status.st_uid)
  }

  private static func contents(of descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        guard errno == EINTR else { throw failure(errno) }
        continue
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .forbidden
    case ENXIO: .notAFile
    default: .unreadable(code)
    }
  }
}

extension ConfigurationFile.Failure {
  /// The problem to show for a file that was asked for at `path`.
  func problem(path: String) -> ConfigurationProblem {
    switch self {
    case .missing:
      ConfigurationProblem(
        file: path, text: Words("dit bestand is er niet", "there is no such file"),
        hint: Words("keet config path zegt waar keet kijkt", "keet config path shows where keet looks"))
    case .directory:
      ConfigurationProblem(
        file: path, text: Words("dit is een map", "this is a directory"),
        hint: Words("noem het bestand erin", "name the file inside it"))
    case .notAFile:
      ConfigurationProblem(file: path, text: Words("dit is geen gewoon bestand", "this is not a regular file"))
    case .forbidden:
      ConfigurationProblem(
        file: path, text: Words("u mag dit bestand niet lezen", "you may not read this file"),
        hint: Words("controleer eigenaar en rechten", "check its owner and mode"))
    case .tooLarge(let limit):
      ConfigurationProblem(
        file: path,
        text: Words(
          "het bestand is groter dan \(limit / 1024) KiB", "the file is larger than \(limit / 1024) KiB"),
        hint: Words("is dit het goede bestand?", "is this the right file?"))
    case .unreadable(let code):
      ConfigurationProblem(
        file: path,
        text: Words("het bestand is niet te lezen", "the file cannot be read")
          + Words(" (\(String(cString: strerror(code))))"))
    }
  }
}
