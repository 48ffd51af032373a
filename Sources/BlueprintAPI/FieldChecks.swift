import FoundationEssentials
import VendorAPI

/// The kinds of field that the document's parameter tables name. A field that is `nil` is not sent and always right.
extension InvalidField {
  /// Required text: "ontbrekende velden" gives 400, and blank is as good as missing.
  static func requireText(_ text: String?, _ name: String) throws(InvalidField) {
    try require(text?.contains { !$0.isWhitespace } != false, name, "is empty")
  }

  /// `string (UUID)`.
  static func requireUUID(_ text: String?, _ name: String) throws(InvalidField) {
    try require(text.map { UUID(uuidString: $0) != nil } != false, name, "must be a UUID")
  }

  /// `string (YYYY-MM-DD)`.
  static func requireDay(_ text: String?, _ name: String) throws(InvalidField) {
    try require(text.map { ISOTime.day($0) != nil } != false, name, "must be a day, YYYY-MM-DD")
  }

  /// `string (ISO 8601)` where the samples have a moment.
  static func requireMoment(_ text: String?, _ name: String) throws(InvalidField) {
    try require(
      text.map { ISOTime.moment($0) != nil } != false, name, "must be a moment with its zone, YYYY-MM-DDTHH:MM:SSZ")
  }

  /// `string (ISO 8601)` where the document leaves open which of the two is meant.
  static func requireDayOrMoment(_ text: String?, _ name: String) throws(InvalidField) {
    try require(
      text.map { ISOTime.day($0) != nil || ISOTime.moment($0) != nil } != false, name,
      "must be YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ")
  }
}
