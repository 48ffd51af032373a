import Insights
import Records
import VendorAPI

extension Pane {
  static let attention = Pane(
    .attention, Words("Vandaag", "Today"), items: { $0.attention.items }, index: { $0.attention.index },
    empty: Words("Niets dat aandacht vraagt.", "Nothing needs attention."), vendors: Vendor.allCases,
    // The list comes in its order; equal severities keep it.
    sort: SortOrder("severity"),
    name: { item, _ in item.subject },
    columns: [
      ColumnOf("severity", Words("!", "!"), .fixed(1), sort: { item, _ in .number(Double(item.severity.rawValue)) }) {
        item, _ in StyledText(item.sign, item.severity.tone)
      },
      ColumnOf(
        "subject", Words("Onderwerp", "Subject"), .flexible(minimum: 16, weight: 2),
        sort: { item, _ in .text(item.subject) }
      ) { item, _ in StyledText(item.subject, .strong) },
      ColumnOf(
        "when", Words("Wanneer", "When"), .fixed(13), rank: 2,
        sort: { item, _ in item.when.isEmpty ? .missing : .number(Double(item.days)) }
      ) { item, _ in StyledText(item.when) },
      ColumnOf(
        "reason", Words("Waarom", "Why"), .flexible(minimum: 17, weight: 3),
        sort: { item, context in .text(item.reason(context.language)) }
      ) { item, context in StyledText(item.reason(context.language), item.severity.tone) },
      ColumnOf(
        "detail", Words("Meer", "More"), .flexible(minimum: 12, weight: 3), rank: 1,
        sort: { item, _ in item.detail.isEmpty ? .missing : .text(item.detail) }
      ) { item, _ in StyledText(item.detail, .dim) },
      ColumnOf("key", Words("Toets", "Key"), .fixed(5), rank: 3, sort: { item, _ in .text(item.key) }) { item, _ in
        StyledText(item.key)
      },
    ],
    tabs: AttentionItem.tabs)
}
