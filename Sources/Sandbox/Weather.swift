import HTTPTypes
package import VendorAPI

/// Faults of a network or a vendor, to be switched on while the sandbox plays.
package struct Weather: Equatable, Sendable {
  /// Every answer comes this much later.
  package var delay: Duration = .zero
  /// How many of the next calls meet a fault: these five and ``htmlPages``, used up in the order in which they
  /// stand here.
  package var rateLimited = 0
  /// Seconds in the `Retry-After` of a rate-limited answer.
  package var retryAfter = 7
  package var serverErrors = 0
  /// The answer breaks off in the middle of its body.
  package var cutBodies = 0
  /// The connection breaks before the vendor acts.
  package var droppedBefore = 0
  /// The connection breaks after the vendor acted, so the caller cannot know.
  package var droppedAfter = 0
  /// Answers as a page for people instead of JSON.
  package var htmlPages = 0
  /// Every token given so far is refused from the next call on. Keys are not tokens: Corlega plays on, and so
  /// does Blueprint for a caller with a key.
  package var expiresTokens = false
  /// No call gets through until this is off again.
  package var isDown = false

  package init() {}
}

/// Holds the weather of each vendor and hands out one call's share of it.
package actor WeatherStation {
  private var weather: [Vendor: Weather] = [:]
  private let sleep: @Sendable (Duration) async throws -> Void

  package init(sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }) {
    self.sleep = sleep
  }

  package func set(_ weather: Weather, for vendor: Vendor) { self.weather[vendor] = weather }

  package func current(for vendor: Vendor) -> Weather { weather[vendor] ?? Weather() }

  func next(for vendor: Vendor) -> Storm {
    var now = current(for: vendor)
    var storm = Storm(delay: now.delay, sleep: sleep)
    func take(_ count: inout Int) -> Bool {
      guard count > 0 else { return false }
      count -= 1
      return true
    }
    if now.isDown {
      storm.drop = .before
    } else if now.expiresTokens {
      now.expiresTokens = false
      storm.instead = .expireTokens
    } else if take(&now.rateLimited) {
      storm.instead = .refuse(
        Refusal(
          status: 429, code: "rate_limited", message: "Rate limit exceeded.",
          headers: [.retryAfter: String(now.retryAfter)]))
    } else if take(&now.serverErrors) {
      storm.instead = .refuse(Refusal(status: 500, code: "internal_error", message: "Internal server error."))
    } else if take(&now.cutBodies) {
      storm.cutsBody = true
    } else if take(&now.droppedBefore) {
      storm.drop = .before
    } else if take(&now.droppedAfter) {
      storm.drop = .after
    } else if take(&now.htmlPages) {
      storm.answersPage = true
    }
    weather[vendor] = now
    return storm
  }
}
