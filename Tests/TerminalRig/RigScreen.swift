import CursesTerminal
import Glibc
import Terminal

/// A list of the events that came beside a ruler, the cursor on one row.
@MainActor
final class RigScreen {
  static var theme: Theme { Theme() }

  private let terminal: CursesTerminal
  private var lines: [String] = []
  private var marked = 2
  private var batches = 0

  init(terminal: CursesTerminal) { self.terminal = terminal }

  func start() {
    terminal.onEvents = { [self] in received($0) }
    terminal.onTermination = { [self] number in
      terminal.close()
      exit(128 + number)
    }
    show()
  }

  private func received(_ events: [TerminalEvent]) {
    batches += 1
    for event in events { take(event) }
    show()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let stroke):
      lines.append("key \(stroke.notation)")
      act(on: stroke)
    case .paste(let text): lines.append("paste \(text.utf8.count) \(text.prefix(20).filter { $0 != "\n" })")
    case .hangUp:
      terminal.close()
      exit(129)
    default: lines.append("\(event)")
    }
  }

  private func act(on stroke: KeyStroke) {
    switch stroke {
    case KeyStroke(.character("q"), .control):
      terminal.close()
      exit(0)
    case KeyStroke(.character("z"), .control): terminal.suspend()
    case KeyStroke(.character("l"), .control): terminal.redraw()
    case KeyStroke(.character("o"), .control): lend()
    case KeyStroke(.character("b"), .control): while true { pause() }
    case KeyStroke(.down): marked += 1
    default: break
    }
  }

  /// Lends the terminal to a shell that asks for a line.
  private func lend() {
    terminal.aside {
      var process: pid_t = 0
      let script = "printf 'lent>'; read line; echo \"got $line\""
      let words = ["sh", "-c", script].map { (word: String) in strdup(word) } + [nil]
      var attributes = posix_spawnattr_t()
      // This thread may be one of the pool's, which block signals.
      var (defaults, blocked) = (sigset_t(), sigset_t())
      sigfillset(&defaults)
      sigemptyset(&blocked)
      posix_spawnattr_init(&attributes)
      posix_spawnattr_setsigdefault(&attributes, &defaults)
      posix_spawnattr_setsigmask(&attributes, &blocked)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
      if posix_spawn(&process, "/bin/sh", nil, &attributes, words, environ) == 0 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        lines.append("lent \(status)")
      }
      posix_spawnattr_destroy(&attributes)
      for word in words { free(word) }
    }
  }

  private func show() {
    var surface = Surface(size: terminal.size)
    let size = terminal.size
    write("rig \(size.columns)x\(size.rows) \(terminal.colorDepth) batches \(batches) ┌─┐ é", row: 0, on: &surface)
    // Enough to send that a full repaint is felt by a slow reader.
    let ruler = String(repeating: "0123456789", count: size.columns / 20)
    for row in 1..<max(1, size.rows - 1) { write(ruler, row: row, from: size.columns / 2, on: &surface) }
    for (row, line) in lines.suffix(max(0, size.rows - 3)).enumerated() { write(line, row: row + 2, on: &surface) }
    write("ready \(lines.count)", row: size.rows - 1, on: &surface)
    surface.cursor = Point(column: 0, row: min(marked, size.rows - 1))
    terminal.draw(surface)
  }

  private func write(_ text: String, row: Int, from start: Int = 0, on surface: inout Surface) {
    surface.draw(text, at: Point(column: start, row: row), ellipsis: false)
  }
}
