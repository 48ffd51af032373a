import Glibc
package import VendorAPI

/// A shell command that prints a secret on one line.
///
/// It may talk to the user (a passphrase): it gets keet's standard input and error and, when keet is in the
/// foreground, the terminal. So it belongs before the full screen starts. It runs in a process group of its own,
/// which as a whole is ended at the deadline.
package struct SecretCommand: Sendable {
  package static let deadline: Duration = .seconds(60)
  /// The most bytes a command may print.
  package static let limit = 64 * 1024

  private let command: String
  private let environment: [String: String]
  private let deadline: Duration

  /// - Parameter environment: the program's own; the command gets ``childEnvironment(_:)``.
  package init(_ command: String, environment: [String: String], deadline: Duration = SecretCommand.deadline) {
    self.command = command
    self.environment = SecretCommand.childEnvironment(environment)
    self.deadline = deadline
  }

  /// What any program started by keet may see of keet's environment: nothing that begins with `KEET_`, so no secret,
  /// also not one in a misspelt variable.
  package static func childEnvironment(_ environment: [String: String]) -> [String: String] {
    environment.filter { !$0.key.hasPrefix("KEET_") }
  }

  /// Runs the command and waits for it; blocks the calling thread.
  package func run() throws(SecretCommandFailure) -> Secret {
    let end = ContinuousClock.now + deadline
    var pipeEnds: [Int32] = [0, 0]
    guard pipe(&pipeEnds) == 0 else { throw .notStarted(errno) }
    for pipeEnd in pipeEnds { _ = fcntl(pipeEnd, F_SETFD, FD_CLOEXEC) }
    let output = pipeEnds[0]
    defer { close(output) }
    let started = ShellProcess.spawn(command, environment: environment, output: pipeEnds[1])
    close(pipeEnds[1])
    let process = try started.get()
    let loan = TerminalLoan(to: process.group)
    defer { loan?.takeBack() }
    let (bytes, status) = try outcome(of: process, output: output, until: end)
    try SecretCommand.check(status)
    return try SecretCommand.secret(in: bytes)
  }

  /// Everything the command printed and how it ended; a command that does not end by itself is ended here.
  private func outcome(
    of process: ShellProcess, output: Int32, until end: ContinuousClock.Instant
  ) throws(SecretCommandFailure) -> ([UInt8], ShellProcess.Status) {
    do throws(SecretCommandFailure) {
      let bytes = try printed(on: output, until: end)
      guard let status = process.wait(until: end) else { throw .timedOut(deadline) }
      return (bytes, status)
    } catch {
      process.kill()
      throw error
    }
  }

  private func printed(on descriptor: Int32, until end: ContinuousClock.Instant) throws(SecretCommandFailure) -> [UInt8]
  {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { throw .timedOut(deadline) }
      var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      let ready = poll(&question, 1, Int32(clamping: milliseconds + 1))
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= SecretCommand.limit else { throw .tooLong(limit: SecretCommand.limit) }
    }
  }

  private static func check(_ status: ShellProcess.Status) throws(SecretCommandFailure) {
    switch status {
    case .exited(0): return
    case .exited(126): throw .notExecutable
    case .exited(127): throw .notFound
    case .exited(let code): throw .exited(code)
    case .signalled(let signal): throw .signalled(signal)
    }
  }

  /// The one line that was printed, without its end.
  static func secret(in bytes: [UInt8]) throws(SecretCommandFailure) -> Secret {
    var line = bytes[...]
    if line.last == UInt8(ascii: "\n") { line.removeLast() }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard !line.isEmpty else { throw .noOutput }
    guard !line.contains(UInt8(ascii: "\n")) else { throw .severalLines }
    guard let text = String(validating: line, as: UTF8.self) else { throw .unprintable }
    let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    if hasControl { throw .unprintable }
    return Secret(text)
  }
}
