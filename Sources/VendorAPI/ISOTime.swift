package import FoundationEssentials

/// ISO 8601 as requests to vendors hold it, read strictly: nothing is carried over (no 30 February, no 25:61) and
/// nothing is left unread. Answers are read elsewhere and more gently.
package enum ISOTime {
  /// The first moment, in UTC, of a day written `YYYY-MM-DD`; `nil` for any other text.
  package static func day(_ text: String) -> Date? {
    let start = text + "T00:00:00Z"
    guard let date = try? Date(start, strategy: .iso8601), date.formatted(.iso8601) == start else { return nil }
    return date
  }

  /// The moment that a text names: `YYYY-MM-DDTHH:MM:SS`, with or without a fraction, and `Z` or an offset such as
  /// `+01:00`. One without a zone would be another moment to every reader, and is `nil`.
  package static func moment(_ text: String) -> Date? {
    let form = /([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})/
    guard let match = text.wholeMatch(of: form), day(String(match.1)) != nil else { return nil }
    return try? Date(text, strategy: .iso8601)
  }
}
