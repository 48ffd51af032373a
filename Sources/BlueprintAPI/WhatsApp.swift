import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// `POST /api/dashboard/whatsapp/send`; § "Bericht sturen". The method is inferred.
  ///
  /// WhatsApp delivers free text only within 24 hours of the customer's last message, and a template at any time.
  /// No list shows who wrote last, so that rule is the vendor's to apply; what can be checked here is.
  package struct SendWhatsAppMessage: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = SentMessage
    package static let route = Route(.post, "/api/dashboard/whatsapp/send", "sendWhatsAppMessage", isInferred: true)
    package static let example = SendWhatsAppMessage(
      to: "+31612345678", message: "Beste Jan de Vries, factuur F-2026-0042 is verlopen.",
      template: "betaalherinnering_1",
      templateParameters: ["Jan de Vries", "F-2026-0042", "€ 1.495,00", "15-02-2026", "Fenna Proefstra"])

    /// WhatsApp's limit of a text, in Unicode scalars.
    package static let longestMessage = 4096

    /// International, with or without the plus sign: contacts have it, inbound messages do not.
    package var to: String
    /// Required also beside a template; then what the customer will read.
    package var message: String
    /// Name of an approved template; there is no list of them.
    package var template: String?
    package var templateParameters: [String]?

    private enum CodingKeys: String, CodingKey {
      case to, message, template
      case templateParameters = "template_params"
    }

    package init(to: String, message: String, template: String? = nil, templateParameters: [String]? = nil) {
      self.to = to
      self.message = message
      self.template = template
      self.templateParameters = templateParameters
    }

    package func validate() throws(InvalidField) {
      let digits = to.hasPrefix("+") ? to.dropFirst() : to[...]
      let isNumber = digits.wholeMatch(of: /[1-9][0-9]{6,14}/) != nil
      try InvalidField.require(isNumber, "to", "must be an international telephone number such as +31612345678")
      try InvalidField.requireText(message, "message")
      let length = message.unicodeScalars.count
      try InvalidField.require(
        length <= Self.longestMessage, "message", "has \(length) characters; \(Self.longestMessage) is the most")
      try InvalidField.requireText(template, "template")
      try InvalidField.require(
        template != nil || templateParameters == nil, "template_params", "belong to a template, and none is named")
    }
  }

  /// A message that Blueprint took on to send; whether it arrives is not known.
  package struct SentMessage: Equatable, Sendable {
    /// `wamid.…`
    package var whatsAppMessageID: String?
  }
}

extension Blueprint.SentMessage: Decodable {
  private enum CodingKeys: String, CodingKey {
    case whatsAppMessageID = "wa_message_id"
  }

  package init(from decoder: any Decoder) throws {
    whatsAppMessageID = try decoder.container(keyedBy: CodingKeys.self).text(.whatsAppMessageID)
  }
}
