import Records
import VendorAPI

/// How a vendor writes a day.
package enum DateForm: Hashable, Sendable {
  /// `MM-DD-YYYY` (VEMAP).
  case monthFirst
  /// `YYYY-MM-DD` (Blueprint).
  case iso
  /// Midnight in the Netherlands in seconds since 1970, as a text of ten digits (12Build).
  case unixSeconds
  /// Midnight in the Netherlands as `YYYY-MM-DDTHH:MM:SSZ`.
  case isoMoment

  /// - Throws: ``UnreadableText`` for a day that the form has no room for.
  func value(of day: CalendarDate) throws(UnreadableText) -> JSONValue {
    switch self {
    case .iso: return .string(day.iso)
    case .monthFirst:
      let iso = day.iso
      return .string("\(iso.dropFirst(5))-\(iso.prefix(4))")
    case .unixSeconds: return try MomentForm.unixSeconds.value(of: DutchTime.start(of: day))
    case .isoMoment: return try MomentForm.isoUTC.value(of: DutchTime.start(of: day))
    }
  }

  /// `nil` where the vendor's value is none, or no day in this form.
  func day(of value: JSONValue) -> CalendarDate? {
    guard let text = value.text else { return nil }
    switch self {
    case .monthFirst: return CalendarDate(monthFirst: text)
    case .iso, .isoMoment: return CalendarDate(dayOrMoment: text)
    case .unixSeconds: return MomentForm.unixSeconds.moment(of: value).map(DutchTime.day)
    }
  }
}
