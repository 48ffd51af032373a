import BlueprintAPI
import Insights
import Records
import VendorAPI

extension Action {
  static let blueprintMessages: [Action] = [
    Action(
      Blueprint.SendWhatsAppMessage.self, Words("WhatsApp-bericht", "WhatsApp message"), .comment, of: "conversations",
      .outside, given: ["to": .known(phone)],
      fields: [
        FormField(
          "message", Words("Bericht", "Message"), .lines(limit: Blueprint.SendWhatsAppMessage.longestMessage),
          required: true)
      ],
      standing: Standing(
        blocked: { state, subject in
          if let reason = noNumber(state, subject) { return reason }
          guard let window = state.conversation(subject).flatMap({ WhatsAppWindow($0, at: state.now) }) else {
            return nil
          }
          return window == .closed
            ? Words(
              "het venster van 24 uur is dicht; S kiest een sjabloon",
              "the 24-hour window is closed; S chooses a template")
            : nil
        },
        facts: conversationFacts), messaging: whatsApp, answerID: ["wa_message_id"]),
    Action(
      Blueprint.SendWhatsAppMessage.self, as: "template", Words("WhatsApp-sjabloon", "WhatsApp template"), .send,
      of: "conversations", letter: "t", .outside, given: ["to": .known(phone)],
      fields: [
        FormField(
          "template", Words("Sjabloon", "Template"), .text(), required: true,
          help: Words(
            "Een naam uit de configuratie, of een andere met de tekst erbij.",
            "A name from the configuration, or another with its text."),
          offers: { state in state.settings.messaging.templates.map(\.name) }),
        FormField(
          "template_params", Words("Parameters", "Parameters"), .list,
          help: Words("In volgorde, gescheiden door komma's.", "In order, parted by commas."),
          initially: { state, subject in
            state.conversation(subject)?.counterpart.map { .array([.string($0)]) }
          }),
        FormField(
          "message", Words("Tekst", "Text"), .lines(limit: Blueprint.SendWhatsAppMessage.longestMessage),
          help: Words("Leeg: de tekst van het sjabloon.", "Empty: the template's text.")),
      ],
      standing: Standing(
        blocked: noNumber,
        facts: { state, subject, fields in
          conversationFacts(state, subject, fields)
            + [Fact(Words("Bericht", "Message"), fields["message"]?.text ?? "")]
        }), derive: fillTemplate, messaging: whatsApp, answerID: ["wa_message_id"]),
  ]

  @Sendable private static func phone(_ state: AppState, _ subject: Subject) -> JSONValue? {
    state.conversation(subject)?.phone.flatMap { PhoneNumber($0) }.map { .string($0.e164) }
  }

  @Sendable private static func noNumber(_ state: AppState, _ subject: Subject) -> Words? {
    guard let conversation = state.conversation(subject) else {
      return Words("alleen bij gesprekken van Blueprint", "only for Blueprint's conversations")
    }
    guard let phone = conversation.phone.flatMap({ PhoneNumber($0) }) else {
      return Words("het nummer is niet bekend of geen nummer", "the number is not known or no number")
    }
    return phone.isCertain ? nil : Words("het nummer is niet zeker", "the number is not certain")
  }

  /// Blueprint wants the text beside the template's name: what the template says with its parameters in place.
  @Sendable private static func fillTemplate(_ state: AppState, _ subject: Subject, _ fields: inout [String: JSONValue])
  {
    guard fields["message"] == nil, let name = fields["template"]?.text,
      let template = state.settings.messaging.template(name)
    else { return }
    let parameters: [String] =
      if case .array(let items)? = fields["template_params"] { items.compactMap(\.text) } else { [] }
    fields["message"] = .string(template.filled(with: parameters))
  }

  @Sendable private static func conversationFacts(
    _ state: AppState, _ subject: Subject, _ fields: [String: JSONValue]
  ) -> [Fact] {
    state.conversation(subject)?.phone.flatMap { PhoneNumber($0) }.map { windowFacts(state, $0) } ?? []
  }
}
