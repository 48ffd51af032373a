import Dashboard

/// `[whatsapp]`: Blueprint lists no templates, so what is sent by one is checked here, before anything is.
extension SettingsBuilder {
  mutating func messaging() -> MessagingSettings {
    var settings = MessagingSettings()
    settings.sender = text("whatsapp.sender") ?? settings.sender
    settings.reminder = text("whatsapp.reminder") ?? settings.reminder
    settings.tenderReminder = text("whatsapp.tender_reminder") ?? settings.tenderReminder
    for (name, template) in read.templates.sorted(by: { $0.key < $1.key }) {
      settings.templates.append(MessageTemplate(name: name, text: template.text))
      values["whatsapp.templates.\(name)"] = SettledValue(value: .text(template.text), origin: template.origin)
    }
    check(
      Reminder(
        key: "reminder", name: settings.reminder, standard: MessagingSettings().reminder,
        firstSender: MessagingSettings.firstSenderParameter,
        parameters: Words(
          "{1} klant, {2} factuur, {3} afzender, {4} vervaldatum, {5} afzender",
          "{1} client, {2} invoice, {3} sender, {4} due date, {5} sender")), settings)
    check(
      Reminder(
        key: "tender_reminder", name: settings.tenderReminder, standard: MessagingSettings().tenderReminder,
        firstSender: MessagingSettings.reminderParameters,
        parameters: Words(
          "{1} bedrijf, {2} werkpakket, {3} aanbesteding, {4} uiterlijk, {5} afzender",
          "{1} firm, {2} work component, {3} tender, {4} deadline, {5} sender")), settings)
    return settings
  }

  /// A setting that names a template, and what that template is filled with.
  private struct Reminder {
    let key: String
    let name: String
    let standard: String
    /// The first parameter that is the sender.
    let firstSender: Int
    let parameters: Words
  }

  private mutating func check(_ reminder: Reminder, _ settings: MessagingSettings) {
    guard let template = settings.template(reminder.name) else {
      // The standard name only waits for a template.
      if reminder.name != reminder.standard, let origin = read.mentioned["whatsapp.\(reminder.key)"] {
        let nearest = Suggestion.nearest(to: reminder.name, among: settings.templates.map(\.name))
        let table = "[whatsapp.templates.\(TOMLText.key(reminder.name))]"
        problems.append(
          origin.problem(
            key: "whatsapp.\(reminder.key)",
            text: Words(
              "\"\(reminder.key)\" in [whatsapp] noemt een sjabloon dat er niet is",
              "\"\(reminder.key)\" in [whatsapp] names a template that is not there"),
            hint: nearest.map(Suggestion.question) ?? Words("zet erbij \(table)", "add \(table)")))
      }
      return
    }
    guard let origin = read.templates[template.name]?.origin else { return }
    let path = "whatsapp.templates.\(template.name)"
    let known = MessagingSettings.reminderParameters
    if template.parameterCount > known {
      problems.append(
        origin.problem(
          key: path,
          text: Words(
            "een herinnering heeft hoogstens {\(known)}, dit sjabloon {\(template.parameterCount)}",
            "a reminder has {\(known)} at most, this template {\(template.parameterCount)}"),
          hint: reminder.parameters))
    } else if template.parameterCount >= reminder.firstSender, settings.sender.isEmpty {
      problems.append(
        origin.problem(
          key: "whatsapp.sender",
          text: Words(
            "de herinnering noemt de afzender en [whatsapp] heeft geen \"sender\"",
            "the reminder names the sender and [whatsapp] has no \"sender\""),
          hint: Words("zet erbij sender = \"…\" onder [whatsapp]", "add sender = \"…\" below [whatsapp]")))
    }
  }
}
