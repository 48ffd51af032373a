import Dashboard

/// `[whatsapp]`: Blueprint lists no templates, so what is sent by one is checked here, before anything is.
extension SettingsBuilder {
  mutating func messaging() -> MessagingSettings {
    var settings = MessagingSettings()
    settings.sender = text("whatsapp.sender") ?? settings.sender
    settings.reminder = text("whatsapp.reminder") ?? settings.reminder
    for (name, template) in read.templates.sorted(by: { $0.key < $1.key }) {
      settings.templates.append(MessageTemplate(name: name, text: template.text))
      values["whatsapp.templates.\(name)"] = SettledValue(value: .text(template.text), origin: template.origin)
    }
    checkReminder(settings)
    return settings
  }

  private mutating func checkReminder(_ settings: MessagingSettings) {
    guard let template = settings.template(settings.reminder) else {
      // The standard name only waits for a template.
      if settings.reminder != MessagingSettings().reminder, let origin = read.mentioned["whatsapp.reminder"] {
        let nearest = Suggestion.nearest(to: settings.reminder, among: settings.templates.map(\.name))
        let table = "[whatsapp.templates.\(TOMLText.key(settings.reminder))]"
        problems.append(
          origin.problem(
            key: "whatsapp.reminder",
            text: Words(
              "\"reminder\" in [whatsapp] noemt een sjabloon dat er niet is",
              "\"reminder\" in [whatsapp] names a template that is not there"),
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
          hint: Words(
            "{1} klant, {2} factuur, {3} afzender, {4} vervaldatum, {5} afzender",
            "{1} client, {2} invoice, {3} sender, {4} due date, {5} sender")))
    } else if template.parameterCount >= MessagingSettings.firstSenderParameter, settings.sender.isEmpty {
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
