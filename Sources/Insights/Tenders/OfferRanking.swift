package import FoundationEssentials
package import Records

/// The offers for one work component from low to high, each with its difference to the lowest.
package struct OfferRanking: Hashable, Sendable {
  package struct Offer: Hashable, Sendable {
    package let record: RecordID
    /// Where the invitation stands in the list that was looked at.
    package let position: Int
    /// The corrected price, where there is one.
    package let amount: Money
    package let isCorrected: Bool
    /// Not valid any more at the moment of looking; it still counts as the lowest, for that is what was asked.
    package let isExpired: Bool
    /// Cents above the lowest of the same currency; 0 for that one.
    package let difference: Int

    /// The difference in percent of the lowest; `nil` where that is nothing.
    package var percent: Double? {
      let lowest = amount.cents - difference
      return lowest > 0 ? Double(difference) * 100 / Double(lowest) : nil
    }
  }

  /// The lowest first; of one amount in the order of the list.
  package let offers: [Offer]
  /// Those with a price that is no amount, or not above nothing; by position.
  package let unreadable: [Int]

  /// - Parameters:
  ///   - positions: the invitations to look at, e.g. those of ``ComponentReview/asked``; those without a price are
  ///     passed over.
  ///   - now: by which offers are still valid.
  package init(_ positions: [Int], of invitations: [Invitation], at now: Date) {
    var priced: [(position: Int, money: Money, isCorrected: Bool)] = []
    var unreadable: [Int] = []
    for position in positions {
      let invitation = invitations[position]
      let isCorrected = invitation.correctedOffer.isPrice
      let amount = isCorrected ? invitation.correctedOffer : invitation.offer
      switch amount {
      case .exact(let money) where money.cents > 0: priced.append((position, money, isCorrected))
      // A price of nothing stands where there is no offer, too.
      case .exact where invitation.state != .offered: break
      case .exact, .unitUnknown: unreadable.append(position)
      case .missing: break
      }
    }
    let lowest = Dictionary(grouping: priced, by: \.money.currency).mapValues { $0.map(\.money.cents).min() ?? 0 }
    priced.sort { one, other in
      (one.money.currency, one.money.cents, one.position) < (other.money.currency, other.money.cents, other.position)
    }
    offers = priced.map { offer in
      let invitation = invitations[offer.position]
      return Offer(
        record: invitation.id, position: offer.position, amount: offer.money, isCorrected: offer.isCorrected,
        isExpired: invitation.isOfferExpired(at: now),
        difference: offer.money.cents - (lowest[offer.money.currency] ?? 0))
    }
    self.unreadable = unreadable
  }
}

extension Amount {
  /// Whether anything is asked at all.
  fileprivate var isPrice: Bool {
    switch self {
    case .exact(let money): money.cents != 0
    case .unitUnknown: true
    case .missing: false
    }
  }
}
