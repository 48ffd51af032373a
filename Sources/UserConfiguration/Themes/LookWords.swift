import Dashboard
import Terminal

/// The words a theme file says looks with.
enum LookWords {
  static var attributes: [String: WritableKeyPath<Style, Bool>] {
    ["bold": \.bold, "dim": \.dim, "underline": \.underline, "reverse": \.reverse, "italic": \.italic]
  }

  /// Whether a key in a role's table is about its look, and not the rest of a longer role name.
  static func isKey(_ key: String) -> Bool { key == "fg" || key == "bg" || attributes[key] != nil }

  static let example = Words(
    "schrijf bijvoorbeeld \"red on 236 bold\"", "write, for example, \"red on 236 bold\"")
  static let colors = Words(
    "schrijf een naam uit [palette], red, bright-red, 0 t/m 255 of #rrggbb",
    "write a name from [palette], red, bright-red, 0 to 255, or #rrggbb")
}
