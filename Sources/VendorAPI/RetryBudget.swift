/// Keeps retries to a fifth of the calls: in an outage, trying harder makes it worse.
struct RetryBudget: Equatable, Sendable {
  /// In fifths of a retry.
  private var credit = 50
  private static let ceiling = 100

  mutating func succeed() { credit = min(credit + 1, Self.ceiling) }

  /// Takes one retry if there is credit for it.
  mutating func takeRetry() -> Bool {
    guard credit >= 5 else { return false }
    credit -= 5
    return true
  }
}
