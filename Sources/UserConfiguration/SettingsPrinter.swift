import Dashboard

/// The effective settings as TOML, each with where it came from. Secrets, and commands that print them, are dots, so
/// the text is safe to mail.
package enum SettingsPrinter {
  package static func text(_ configuration: LoadedConfiguration) -> String {
    let head = "# file: \(configuration.file.map(Quoting.printable) ?? "none")\n"
    let sections = SettingKey.Section.allCases.map { section(section: $0, of: configuration) }
    return head + (sections + [keys(of: configuration)]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func section(section: SettingKey.Section, of configuration: LoadedConfiguration) -> String {
    let lines = SettingKey.keys(of: section).compactMap { key in
      configuration.values[key.path].map { line(key.name, $0.value.toml, $0.origin) }
    }
    if lines.isEmpty { return "# [\(section.rawValue)] is off\n" }
    let templates = section == .whatsapp ? templates(of: configuration) : ""
    return (section == .general ? "" : "[\(section.rawValue)]\n") + lines.joined() + templates
  }

  private static func templates(of configuration: LoadedConfiguration) -> String {
    configuration.settings.messaging.templates.map { template in
      let path = "whatsapp.templates.\(template.name)"
      return "\n[whatsapp.templates.\(TOMLText.key(template.name))]\n"
        + line("text", SettingValue.text(template.text).toml, configuration.origin(of: path) ?? .standard)
    }.joined()
  }

  private static func keys(of configuration: LoadedConfiguration) -> String {
    let lines = configuration.settings.keys.sorted { $0.key < $1.key }.map { id, notations in
      line(
        TOMLText.key(id), SettingValue.list(notations).toml, configuration.origin(of: "keys.\(id)") ?? .standard)
    }
    return lines.isEmpty ? "" : "[keys]\n" + lines.joined()
  }

  private static func line(_ name: String, _ value: String, _ origin: Origin) -> String {
    "\(name) = \(value)  # \(origin.text)\n"
  }
}
