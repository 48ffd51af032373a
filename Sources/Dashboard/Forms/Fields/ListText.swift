/// Several texts in one line, parted by commas: `06 12345678, 020 1234567`. A text that has a comma in it, or begins
/// with a quote, stands in quotes, and a quote in it is doubled: `"Steiger, damwand", Gemaal`.
enum ListText {
  /// - Returns: without the empty ones, and without white space around them.
  static func items(of typed: String) -> [String] {
    var items: [String] = []
    var rest = typed[...]
    while !rest.isEmpty {
      rest = rest.drop { $0.isWhitespace }
      let item = rest.first == "\"" ? quoted(&rest) : ""
      // What stands behind a closing quote belongs to the same text.
      let plain = rest.prefix { $0 != "," }
      rest = rest.dropFirst(plain.count + 1)
      let whole = String((item + plain).trimmed)
      if !whole.isEmpty { items.append(whole) }
    }
    return items
  }

  static func typed(_ items: [String]) -> String {
    let texts = items.map { item in
      item.contains(",") || item.hasPrefix("\"") ? "\"" + item.replacing("\"", with: "\"\"") + "\"" : item
    }
    return texts.joined(separator: ", ")
  }

  /// Takes a quoted text; one that is never closed ends with the line.
  private static func quoted(_ rest: inout Substring) -> String {
    var text = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character != "\"" {
        text.append(character)
      } else if rest.first == "\"" {
        text.append("\"")
        rest.removeFirst()
      } else {
        break
      }
    }
    return text
  }
}
