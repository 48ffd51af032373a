/// Who asks: what is on the screen goes before what is fetched ahead.
package enum Priority: Int, CaseIterable, Comparable, Sendable {
  case visible
  case background

  package static func < (one: Priority, other: Priority) -> Bool { one.rawValue < other.rawValue }
}

/// Keeps one vendor's calls within what it allows: calls in a sliding window, calls at once, and the wait
/// that a 429 asks for. Retries and sign-ins count like any other call.
package actor RateLimiter {
  /// A minute, and two seconds more for what the network holds back: what arrives together must not exceed
  /// the limit either.
  package static let window: Duration = .seconds(62)

  private let time: TimeSource
  private let atOnce: Int
  private var limit: Int?
  private var starts: [Duration] = []
  private var running = 0
  private var blockedUntil: Duration?
  private var waiting: [Waiter] = []
  private var timer: Task<Void, Never>?
  private var nextNumber = 0

  private struct Waiter {
    let number: Int
    let priority: Priority
    let resume: CheckedContinuation<Bool, Never>
  }

  /// - Parameters:
  ///   - limit: calls per minute; `nil` where the vendor documents none. It is then learned from a 429.
  ///   - atOnce: calls running at the same time.
  package init(limit: Int?, atOnce: Int, time: TimeSource) {
    self.limit = limit
    self.atOnce = atOnce
    self.time = time
  }

  /// What is left, for the connections screen.
  package struct Budget: Equatable, Sendable {
    package var used: Int
    package var limit: Int?
    package var queued: Int
    /// How long no call may be made, because the vendor asked for it.
    package var pause: Duration?

    package init(used: Int, limit: Int?, queued: Int, pause: Duration?) {
      self.used = used
      self.limit = limit
      self.queued = queued
      self.pause = pause
    }
  }

  package var budget: Budget {
    let now = time.uptime()
    let pause = blockedUntil.map { $0 - now }.flatMap { $0 > .zero ? $0 : nil }
    let used = starts.count { $0 > now - Self.window }
    return Budget(used: used, limit: limit, queued: waiting.count, pause: pause)
  }

  /// Waits for a turn. Every return must be followed by one ``release()``.
  package func acquire(_ priority: Priority) async throws(CancellationError) {
    nextNumber += 1
    let number = nextNumber
    let isGranted = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume(returning: false) }
        waiting.append(Waiter(number: number, priority: priority, resume: continuation))
        grant()
      }
    } onCancel: {
      Task { await self.withdraw(number) }
    }
    if !isGranted { throw CancellationError() }
  }

  package func release() {
    running -= 1
    grant()
  }

  /// The vendor refused a call for its rate: nothing goes out before `wait` has passed. Where no limit is
  /// documented, what went out in the last minute was too much, and three quarters of it become the limit.
  package func block(for wait: Duration, learns: Bool) {
    let now = time.uptime()
    blockedUntil = max(blockedUntil ?? .zero, now + wait)
    if learns {
      let used = starts.count { $0 > now - Self.window }
      limit = min(limit ?? .max, max(used * 3 / 4, 10))
    }
    grant()
  }

  private func withdraw(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).resume.resume(returning: false)
  }

  private func grant() {
    timer?.cancel()
    timer = nil
    while !waiting.isEmpty, running < atOnce {
      let now = time.uptime()
      if let next = nextOpening(at: now) { return grant(after: next - now) }
      guard let index = waiting.indices.min(by: { waiting[$0].priority < waiting[$1].priority }) else { return }
      starts.append(now)
      running += 1
      waiting.remove(at: index).resume.resume(returning: true)
    }
  }

  /// When the next call may start; `nil` when it may start now.
  private func nextOpening(at now: Duration) -> Duration? {
    starts.removeAll { $0 <= now - Self.window }
    if let blockedUntil, blockedUntil > now { return blockedUntil }
    if let limit, starts.count >= limit { return starts[starts.count - limit] + Self.window }
    return nil
  }

  private func grant(after wait: Duration) {
    timer = Task {
      guard (try? await time.sleep(wait)) != nil else { return }
      timer = nil
      grant()
    }
  }
}
