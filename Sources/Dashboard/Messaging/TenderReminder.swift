import FoundationEssentials
import Records

/// A reminder to a firm that was asked for an offer and keeps silent, ready to be sent.
struct TenderReminder: TemplateMessage {
  let template: MessageTemplate
  let parameters: [String]
  let text: String
  let recipient: Addressee
  let invitation: Invitation

  init(_ subject: Subject, _ state: AppState) throws(NoRecipient) {
    guard let conversation = state.tenderConversation(subject), let invitation = conversation.invitation else {
      throw NoRecipient("de uitnodiging is niet geladen", "the invitation is not loaded")
    }
    guard invitation.state == .silent else { throw NoRecipient("zwijgt niet", "is not silent") }
    if invitation.isObsolete { throw NoRecipient("achterhaald bij 12Build", "obsolete at 12Build") }
    let messaging = state.settings.messaging
    guard let template = messaging.template(messaging.tenderReminder) else {
      throw NoRecipient(
        "sjabloon \(messaging.tenderReminder) staat niet in de configuratie",
        "template \(messaging.tenderReminder) is not in the configuration")
    }
    let name = conversation.title
    guard let phone = conversation.phone.flatMap({ PhoneNumber($0) }), phone.isCertain, phone.isMobile else {
      throw NoRecipient("geen mobiel nummer bekend", "no mobile number is known")
    }
    recipient = Addressee(phone: phone, name: name, evidence: Words("12Build"))
    let deadline = invitation.deadline.map { Format(.nl).moment($0) } ?? "—"
    parameters = Array(
      [
        name, invitation.workComponent ?? "—", state.context.name(of: invitation.tender), deadline, messaging.sender,
      ].prefix(template.parameterCount))
    self.template = template
    text = template.filled(with: parameters)
    self.invitation = invitation
  }
}

extension AppState {
  /// What is known of an invitation of 12Build.
  func tenderConversation(_ subject: Subject) -> Conversation? {
    guard subject.list == "12build invitations" else { return nil }
    return library.conversations.items.first { conversation in
      conversation.invitation != nil && conversation.id.id == subject.id
        && subject.values["project"].map { $0 == conversation.id.scope } ?? true
    }
  }
}
