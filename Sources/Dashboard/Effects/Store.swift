package import VendorAPI

/// Holds the one state. Messages come in, the state changes, effects go out, and whoever draws is told.
@MainActor
package final class Store {
  package private(set) var state: AppState
  /// Told after every message.
  package var onChange: (@MainActor () -> Void)?
  /// Does what only the program around can do: quit, suspend, copy, wear a theme.
  package var onProgramEffect: (@MainActor (Effect) -> Void)?
  private let runner: EffectRunner
  private let reports: ConnectionReports
  private var reporting: Task<Void, Never>?

  /// - Parameter reports: where the clients of the runner's loader tell what happens on their connections.
  package init(state: AppState, runner: EffectRunner, reports: ConnectionReports) {
    self.state = state
    self.runner = runner
    self.reports = reports
    reporting = Task { [weak self] in
      for await report in reports.stream {
        switch report {
        case .event(let vendor, let event): self?.send(.connection(vendor, event))
        case .mark(let continuation): continuation.resume()
        }
      }
    }
  }

  isolated deinit {
    reporting?.cancel()
    runner.cancelAll()
  }

  package func send(_ message: Message) {
    let reads = SharedReads()
    for effect in state.update(message) {
      let isDone = runner.run(effect, sharing: reads) { [weak self] in self?.send($0) }
      if !isDone { onProgramEffect?(effect) }
    }
    onChange?()
  }

  /// Returns once everything that was caused so far has had its effect. For tests, which press and then look.
  package func settle() async {
    repeat {
      await runner.waitUntilIdle()
      await reports.flush()
    } while runner.running > 0
  }
}

/// Carries what happens on the vendors' connections to the main actor, in order.
package struct ConnectionReports: Sendable {
  enum Report: Sendable {
    case event(Vendor, ConnectionEvent)
    case mark(CheckedContinuation<Void, Never>)
  }

  let stream: AsyncStream<Report>
  private let continuation: AsyncStream<Report>.Continuation

  package init() { (stream, continuation) = AsyncStream.makeStream() }

  /// What a vendor's client reports to.
  package func report(for vendor: Vendor) -> @Sendable (ConnectionEvent) -> Void {
    { [continuation] event in continuation.yield(.event(vendor, event)) }
  }

  /// Returns once everything reported before has been taken.
  func flush() async { await withCheckedContinuation { continuation.yield(.mark($0)) } }
}
