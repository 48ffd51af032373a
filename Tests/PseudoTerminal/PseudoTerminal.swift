import CPseudoTerminal
package import Glibc

/// A program running in a terminal of its own, seen from the terminal's side.
///
/// Everything here is synchronous: waiting means polling the terminal with a deadline, so a test waits for what it
/// expects to see and never for time to pass. Not for use from two threads at once.
package final class PseudoTerminal {
  package enum Problem: Error, Equatable {
    case cannotOpen(errno: Int32)
    case cannotSpawn(path: String, errno: Int32)
    /// What was waited for did not come; the text is what had come by then, as UTF-8.
    case deadlinePassed(waitingFor: String, seen: String)
  }

  /// How a program ended.
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Everything the program wrote, in order.
  package private(set) var log: [UInt8] = []
  /// When each chunk arrived, and the length of `log` after it.
  package private(set) var arrivals: [(at: ContinuousClock.Instant, length: Int)] = []
  package let processID: pid_t
  /// The terminal's modes before the program could touch them.
  package let initialModes: Modes?

  private var master: Int32
  private let slavePath: String
  private var ending: Ending?

  /// Starts `path` as the leader of a new session whose controlling terminal this is.
  ///
  /// - Parameters:
  ///   - environment: all of it; nothing is inherited.
  ///   - standardError: a file to write standard error to instead of the terminal.
  package init(
    path: String, arguments: [String] = [], environment: [String: String] = ["TERM": "xterm-256color"],
    rows: Int = 24, columns: Int = 80, standardError: String? = nil
  ) throws(Problem) {
    var name = [CChar](repeating: 0, count: 128)
    master = keet_pty_open(&name, name.count)
    guard master >= 0 else { throw .cannotOpen(errno: errno) }
    slavePath = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    Self.setSize(of: master, rows: rows, columns: columns)
    initialModes = Self.modes(of: slavePath)
    do throws(Spawn.Problem) {
      processID = try Spawn.start(
        path: path, arguments: arguments, environment: environment, terminal: slavePath, standardError: standardError)
    } catch {
      Glibc.close(master)
      throw .cannotSpawn(path: path, errno: error.errno)
    }
  }

  deinit {
    if ending == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    if master >= 0 { Glibc.close(master) }
  }

  /// The log as text, with broken UTF-8 replaced.
  package var text: String { String(decoding: log, as: UTF8.self) }

  // MARK: Reading

  /// Reads until `condition` holds for the log.
  ///
  /// - Throws: `Problem.deadlinePassed` when it did not hold in time, or the program ended without it.
  package func wait(
    for what: String, within deadline: Duration = .seconds(60), until condition: ([UInt8]) -> Bool
  ) throws(Problem) {
    let end = ContinuousClock.now + deadline
    while !condition(log) {
      let left = end - .now
      guard left > .zero, readChunk(within: left) || condition(log) else {
        throw .deadlinePassed(waitingFor: what, seen: String(text.suffix(2_000)))
      }
    }
  }

  /// Reads until the text stands in the log at or after `start` (a place in `log`).
  package func wait(
    forText wanted: String, after start: Int = 0, within deadline: Duration = .seconds(60)
  ) throws(Problem) {
    let bytes = Array(wanted.utf8)
    try wait(for: wanted, within: deadline) { log in
      start <= log.count && log[start...].firstRange(of: bytes) != nil
    }
  }

  /// Reads whatever has come without waiting for more.
  package func drain() {
    while poll(within: .zero), readOnce() {}
  }

  /// Waits for one chunk; false at the deadline, after a hang-up, or when the program is gone.
  package func readChunk(within deadline: Duration) -> Bool {
    poll(within: deadline) && readOnce()
  }

  private func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    log.append(contentsOf: buffer[..<count])
    arrivals.append((.now, log.count))
    return true
  }

  private func poll(within deadline: Duration) -> Bool {
    guard master >= 0 else { return false }
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&wait, 1, Int32(clamping: max(0, deadline.milliseconds))) > 0
  }

  // MARK: Writing and signalling

  /// Writes all of it.
  ///
  /// - Parameter reading: whether to read meanwhile what the program writes, so that neither side blocks the other;
  ///   without, this terminal is one whose reader has stopped.
  package func write(
    _ bytes: [UInt8], within deadline: Duration = .seconds(60), reading: Bool = true
  ) throws(Problem) {
    let end = ContinuousClock.now + deadline
    var rest = bytes[...]
    while !rest.isEmpty {
      var wait = pollfd(fd: master, events: Int16(reading ? POLLIN | POLLOUT : POLLOUT), revents: 0)
      let left = end - .now
      guard left > .zero, Glibc.poll(&wait, 1, Int32(clamping: left.milliseconds)) > 0 else {
        throw .deadlinePassed(waitingFor: "the program to read \(rest.count) bytes more", seen: "")
      }
      if wait.revents & Int16(POLLIN) != 0 { _ = readOnce() }
      guard wait.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.prefix(1_024).withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  package func write(_ text: String) throws(Problem) { try write(Array(text.utf8)) }

  package func signal(_ number: Int32) { kill(processID, number) }

  /// Waits, without reading, until the program has taken all that was written to it; false when it has not by the deadline.
  package func waitUntilInputIsTaken(within deadline: Duration = .seconds(60)) -> Bool {
    let slave = open(slavePath, O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { return false }
    defer { Glibc.close(slave) }
    let end = ContinuousClock.now + deadline
    var count: Int32 = 1
    while ioctl(slave, UInt(FIONREAD), &count) == 0, count > 0 {
      guard .now < end else { return false }
      _ = Glibc.poll(nil, 0, 2)
    }
    return count == 0
  }

  /// Changes the window; the kernel tells the program with a WINCH.
  package func resize(rows: Int, columns: Int) { Self.setSize(of: master, rows: rows, columns: columns) }

  private static func setSize(of master: Int32, rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal's side: the window is gone.
  package func hangUp() {
    if master >= 0 { Glibc.close(master) }
    master = -1
  }

  /// The terminal's modes, as they are now.
  package var modes: Modes? { Self.modes(of: slavePath) }

  private static func modes(of path: String) -> Modes? {
    let slave = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { return nil }
    defer { Glibc.close(slave) }
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return nil }
    return Modes(modes)
  }

  // MARK: Ending

  /// Waits for the program to end; nil when it has not by the deadline.
  ///
  /// - Parameter reading: whether to read meanwhile; without, a program that writes a lot blocks.
  package func waitForExit(within deadline: Duration = .seconds(60), reading: Bool = true) -> Ending? {
    let end = ContinuousClock.now + deadline
    while ending == nil {
      var status: Int32 = 0
      if waitpid(processID, &status, WNOHANG) == processID {
        ending = status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: status & 0x7f)
        if reading { drain() }
        break
      }
      guard .now < end else { return nil }
      pause(reading: reading)
    }
    return ending
  }

  /// Two milliseconds at most, less when the program writes.
  private func pause(reading: Bool) {
    if reading, master >= 0, readChunk(within: .milliseconds(2)) { return }
    _ = Glibc.poll(nil, 0, 2)
  }
}

extension PseudoTerminal {
  /// The line settings a program can change and has to put back.
  package struct Modes: Sendable, Equatable {
    package let input: UInt32
    package let output: UInt32
    package let control: UInt32
    package let local: UInt32

    init(_ modes: termios) {
      (input, output, control, local) = (modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag)
    }

    /// Whether the terminal repeats what is typed and waits for the end of the line, as a shell expects.
    package var isCooked: Bool { local & UInt32(ICANON) != 0 && local & UInt32(ECHO) != 0 }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1_000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
