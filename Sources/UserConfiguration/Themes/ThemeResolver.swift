import Dashboard
import Terminal

/// Makes styles of a theme file and those it inherits from: palettes first, so that a theme that only changes the palette
/// changes what it inherited.
struct ThemeResolver {
  private let chain: [ThemeFile]
  private var palette: [String: Color] = [:]
  private(set) var warnings: [ConfigurationProblem] = []

  /// - Parameter chain: the theme's own file first, the one that inherits from nothing last.
  init(_ chain: [ThemeFile]) {
    self.chain = chain
    for file in chain.reversed() {
      for (name, entry) in file.palette {
        if let color = Color(entry.value) { palette[name] = color }
      }
    }
  }

  mutating func styles() -> [Role: Style] {
    var styles: [Role: Style] = [:]
    for (index, file) in chain.enumerated().reversed() {
      var found = file.warnings + badPalette(of: file)
      for (role, entry) in file.looks {
        styles[role] = style(entry.value, file, role.name, entry.line, &found)
      }
      if index == 0 { found += wrongName(of: file) }
      warnings = found.sorted { ($0.line ?? 0, $0.key ?? "") < ($1.line ?? 0, $1.key ?? "") } + warnings
    }
    return styles
  }

  private func style(
    _ look: ThemeFile.Look, _ file: ThemeFile, _ key: String, _ line: Int?, _ found: inout [ConfigurationProblem]
  ) -> Style {
    var style = look.attributes
    for (word, part) in [(look.foreground, \Style.foreground), (look.background, \Style.background)] {
      guard let word else { continue }
      if let color = palette[word] ?? Color(word) {
        style[keyPath: part] = color
      } else {
        found.append(notAColor(word, file, key, line))
      }
    }
    return style
  }

  private func badPalette(of file: ThemeFile) -> [ConfigurationProblem] {
    file.palette.filter { Color($0.value.value) == nil }.map { name, entry in
      notAColor(entry.value, file, "palette.\(name)", entry.line)
    }
  }

  private func notAColor(_ word: String, _ file: ThemeFile, _ key: String, _ line: Int?) -> ConfigurationProblem {
    let names = palette.keys + Color.Name.allCases.map(\.text)
    let nearest = Suggestion.nearest(to: word, among: names).map(Suggestion.question)
    return ConfigurationProblem(
      file: file.path, line: line, key: key,
      text: Words("\(key): \(Quoting.quoted(word)) ") + Words("is geen kleur", "is not a colour"),
      hint: nearest ?? LookWords.colors)
  }

  /// A theme is chosen by its file's name; another name inside would only mislead.
  private func wrongName(of file: ThemeFile) -> [ConfigurationProblem] {
    let stem = String((file.path.split(separator: "/").last ?? "").dropLast(".toml".count))
    guard let name = file.name, name.value != stem else { return [] }
    return [
      ConfigurationProblem(
        file: file.path, line: name.line, key: "name",
        text: Words("het thema heet \(Quoting.quoted(name.value))", "the theme is called \(Quoting.quoted(name.value))")
          + Words(" maar zijn bestand ", " but its file ") + Words(Quoting.quoted(stem + ".toml")),
        hint: Words(
          "een thema wordt gekozen bij de naam van zijn bestand", "themes are chosen by the name of their file"))
    ]
  }
}
