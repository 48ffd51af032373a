import BlueprintAPI
import Insights
import Records
import VendorAPI

extension Action {
  /// 12Build reminds nobody; those who keep silent are written to by Blueprint.
  static let tenderReminders: [Action] = [
    Action(
      Blueprint.SendWhatsAppMessage.self, as: "tender reminder",
      Words("Zwijgers herinneren per WhatsApp", "Remind the silent by WhatsApp"), .send, of: "invitations",
      at: .twelveBuild, letter: "h", .outside, forMany: true,
      given: fields(of: TenderReminder.self),
      standing: Standing(
        blocked: obstacle(to: TenderReminder.self),
        facts: { state, subject, _ in
          (try? TenderReminder(subject, state)).map { facts($0, state) } ?? []
        },
        // Who has answered since is not asked again.
        mustHold: ["status"]),
      messaging: whatsApp, answerID: ["wa_message_id"])
  ]

  private static func facts(_ reminder: TenderReminder, _ state: AppState) -> [Fact] {
    let isClosed = reminder.invitation.deadline.map { $0 < state.now } ?? false
    let closes = reminder.invitation.deadline.map { state.context.momentText($0) } ?? "—"
    return windowFacts(state, reminder.recipient.phone) + [
      isClosed
        ? Fact(Words("Gesloten", "Closed"), closes, .warning) : Fact(Words("Sluit", "Closes"), closes),
      Fact(Words("Bericht", "Message"), reminder.text),
    ]
  }
}
