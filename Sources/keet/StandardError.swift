import Glibc

/// Where sentences for people go, so that they never end up in a pipe.
enum StandardError {
  /// Writes the text and an end of line. When nobody takes it, there is nobody left to tell.
  static func write(_ text: String) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
