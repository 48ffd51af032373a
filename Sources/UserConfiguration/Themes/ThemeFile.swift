import Dashboard
import Terminal

/// A theme file as it is written: roles with their colours by name, before anyone knows what the names stand for.
struct ThemeFile {
  /// How a role is to look, in the words of the file.
  struct Look: Equatable {
    var foreground: String?
    var background: String?
    /// The attributes; it has no colours.
    var attributes = Style()
  }

  struct Entry<Value> {
    var value: Value
    var line: Int?
  }

  let path: String
  /// What the file calls itself, if it does.
  private(set) var name: Entry<String>?
  /// The theme it adds to.
  private(set) var inherits: Entry<String>?
  private(set) var palette: [String: Entry<String>] = [:]
  private(set) var looks: [Role: Entry<Look>] = [:]
  /// What was passed over, and why.
  private(set) var warnings: [ConfigurationProblem] = []
  private let lines: KeyLines

  /// - Throws: a problem when the file is not TOML at all; anything less is a warning.
  init(_ bytes: [UInt8], path: String) throws(ConfigurationProblem) {
    let document = try ConfigurationDocument(bytes, path: path)
    (self.path, lines) = (path, document.lines)
    for (key, node) in document.root.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "name": name = text(node, [key])
      case "inherits": inherits = text(node, [key])
      case "palette": readPalette(node)
      default: readRole(key, node, [key])
      }
    }
    warnings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  // MARK: Parts

  private mutating func readPalette(_ node: ConfigurationDocument.Node) {
    guard case .table(let colors) = node else {
      return warn(
        ["palette"], Words("palette moet een tabel zijn", "palette must be a table"),
        hint: Words("schrijf [palette] op een eigen regel", "write [palette] on a line of its own"))
    }
    for (name, node) in colors.sorted(by: { $0.key < $1.key }) {
      guard let color = colorWord(node, ["palette", name]) else { continue }
      palette[name] = Entry(value: color, line: lines.line(of: ["palette", name]))
    }
  }

  /// - Parameters:
  ///   - name: the role's name so far: tables add their keys to it, so `row.selected = …` needs no quotes.
  ///   - place: the same as keys of the document.
  private mutating func readRole(_ name: String, _ node: ConfigurationDocument.Node, _ place: [String]) {
    switch node {
    case .text(let text): set(name, look(text, place), place)
    case .table(let table):
      let own = table.filter { LookWords.isKey($0.key) }
      if !own.isEmpty { set(name, look(own, place), place) }
      for (key, node) in table.sorted(by: { $0.key < $1.key }) where own[key] == nil {
        readRole("\(name).\(key)", node, place + [key])
      }
    default:
      warn(
        place,
        Words(Quoting.quoted(name))
          + Words(" moet een tekst of een tabel zijn, niet ", " must be a text or a table, not ")
          + node.typeName, hint: LookWords.example)
    }
  }

  private mutating func set(_ name: String, _ look: Look?, _ place: [String]) {
    guard let role = Role(name: name) else {
      let nearest = Suggestion.nearest(to: name, among: Role.allCases.map(\.name))
      return warn(
        place, Words("er is geen rol \(Quoting.quoted(name))", "there is no role \(Quoting.quoted(name))"),
        hint: nearest.map(Suggestion.question))
    }
    if let look { looks[role] = Entry(value: look, line: lines.line(of: place)) }
  }

  private mutating func look(_ text: String, _ place: [String]) -> Look? {
    var look = Look()
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      if word == "on", look.background == nil, let color = words.popFirst() {
        look.background = color
      } else if let attribute = LookWords.attributes[word] {
        look.attributes[keyPath: attribute] = true
      } else if look.foreground == nil, look.background == nil, word != "on" {
        look.foreground = word
      } else {
        let quoted = Quoting.quoted(text)
        warn(place, Words("\(quoted) is geen opmaak", "\(quoted) is not a look"), hint: LookWords.example)
        return nil
      }
    }
    return look
  }

  private mutating func look(_ table: [String: ConfigurationDocument.Node], _ place: [String]) -> Look? {
    var look = Look()
    for (key, node) in table.sorted(by: { $0.key < $1.key }) {
      switch (key, node) {
      case ("fg", _): look.foreground = colorWord(node, place + [key])
      case ("bg", _): look.background = colorWord(node, place + [key])
      case (_, .flag(let isOn)): LookWords.attributes[key].map { look.attributes[keyPath: $0] = isOn }
      default:
        warn(
          place + [key],
          Words("\(key) moet true of false zijn, niet ", "\(key) must be true or false, not ") + node.typeName)
      }
    }
    return look
  }

  /// A colour by name or number.
  private mutating func colorWord(_ node: ConfigurationDocument.Node, _ place: [String]) -> String? {
    switch node {
    case .text(let text): return text
    case .number(let number): return String(number)
    default:
      warn(
        place,
        Words(place.last ?? "") + Words(" moet een kleur zijn, niet ", " must be a colour, not ") + node.typeName,
        hint: LookWords.colors)
      return nil
    }
  }

  private mutating func text(_ node: ConfigurationDocument.Node, _ place: [String]) -> Entry<String>? {
    if case .text(let text) = node { return Entry(value: text, line: lines.line(of: place)) }
    warn(
      place,
      Words(place.joined(separator: ".")) + Words(" moet tekst zijn, niet ", " must be text, not ") + node.typeName)
    return nil
  }

  private mutating func warn(_ place: [String], _ text: Words, hint: Words? = nil) {
    warnings.append(
      ConfigurationProblem(
        file: path, line: lines.line(of: place), key: place.joined(separator: "."), text: text, hint: hint))
  }
}
