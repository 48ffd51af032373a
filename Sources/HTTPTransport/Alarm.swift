import AsyncHTTPClient
import NIOCore
import Synchronization
import VendorAPI

/// Ends a call for which nothing has come for too long.
final class Alarm: Sendable {
  private struct State {
    var scheduled: Scheduled<Void>?
    var isOver = false
  }

  private let delay: TimeAmount
  private let state = Mutex(State())

  init(after delay: TimeAmount) { self.delay = delay }

  /// Counts from now on.
  func start(for task: HTTPClient.Task<VendorAPI.Response>) {
    state.withLock { state in
      state.scheduled?.cancel()
      guard !state.isOver else { return }
      state.scheduled = task.eventLoop.scheduleTask(in: delay) { task.fail(reason: HTTPClientError.deadlineExceeded) }
    }
  }

  /// Does not count until the next start.
  func pause() {
    state.withLock { $0.scheduled?.cancel() }
  }

  /// Never counts again.
  func end() {
    state.withLock { state in
      state.scheduled?.cancel()
      state.isOver = true
    }
  }
}
