import Dashboard

/// Where a setting's value came from.
package enum Origin: Hashable, Sendable {
  case standard
  /// Line counted from 1; nil when it could not be told.
  case file(String, line: Int?)
  /// The environment variable's name.
  case environment(String)

  /// `config.toml:7`, `KEET_VEMAP_URL` or `default`.
  package var text: String {
    switch self {
    case .standard: "default"
    case .file(let file, let line):
      Quoting.printable(file) + (line.map { ":\($0)" } ?? "")
    case .environment(let variable): variable
    }
  }

  /// A problem with what came from here.
  func problem(key: String, text: Words, hint: Words? = nil) -> ConfigurationProblem {
    switch self {
    case .standard: ConfigurationProblem(key: key, text: text, hint: hint)
    case .file(let file, let line): ConfigurationProblem(file: file, line: line, key: key, text: text, hint: hint)
    case .environment(let variable): ConfigurationProblem(file: variable, key: key, text: text, hint: hint)
    }
  }
}

/// A setting's value and where it came from.
package struct SettledValue: Hashable, Sendable {
  package var value: SettingValue
  package var origin: Origin
}
