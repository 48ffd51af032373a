import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Pane {
  static let conversations = Pane(
    .conversations, Words("Gesprekken", "Conversations"), items: { $0.conversations.items },
    index: { $0.conversations.index }, empty: Words("Geen gesprekken.", "No conversations."),
    vendors: [.blueprint, .twelveBuild], sort: SortOrder("last"),
    summary: { context in
      let open = context.library.conversations.items.count { $0.state == .active || $0.state == .pending }
      return open == 0 ? nil : Words("\(open) open")
    },
    name: { conversation, _ in conversation.title },
    columns: [
      ColumnOf(
        "name", Words("Met", "With"), .flexible(minimum: 14, weight: 3),
        sort: { conversation, _ in .text(conversation.title) }
      ) {
        conversation, _ in StyledText(conversation.title, .strong)
      },
      ColumnOf(
        "subject", Words("Bedrijf, onderwerp", "Firm, subject"), .flexible(minimum: 12, weight: 2), rank: 5,
        sort: { conversation, context in conversation.about(context).map { .text($0) } ?? .missing }
      ) { conversation, context in StyledText(conversation.about(context) ?? "—") },
      ColumnOf(
        "phone", Words("Telefoon", "Phone"), .fixed(12), rank: 4,
        sort: { conversation, _ in conversation.phone.map { .text(PhoneNumber($0)?.e164 ?? $0) } ?? .missing }
      ) { conversation, _ in StyledText(conversation.phoneLabel ?? "—") },
      ColumnOf(
        "status", Words("Status", "Status"), .flexible(minimum: 12, weight: 1),
        sort: { conversation, context in
          .text(conversation.status(at: context.now, context.thresholds).word(context.language))
        }
      ) { conversation, context in conversation.status(at: context.now, context.thresholds)(context.language) },
      ColumnOf(
        "last", Words("Laatst", "Last"), .fixed(8), .trailing, rank: 1,
        sort: { conversation, _ in conversation.lastMessage.map { .number(-$0.timeIntervalSince1970) } ?? .missing }
      ) { conversation, context in
        StyledText(
          conversation.lastMessage.map { context.format.age(context.now.timeIntervalSince($0)) }
            ?? conversation.unreadableLastMessage ?? "—")
      },
      ColumnOf(
        "window", Words("Venster", "Window"), .fixed(23), rank: 2,
        sort: { conversation, context in
          WhatsAppWindow(conversation, at: context.now).map { .number($0.order) } ?? .missing
        }
      ) { conversation, context in
        WhatsAppWindow(conversation, at: context.now)?.status(at: context.now)(context.language)
          ?? StyledText("—", .dim)
      },
      ColumnOf(
        "vendor", Words("Bron", "Source"), .fixed(9), rank: 6,
        sort: { conversation, _ in .text(conversation.id.vendor.name) }
      ) { conversation, _ in StyledText(conversation.id.vendor.name, .dim) },
    ],
    tabs: Conversation.tabs)
}

extension Conversation {
  var title: String { counterpart ?? company ?? phoneLabel ?? id.id }

  /// As it is written here; a number that is none stays as it came.
  var phoneLabel: String? { phone.map { PhoneNumber($0)?.national ?? $0 } }

  /// The firm, where the counterpart is not the firm; the work asked for, and the tender it belongs to.
  func about(_ context: RowContext) -> String? {
    let tender = (invitation?.tender).flatMap { context.library.names[$0] }
    let parts = [company == counterpart ? nil : company, subject, tender].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

extension WhatsAppWindow {
  /// The one that closes first comes first.
  fileprivate var order: Double {
    switch self {
    case .possiblyOpen(let end): end.timeIntervalSince1970
    case .unknown: 1e12
    case .closed: 2e12
    }
  }
}
