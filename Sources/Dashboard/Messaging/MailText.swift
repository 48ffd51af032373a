import VendorAPI

/// The text of one of VEMAP's mail templates: its blocks in their order, with `{NAMES}` where something is filled in.
/// The document shows a layout and a text; of other blocks what they hold as `props.text` counts.
struct MailText: Equatable {
  let text: String

  /// - Parameter template: a row of `listMailTemplates`.
  init(template: JSONValue) {
    let blocks: [String: JSONValue] = if case .object(let blocks)? = template["template_data"] { blocks } else { [:] }
    var texts: [String] = []
    var seen: Set<String> = []
    func read(_ key: String) {
      // A block that holds itself must not be read for ever.
      guard let data = blocks[key]?["data"], seen.insert(key).inserted else { return }
      if let text = data["props"]?["text"]?.text { texts.append(text) }
      for children in [data["childrenIds"], data["props"]?["childrenIds"]] {
        if case .array(let keys)? = children { for key in keys.compactMap(\.text) { read(key) } }
      }
    }
    read("root")
    text = texts.joined(separator: "\n")
  }

  /// What is to be filled in, in the order of the text and each once.
  var placeholders: [String] {
    var names: [String] = []
    for match in text.matches(of: /\{([A-Za-z0-9_]+)\}/) {
      let name = String(match.1)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The text with what is known in place; the rest stays as it is.
  func filled(with values: [String: String]) -> String {
    text.replacing(/\{([A-Za-z0-9_]+)\}/) { match in values[String(match.1)] ?? String(match.0) }
  }
}
