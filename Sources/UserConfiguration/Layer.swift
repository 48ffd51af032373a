import Dashboard

/// What one origin, the file or the environment, says.
struct Layer {
  /// What became of the file.
  enum File {
    case none
    case read
    case unreadable
  }

  struct Keys {
    var notations: [String]
    var origin: Origin
  }

  struct Operation {
    var text: String
    var origin: Origin
  }

  struct Template {
    var text: String
    var origin: Origin
  }

  /// By the dotted path of the setting.
  var values: [String: SettledValue] = [:]
  /// Everything that is written, also when its value is wrong, so that it is not reported as missing too.
  var mentioned: [String: Origin] = [:]
  /// The sections that are there, also when empty.
  var sections: [SettingKey.Section: Origin] = [:]
  /// By command id.
  var keys: [String: Keys] = [:]
  /// By operationId.
  var operations: [String: Operation] = [:]
  /// By name.
  var templates: [String: Template] = [:]
  var problems: [ConfigurationProblem] = []
  var file = File.none

  /// Whether a setting of this kind is written here.
  func holds(_ kind: SettingKey.Kind) -> Bool {
    mentioned.keys.contains { SettingKey.key(at: $0)?.kind == kind }
  }

  /// Notes a setting, or why its value will not do.
  mutating func note(_ key: SettingKey, _ reading: ValueReading, origin: Origin, label: Words) {
    mentioned[key.path] = origin
    switch reading {
    case .value(let value): values[key.path] = SettledValue(value: value, origin: origin)
    case .wrong(let text, let hint):
      problems.append(origin.problem(key: key.path, text: label + Words(" ") + text, hint: hint))
    }
  }

  /// Both layers as one; `self` is the stronger. What it writes withdraws the weaker layer's value of the same
  /// setting and of its rivals, so a password in the environment replaces a `password_command` in the file.
  func over(_ weaker: Layer) -> Layer {
    var result = weaker
    for key in SettingKey.all where mentioned[key.path] != nil {
      for name in SettingKey.rivals(of: key.name) {
        let path = "\(key.section.rawValue).\(name)"
        result.values[path] = nil
        result.mentioned[path] = nil
      }
    }
    result.values.merge(values) { $1 }
    result.mentioned.merge(mentioned) { $1 }
    result.sections.merge(sections) { file, _ in file }
    result.keys.merge(keys) { $1 }
    result.operations.merge(operations) { $1 }
    result.templates.merge(templates) { $1 }
    result.problems += problems
    return result
  }
}

/// What became of a written value.
enum ValueReading {
  case value(SettingValue)
  /// Continues a sentence that begins with the setting's name.
  case wrong(Words, hint: Words?)
}
