import Dashboard
import VendorAPI

/// Reads a written value as the kind of value its setting wants. Sentences never repeat the value.
enum ValueReader {
  /// From the file.
  static func read(_ node: ConfigurationDocument.Node, as kind: SettingKey.Kind) -> ValueReading {
    switch (kind, node) {
    case (.flag, .flag(let flag)): .value(.flag(flag))
    case (.number(let range), .number(let number)) where range.contains(number): .value(.number(number))
    case (.list, .list(let nodes)): list(nodes)
    case (.text, .text(let text)), (.url, .text(let text)), (.choice, .text(let text)), (.secret, .text(let text)),
      (.command, .text(let text)):
      read(text: text, as: kind)
    default: wrong(kind, found: node.typeName)
    }
  }

  /// From the environment, where everything is text.
  static func read(variable text: String, as kind: SettingKey.Kind) -> ValueReading {
    switch kind {
    case .flag:
      switch text.lowercased() {
      case "true", "1", "yes", "on": .value(.flag(true))
      case "false", "0", "no", "off": .value(.flag(false))
      default: wrong(kind)
      }
    case .number(let range):
      if let number = Int(text), range.contains(number) { .value(.number(number)) } else { wrong(kind) }
    case .list:
      list(text.split(separator: ",", omittingEmptySubsequences: false).map { .text(trimmed($0)) })
    case .text, .url, .choice, .secret, .command: read(text: text, as: kind)
    }
  }

  private static func read(text: String, as kind: SettingKey.Kind) -> ValueReading {
    if let complaint = complaint(about: text) { return complaint }
    return switch kind {
    case .choice(let words): words.contains(text) ? .value(.text(text)) : wrong(kind)
    case .secret: .value(.secret(Secret(text)))
    case .command: .value(.command(text))
    default: .value(.text(text))
    }
  }

  private static func list(_ nodes: [ConfigurationDocument.Node]) -> ValueReading {
    var items: [String] = []
    for node in nodes {
      guard case .text(let text) = node else {
        return wrong(.list, found: Words("een lijst met ", "a list with ") + node.typeName)
      }
      if let complaint = complaint(about: text) { return complaint }
      items.append(text)
    }
    return .value(.list(items))
  }

  /// No setting is blank or holds line ends and other controls; in a header or a terminal they would do harm.
  private static func complaint(about text: String) -> ValueReading? {
    if trimmed(text[...]).isEmpty {
      return .wrong(
        Words("is leeg", "is empty"), hint: Words("vul in of haal de regel weg", "fill it in or remove the line"))
    }
    let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard hasControl else { return nil }
    return .wrong(
      Words("bevat stuurtekens", "holds control characters"),
      hint: Words("schrijf het op één regel, zonder tabs", "write it on one line, without tabs"))
  }

  private static func wrong(_ kind: SettingKey.Kind, found: Words? = nil) -> ValueReading {
    let wanted: Words
    switch kind {
    case .text, .url, .secret, .command: wanted = Words("tekst tussen aanhalingstekens", "text in quotes")
    case .flag: wanted = Words("true of false", "true or false")
    case .list: wanted = Words(#"een lijst van teksten, zoals ["a", "b"]"#, #"a list of texts, such as ["a", "b"]"#)
    case .number(let range):
      wanted = Words(
        "een geheel getal van \(range.lowerBound) t/m \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .choice(let words): wanted = alternatives(words)
    }
    return .wrong(Words("moet zijn: ", "must be ") + wanted, hint: found.map { Words("dit is ", "this is ") + $0 })
  }

  /// `"a", "b" or "c"`.
  private static func alternatives(_ words: [String]) -> Words {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return Words(quoted.joined()) }
    return Words(quoted.dropLast().joined(separator: ", ")) + Words(" of ", " or ") + Words(last)
  }

  static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
