import Records
import VendorAPI

/// How a vendor writes an amount.
package enum MoneyForm: Hashable, Sendable {
  /// A whole number of euro cents (Blueprint's `amount_cents`).
  case cents
  /// Euros as a text with a point and two decimals: `"1000.50"` (12Build).
  case decimalText
  /// A number whose unit no document names (Corlega's `total`): what is typed is what is sent.
  case number

  func value(of money: Money) -> JSONValue {
    switch self {
    case .cents: return .int(money.cents)
    case .decimalText: return .string(AmountText.typed(money).replacing(",", with: "."))
    case .number:
      let (euros, rest) = money.cents.quotientAndRemainder(dividingBy: 100)
      return rest == 0 ? .int(euros) : .double(Double(money.cents) / 100)
    }
  }

  /// `nil` where the vendor's value is none, or no amount in this form.
  func money(of value: JSONValue) -> Money? {
    guard let text = value.text else { return nil }
    return self == .cents ? Money(cents: text) : Money(decimal: text)
  }

  /// An amount as the program shows it; without a unit it is a bare number.
  func echo(of money: Money, _ language: Language) -> String {
    self == .number ? AmountText.typed(money) : Format(language).money(money)
  }
}
