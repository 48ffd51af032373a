import Dashboard
import FoundationEssentials
import Glibc

/// Files on the disk that are sent to vendors: read whole, and only where they are files.
struct DiskFiles: Sendable {
  /// The user's path with its `~` in place of the home directory.
  let expanded: @Sendable (String) -> String

  var source: FileSource {
    FileSource(
      look: { path throws(FileFolder.Problem) in
        let (descriptor, size) = try open(path)
        close(descriptor)
        return size
      },
      read: { path, limit throws(FileFolder.Problem) in
        let (descriptor, size) = try open(path)
        defer { close(descriptor) }
        guard size <= limit else { throw FileFolder.Problem(Self.tooLarge(path)) }
        return try read(path, from: descriptor, limit: limit)
      })
  }

  /// - Returns: an open file, and its size.
  private func open(_ path: String) throws(FileFolder.Problem) -> (descriptor: Int32, size: Int) {
    // A pipe that nobody writes to must not be waited for.
    let descriptor = Glibc.open(expanded(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem(path) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      let problem = problem(path)
      close(descriptor)
      throw problem
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFolder.Problem(Words("\(path) is geen bestand.", "\(path) is no file."))
    }
    return (descriptor, Int(facts.st_size))
  }

  /// A file may grow while it is read.
  private func read(_ path: String, from descriptor: Int32, limit: Int) throws(FileFolder.Problem) -> Data {
    var data = Data()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw problem(path) }
      if count == 0 { return data }
      data.append(contentsOf: piece.prefix(count))
      guard data.count <= limit else { throw FileFolder.Problem(Self.tooLarge(path)) }
    }
  }

  private func problem(_ path: String) -> FileFolder.Problem {
    switch errno {
    case ENOENT: FileFolder.Problem(Words("\(path) bestaat niet.", "\(path) does not exist."))
    case EACCES: FileFolder.Problem(Words("\(path) mag niet worden gelezen.", "\(path) may not be read."))
    default: FileFolder.Problem(Words("\(path): \(String(cString: strerror(errno)))"))
    }
  }

  private static func tooLarge(_ path: String) -> Words {
    Words("\(path) is te groot geworden", "\(path) has become too large")
  }
}
