package import Dashboard

/// The settings, and where each came from.
package struct LoadedConfiguration: Equatable, Sendable {
  package let settings: Settings
  /// The file that was read; nil when there is none.
  package let file: String?
  /// The effective values of every section that is on, by dotted path (`vemap.url`).
  package let values: [String: SettledValue]
  /// Where each command's keys were set, by command id.
  package let keyOrigins: [String: Origin]

  /// Where a setting came from: `vemap.url`, or `keys.refresh` for a command's keys.
  package func origin(of path: String) -> Origin? {
    if path.hasPrefix("keys.") { return keyOrigins[String(path.dropFirst("keys.".count))] }
    return values[path]?.origin
  }

  /// A problem someone else found in a setting, with its file and line: a key notation that does not exist, a
  /// password the vendor refused, a secret command that failed.
  package func problem(at path: String, text: Words, hint: Words? = nil) -> ConfigurationProblem {
    (origin(of: path) ?? .standard).problem(key: path, text: text, hint: hint)
  }

  /// A secret command that failed, by the path of the secret: `vemap.password`.
  package func problem(at path: String, _ failure: SecretCommandFailure) -> ConfigurationProblem {
    let command = path.hasSuffix("_command") ? path : "\(path)_command"
    let label = SettingKey.key(at: command)?.label ?? Words(Quoting.quoted(command))
    return problem(at: command, text: label + Words(" ") + failure.words, hint: failure.hint)
  }
}
