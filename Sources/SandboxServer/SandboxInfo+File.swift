import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

extension SandboxInfo {
  package struct FileProblem: Error, Equatable, Sendable {
    package var path: String
    /// `errno`.
    package var code: Int32
  }

  /// Writes ``json`` for this user alone (mode 0600). The file is there whole or not at all, and a link in its
  /// place is replaced, not followed.
  /// - Throws: ``FileProblem``.
  package func write(to path: String) throws {
    let data = try json
    let unfinished = "\(path).\(getpid()).new"
    let file = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileProblem(path: path, code: errno) }
    let isWritten = Self.put(data, into: file)
    guard close(file) == 0, isWritten, rename(unfinished, path) == 0 else {
      let code = errno
      unlink(unfinished)
      throw FileProblem(path: path, code: code)
    }
  }

  private static func put(_ data: Data, into file: Int32) -> Bool {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// `write(2)`; inside the extension the name means the method.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
