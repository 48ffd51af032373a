import Records
import VendorAPI

/// A message made from a template of the configuration, ready to be sent by WhatsApp.
protocol TemplateMessage: Sendable {
  var template: MessageTemplate { get }
  var parameters: [String] { get }
  /// What the template says with its parameters in place.
  var text: String { get }
  var recipient: Addressee { get }

  /// What would be sent about a record.
  init(_ subject: Subject, _ state: AppState) throws(NoRecipient)
}

extension Action {
  /// The fields of `sendWhatsAppMessage`, of which nobody is asked for any.
  static func fields<Message: TemplateMessage>(of _: Message.Type) -> [String: Given] {
    func known(_ value: @escaping @Sendable (Message) -> JSONValue) -> Given {
      .known { state, subject in (try? Message(subject, state)).map(value) }
    }
    return [
      "to": known { .string($0.recipient.phone.e164) }, "message": known { .string($0.text) },
      "template": known { .string($0.template.name) },
      "template_params": known { .array($0.parameters.map { .string($0) }) },
    ]
  }

  /// Why it cannot be sent.
  static func obstacle<Message: TemplateMessage>(
    to _: Message.Type
  ) -> @Sendable (AppState, Subject) -> Words? {
    { state, subject in
      switch Result(catching: { () throws(NoRecipient) in try Message(subject, state) }) {
      case .success: nil
      case .failure(let problem): problem.words
      }
    }
  }
}
