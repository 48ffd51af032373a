import Dashboard
import UserConfiguration

/// The themes as `keet themes` prints them: the one in force marked, with the file it is read from.
struct ThemeListing {
  private let rows: [(name: String, file: String?, isInForce: Bool)]
  let problems: [ConfigurationProblem]

  init(_ library: ThemeLibrary, inForce: String) {
    let loaded = library.names.map { (name: $0, theme: library.load($0)) }
    rows = loaded.map { ($0.name, $0.theme.files.first, $0.name == inForce) }
    problems = loaded.flatMap(\.theme.warnings)
  }

  func text(_ language: Language) -> String {
    let width = rows.map(\.name.count).max() ?? 0
    let builtIn = Words("ingebouwd", "built in")
    return rows.map { row in
      let name = row.name + String(repeating: " ", count: width - row.name.count)
      return "\(row.isInForce ? "*" : " ") \(name)  \(row.file.map(Quoting.printable) ?? builtIn(language))\n"
    }.joined()
  }
}
