/// How often a call failed, by the ways that ``RetryPolicy`` tells apart.
struct Failures: Sendable {
  private var rejected = 0
  private var limited = 0
  private var other = 0

  /// Counts one more failure, and gives the number of its kind.
  mutating func count(_ error: APIError) -> Int {
    switch error.reason {
    case .unauthorized:
      rejected += 1
      return rejected
    case .rateLimited:
      limited += 1
      return limited
    default:
      other += 1
      return other
    }
  }
}
