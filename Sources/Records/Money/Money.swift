/// An amount in whole cents of a currency.
package struct Money: Hashable, Sendable {
  package var cents: Int
  /// ISO 4217, as the vendor writes it; `EUR` where it writes none.
  package var currency: String

  package init(cents: Int, currency: String = "EUR") {
    self.cents = cents
    self.currency = currency
  }

  /// Reads whole cents; `nil` for anything else, including amounts beyond a hundred billion, which are no amounts
  /// and would overflow a sum.
  package init?(cents text: String, currency: String = "EUR") {
    guard let cents = Int(text), cents.magnitude < 10_000_000_000_000 else { return nil }
    self.init(cents: cents, currency: currency)
  }

  /// Reads a decimal with a point and at most two decimals that count, e.g. 12Build's `"1000.50"`; `nil` for
  /// anything else, including amounts of a hundred billion and more.
  package init?(decimal text: String, currency: String = "EUR") {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...11).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }), let whole = Int(parts[0])
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard fraction.dropFirst(2).allSatisfy({ $0 == "0" }), let tail = Int((fraction + "00").prefix(2)) else {
      return nil
    }
    let cents = whole * 100 + tail
    self.init(cents: isNegative ? -cents : cents, currency: currency)
  }
}

/// What a vendor says something costs. Amounts of two vendors are never added unless both are ``exact``.
package enum Amount: Hashable, Sendable {
  case exact(Money)
  /// Corlega's document names no unit: the number may be euros or cents. It is shown as it came.
  case unitUnknown(String)
  case missing

  /// For sorting one vendor's amounts: cents where they are known, else the bare number.
  package var magnitude: Double? {
    switch self {
    case .exact(let money): Double(money.cents)
    case .unitUnknown(let text): Double(text)
    case .missing: nil
    }
  }
}
