import FoundationEssentials
import Insights
package import Records

/// A firm that was asked for a work component, among the others who were.
package struct TendererItem: Record {
  package let id: RecordID
  let conversation: Conversation
  let invitation: Invitation
  /// What it asks, with the difference to the lowest; missing without a price that can be compared.
  let offer: OfferRanking.Offer?
  /// A price is there that is no amount.
  let hasUnreadablePrice: Bool
  /// The place among offers of its currency; nil without one.
  private let rank: Int?

  private init(
    _ conversation: Conversation, _ invitation: Invitation, _ rank: Int?, _ offer: OfferRanking.Offer?,
    hasUnreadablePrice: Bool
  ) {
    id = conversation.id
    self.conversation = conversation
    self.invitation = invitation
    self.rank = rank
    self.offer = offer
    self.hasUnreadablePrice = hasUnreadablePrice
  }

  /// - Parameters:
  ///   - positions: of the firms among the conversations.
  ///   - ranking: of their offers, by the same positions.
  static func all(
    at positions: [Int], of conversations: [(Conversation, Invitation)], _ ranking: OfferRanking
  ) -> [TendererItem] {
    let ranks = Dictionary(ranking.offers.enumerated().map { ($1.position, $0) }) { first, _ in first }
    let unreadable = Set(ranking.unreadable)
    return positions.map { position in
      let (conversation, invitation) = conversations[position]
      let rank = ranks[position]
      return TendererItem(
        conversation, invitation, rank, rank.map { ranking.offers[$0] },
        hasUnreadablePrice: unreadable.contains(position))
    }
  }

  var isSilent: Bool { !invitation.isObsolete && invitation.state == .silent }

  /// Whether it made an offer, of which the rows may be had.
  var hasOffer: Bool {
    switch invitation.state {
    case .offered, .withinBudget, .granted, .notGranted: true
    case .silent, .calculating, .declined, .offerComing, .unknown: offer != nil || hasUnreadablePrice
    }
  }

  /// Offers from low to high, then those whose price cannot be read, those who keep silent, and the rest.
  var order: Double {
    if invitation.isObsolete { return 9e6 }
    if let rank { return Double(rank) }
    if hasUnreadablePrice { return 1e6 }
    switch invitation.state {
    case .silent: return 2e6
    case .unknown: return 3e6
    case .offered, .withinBudget, .granted, .notGranted: return 4e6
    case .offerComing: return 5e6
    case .calculating: return 6e6
    case .declined: return 7e6
    }
  }

  var budgetResource: Resource { .offerBudgets(project: invitation.tender.id, invitation: conversation.id.id) }
}
