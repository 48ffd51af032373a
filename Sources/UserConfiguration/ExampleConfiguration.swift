import Dashboard

/// The configuration to start from, made of ``SettingKey/all``: every setting with its sample, its variable and what
/// it means, all commented out, so that the file as it stands changes nothing.
package enum ExampleConfiguration {
  package static let text: String = {
    let head = """
      # keet reads this file from $XDG_CONFIG_HOME/keet/config.toml, usually ~/.config/keet/config.toml, or from
      # where --config or KEET_CONFIG says. Each value can also come from the environment variable beside it,
      # which beats this file. A vendor without a section is off; the rest works.
      # With a password or key in it, this file must be yours alone: chmod 600 config.toml

      """
    return head + SettingKey.Section.allCases.map(section).joined(separator: "\n") + "\n" + keys
  }()

  private static func section(_ section: SettingKey.Section) -> String {
    let title = section == .general ? "" : "#[\(section.rawValue)]\n"
    let lines = SettingKey.keys(of: section).map { key in
      "#\(key.name) = \(key.sample)  # \(key.variable): \(key.note)\n"
    }
    return title + lines.joined() + (section == .whatsapp ? templates : "")
  }

  private static let templates = """

    # What each template says, as your WhatsApp account has it; {1}, {2} … are its parameters.
    #[whatsapp.templates.\(MessageTemplate.reminder.name)]
    #text = \(TOMLText.quoted(MessageTemplate.reminder.text))
    #[whatsapp.templates.\(MessageTemplate.tenderReminder.name)]
    #text = \(TOMLText.quoted(MessageTemplate.tenderReminder.text))

    """

  private static let keys = """
    #[keys]
    # A command's name with its keys, which replace its own; keet keys lists both. An empty list takes all away.
    #refresh = ["r", "F5"]

    #[operations]
    # An operation of 12Build or Blueprint whose method or path their documents leave open, as your account has it.
    #closeProject = "PUT /project/{projectId}/close"

    """
}
