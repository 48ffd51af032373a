import Insights
import Records
import VendorAPI

extension AttentionItem {
  static let tabs = [
    TabOf<AttentionItem>("target", Words("Detail", "Detail"), needs: { $0.needs($1) }) { $0.overview($1) }
  ]

  private func needs(_ context: RowContext) -> [Resource] {
    closures(context).flatMap { [$0.historyResource, $0.commentsResource] }
  }

  private func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.pieces([StyledText("\(sign) \(reason(context.language))", severity.tone)])
    if !detail.isEmpty { text.text(detail, .dim) }
    if let record = record(context) {
      text.append(record)
    } else if target != nil, pane?.list == nil, pane != .outbox {
      text.text(Words("Dit is er niet meer.", "This is no longer there."), .dim)
    } else {
      text.heading(subject)
      if !when.isEmpty { text.text(when) }
      if target == nil { text.text(Words("g l toont de koppelingen.", "g l shows the connections."), .dim) }
      if pane == .outbox {
        text.text(Words("Enter toont Postvak uit.", "Enter shows the outbox."), .dim)
      }
    }
    return text.lines
  }

  /// What is known of the record; nil where there is none, or it is shown elsewhere.
  private func record(_ context: RowContext) -> [DetailLine]? {
    let library = context.library
    switch pane {
    case .closures, .overlaps:
      let lines = closures(context).map { $0.overview(context) }
      return lines.isEmpty ? nil : Array(lines.joined(separator: [.blank]))
    case .invoices: return library.invoices.items.record(target, near: position)?.overview(context)
    case .conversations: return library.conversations.items.record(target, near: position)?.overview(context)
    case .attention, .projects, .ageing, .tenders, .tenderers, .comparison, .week, .list, .relations, .card, .outbox,
      .journal, nil:
      return nil
    }
  }

  /// Both of two that meet.
  private func closures(_ context: RowContext) -> [Closure] {
    let closures = context.library.closures.items
    return switch pane {
    case .closures: [closures.record(target, near: position)].compactMap(\.self)
    case .overlaps: others.prefix(2).compactMap { closures.record($0) }
    default: []
    }
  }
}
