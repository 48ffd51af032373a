package import FoundationEssentials

/// What happened on a vendor's connection, for the freshness line and the connections screen.
package enum ConnectionEvent: Equatable, Sendable {
  case signedIn(until: Date?)
  /// A call gave its result.
  case answered(at: Date, budget: RateLimiter.Budget)
  case failed(APIError, at: Date, budget: RateLimiter.Budget)
}
