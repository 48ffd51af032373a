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
  /// A pause above this is not waited for: callers are told instead, and may come back when it is over.
  package static let longestPause: Duration = .seconds(120)
  /// A learned limit does not go below this many calls in a window.
  private static let leastLearned = 10

  private let time: TimeSource
  private let atOnce: Int
  private var limit: Int?
  /// When the calls of the last window started, oldest first.
  private var starts: [Duration] = []
  private var running = 0
  private var blockedUntil: Duration?
  private var waiting: [Waiter] = []
  private var alarm: (at: Duration, task: Task<Void, Never>)?
  private var nextNumber = 0

  private struct Waiter {
    let number: Int
    let priority: Priority
    let resume: CheckedContinuation<Refusal?, Never>
  }

  /// Why a call gets no turn.
  package enum Refusal: Error, Equatable, Sendable {
    case cancelled
    /// The vendor asked for a pause that is too long to sit out, and this much of it is left.
    case paused(Duration)
  }

  /// - Parameters:
  ///   - limit: calls per minute, at least 1; `nil` where the vendor documents none. It is then learned from
  ///     a 429.
  ///   - atOnce: calls running at the same time, at least 1.
  package init(limit: Int?, atOnce: Int, time: TimeSource) {
    self.limit = limit.map { max($0, 1) }
    self.atOnce = max(atOnce, 1)
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
    return Budget(used: used(at: now), limit: limit, queued: waiting.count, pause: pause(at: now))
  }

  /// Waits for a turn. Every return must be followed by one ``release()``.
  package func acquire(_ priority: Priority) async throws(Refusal) {
    nextNumber += 1
    let number = nextNumber
    let refusal = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Refusal?, Never>) in
        if Task.isCancelled { return continuation.resume(returning: .cancelled) }
        waiting.append(Waiter(number: number, priority: priority, resume: continuation))
        grant()
      }
    } onCancel: {
      Task { await self.withdraw(number) }
    }
    if let refusal { throw refusal }
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
    if learns { limit = min(limit ?? .max, max(used(at: now) * 3 / 4, Self.leastLearned)) }
    grant()
  }

  private func withdraw(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).resume.resume(returning: .cancelled)
  }

  private func used(at now: Duration) -> Int { starts.count { $0 > now - Self.window } }

  private func pause(at now: Duration) -> Duration? {
    blockedUntil.flatMap { $0 > now ? $0 - now : nil }
  }

  /// Lets through whoever may go now, and sets the alarm for the next.
  private func grant() {
    let now = time.uptime()
    if let pause = pause(at: now), pause > Self.longestPause {
      for waiter in waiting { waiter.resume.resume(returning: .paused(pause)) }
      waiting = []
    }
    while !waiting.isEmpty, running < atOnce {
      if let opening = nextOpening(at: now) { return setAlarm(at: opening, from: now) }
      guard let index = waiting.indices.min(by: { waiting[$0].priority < waiting[$1].priority }) else { break }
      starts.append(now)
      running += 1
      waiting.remove(at: index).resume.resume(returning: nil)
    }
    alarm?.task.cancel()
    alarm = nil
  }

  /// When the next call may start; `nil` when it may start now.
  private func nextOpening(at now: Duration) -> Duration? {
    starts.removeAll { $0 <= now - Self.window }
    if let blockedUntil, blockedUntil > now { return blockedUntil }
    if let limit, starts.count >= limit { return starts[starts.count - limit] + Self.window }
    return nil
  }

  /// One alarm at a time, however many wait: it is replaced only by one for another moment.
  private func setAlarm(at moment: Duration, from now: Duration) {
    if let alarm, alarm.at == moment { return }
    alarm?.task.cancel()
    let task = Task { [time] in
      guard (try? await time.sleep(moment - now)) != nil else { return }
      ring(moment)
    }
    alarm = (moment, task)
  }

  private func ring(_ moment: Duration) {
    guard alarm?.at == moment else { return }
    alarm = nil
    grant()
  }
}
