import BlueprintAPI
import FoundationEssentials
import VendorAPI

/// What WhatsApp knows and Blueprint's lists do not show: when each customer last wrote, which messages came, and which
/// templates are approved. Numbers are `+31…`.
struct BlueprintWhatsApp: Sendable {
  /// How long after a customer's message free text may go to them.
  static let window: TimeInterval = 24 * 3600

  /// Approved templates, by how many parameters each has.
  static let templates = ["betaalherinnering_1": 5, "offerteherinnering_1": 5]

  private var lastInbound: [String: Date] = [:]
  private var received: Set<String> = []
  private var sent = 0

  /// - Parameter conversations: each one's last message counts as its customer's.
  init(conversations: [RecordTable.Row]) {
    for row in conversations {
      if let phone = row["customer"]?["phone"]?.text {
        lastInbound[phone] = row["last_message_at"]?.text.flatMap(ISOTime.moment)
      }
    }
  }

  /// - Throws: ``Refusal`` where WhatsApp would not take the message; with its code of the error, for want of one of
  ///   Blueprint's.
  func check(_ message: Blueprint.SendWhatsAppMessage, to phone: String, now: Date) throws {
    guard let template = message.template else {
      if let wrote = lastInbound[phone], now.timeIntervalSince(wrote) <= Self.window { return }
      throw Refusal(
        status: 400,
        message: "131047: de klant schreef langer dan 24 uur geleden of nooit; alleen een template kan nog.")
    }
    guard let parameters = Self.templates[template] else {
      throw Refusal(status: 400, message: "132001: template \(template) bestaat niet.")
    }
    guard message.templateParameters?.count ?? 0 == parameters else {
      throw Refusal(status: 400, message: "132000: template \(template) heeft \(parameters) parameters.")
    }
  }

  /// Of the next message, which no customer will ever see.
  mutating func nextID() -> String {
    sent += 1
    return "DEMO-\(sent)"
  }

  /// Takes a customer's message. Meta delivers again what it is not sure about; the document's sample has no id to
  /// know that by, so without one the same words of the same customer are the same message.
  /// - Returns: when it was written, or `nil` for one that came before.
  mutating func take(_ message: Blueprint.ReceiveWhatsAppMessage.Message, from phone: String, now: Date) -> Date? {
    let identity = message.id ?? [phone, message.timestamp ?? "", message.text?.body ?? ""].joined(separator: "\n")
    guard received.insert(identity).inserted else { return nil }
    let written = message.timestamp.flatMap(Double.init).map { min(Date(timeIntervalSince1970: $0), now) } ?? now
    lastInbound[phone] = max(lastInbound[phone] ?? .distantPast, written)
    return written
  }
}
