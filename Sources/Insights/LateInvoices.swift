package import Records

extension Attention {
  /// Invoices past their due date, the latest first; due today is not late.
  ///
  /// Each is here however short it is late: the thresholds only say how loudly.
  ///
  /// - Parameter conversation: with the client, how it stands and its window; `nil` where none is known.
  package static func lateInvoices(
    _ invoices: [Invoice], on today: CalendarDate, _ thresholds: Thresholds,
    conversation: (Invoice) -> (state: Conversation.State, window: WhatsAppWindow?)? = { _ in nil }
  ) -> [Attention] {
    var late: [Attention] = []
    for (position, invoice) in invoices.enumerated() {
      guard case .late(let days) = invoice.standing(on: today) else { continue }
      late.append(
        Attention(
          record: invoice.id, position: position, severity: severity(daysLate: days, thresholds),
          reasons: [.invoiceLate(days: days)]
            + [conversation(invoice).map { .conversation($0.state, $0.window) }].compactMap(\.self),
          days: days.map { -$0 }))
    }
    return late.sorted { ($0.days ?? 0) < ($1.days ?? 0) }
  }

  /// - Parameter daysLate: `nil` where only the vendor's word says that it is late.
  package static func severity(daysLate: Int?, _ thresholds: Thresholds) -> Severity {
    guard let daysLate else { return .warning }
    if daysLate > thresholds.invoiceRedDays { return .alarm }
    return daysLate >= thresholds.invoiceYellowDays ? .warning : .notice
  }
}
