import NIOCore
import Synchronization

/// Ends a call for which nothing has come for too long.
final class Alarm: Sendable {
  private struct State {
    var scheduled: Scheduled<Void>?
    var isPaused = false
    var isOver = false
  }

  private let delay: TimeAmount
  private let state = Mutex(State())

  init(after delay: TimeAmount) { self.delay = delay }

  /// Counts from now on, unless it was paused already: a loop may have an answer before its caller has gone on.
  func start(on loop: any EventLoop, _ end: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.scheduled?.cancel()
      guard !state.isPaused, !state.isOver else { return }
      state.scheduled = loop.scheduleTask(in: delay, end)
    }
  }

  /// Does not count until it is resumed.
  func pause() {
    state.withLock { state in
      state.scheduled?.cancel()
      state.isPaused = true
    }
  }

  /// Counts anew after a pause.
  func resume(on loop: any EventLoop, _ end: @escaping @Sendable () -> Void) {
    state.withLock { $0.isPaused = false }
    start(on: loop, end)
  }

  /// Never counts again.
  func end() {
    state.withLock { state in
      state.scheduled?.cancel()
      state.isOver = true
    }
  }
}
