import Insights
import Records

extension AttentionItem {
  /// What needs somebody today: vendors that do not answer, closures that start, invoices that are late. By severity,
  /// then in that order, then the most pressing first.
  package static func list(for state: AppState) -> [AttentionItem] {
    let context = state.context
    var bySeverity: [Severity: [AttentionItem]] = [:]
    for item in vendorProblems(in: state) + closures(in: context) + invoices(in: context) {
      bySeverity[item.severity, default: []].append(item)
    }
    return [Severity.alarm, .warning, .notice].flatMap { bySeverity[$0] ?? [] }
  }

  private static func closures(in context: RowContext) -> [AttentionItem] {
    let closures = context.library.closures.items
    return Attention.startingClosures(
      closures, on: context.today, context.thresholds, evidence: { context.evidence(for: $0) }
    ).map { AttentionItem($0, closures[$0.position], context) }
  }

  private static func invoices(in context: RowContext) -> [AttentionItem] {
    let invoices = context.library.invoices.items
    return Attention.lateInvoices(invoices, on: context.today, context.thresholds).map {
      AttentionItem($0, invoices[$0.position], context)
    }
  }

  private init(_ attention: Attention, _ closure: Closure, _ context: RowContext) {
    let language = context.language
    var details: [String] = []
    if let days = attention.days { details.append(days < 0 ? Words("loopt", "running")(language) : "D-\(days)") }
    if let reacted = closure.reactedWords(context) { details.append(reacted(language)) }
    details += attention.reasons.dropFirst().filter { !$0.isTold }.map { attention.words($0)(language) }
    details += attention.uncheckedWords.map { $0(language) }
    let isOnlyStart = attention.reasons == [.starts]
    if isOnlyStart, attention.days.map({ $0 < 0 }) == true { details.removeFirst() }
    self.init(
      id: RecordID(closure.id.vendor, .attention, scope: "closure " + closure.id.scope, closure.id.id),
      severity: attention.severity, sign: isOnlyStart ? "▸" : nil, target: closure.id, position: attention.position,
      pane: .closures,
      subject: closure.title,
      when: closure.start.map { context.format.day($0, today: context.today) }
        ?? closure.unreadableDates ?? "?",
      reason: attention.mainWords, detail: details.joined(separator: " · "), days: attention.days ?? 0)
  }

  private init(_ attention: Attention, _ invoice: Invoice, _ context: RowContext) {
    let details = [context.format.amount(invoice.amount), invoice.contactName].compactMap(\.self)
    self.init(
      id: RecordID(invoice.id.vendor, .attention, scope: "invoice", invoice.id.id), severity: attention.severity,
      sign: attention.severity == .alarm ? nil : "!", target: invoice.id, position: attention.position,
      pane: .invoices, subject: invoice.title,
      when: invoice.dueDate.map { context.format.day($0, today: context.today) } ?? "—",
      reason: attention.mainWords, detail: details.joined(separator: " · "), days: attention.days ?? 0)
  }
}

extension Closure {
  /// `2/5 gereageerd`, with `?` for what is not known; nil where nobody is asked.
  fileprivate func reactedWords(_ context: RowContext) -> Words? {
    guard let count = peopleCount else { return Words("stakeholders ?") }
    guard count > 0 else { return nil }
    let reacted = reactedCount(context).map(String.init) ?? "?"
    return Words("\(reacted)/\(count) gereageerd", "\(reacted)/\(count) reacted")
  }
}

extension Attention.Reason {
  /// The counts of reactions say it already.
  fileprivate var isTold: Bool { if case .awaitingReactions = self { true } else { false } }
}
