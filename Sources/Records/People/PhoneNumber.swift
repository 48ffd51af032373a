/// A telephone number in E.164 form, e.g. `+31612345678`.
package struct PhoneNumber: Hashable, Sendable {
  package let e164: String
  /// False where a digit had to be guessed (nine digits that start with 6).
  package let isCertain: Bool

  /// - Returns: `nil` for service numbers, short numbers and anything that is no number; those stay as they
  ///   came and are never linked or dialled.
  package init?(_ text: String) {
    let compact = text.filter { ("0"..."9").contains($0) || $0 == "+" || $0 == "(" || $0 == ")" }
    // Looking for a text in a text takes long, and few numbers have brackets.
    let withoutTrunk =
      compact.contains("(") ? compact.replacing("(0)", with: "").filter { $0 != "(" && $0 != ")" } : compact
    guard !withoutTrunk.dropFirst().contains("+") else { return nil }
    var digits = withoutTrunk.drop { $0 == "+" }
    var isInternational = withoutTrunk.hasPrefix("+")
    if digits.hasPrefix("00") {
      digits = digits.dropFirst(2)
      isInternational = true
    }
    if isInternational {
      guard digits.hasPrefix("31") ? digits.count == 11 : (8...15).contains(digits.count), digits.first != "0" else {
        return nil
      }
      self.init(e164: "+" + digits, isCertain: true)
    } else if digits.hasPrefix("31"), digits.count == 11 {
      self.init(e164: "+" + digits, isCertain: true)
    } else if digits.hasPrefix("0"), digits.count == 10, !["0800", "0900", "0906", "0909"].contains(digits.prefix(4)) {
      self.init(e164: "+31" + digits.dropFirst(), isCertain: true)
    } else if digits.hasPrefix("6"), digits.count == 9 {
      self.init(e164: "+31" + digits, isCertain: false)
    } else {
      return nil
    }
  }

  private init(e164: String, isCertain: Bool) {
    self.e164 = e164
    self.isCertain = isCertain
  }

  /// A Dutch mobile number, which is one person's.
  package var isMobile: Bool { e164.hasPrefix("+316") }

  /// As it is written in the Netherlands: `06 12345678`, `020 1234567`, `0548 540652`; foreign numbers as
  /// they are.
  package var national: String {
    guard e164.hasPrefix("+31") else { return e164 }
    let digits = e164.dropFirst(3)
    if digits.hasPrefix("6") { return "06 " + digits.dropFirst() }
    let twoDigitAreas: Set<Substring> = [
      "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46", "50", "53", "55",
      "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "85", "88",
    ]
    let areaLength = twoDigitAreas.contains(digits.prefix(2)) ? 2 : 3
    return "0" + digits.prefix(areaLength) + " " + digits.dropFirst(areaLength)
  }
}

/// A number of the Dutch trade register: eight digits, leading zeros included.
package struct KvKNumber: Hashable, Sendable {
  package let digits: String
  /// False where a leading zero was lost on the way and put back.
  package let isCertain: Bool

  package init?(_ text: String) {
    let digits = text.filter { ("0"..."9").contains($0) }
    guard (7...8).contains(digits.count) else { return nil }
    self.digits = digits.count == 7 ? "0" + digits : digits
    isCertain = digits.count == 8
  }
}
