import Insights
import Records
import VendorAPI

/// All open tenders by work component, and by component the firms that were asked.
package struct TenderBook: Sendable {
  package let components: Listing<ComponentItem>
  /// By the id of the component.
  let firms: [RecordID: Listing<TendererItem>]

  /// As long as nobody has looked.
  init() {
    components = Listing()
    firms = [:]
  }

  init(_ context: RowContext) {
    let asked = context.library.conversations.items.compactMap { conversation in
      conversation.invitation.map { (conversation, $0) }
    }
    let invitations = asked.map(\.1)
    var components: [ComponentItem] = []
    var firms: [RecordID: Listing<TendererItem>] = [:]
    for review in ComponentReview.all(of: invitations) {
      let positions = review.asked + review.obsolete
      let ranking = OfferRanking(review.asked, of: invitations, at: context.now)
      let item = ComponentItem(review, ranking, lowest: ranking.offers.first.map { invitations[$0.position] })
      components.append(item)
      firms[item.id] = Listing(TendererItem.all(at: positions.sorted(), of: asked, ranking)) {
        Conversation.searchParts(of: $0.conversation, context.language)
      }
    }
    let known = Set(components.map(\.tender))
    for tender in context.library.projects.items
    where tender.id.vendor == .twelveBuild && !tender.isClosed && !known.contains(tender.id) {
      components.append(ComponentItem(unknown: tender))
    }
    self.components = Listing(components) { $0.searchParts(context) }
    self.firms = firms
  }

  func component(_ id: RecordID) -> ComponentItem? { components.items.first { $0.id == id } }
}
