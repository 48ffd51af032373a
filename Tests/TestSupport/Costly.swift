import Synchronization
package import Testing

/// Of tests that keep a core busy for long, few run at once.
///
/// Otherwise hundreds of them stand in the one line for the cores, and a test that talks to a socket or a program
/// waits behind all of them between any two of its steps.
package struct Costly: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    // A suite is only its tests; they take their places one by one.
    guard testCase != nil else { return try await function() }
    await Self.seats.take()
    defer { Self.seats.leave() }
    try await function()
  }

  private static let seats = Seats(2)

  private final class Seats: Sendable {
    private struct State {
      var free: Int
      var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: count)) }

    func take() async {
      await withCheckedContinuation { continuation in
        let isFree = state.withLock { state in
          if state.free > 0 {
            state.free -= 1
            return true
          }
          state.waiting.append(continuation)
          return false
        }
        if isFree { continuation.resume() }
      }
    }

    func leave() {
      let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
        guard !state.waiting.isEmpty else {
          state.free += 1
          return nil
        }
        return state.waiting.removeFirst()
      }
      next?.resume()
    }
  }
}

extension Trait where Self == Costly {
  /// See ``Costly``.
  package static var costly: Self { Costly() }
}
