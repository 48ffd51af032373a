package import Dashboard

/// One thing in the configuration that the user has to change, in one line:
/// `config.toml:7: unknown key "pasword" in [vemap]; did you mean "password"?`
///
/// It names keys, never values: a value can be a secret in the wrong place.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  /// The file, the environment variable when the value came from there, or nil when it came from neither.
  package var file: String?
  /// Counted from 1.
  package var line: Int?
  /// Counted from 1; only known for text that is not TOML.
  package var column: Int?
  /// The dotted key, such as `vemap.password`.
  package var key: String?
  package var text: Words
  /// What to do about it.
  package var hint: Words?

  package init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, key: String? = nil, text: Words, hint: Words? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.text = text
    self.hint = hint
  }
}

extension ConfigurationProblem: CustomStringConvertible {
  /// The whole line in both languages.
  package var words: Words {
    let place = [file.map(Quoting.printable), line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let sentence = hint.map { text + Words("; ") + $0 } ?? text
    return place.isEmpty ? sentence : Words("\(place): ") + sentence
  }

  package var description: String { words(.en) }
}

/// Everything that is wrong with a configuration, file order first, then the environment.
package struct ConfigurationProblems: Error, Equatable, Sendable {
  package let problems: [ConfigurationProblem]
}

extension ConfigurationProblems: CustomStringConvertible {
  /// One line a problem.
  package func text(_ language: Language) -> String { problems.map { $0.words(language) }.joined(separator: "\n") }

  package var description: String { text(.en) }
}
