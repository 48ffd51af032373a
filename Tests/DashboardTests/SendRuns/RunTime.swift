import FoundationEssentials
import Synchronization
import VendorAPI

/// Time that passes as soon as somebody waits, but for holds, which end when the run says so.
final class RunTime: Sendable {
  private struct State {
    var uptime: Duration = .zero
    var holds: [Int: CheckedContinuation<Void, any Error>] = [:]
    var next = 0
    var waiting: (count: Int, continuation: CheckedContinuation<Void, Never>)?
  }

  private let start: Date
  private let hold: Duration
  private let state = Mutex(State())

  init(start: Date, hold: Duration) {
    self.start = start
    self.hold = hold
  }

  var source: TimeSource {
    TimeSource(
      now: { [self] in now }, uptime: { [self] in state.withLock { $0.uptime } },
      sleep: { [self] in try await wait($0) })
  }

  var now: Date { start.addingTimeInterval(state.withLock { $0.uptime } / .seconds(1)) }

  /// How many holds have begun and not ended.
  var holds: Int { state.withLock { $0.holds.count } }

  /// Returns once that many holds have begun and not ended: they begin on whatever thread there is.
  func untilHolds(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.holds.count >= count { return true }
        state.waiting = (count, continuation)
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  func pass(_ duration: Duration) { state.withLock { $0.uptime += duration } }

  /// Lets every hold end.
  func endHolds() {
    let held = state.withLock { state in
      state.uptime += hold
      defer { state.holds = [:] }
      return state.holds.values
    }
    for continuation in held { continuation.resume() }
  }

  private func wait(_ duration: Duration) async throws {
    guard duration == hold else {
      try Task.checkCancellation()
      state.withLock { $0.uptime += max(duration, .zero) }
      return
    }
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
          state.holds[number] = continuation
          guard let waiting = state.waiting, state.holds.count >= waiting.count else { return nil }
          state.waiting = nil
          return waiting.continuation
        }
        waiting?.resume()
        if Task.isCancelled { cancel(number) }
      }
    } onCancel: {
      cancel(number)
    }
  }

  private func cancel(_ number: Int) {
    state.withLock { $0.holds.removeValue(forKey: number) }?.resume(throwing: CancellationError())
  }
}
