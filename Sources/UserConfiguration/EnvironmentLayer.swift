import Dashboard

/// Turns the environment into settings. A variable that is empty counts as not set, as everywhere in a shell.
enum EnvironmentLayer {
  static func read(_ environment: [String: String]) -> Layer {
    var layer = Layer()
    for key in SettingKey.all {
      guard let text = environment[key.variable], !text.isEmpty else { continue }
      let origin = Origin.environment(key.variable)
      layer.note(
        key, ValueReader.read(variable: text, as: key.kind), origin: origin, label: Words("de waarde", "the value"))
      if layer.sections[key.section] == nil { layer.sections[key.section] = origin }
    }
    layer.problems += unknown(in: environment)
    return layer
  }

  /// Misspelt variables. Only names that begin like a section are judged: other programs and tests may have
  /// `KEET_` variables of their own.
  private static func unknown(in environment: [String: String]) -> [ConfigurationProblem] {
    let known = SettingKey.all.map(\.variable)
    let prefixes = SettingKey.Section.allCases.filter { $0 != .general }.map { "KEET_\($0.rawValue.uppercased())_" }
    return environment.keys.sorted()
      .filter { name in !known.contains(name) && prefixes.contains { name.hasPrefix($0) } }
      .map { name in
        let nearest = Suggestion.nearest(to: name, among: known).map {
          Words("bedoelde u \($0)?", "did you mean \($0)?")
        }
        return ConfigurationProblem(
          file: name, text: Words("onbekende omgevingsvariabele", "unknown environment variable"), hint: nearest)
      }
  }
}
