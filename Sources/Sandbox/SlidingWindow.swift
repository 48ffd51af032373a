import FoundationEssentials

/// A vendor's own count of calls: at most `limit` in any span of a minute.
struct SlidingWindow: Sendable {
  private static let span: Duration = .seconds(60)

  private let limit: Int
  private var starts: [Duration] = []

  init(limit: Int) { self.limit = limit }

  /// Counts a call; a call that is turned down does not count.
  /// - Parameter now: time since any fixed start.
  /// - Returns: whole seconds until the next call may come, or `nil` where this one may.
  mutating func admit(at now: Duration) -> Int? {
    starts.removeAll { $0 <= now - Self.span }
    guard starts.count >= limit, let oldest = starts.first else {
      starts.append(now)
      return nil
    }
    return max(1, Int(((oldest + Self.span - now) / .seconds(1)).rounded(.up)))
  }
}
