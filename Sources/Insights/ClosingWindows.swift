package import FoundationEssentials
package import Records

extension Attention {
  /// Conversations that go on or wait and whose window surely closes soon, the first to close first. Whether it is open
  /// at all cannot be known: who wrote last, the vendor does not say.
  package static func closingWindows(
    _ conversations: [Conversation], at now: Date, _ thresholds: Thresholds
  ) -> [Attention] {
    let limit = now.addingTimeInterval(Double(thresholds.windowYellowMinutes) * 60)
    var found: [(attention: Attention, end: Date)] = []
    for (position, conversation) in conversations.enumerated()
    where conversation.state == .active || conversation.state == .pending {
      guard case .possiblyOpen(let end) = WhatsAppWindow(conversation, at: now), end <= limit else { continue }
      let attention = Attention(
        record: conversation.id, position: position, severity: .warning, reasons: [.windowCloses(at: end)],
        days: DutchTime.day(at: end).days(since: DutchTime.day(at: now)))
      found.append((attention, end))
    }
    return found.sorted { $0.end < $1.end }.map(\.attention)
  }
}
