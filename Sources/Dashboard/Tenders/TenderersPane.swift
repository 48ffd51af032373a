import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Pane {
  /// Everybody who was asked for one work component.
  static func tenderers(_ component: RecordID) -> Pane {
    Pane(
      .tenderers(component), Words("Gevraagde bedrijven", "Firms asked"),
      items: { $0.tenders.firms[component]?.items ?? [] },
      index: { $0.tenders.firms[component]?.index ?? SearchIndex() },
      empty: Words("Niemand is gevraagd.", "Nobody was asked."), vendors: [.twelveBuild], sort: SortOrder("price"),
      summary: { $0.componentSummary(component) }, name: { item, _ in item.conversation.title },
      columns: columns, tabs: tabs)
  }

  private static let columns: [ColumnOf<TendererItem>] = [
    ColumnOf(
      "firm", Words("Bedrijf", "Firm"), .flexible(minimum: 12, weight: 3),
      sort: { item, _ in .text(item.conversation.title) }
    ) { item, _ in StyledText(item.conversation.title, .strong) },
    ColumnOf(
      "status", Words("Status", "Status"), .flexible(minimum: 19, weight: 2), rank: 1,
      sort: { item, context in .text(item.status(context).text) }
    ) { item, context in item.status(context) },
    ColumnOf(
      "price", Words("Prijs", "Price"), .fixed(17), .trailing, sort: { item, _ in .number(item.order) }
    ) { item, context in item.price(context) },
    ColumnOf(
      "difference", Words("Verschil", "Difference"), .fixed(15), .trailing, rank: 3,
      sort: { item, _ in item.offer.map { .number(Double($0.difference)) } ?? .missing }
    ) { item, context in item.difference(context) },
    ColumnOf(
      "percent", Words("%", "%"), .fixed(7), .trailing, rank: 2,
      sort: { item, _ in item.offer?.percent.map { .number($0) } ?? .missing }
    ) { item, context in item.percent(context) },
    ColumnOf(
      "valid", Words("Geldig tot", "Valid until"), .flexible(minimum: 19, weight: 1), rank: 4,
      sort: { item, _ in item.invitation.offerExpires.map { .number($0.timeIntervalSince1970) } ?? .missing }
    ) { item, context in item.validity(context) },
    ColumnOf(
      "phone", Words("Telefoon", "Phone"), .fixed(12), rank: 5,
      sort: { item, _ in item.conversation.phoneLabel.map { .text($0) } ?? .missing }
    ) { item, _ in StyledText(item.conversation.phoneLabel ?? "—") },
    ColumnOf(
      "remark", Words("Let op", "Mind"), .flexible(minimum: 12, weight: 2), rank: 6,
      sort: { item, context in item.remark(context).map { .text($0.text) } ?? .missing }
    ) { item, context in item.remark(context) ?? .empty },
  ]

  /// What is known of the conversation with the firm.
  private static let tabs = Conversation.tabs.map { tab in
    TabOf<TendererItem>(tab.id, tab.title, needs: { tab.needs($0.conversation, $1) }) {
      tab.lines($0.conversation, $1)
    }
  }
}

extension RowContext {
  /// `Asfalt N302 · sluit wo 18-03 12:00 · 4 van 9 zwijgen`.
  func componentSummary(_ id: RecordID) -> Words? {
    guard let component = library.tenders.component(id) else { return nil }
    let name = Words(component.title(self))
    let closes = component.deadline.map { moment in
      Words(" · sluit ", " · closes ") + Words(momentText(moment))
    }
    return name + (closes ?? Words("")) + Words(" · ") + component.silence(self).word
  }
}

extension TendererItem {
  func status(_ context: RowContext) -> StyledText {
    conversation.status(at: context.now, context.thresholds)(context.language)
  }

  func price(_ context: RowContext) -> StyledText {
    if let offer {
      let text = context.format.money(offer.amount)
      // Seen also where there is no room for the day.
      if invitation.isOfferExpired(at: context.now) { return StyledText("✗ " + text, .alarm) }
      return StyledText(text, offer.difference == 0 ? .good : .plain)
    }
    guard hasUnreadablePrice else { return StyledText("—", .dim) }
    let amount = invitation.correctedOffer == .missing ? invitation.offer : invitation.correctedOffer
    return StyledText("? " + context.format.amount(amount), .warning)
  }

  /// To the lowest.
  func difference(_ context: RowContext) -> StyledText {
    guard let offer else { return .empty }
    if offer.difference == 0 { return StyledText("✓ " + Words("laagste", "lowest")(context.language), .good) }
    return StyledText("+" + context.format.money(Money(cents: offer.difference, currency: offer.amount.currency)))
  }

  func percent(_ context: RowContext) -> StyledText {
    guard let offer, offer.difference > 0, let percent = offer.percent else { return .empty }
    return StyledText("+" + context.format.percent(percent))
  }

  func validity(_ context: RowContext) -> StyledText {
    guard let expires = invitation.offerExpires else { return hasOffer ? StyledText("—", .dim) : .empty }
    let day = context.format.day(DutchTime.day(at: expires), today: context.today)
    return invitation.isOfferExpired(at: context.now)
      ? StyledText("✗ " + Words("verlopen ", "expired ")(context.language) + day, .alarm) : StyledText(day)
  }

  /// What else there is to know of it.
  fileprivate func remark(_ context: RowContext) -> StyledText? {
    if invitation.isObsolete {
      return StyledText(Words("- achterhaald bij 12Build", "- obsolete at 12Build")(context.language), .closed)
    }
    if hasUnreadablePrice {
      return StyledText(Words("? prijs onleesbaar", "? price unreadable")(context.language), .warning)
    }
    guard let offer, offer.isCorrected else { return nil }
    let first = invitation.offer == .missing ? "" : ": " + context.format.amount(invitation.offer)
    return StyledText(Words("gecorrigeerd, eerst", "corrected, first")(context.language) + first, .dim)
  }
}
