package import FoundationEssentials

/// Time as the core sees it: injected, so that tests and replays decide when it moves.
package struct TimeSource: Sendable {
  /// The wall clock, for what is shown and for dates that vendors give.
  package var now: @Sendable () -> Date
  /// A clock that only moves forward, for waits and limits; a changed wall clock must not disturb those.
  package var uptime: @Sendable () -> Duration
  /// Waits; throws `CancellationError` when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Date,
    uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }

  /// The machine's own clocks.
  package static var live: TimeSource {
    let start = ContinuousClock.now
    return TimeSource(
      now: { Date() },
      uptime: { start.duration(to: .now) },
      sleep: { try await Task.sleep(for: $0) })
  }
}
