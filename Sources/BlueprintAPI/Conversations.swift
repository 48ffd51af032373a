import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// A conversation over WhatsApp. The list has neither the messages nor who wrote the last one.
  package struct Conversation: Equatable, Sendable {
    package var id: String
    package var customer: Customer?
    /// `active`, `closed` or `pending`.
    package var status: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var lastMessageAt: String?
    /// `whatsapp` in the sample.
    package var channel: String?

    package struct Customer: Equatable, Sendable {
      package var name: String?
      /// With country code and plus sign in the sample.
      package var phone: String?
    }
  }

  /// What the list can be narrowed to; presumably all that a conversation can be.
  package enum ConversationStatus: String, CaseIterable, Codable, Sendable {
    case active, closed, pending
  }

  /// `GET /api/dashboard/data?table=conversations`. The method is inferred.
  package struct ListConversations: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Conversation>
    package static let route = Route(
      .get, Blueprint.rows, "listConversations", tag: ("table", "conversations"), answer: ["data"], isInferred: true)
    package static let example = ListConversations(status: .active)

    package var status: ConversationStatus?

    package init(status: ConversationStatus? = nil) { self.status = status }
  }
}

extension Blueprint.Conversation: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, customer, status, channel
    case lastMessageAt = "last_message_at"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    if case .object(let customer) = container.value(.customer) {
      self.customer = Customer(name: customer["name"]?.word, phone: customer["phone"]?.word)
    }
    status = container.text(.status)
    lastMessageAt = container.text(.lastMessageAt)
    channel = container.text(.channel)
  }
}
