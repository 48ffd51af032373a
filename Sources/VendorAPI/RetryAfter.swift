package import FoundationEssentials

/// Reads `Retry-After` (RFC 9110 §10.2.3): a number of seconds or an HTTP date.
package enum RetryAfter {
  /// A vendor that asks for more than a day is read as asking for a day.
  private static let longest = 86_400.0

  /// - Returns: the wait that `value` asks for; `nil` where it says nothing usable.
  package static func parse(_ value: String?, now: Date) -> Duration? {
    guard let value else { return nil }
    let text = value.drop { $0 == " " }.split(separator: " ").joined(separator: " ")
    if let seconds = Double(text) {
      guard seconds.isFinite, seconds >= 0 else { return nil }
      return .seconds(min(seconds, longest))
    }
    guard let date = httpDate(text) else { return nil }
    return .seconds(min(max(date.timeIntervalSince(now), 0), longest))
  }

  /// An IMF-fixdate (RFC 9110 §5.6.7), e.g. `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func httpDate(_ text: String) -> Date? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: parts[2]) else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    return try? Date("\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z", strategy: .iso8601)
  }
}
