package import FoundationEssentials
package import Records

/// Whether a customer may be answered in free text: within 24 hours of *their* last message. Blueprint gives the
/// moment of the last message and not who wrote it, so "open" can never be certain; "closed" can.
package enum WhatsAppWindow: Hashable, Sendable {
  case closed
  case possiblyOpen(until: Date)
  /// There is no moment, or it lies ahead, so a clock is wrong.
  case unknown

  package static let length: Double = 24 * 3600
  /// How far two clocks may be apart before the moment is not believed.
  private static let leeway: Double = 300

  /// - Returns: `nil` for conversations that are not WhatsApp's.
  package init?(_ conversation: Conversation, at now: Date) {
    // A tender's conversation has an invitation; where the channel is left out, WhatsApp is all there is.
    guard conversation.invitation == nil, conversation.channel.map({ $0.lowercased() == "whatsapp" }) ?? true else {
      return nil
    }
    guard let last = conversation.lastMessage, last.timeIntervalSince(now) <= Self.leeway else {
      self = .unknown
      return
    }
    let end = min(last, now).addingTimeInterval(Self.length)
    self = end > now ? .possiblyOpen(until: end) : .closed
  }
}
