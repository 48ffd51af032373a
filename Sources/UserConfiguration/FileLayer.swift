import Dashboard

/// Turns a parsed file into settings, collecting every problem on the way.
struct FileLayer {
  private let document: ConfigurationDocument
  private let path: String
  private var layer = Layer(file: .read)

  static func read(_ document: ConfigurationDocument, path: String) -> Layer {
    var reader = FileLayer(document: document, path: path)
    for (name, node) in document.root.sorted(by: { $0.key < $1.key }) { reader.readTopLevel(name, node) }
    reader.layer.problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return reader.layer
  }

  private init(document: ConfigurationDocument, path: String) {
    self.document = document
    self.path = path
  }

  /// The tables whose keys are not settings but names of something else.
  private static let tables = ["keys", "operations"]

  /// The table of `[whatsapp]` whose tables are named after templates.
  private static let templates = "templates"

  private mutating func readTopLevel(_ name: String, _ node: ConfigurationDocument.Node) {
    let section = SettingKey.Section(rawValue: name)
    if section == nil && !Self.tables.contains(name) {
      readSetting(name, node, section: .general, path: [name])
      return
    }
    guard case .table(let entries) = node else {
      let quoted = Quoting.quoted(name)
      report(
        [name], Words("\(quoted) moet een tabel zijn", "\(quoted) must be a table"),
        hint: Words("schrijf [\(name)] op een eigen regel", "write [\(name)] on a line of its own"))
      return
    }
    guard let section else {
      return name == "operations" ? readOperations(entries) : readKeys(entries, path: [name], id: "")
    }
    layer.sections[section] = origin([name])
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      if section == .whatsapp, key == Self.templates {
        readTemplates(value, path: [name, key])
      } else {
        readSetting(key, value, section: section, path: [name, key])
      }
    }
  }

  private mutating func readSetting(
    _ name: String, _ node: ConfigurationDocument.Node, section: SettingKey.Section, path: [String]
  ) {
    guard let key = SettingKey.keys(of: section).first(where: { $0.name == name }) else {
      return reportUnknown(name, node, section: section, path: path)
    }
    layer.note(key, ValueReader.read(node, as: key.kind), origin: origin(path), label: key.label)
  }

  /// `[keys]`: a command id with one notation or a list. An id with dots may be written with or without quotes.
  private mutating func readKeys(_ entries: [String: ConfigurationDocument.Node], path: [String], id: String) {
    for (name, node) in entries.sorted(by: { $0.key < $1.key }) {
      let path = path + [name]
      let id = id.isEmpty ? name : "\(id).\(name)"
      if case .table(let inner) = node {
        readKeys(inner, path: path, id: id)
        continue
      }
      let notations: ValueReading =
        if case .text = node { ValueReader.read(.list([node]), as: .list) } else { ValueReader.read(node, as: .list) }
      switch notations {
      case .value(.list(let list)): layer.keys[id] = Layer.Keys(notations: list, origin: origin(path))
      case .value: break
      case .wrong(let text, let hint): report(path, Words("\(Quoting.quoted(id)) in [keys] ") + text, hint: hint)
      }
    }
  }

  /// `[operations]`: an operation's id with its method and path.
  private mutating func readOperations(_ entries: [String: ConfigurationDocument.Node]) {
    for (name, node) in entries.sorted(by: { $0.key < $1.key }) {
      let path = ["operations", name]
      switch ValueReader.read(node, as: .text) {
      case .value(.text(let text)): layer.operations[name] = Layer.Operation(text: text, origin: origin(path))
      case .value: break
      case .wrong(let text, let hint):
        report(path, Words("\(Quoting.quoted(name)) in [operations] ") + text, hint: hint)
      }
    }
  }

  /// `[whatsapp.templates.NAME]`: what the template of that name says.
  private mutating func readTemplates(_ node: ConfigurationDocument.Node, path: [String]) {
    guard case .table(let templates) = node else {
      return report(
        path, Words("\"templates\" moet een tabel zijn", "\"templates\" must be a table"), hint: Self.templateForm)
    }
    for (name, node) in templates.sorted(by: { $0.key < $1.key }) {
      let path = path + [name]
      let place = "[\(path.joined(separator: "."))]"
      guard case .table(let entries) = node else {
        report(
          path, Words("\(Quoting.quoted(name)) moet een tabel zijn", "\(Quoting.quoted(name)) must be a table"),
          hint: Self.templateForm)
        continue
      }
      if entries["text"] == nil {
        report(
          path, Words("\(place) heeft geen \"text\"", "\(place) has no \"text\""),
          hint: Words("zet erbij text = \"Beste {1}, …\"", "add text = \"Dear {1}, …\""))
      }
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        readTemplateEntry(key, value, of: name, place: place, path: path + [key])
      }
    }
  }

  private mutating func readTemplateEntry(
    _ key: String, _ node: ConfigurationDocument.Node, of name: String, place: String, path: [String]
  ) {
    guard key == "text" else {
      let quoted = Quoting.quoted(key)
      return report(
        path, Words("onbekende instelling \(quoted) in \(place)", "unknown key \(quoted) in \(place)"),
        hint: Suggestion.nearest(to: key, among: ["text"]).map(Suggestion.question))
    }
    // A message may have several lines, which no other setting has.
    let oneLine: ConfigurationDocument.Node =
      if case .text(let text) = node { .text(text.replacing("\n", with: " ")) } else { node }
    switch ValueReader.read(oneLine, as: .text) {
    case .value:
      if case .text(let text) = node { layer.templates[name] = Layer.Template(text: text, origin: origin(path)) }
    case .wrong(let text, let hint): report(path, Words("\"text\" in \(place) ") + text, hint: hint)
    }
  }

  private static let templateForm = Words(
    "schrijf [whatsapp.templates.NAAM] op een eigen regel, met text = \"…\" eronder",
    "write [whatsapp.templates.NAME] on a line of its own, with text = \"…\" below it")

  private mutating func reportUnknown(
    _ name: String, _ node: ConfigurationDocument.Node, section: SettingKey.Section, path: [String]
  ) {
    if section == .general, case .table = node {
      let sections = SettingKey.Section.allCases.map(\.rawValue).filter { !$0.isEmpty } + Self.tables
      let nearest = Suggestion.nearest(to: name, among: sections).map {
        Words("bedoelde u [\($0)]?", "did you mean [\($0)]?")
      }
      let list = sections.map { "[\($0)]" }.joined(separator: ", ")
      return report(
        path, Words("onbekende sectie \(Quoting.quoted(name))", "unknown section \(Quoting.quoted(name))"),
        hint: nearest ?? Words("er zijn \(list)", "there are \(list)"))
    }
    let place = section == .general ? "" : " in [\(section.rawValue)]"
    let names = SettingKey.keys(of: section).map(\.name) + (section == .whatsapp ? [Self.templates] : [])
    let nearest = Suggestion.nearest(to: name, among: names)
    let hint: Words? =
      if let nearest {
        Suggestion.question(nearest)
      } else if SettingKey.keys(of: .general).contains(where: { $0.name == name }) {
        Words("die hoort boven de eerste [sectie]", "it belongs above the first [section]")
      } else {
        SettingKey.all.first { $0.name == name }.map { key in
          Words("die hoort onder [\(key.section.rawValue)]", "it belongs under [\(key.section.rawValue)]")
        }
      }
    let quoted = Quoting.quoted(name)
    report(path, Words("onbekende instelling \(quoted)\(place)", "unknown key \(quoted)\(place)"), hint: hint)
  }

  private func origin(_ path: [String]) -> Origin { .file(self.path, line: document.lines.line(of: path)) }

  private mutating func report(_ path: [String], _ text: Words, hint: Words?) {
    layer.problems.append(origin(path).problem(key: path.joined(separator: "."), text: text, hint: hint))
  }
}

extension SettingKey {
  /// The setting inside a sentence about the file: `"url" in [vemap]`.
  var label: Words { Words(section == .general ? "\"\(name)\"" : "\"\(name)\" in [\(section.rawValue)]") }
}
