extension KeyStroke {
  /// How people write it: `r`, `R`, `F5`, `Ctrl+P`, `Shift+Tab`, `Space`, `Enter`, `Esc`, `PgDn`.
  package var notation: String {
    Self.modifierNames.filter { modifiers.contains($0.modifier) }.map { $0.name + "+" }.joined() + keyName
  }

  private var keyName: String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): modifiers.contains(.control) ? character.uppercased() : String(character)
    case .function(let number): "F\(number)"
    default: Self.keyNames.first { $0.key == key }?.name ?? ""
    }
  }

  /// Reads what `notation` writes; names in capital or small letters, and with `Return`, `Escape`, `PageUp`, `PageDown`,
  /// `Insert`, `Delete` and `Control` too. Nil for anything else.
  package init?(notation: String) {
    var rest = notation[...]
    var modifiers: Modifiers = []
    while let plus = rest.dropFirst().firstIndex(of: "+"), rest.index(after: plus) < rest.endIndex {
      let word = rest[..<plus].lowercased()
      guard let modifier = Self.modifiers[word] else { break }
      modifiers.insert(modifier)
      rest = rest[rest.index(after: plus)...]
    }
    guard let key = Self.key(named: String(rest)) else { return nil }
    self.init(key, modifiers)
    self = normalized
  }

  /// The same press as the keyboard tells it: Shift and a letter is the capital, Ctrl and a letter the small one.
  package var normalized: KeyStroke {
    guard case .character(let character) = key, character.isLetter else { return self }
    if modifiers.contains(.control) {
      return character.lowercased().first.map { KeyStroke(.character($0), modifiers) } ?? self
    }
    guard modifiers.contains(.shift), let capital = character.uppercased().first else { return self }
    return KeyStroke(.character(capital), modifiers.subtracting(.shift))
  }

  private static func key(named name: String) -> Key? {
    if name.count == 1, let character = name.first {
      return character.isWhitespace ? nil : .character(character)
    }
    let word = name.lowercased()
    if word == "space" { return .character(" ") }
    if word.first == "f", let number = Int(word.dropFirst()), (1...24).contains(number), word.dropFirst().first != "+" {
      return .function(number)
    }
    return keyNames.first { $0.name.lowercased() == word }?.key ?? aliases[word]
  }

  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("Ctrl", .control), ("Alt", .alt), ("Shift", .shift),
  ]

  private static let modifiers: [String: Modifiers] = [
    "ctrl": .control, "control": .control, "alt": .alt, "shift": .shift,
  ]

  private static let keyNames: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Backspace", .backspace), ("Esc", .escape), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Ins", .insert), ("Del", .delete),
  ]

  private static let aliases: [String: Key] = [
    "return": .enter, "escape": .escape, "pageup": .pageUp, "pagedown": .pageDown, "insert": .insert,
    "delete": .delete,
  ]
}
