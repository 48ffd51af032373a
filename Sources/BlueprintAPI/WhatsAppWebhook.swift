import HTTPTypes
package import VendorAPI

/// The webhook that Meta calls at Blueprint: keet calls neither operation, the sandbox answers both.
extension Blueprint {
  /// `GET /api/webhook/whatsapp`; § "WhatsApp webhook (inkomend)". Meta asks whether the address is its own; the answer
  /// is the challenge, as plain text. The method is inferred: the document prints these parameters with the `POST`.
  package struct VerifyWhatsAppWebhook: Endpoint {
    package typealias Contract = Blueprint
    /// The challenge.
    package typealias Output = String
    package static let route = Route(
      .get, Blueprint.webhook, "verifyWhatsAppWebhook", authentication: .own, answerType: "text/plain",
      isInferred: true)
    package static let example = VerifyWhatsAppWebhook(
      mode: "subscribe", challenge: "1158201444", verifyToken: "demo-verify-token")

    /// `subscribe`.
    package var mode: String?
    package var challenge: String?
    package var verifyToken: String?

    private enum CodingKeys: String, CodingKey {
      case mode = "hub.mode"
      case challenge = "hub.challenge"
      case verifyToken = "hub.verify_token"
    }

    package init(mode: String? = nil, challenge: String? = nil, verifyToken: String? = nil) {
      self.mode = mode
      self.challenge = challenge
      self.verifyToken = verifyToken
    }

    package static func output(from body: JSONDocument) -> String { String(decoding: body.bytes, as: UTF8.self) }
  }

  /// `POST /api/webhook/whatsapp`; § "WhatsApp webhook (inkomend)". Signed in the header `X-Hub-Signature-256`, over the
  /// bytes of the body, by an app secret that only Meta and Blueprint know.
  package struct ReceiveWhatsAppMessage: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Nothing
    package static let route = Route(
      .post, Blueprint.webhook, "receiveWhatsAppMessage", authentication: .own, answerType: nil)
    package static let example = ReceiveWhatsAppMessage(
      messages: [Message(from: "31612345678", text: "Hoi, kan ik een offerte krijgen?")])

    package var entry: [Entry]

    package struct Entry: Codable, Equatable, Sendable {
      package var changes: [Change]
    }

    package struct Change: Codable, Equatable, Sendable {
      package var value: Value
    }

    /// Meta sends what became of a message to the same address; such events have no `messages`.
    package struct Value: Codable, Equatable, Sendable {
      /// Who wrote; not in the document, but Meta sends it.
      package var contacts: [Sender]?
      package var messages: [Message]?
    }

    package struct Sender: Codable, Equatable, Sendable {
      package var profile: Profile?
      /// The telephone number, as in ``Message/from``.
      package var waID: String?

      package struct Profile: Codable, Equatable, Sendable {
        package var name: String?
      }

      private enum CodingKeys: String, CodingKey {
        case profile
        case waID = "wa_id"
      }

      package init(name: String, waID: String) {
        profile = Profile(name: name)
        self.waID = waID
      }
    }

    package struct Message: Codable, Equatable, Sendable {
      /// `wamid.…`; not in the document, but Meta sends it, the same when it delivers a message again.
      package var id: String?
      /// Without the plus sign.
      package var from: String
      /// Seconds since 1970, as text; not in the document, but Meta sends it.
      package var timestamp: String?
      /// Missing where a picture or a place was sent.
      package var text: Text?

      package struct Text: Codable, Equatable, Sendable {
        package var body: String
      }

      package init(id: String? = nil, from: String, timestamp: String? = nil, text: String) {
        self.id = id
        self.from = from
        self.timestamp = timestamp
        self.text = Text(body: text)
      }
    }

    package init(senders: [Sender]? = nil, messages: [Message]) {
      entry = [Entry(changes: [Change(value: Value(contacts: senders, messages: messages))])]
    }
  }
}
