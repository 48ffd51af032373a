package import FoundationEssentials

/// Reads `Retry-After` (RFC 9110 §10.2.3): a number of seconds or an HTTP date.
package enum RetryAfter {
  /// A vendor that asks for more than a day is read as asking for a day.
  private static let longest = 86_400.0

  /// - Parameter value: a field's value; of several that a comma joins the longest wait counts.
  /// - Returns: the wait that `value` asks for; `nil` where it says nothing usable.
  package static func parse(_ value: String?, now: Date) -> Duration? {
    guard let value else { return nil }
    if let date = httpDate(value) { return wait(date.timeIntervalSince(now)) }
    let numbers = value.split(separator: ",", omittingEmptySubsequences: false).map(seconds)
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self).max().map(wait)
  }

  private static func wait(_ seconds: Double) -> Duration { .seconds(min(max(seconds, 0), longest)) }

  /// Digits, and a fraction as some vendors add; no signs, exponents, hexadecimals or infinities.
  private static func seconds(_ text: Substring) -> Double? {
    let digits = text.split(whereSeparator: \.isWhitespace)
    guard digits.count == 1, let number = digits.first, number.first != ".",
      number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(number)
  }

  /// The three forms that a recipient must know (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`,
  /// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
  private static func httpDate(_ text: String) -> Date? {
    let parts = text.split { " -,".contains($0) }.map(String.init)
    guard let weekday = parts.first, weekday.allSatisfy(\.isLetter) else { return nil }
    switch parts.count {
    case 6 where parts[5] == "GMT" || parts[5] == "UTC":
      return date(day: parts[1], month: parts[2], year: parts[3], time: parts[4])
    case 5: return date(day: parts[2], month: parts[1], year: parts[4], time: parts[3])
    default: return nil
    }
  }

  private static func date(day: String, month: String, year: String, time: String) -> Date? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard let index = months.firstIndex(of: month), let day = Int(day), (1...31).contains(day), var year = Int(year)
    else { return nil }
    // Two digits meant the last century when that form was current; a wait lies near today.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    do {
      return try Date("\(year)-\(padded(index + 1))-\(padded(day))T\(time)Z", strategy: .iso8601)
    } catch {
      return nil
    }
  }
}
