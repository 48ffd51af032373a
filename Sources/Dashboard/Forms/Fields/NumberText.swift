import FoundationEssentials
import VendorAPI

/// Numbers that are no amounts of money. In a whole number points and commas are refused. In a decimal one both are
/// the decimal sign, but where there are several they part thousands: `1.250,75`, `1.250.000`.
enum NumberText {
  static func whole(_ typed: String, in range: ClosedRange<Int>?) throws(UnreadableText) -> Int {
    let name = FieldText.named(typed)
    guard typed.wholeMatch(of: /[+-]?[0-9]+/) != nil else {
      throw UnreadableText(
        "\(name) is geen geheel getal; typ alleen cijfers, zonder punt, komma of spatie.",
        "\(name) is no whole number; type digits only, without point, comma or space.")
    }
    guard let number = Int(typed), range?.contains(number) ?? true else {
      guard let range else {
        throw UnreadableText("\(name) is te groot; typ een kleiner getal.", "\(name) is too large; type a smaller one.")
      }
      throw UnreadableText(
        "\(name) valt buiten de grenzen; typ een getal van \(range.lowerBound) tot en met \(range.upperBound).",
        "\(name) is out of bounds; type a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  struct Decimal: Equatable {
    let value: JSONValue
    let warning: Words?
  }

  /// Up to 15 digits, which is what a JSON number keeps everywhere.
  static func decimal(_ typed: String) throws(UnreadableText) -> Decimal {
    let name = FieldText.named(typed)
    guard typed.utf8.count <= 60,
      let match = withoutGroups(typed).wholeMatch(of: /([+-]?)([0-9]+)(?:[.,]([0-9]+))?/)
    else {
      throw UnreadableText(
        "\(name) is geen getal; typ bijvoorbeeld 12,5 of 1.250,75.",
        "\(name) is no number; type for example 12,5 or 1.250,75.")
    }
    let (whole, fraction) = (match.2, match.3 ?? "")
    let significant = (whole + fraction).drop { $0 == "0" }
    guard significant.count <= 15, let number = Double("\(match.1)\(whole).\(fraction)0") else {
      throw UnreadableText(
        "\(name) heeft te veel cijfers; typ er hoogstens 15.", "\(name) has too many digits; type 15 at most.")
    }
    // Zero has no sign that anyone means.
    let value: JSONValue = Int(exactly: number).map { .int($0) } ?? .double(number)
    guard fraction.count == 3, (1...3).contains(whole.count), whole.first != "0" else {
      return Decimal(value: value, warning: nil)
    }
    let isComma = typed.contains(",")
    return Decimal(
      value: value,
      warning: Words(
        "De \(isComma ? "komma" : "punt") is hier het decimaalteken; voor duizendtallen: \(whole)\(fraction).",
        "The \(isComma ? "comma" : "point") is the decimal sign here; for thousands: \(whole)\(fraction)."))
  }

  /// The same number without the signs that can only part thousands: the first of two different ones, or one that
  /// comes several times.
  private static func withoutGroups(_ typed: String) -> String {
    for (group, sign) in [(".", ","), (",", ".")] {
      let parts = typed.split(separator: Character(sign), omittingEmptySubsequences: false)
      let groups = (parts.first ?? "").split(separator: Character(group), omittingEmptySubsequences: false)
      guard parts.count <= 2, groups.count > (parts.count == 2 ? 1 : 2),
        groups[0].wholeMatch(of: /[+-]?[0-9]{1,3}/) != nil,
        groups.dropFirst().allSatisfy({ $0.wholeMatch(of: /[0-9]{3}/) != nil })
      else { continue }
      return groups.joined() + (parts.count == 2 ? "," + parts[1] : "")
    }
    return typed
  }

  /// As vendors write numbers in texts: with a point and without an exponent.
  static func pointed(_ value: JSONValue) -> String { typed(value).replacing(",", with: ".") }

  /// With a comma and without an exponent, so that it reads back.
  static func typed(_ value: JSONValue) -> String {
    guard case .double(let number) = value, Int(exactly: number) == nil else { return value.text ?? "" }
    return (FoundationEssentials.Decimal(string: String(number))?.description ?? String(number)).replacing(
      ".", with: ",")
  }
}
