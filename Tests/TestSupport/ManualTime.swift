package import FoundationEssentials
import Synchronization
package import VendorAPI

/// Time that stands still until a test moves it; sleepers wake when their moment has come.
package final class ManualTime: Sendable {
  private struct State {
    var uptime: Duration = .zero
    var sleepers: [Int: Sleeper] = [:]
    var nextNumber = 0
  }

  private struct Sleeper {
    let until: Duration
    let resume: CheckedContinuation<Void, any Error>
  }

  private let start: Date
  private let state = Mutex(State())

  package init(start: Date) { self.start = start }

  package var source: TimeSource {
    TimeSource(
      now: { [self] in now },
      uptime: { [self] in state.withLock { $0.uptime } },
      sleep: { [self] in try await sleep($0) })
  }

  package var now: Date {
    let uptime = state.withLock { $0.uptime }
    return start.addingTimeInterval(uptime / .seconds(1))
  }

  /// How many are asleep; lets a test wait until the code under test has gone to sleep.
  package var sleeperCount: Int { state.withLock { $0.sleepers.count } }

  /// When the last of those who are asleep wakes, from now; zero where nobody sleeps.
  package var longestSleep: Duration {
    state.withLock { state in state.sleepers.values.map { $0.until - state.uptime }.max() ?? .zero }
  }

  package func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.uptime += duration
      let due = state.sleepers.filter { $0.value.until <= state.uptime }
      for number in due.keys { state.sleepers[number] = nil }
      return due.sorted { $0.value.until < $1.value.until }.map(\.value)
    }
    for sleeper in due { sleeper.resume.resume() }
  }

  private func sleep(_ duration: Duration) async throws {
    if duration <= .zero { return }
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        state.withLock { state in
          state.sleepers[number] = Sleeper(until: state.uptime + duration, resume: continuation)
        }
        // A cancellation that came before the sleeper was known found nobody to wake.
        if Task.isCancelled { wake(number) }
      }
    } onCancel: {
      wake(number)
    }
  }

  private func wake(_ number: Int) {
    let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
    sleeper?.resume.resume(throwing: CancellationError())
  }
}
