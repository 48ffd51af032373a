import Dashboard

/// Every command with its keys and its name for the configuration, as `keet keys` prints it and the README shows it.
enum KeyTable {
  /// One block a section; lines end with the command's name in the configuration's `[keys]`.
  /// - Parameter overrides: keys in force instead of a command's own, by command id.
  static func text(_ language: Language, overrides: [String: [String]] = [:]) -> String {
    let rows = Command.all.map { command in
      Row(
        section: command.section, keys: (overrides[command.id] ?? command.keys).joined(separator: ", "),
        help: command.help(language), id: command.id)
    }
    let keysWidth = rows.map(\.keys.count).max() ?? 0
    let helpWidth = rows.map(\.help.count).max() ?? 0
    return Command.Section.allCases.compactMap { section in
      let lines = rows.filter { $0.section == section }.map { row in
        "  " + padded(row.keys, to: keysWidth) + "  " + padded(row.help, to: helpWidth) + "  " + row.id
      }
      return lines.isEmpty ? nil : ([section.words(language)] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private struct Row {
    let section: Command.Section
    let keys: String
    let help: String
    let id: String
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
