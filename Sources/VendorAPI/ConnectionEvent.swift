package import FoundationEssentials

/// What happened on a vendor's connection, for the freshness line and the connections screen.
package enum ConnectionEvent: Equatable, Sendable {
  /// `isUserAssumed`: the vendor wants to be told who the user is and did not say.
  case signedIn(until: Date?, isUserAssumed: Bool = false)
  /// A call gave its result.
  case answered(at: Date, budget: RateLimiter.Budget)
  case failed(APIError, at: Date, budget: RateLimiter.Budget)
}
