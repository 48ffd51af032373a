import Insights
import Records
import VendorAPI

extension AttentionItem {
  static let tabs = [
    TabOf<AttentionItem>("target", Words("Detail", "Detail"), needs: { $0.needs($1) }) { $0.overview($1) }
  ]

  private func needs(_ context: RowContext) -> [Resource] {
    closure(context).map { [$0.historyResource, $0.commentsResource] } ?? []
  }

  private func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.pieces([StyledText("\(sign) \(reason(context.language))", severity.tone)])
    if !detail.isEmpty { text.text(detail, .dim) }
    if let closure = closure(context) {
      text.append(closure.overview(context))
    } else if let invoice = invoice(context) {
      text.append(invoice.overview(context))
    } else if target != nil {
      text.text(Words("Dit is er niet meer.", "This is no longer there."), .dim)
    } else {
      text.heading(subject)
      if !when.isEmpty { text.text(when) }
      text.text(Words("g l toont de koppelingen.", "g l shows the connections."), .dim)
    }
    return text.lines
  }

  private func closure(_ context: RowContext) -> Closure? {
    pane == .closures ? find(in: context.library.closures.items) : nil
  }

  private func invoice(_ context: RowContext) -> Invoice? {
    pane == .invoices ? find(in: context.library.invoices.items) : nil
  }

  /// Long lists are searched only when they changed since.
  private func find<Item: Record>(in items: [Item]) -> Item? {
    if let position, items.indices.contains(position), items[position].id == target { return items[position] }
    return items.first { $0.id == target }
  }
}
