import FoundationEssentials
import Records
import VendorAPI

/// How a vendor writes a moment.
package enum MomentForm: Hashable, Sendable {
  /// `YYYY-MM-DDTHH:MM:SSZ` (Blueprint, VEMAP).
  case isoUTC
  /// Seconds since 1970, as a text of ten digits (12Build's `^[0-9]{10}$`).
  case unixSeconds

  /// - Throws: ``UnreadableText`` for a moment that the form has no room for.
  func value(of moment: Date) throws(UnreadableText) -> JSONValue {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
    switch self {
    case .isoUTC: return .string(Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601))
    case .unixSeconds:
      guard (1_000_000_000...9_999_999_999).contains(seconds) else {
        throw UnreadableText(
          "De leverancier kent geen dagen vóór 10-09-2001; typ een latere datum.",
          "The vendor knows no days before 10-09-2001; type a later date.")
      }
      return .string(String(seconds))
    }
  }

  /// `nil` where the vendor's value is none, or no moment in this form.
  func moment(of value: JSONValue) -> Date? {
    guard let text = value.text else { return nil }
    switch self {
    case .isoUTC: return Timestamp.iso(text)
    case .unixSeconds: return Timestamp.unix(text)
    }
  }
}
