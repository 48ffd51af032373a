/// A number as the screen writes it, `€ -1.495,00`, taken apart.
struct PlainNumber: Equatable {
  /// `EUR` or the currency as it stands; `nil` for a bare number.
  let unit: String?
  /// Digits with a sign; `fraction` holds what comes after the comma.
  let whole: String
  let fraction: String?

  /// - Returns: `nil` for what is no number: a dash, a question mark, a number with words.
  init?(_ text: String) {
    var number = text[...]
    var unit: String?
    if let space = text.lastIndex(of: "\u{A0}") {
      unit = text[..<space] == "€" ? "EUR" : String(text[..<space])
      number = text[text.index(after: space)...]
    }
    let sign = number.first == "-" ? "-" : ""
    let parts = number.dropFirst(sign.count).split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Self.digits(parts[0]) else { return nil }
    if parts.count == 2, !Self.areDigits(parts[1]) { return nil }
    self.unit = unit
    self.whole = sign + whole
    fraction = parts.count == 2 ? String(parts[1]) : nil
  }

  func text(point: String) -> String { whole + (fraction.map { point + $0 } ?? "") }

  /// Without the points between thousands; `nil` where points stand anywhere else.
  private static func digits(_ text: Substring) -> String? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, areDigits(first), groups.dropFirst().allSatisfy({ $0.count == 3 && areDigits($0) }),
      groups.count == 1 || first.count <= 3
    else { return nil }
    return groups.joined()
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
