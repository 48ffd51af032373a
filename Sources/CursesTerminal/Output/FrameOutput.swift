import CNcurses
import Glibc

/// The way of a frame from ncurses to the terminal.
///
/// ncurses writes into memory; from there the bytes go to the terminal without blocking. While some are left, the caller
/// draws no new frame, so nothing queues behind a terminal that reads slowly or not at all.
@MainActor
final class FrameOutput {
  /// The descriptor ncurses writes to.
  let memory: Int32
  private let terminal: Int32
  private var rest: ArraySlice<UInt8> = []
  private var failed = false
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// How much of the memory has been taken.
  private var taken = 0

  /// Nil when the system has no memory for it.
  init?(terminal: Int32) {
    memory = keet_memory_file()
    guard memory >= 0 else { return nil }
    self.terminal = terminal
  }

  isolated deinit { close(memory) }

  /// Whether everything written so far is out, or can never get out.
  var isEmpty: Bool { rest.isEmpty }

  /// Takes what ncurses wrote, puts the marks around it, and writes as much as the terminal takes now.
  func send(between begin: [UInt8] = [], and end: [UInt8] = []) {
    let frame = takeFrame()
    guard !frame.isEmpty else { return }
    rest.append(contentsOf: begin)
    rest.append(contentsOf: frame)
    rest.append(contentsOf: end)
    flush()
  }

  func send(_ bytes: [UInt8]) {
    rest.append(contentsOf: bytes)
    flush()
  }

  /// Writes what is left as far as the terminal takes it.
  func flush() {
    while !rest.isEmpty && !failed {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        // The terminal is gone: the end of its input will say so.
        failed = errno != EAGAIN
        break
      }
    }
    if failed || rest.isEmpty { rest = [] }
  }

  /// Forgets what has not been written.
  func discard() {
    _ = takeFrame()
    rest = []
  }

  /// What ncurses wrote since the last time.
  private func takeFrame() -> ArraySlice<UInt8> {
    var frame: ArraySlice<UInt8> = []
    while true {
      let count = pread(memory, &buffer, buffer.count, off_t(taken))
      guard count > 0 else { break }
      taken += count
      frame += buffer[..<count]
      if count < buffer.count { break }
    }
    // From the start again, so that the memory stays small.
    if taken > buffer.count {
      _ = lseek(memory, 0, SEEK_SET)
      _ = ftruncate(memory, 0)
      taken = 0
    }
    return frame
  }
}
