import FoundationEssentials

extension CalendarDate {
  /// Reads `YYYY-MM-DD`, or a moment (``Timestamp/iso(_:)``) and then the day it is in the Netherlands: for
  /// fields that a vendor documents as "ISO 8601" or not at all.
  package init?(dayOrMoment text: String) {
    guard let day = Timestamp.iso(text).map(DutchTime.day) ?? CalendarDate(iso: text) else { return nil }
    self = day
  }
}
