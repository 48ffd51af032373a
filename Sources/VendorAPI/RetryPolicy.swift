/// What may follow a call that failed. Pure, so that the whole table stands in one test.
package struct RetryPolicy: Sendable, Equatable {
  /// Retries after a first try that was not sent or whose outcome is unknown.
  package var retries = 2
  package var shortestWait: Duration = .milliseconds(250)
  package var longestWait: Duration = .seconds(8)
  /// A `Retry-After` above this is not waited for; the user is told instead.
  package var longestRetryAfter: Duration = RateLimiter.longestPause
  /// From the first try to the last retry's end, turns and pauses of the limiter not counted. A call whose
  /// own deadline is later may take that long.
  package var total: Duration = .seconds(30)

  package init() {}

  package enum Decision: Equatable, Sendable {
    case giveUp
    case retry(after: Duration)
    /// Renew the sign-in, then try once more.
    case renewSignIn
  }

  /// - Parameters:
  ///   - failures: how many tries of this call have failed in this way, this one included. The ways are: a
  ///     rejected sign-in, a refusal for the rate, and all else.
  ///   - elapsed: since the first try began, turns and pauses of the limiter not counted.
  ///   - random: between 0 and 1; full jitter over the wait.
  package func decide(
    after error: APIError, class operationClass: Route.OperationClass, failures: Int, elapsed: Duration,
    random: Double
  ) -> Decision {
    switch (error.outcome, error.reason) {
    case (.notApplied, .unauthorized): return failures == 1 ? .renewSignIn : .giveUp
    case (.notApplied, .rateLimited(let after)):
      // Each refusal proves that nothing was done, so waiting as told is safe for every class.
      let wait = max(after ?? .seconds(1 << min(failures - 1, 4)), shortestWait)
      return wait <= longestRetryAfter && failures <= 3 ? .retry(after: wait) : .giveUp
    case (.notSent, .transport(.cancelled)), (.notSent, .transport(.insecure)): return .giveUp
    case (.notSent, .transport):
      let allowed = operationClass == .createOrSend ? 1 : retries
      return backOff(failures: failures, allowed: allowed, elapsed: elapsed, random: random)
    case (.unknown, let reason) where operationClass == .read && isPassing(reason):
      return backOff(failures: failures, allowed: retries, elapsed: elapsed, random: random)
    default: return .giveUp
    }
  }

  /// Whether asking again may give another answer.
  private func isPassing(_ reason: APIError.Reason) -> Bool {
    switch reason {
    case .transport(.tooLarge), .transport(.cancelled), .transport(.insecure): false
    case .transport: true
    case .server(let status): status != 501 && status != 505
    default: false
    }
  }

  private func backOff(failures: Int, allowed: Int, elapsed: Duration, random: Double) -> Decision {
    let ceiling = min(longestWait, shortestWait * (1 << min(failures, 10)))
    let wait = max(shortestWait, ceiling * random)
    return failures <= allowed && elapsed + wait < total ? .retry(after: wait) : .giveUp
  }
}
