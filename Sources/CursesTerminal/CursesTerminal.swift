import CNcurses
import CTerminalGuard
import Dispatch
import FoundationEssentials
import Glibc
package import Terminal

/// The terminal this program runs in: surfaces go out through ncurses, keys come in as events.
///
/// Only one can exist at a time. It works on the main actor and needs the main run loop (`dispatchMain()` or an
/// asynchronous `main`). However the program ends, `CTerminalGuard` gives the shell its terminal back.
@MainActor
package final class CursesTerminal {
  /// Called with everything that came since the last call, in order; never with an empty list.
  package var onEvents: (([TerminalEvent]) -> Void)?
  /// Called when INT, TERM or QUIT asks the program to end, with the signal's number; it then has 5 s to save and end
  /// with exit code 128 + number. Without a listener, or with the main thread blocked, the guard ends it after 1 s.
  package var onTermination: ((Int32) -> Void)?

  package let colorDepth: ColorDepth
  /// Whether the locale's characters are UTF-8; if not, only ASCII reaches the screen.
  package let isUTF8: Bool
  package private(set) var size: Size
  /// The colours to paint in; setting another shows it at once.
  package var theme: Theme {
    get { painter.theme }
    set {
      painter.theme = newValue
      let shown = waiting ?? drawn
      drawn = nil
      if let shown { draw(shown) }
    }
  }

  private let abilities: TerminalAbilities
  private let output: FrameOutput
  private let screen: OpaquePointer
  private var painter: CellPainter
  private var drawn: Surface?
  /// The newest frame that came while the terminal was not taking any.
  private var waiting: Surface?
  private let input: InputChannel
  private let signals: SignalChannel
  private var writable: (any DispatchSourceWrite)?
  private var isClosed = false
  private var hasHungUp = false

  /// Takes over the terminal and clears it.
  ///
  /// - Throws: `TerminalProblem`; nothing is changed then.
  package init(options: Options) throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    abilities = try TerminalAbilities(environment: options.environment, mouse: options.mouse)
    let signalPipe = keet_guard_arm(STDIN_FILENO, options.crashReport)
    guard signalPipe >= 0 else { throw .cannotStart(errno: errno) }
    guard let output = FrameOutput(terminal: keet_guard_terminal()) else {
      let problem = errno
      keet_guard_disarm()
      throw .cannotStart(errno: problem)
    }
    let size = Self.windowSize()
    let started = keet_screen_start(abilities.description, output.memory, Int32(size.rows), Int32(size.columns))
    guard let screen = started else {
      keet_guard_disarm()
      throw .unknownTerminal(name: abilities.description)
    }
    keet_guard_set_leave(abilities.leave, abilities.leave.count)
    keet_guard_enter()
    if abilities.colorDepth != .mono {
      start_color()
      use_default_colors()
    }
    (self.output, self.screen, self.size) = (output, screen, size)
    (colorDepth, isUTF8) = (abilities.colorDepth, abilities.isUTF8)
    painter = CellPainter(
      theme: options.theme, depth: abilities.colorDepth, isUTF8: abilities.isUTF8, pairLimit: keet_pair_limit())
    input = InputChannel(backspaceIsControlH: abilities.backspaceIsControlH)
    signals = SignalChannel(descriptor: signalPipe)
    output.send()
    output.send(abilities.enter)
    input.start { [unowned self] in received($0) }
    signals.start { [unowned self] in handle($0) }
  }

  // MARK: Drawing

  /// Shows a surface. While the terminal has not taken the frame before, the newest surface waits and the ones between
  /// are skipped.
  package func draw(_ surface: Surface) {
    guard !isClosed, !hasHungUp else { return }
    guard output.isEmpty else {
      waiting = surface
      return
    }
    painter.paint(surface, over: drawn)
    drawn = surface
    placeCursor(surface.cursor)
    keet_update()
    output.send(between: abilities.frameBegin, and: abilities.frameEnd)
    watchOutput()
  }

  /// Whether the terminal has taken everything that was drawn: only that can have been seen.
  package var isUpToDate: Bool { output.isEmpty && waiting == nil }

  /// Paints every cell again, whatever the terminal shows now (Ctrl+L).
  package func redraw() {
    guard !isClosed, let surface = waiting ?? drawn else { return }
    keet_repaint_all()
    draw(surface)
  }

  /// Puts text on the clipboard of the terminal's user, also over ssh (OSC 52); a terminal that does not know how
  /// ignores it. Text of more than 70 kB is not sent: terminals drop what is longer.
  package func copy(_ text: String) {
    let bytes = Data(text.utf8)
    guard !isClosed, !hasHungUp, bytes.count <= 70_000 else { return }
    output.send(Array("\u{1b}]52;c;".utf8) + bytes.base64EncodedData() + [0x07])
    watchOutput()
  }

  private func placeCursor(_ cursor: Point?) {
    guard let cursor, cursor.row < size.rows, cursor.column < size.columns else {
      curs_set(0)
      return
    }
    curs_set(1)
    move(Int32(cursor.row), Int32(cursor.column))
  }

  /// Goes on writing as soon as the terminal takes more, and shows the frame that waited.
  private func watchOutput() {
    guard !output.isEmpty, writable == nil else { return }
    let source = DispatchSource.makeWriteSource(fileDescriptor: keet_guard_terminal(), queue: .main)
    source.setEventHandler { [unowned self] in MainActor.assumeIsolated { outputIsWritable() } }
    source.activate()
    writable = source
  }

  private func outputIsWritable() {
    output.flush()
    guard output.isEmpty else { return }
    writable?.cancel()
    writable = nil
    if let surface = waiting {
      waiting = nil
      draw(surface)
    }
  }

  // MARK: Events

  private func received(_ arrival: InputChannel.Arrival) {
    var events = arrival.events
    if arrival.isEnd { hangUp(&events) }
    if !events.isEmpty { onEvents?(events) }
  }

  private func handle(_ arrived: Set<Int32>) {
    var events: [TerminalEvent] = []
    var numbers = arrived
    if numbers.contains(SIGHUP) {
      keet_guard_acknowledge()
      hangUp(&events)
    }
    if numbers.contains(SIGTSTP) {
      stop()
      // The signal that continued us is among what waits now; `.resumed` is its answer already.
      numbers.formUnion(signals.readAll())
      events.append(.resumed)
    } else if numbers.contains(SIGCONT), !hasHungUp {
      reenter()
      events.append(.resumed)
    }
    if numbers.contains(SIGWINCH) || !events.isEmpty, resize() { events.append(.resize(size)) }
    if !events.isEmpty { onEvents?(events) }
    if let number = [SIGTERM, SIGINT, SIGQUIT].first(where: numbers.contains), let onTermination {
      keet_guard_acknowledge()
      onTermination(number)
    }
  }

  private func hangUp(_ events: inout [TerminalEvent]) {
    guard !hasHungUp else { return }
    hasHungUp = true
    keet_guard_hang_up()
    stopListening()
    events.append(.hangUp)
  }

  private func resize() -> Bool {
    let now = Self.windowSize()
    guard !isClosed, !hasHungUp, now != size else { return false }
    size = now
    resizeterm(Int32(now.rows), Int32(now.columns))
    drawn = nil
    waiting = nil
    keet_repaint_all()
    return true
  }

  private static func windowSize() -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard keet_guard_size(&rows, &columns) == 0, rows > 0, columns > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  // MARK: Stopping and ending

  /// Gives the shell its terminal, stops this program as Ctrl+Z does, and comes back with `.resumed` when it is continued.
  /// Does nothing when there is no shell to go back to.
  package func suspend() {
    guard !isClosed, getsid(0) != getpid() else { return }
    kill(getpid(), SIGTSTP)
  }

  /// Lends the terminal to another program, which `work` runs and waits for; then takes it back and shows the screen
  /// anew, in whatever size the window has by then. Keys that end or stop a program are meant for the other meanwhile:
  /// Ctrl+C leaves this one alone, Ctrl+Z stops both. Does nothing when there is no terminal any more.
  package func aside(_ work: () -> Void) {
    guard !isClosed, !hasHungUp else { return }
    endwin()
    output.discard()
    keet_guard_lend()
    work()
    keet_guard_take_back()
    reenter()
    if resize() { onEvents?([.resize(size)]) }
  }

  private func stop() {
    endwin()
    output.discard()
    keet_guard_stop()
    reenter()
  }

  private func reenter() {
    keet_guard_enter()
    endwin()
    output.discard()
    output.send(abilities.enter)
    redraw()
  }

  /// Gives the terminal back as it was. Later calls do nothing.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    stopListening()
    signals.stop()
    keet_screen_end(screen)
    output.discard()
    fflush(nil)
    keet_guard_disarm()
  }

  private func stopListening() {
    input.stop()
    writable?.cancel()
    writable = nil
  }

  isolated deinit { close() }
}
