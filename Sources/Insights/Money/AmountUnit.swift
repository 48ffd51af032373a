package import Records

/// What amounts must share before they may be added: the vendor, and a currency or the one unit that the vendor does
/// not tell.
package struct AmountUnit: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    /// Cents of a currency, by its code in upper case.
    case currency(String)
    /// Hundredths of the bare number: euros or cents, which the vendor does not tell.
    case unknown
  }

  package let vendor: RecordID.Source
  package let measure: Measure

  package init(vendor: RecordID.Source, measure: Measure) {
    self.vendor = vendor
    self.measure = measure
  }

  /// Hundredths of the unit, where the amount is a number that can be added: at most two decimals, below a hundred
  /// billion.
  static func reading(of amount: Amount, from vendor: RecordID.Source) -> (unit: AmountUnit, hundredths: Int)? {
    switch amount {
    case .exact(let money):
      let code = money.currency.filter { !$0.isWhitespace }.uppercased()
      return (AmountUnit(vendor: vendor, measure: .currency(code)), money.cents)
    case .unitUnknown(let text):
      return Money(decimal: text).map { (AmountUnit(vendor: vendor, measure: .unknown), $0.cents) }
    case .missing: return nil
    }
  }
}
