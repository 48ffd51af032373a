import Dispatch
import Glibc
import Terminal

/// Standard input as events: everything that has come is read and decoded in one go.
@MainActor
final class InputChannel {
  struct Arrival {
    var events: [TerminalEvent]
    /// The terminal is gone: nothing more will come.
    var isEnd: Bool
  }

  private var decoder: InputDecoder
  private var source: (any DispatchSourceRead)?
  private var timer: (any DispatchSourceTimer)?
  private var deliver: ((Arrival) -> Void)?
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(backspaceIsControlH: Bool) { decoder = InputDecoder(backspaceIsControlH: backspaceIsControlH) }

  func start(_ deliver: @escaping (Arrival) -> Void) {
    self.deliver = deliver
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler { [unowned self] in MainActor.assumeIsolated { readAll(known: source.data > 0) } }
    source.activate()
    self.source = source
  }

  func stop() {
    source?.cancel()
    timer?.cancel()
    (source, timer, deliver) = (nil, nil, nil)
  }

  /// - Parameter known: whether bytes are there for sure; else it is asked first, for reading must not wait.
  private func readAll(known: Bool) {
    timer?.cancel()
    timer = nil
    var arrival = Arrival(events: [], isEnd: false)
    var isKnown = known
    reading: while isKnown || Self.isReadable {
      isKnown = false
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      switch count {
      case 1...: arrival.events += decoder.decode(buffer[..<count])
      case ..<0 where errno == EINTR || errno == EAGAIN: break reading
      default:
        arrival.isEnd = true
        break reading
      }
    }
    if decoder.isWaiting && !arrival.isEnd { awaitRest() }
    deliver?(arrival)
  }

  private static var isReadable: Bool {
    var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// A lone ESC is the Escape key unless more follows at once; a sequence that was begun gets longer.
  private func awaitRest() {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(deadline: .now() + .milliseconds(decoder.holdsLoneEscape ? 25 : 250))
    timer.setEventHandler { [unowned self] in MainActor.assumeIsolated { flush() } }
    timer.activate()
    self.timer = timer
  }

  private func flush() {
    timer = nil
    deliver?(Arrival(events: decoder.flush(), isEnd: false))
  }
}
