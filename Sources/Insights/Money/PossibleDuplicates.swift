package import Records

/// One client who was asked for one amount by more than one vendor: perhaps the same work twice.
///
/// The client is the same by name alone, without case, accents, punctuation and legal form, so it is never more than
/// possible. Where a vendor does not tell its unit, the number counts as euros and as cents.
package struct PossibleDuplicate: Hashable, Sendable {
  /// How a number without a unit had to be read to be the same amount.
  package enum Reading: Hashable, Sendable {
    /// Every unit is known.
    case exact
    case asEuros
    case asCents
  }

  /// As the first of the invoices writes it.
  package let client: String
  package let amount: Money
  package let reading: Reading
  /// Positions in the list that was looked at, in order; of two vendors at least.
  package let invoices: [Int]

  package init(client: String, amount: Money, reading: Reading, invoices: [Int]) {
    self.client = client
    self.amount = amount
    self.reading = reading
    self.invoices = invoices
  }

  /// In the order of the first invoice of each. Without cancelled and credited ones, and without amounts of nothing.
  package static func all(in invoices: [Invoice]) -> [PossibleDuplicate] {
    var found: [Demand: [Asked]] = [:]
    var seen: Set<RecordID> = []
    let shared = amountsOfSeveral(invoices)
    // A client has many invoices, and names take long to read.
    var clients: [String: CompanyName] = [:]
    for (position, invoice) in invoices.enumerated() where seen.insert(invoice.id).inserted {
      guard invoice.state != .cancelled, invoice.state != .credited, let name = invoice.contactName else { continue }
      let readings = readings(of: invoice.amount).filter { money, _ in shared.contains(money.cents) }
      guard !readings.isEmpty else { continue }
      let client = clients[name] ?? CompanyName(name)
      clients[name] = client
      guard !client.words.isEmpty else { continue }
      for (money, reading) in readings {
        found[Demand(client: client, money: money), default: []].append(Asked(position: position, reading: reading))
      }
    }
    return found.flatMap { demand, asked in duplicates(demand, asked, in: invoices) }
      .sorted { ($0.invoices.first ?? 0, $0.amount.cents) < ($1.invoices.first ?? 0, $1.amount.cents) }
  }

  /// Cents, but none, that invoices of more than one vendor may ask for, whatever the currency: most are of one alone, and
  /// need no name to be read.
  private static func amountsOfSeveral(_ invoices: [Invoice]) -> Set<Int> {
    var first: [Int: RecordID.Source] = [:]
    var shared: Set<Int> = []
    for invoice in invoices {
      for (money, _) in readings(of: invoice.amount) where money.cents != 0 {
        if let other = first[money.cents] {
          if other != invoice.id.vendor { shared.insert(money.cents) }
        } else {
          first[money.cents] = invoice.id.vendor
        }
      }
    }
    return shared
  }

  private struct Demand: Hashable {
    let client: CompanyName
    let money: Money
  }

  private struct Asked {
    let position: Int
    let reading: Reading
  }

  private static func duplicates(
    _ demand: Demand, _ asked: [Asked], in invoices: [Invoice]
  ) -> [PossibleDuplicate] {
    func duplicate(_ reading: Reading) -> PossibleDuplicate? {
      let alike = asked.filter { $0.reading == reading || $0.reading == .exact }
      guard alike.contains(where: { $0.reading == reading }), let first = alike.first,
        Set(alike.map { invoices[$0.position].id.vendor }).count > 1
      else { return nil }
      // Numbers without units that are the same are so in any unit; once is enough.
      if reading == .asCents, alike.allSatisfy({ $0.reading == .asCents }) { return nil }
      return PossibleDuplicate(
        client: invoices[first.position].contactName ?? "", amount: demand.money, reading: reading,
        invoices: alike.map(\.position))
    }
    return [duplicate(.exact), duplicate(.asEuros), duplicate(.asCents)].compactMap(\.self)
  }

  private static func readings(of amount: Amount) -> [(Money, Reading)] {
    switch amount {
    case .exact(let money):
      return [(Money(cents: money.cents, currency: money.currency.uppercased()), .exact)]
    case .unitUnknown(let text):
      // `14950.0` may be cents, too.
      guard let euros = Money(decimal: text) else { return [] }
      let (cents, rest) = euros.cents.quotientAndRemainder(dividingBy: 100)
      return [(euros, .asEuros)] + (rest == 0 ? [(Money(cents: cents), .asCents)] : [])
    case .missing: return []
    }
  }
}
