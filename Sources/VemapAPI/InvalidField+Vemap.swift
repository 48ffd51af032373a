import VendorAPI

/// The forms that the document names for fields of requests.
extension InvalidField {
  /// What the document calls mandatory (verplicht) must hold something.
  static func requireText(_ text: String, _ name: String) throws(InvalidField) {
    try require(text.contains { !$0.isWhitespace }, name, "is empty")
  }

  static func require(secret: Secret, _ name: String) throws(InvalidField) {
    try require(!secret.isEmpty, name, "is empty")
  }

  /// An e-mail address: one `@` with something on both sides and no white space. Whether it exists, only mail
  /// can tell.
  static func require(email: String, _ name: String) throws(InvalidField) {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !email.contains(where: \.isWhitespace)
    try require(isAddress, name, "must be an e-mail address")
  }

  /// A day of the calendar as `MM-DD-YYYY`, month first.
  static func require(day: String, _ name: String) throws(InvalidField) {
    try require(isDay(day), name, "must be a date as MM-DD-YYYY, month first")
  }

  static func require(limit: Int?, offset: Int?) throws(InvalidField) {
    try require(limit.map { $0 >= 1 } ?? true, "limit", "must be at least 1")
    try require(offset.map { $0 >= 0 } ?? true, "offset", "must not be negative")
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
    }
    guard parts.map(\.utf8.count) == [2, 2, 4], numbers.count == 3 else { return false }
    let (month, day, year) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month) else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return (1...days).contains(day)
  }
}
