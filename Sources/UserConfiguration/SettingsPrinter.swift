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
    return (section == .general ? "" : "[\(section.rawValue)]\n") + lines.joined()
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
