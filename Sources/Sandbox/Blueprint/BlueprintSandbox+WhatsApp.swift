import BlueprintAPI
import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// What goes to customers and what comes from them.
extension BlueprintSandbox {
  /// What Meta and Blueprint agreed on when the webhook was set up.
  package static let webhook = (verifyToken: "demo-verify-token", appSecret: Secret("demo-app-secret"))

  // MARK: Sending

  /// A concept becomes `verstuurd`; any other status stays, for then this is a reminder.
  func send(_ invoice: Blueprint.SendInvoice) throws -> Reply {
    guard let row = invoices[invoice.id.lowercased()] else { throw Self.notFound }
    let name = row["contact_name"]
    // Whom the vendor finds under a name is not documented. One it does not find is its own matter; one without an
    // address cannot be sent to.
    let contact = contacts.rows.first { $0["name"] == name }
    let address = contact?[invoice.channel == .email ? "email" : "phone"]?.text
    if contact != nil, address?.isEmpty != false {
      throw Refusal(status: 400, message: "Van \(name?.text ?? "") is geen adres voor \(invoice.channel) bekend.")
    }
    if row["status"] == .string("concept") {
      invoices.update(invoice.id.lowercased()) { $0["status"] = .string("verstuurd") }
    }
    if invoice.channel == .whatsapp, let address { noteOwn(messageTo: address) }
    let id = (invoice.channel == .whatsapp ? "wamid." : "") + whatsApp.nextID()
    return try Reply(["success": JSONValue.bool(true), "message_id": .string(id)])
  }

  func send(_ message: Blueprint.SendWhatsAppMessage) throws -> Reply {
    let phone = Self.phone(message.to)
    try whatsApp.check(message, to: phone, now: time.now())
    noteOwn(messageTo: phone)
    return try Reply(["success": JSONValue.bool(true), "wa_message_id": .string("wamid." + whatsApp.nextID())])
  }

  // MARK: The webhook

  /// Meta's protocol: a call that writes is signed, whatever type it gives its JSON, and the answer is the bare
  /// challenge or nothing. No sign-in, and none of the account's calls: the account did not ask for them.
  static func answer(toMeta request: Request, play: (Request) throws -> Response) throws -> Response {
    guard request.method != .post || WhatsAppSignature(secret: webhook.appSecret).proves(request) else {
      throw Refusal(status: 401, message: "Ongeldige handtekening.")
    }
    var request = request
    request.headers[.contentType] = "application/json"
    return try play(request)
  }

  static func verify(_ question: Blueprint.VerifyWhatsAppWebhook) throws -> Reply {
    guard question.mode == "subscribe", question.verifyToken == webhook.verifyToken else {
      throw Refusal(status: 403, message: "Onjuiste hub.verify_token.")
    }
    return try Reply(question.challenge ?? "")
  }

  /// A customer who writes opens the conversation, or opens it again.
  func receive(_ event: Blueprint.ReceiveWhatsAppMessage) throws -> Reply {
    for value in event.entry.flatMap(\.changes).map(\.value) {
      for message in value.messages ?? [] {
        let phone = Self.phone(message.from)
        guard let written = whatsApp.take(message, from: phone, now: time.now()) else { continue }
        let sender = value.contacts?.first { $0.waID == message.from }?.profile?.name
        note(phone, at: written, name: sender) { _ in .active }
      }
    }
    return try Reply(Nothing())
  }

  // MARK: Conversations

  /// After a message of ours an active conversation stays so; any other now waits for the customer.
  private func noteOwn(messageTo phone: String) {
    note(phone, at: time.now(), name: nil) { $0 == .active ? .active : .pending }
  }

  private func note(
    _ phone: String, at moment: Date, name: String?,
    status: (Blueprint.ConversationStatus?) -> Blueprint.ConversationStatus
  ) {
    let time = moment.formatted(.iso8601)
    if let row = conversations.rows.first(where: { Self.phone(of: $0) == phone }), let id = row["id"]?.text {
      let next = status(row["status"]?.text.flatMap(Blueprint.ConversationStatus.init))
      conversations.update(id) { row in
        row["status"] = .string(next.rawValue)
        row["last_message_at"] = .string(max(row["last_message_at"]?.text ?? "", time))
      }
    } else {
      let known = contacts.rows.first { $0["phone"]?.text == phone }?["name"]?.text
      conversations.append([
        "id": BlueprintScenario.id(3, conversations.made + 1),
        "customer": .object(["name": .string(known ?? name ?? phone), "phone": .string(phone)]),
        "status": .string(status(nil).rawValue), "last_message_at": .string(time), "channel": .string("whatsapp"),
      ])
    }
  }

  private static func phone(of conversation: RecordTable.Row) -> String? {
    conversation["customer"]?["phone"]?.text
  }

  /// With the plus sign, as the lists have it.
  private static func phone(_ number: String) -> String { number.hasPrefix("+") ? number : "+" + number }
}
