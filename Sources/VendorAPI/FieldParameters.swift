/// A header field's value with parameters: `attachment; filename="plan.pdf"`.
struct FieldParameters: Equatable, Sendable {
  /// In lower case, without the parameters.
  var value: String
  /// By name in lower case. Of parameters with the same name the first counts.
  var parameters: [String: String] = [:]

  /// Reads the form of RFC 9110 §5.6.6, and values without quotes that should have them: up to the next
  /// semicolon everything belongs to such a value.
  init(_ text: String) {
    // Sign by sign: a combining mark must not hide a quote or a semicolon.
    var rest = text.unicodeScalars[...]
    value = Self.word(&rest).lowercased()
    while rest.popFirst() != nil {
      rest = rest.drop(while: Self.isSpace)
      let name = Self.trimmed(rest.prefix { $0 != "=" && $0 != ";" }).lowercased()
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: Self.isSpace)
      let value = rest.first == "\"" ? Self.quoted(&rest) : Self.word(&rest)
      if !name.isEmpty, parameters[name] == nil { parameters[name] = value }
    }
  }

  private typealias Signs = Substring.UnicodeScalarView

  /// What stands before the next semicolon, which becomes the current place.
  private static func word(_ rest: inout Signs) -> String {
    defer { rest = rest.drop { $0 != ";" } }
    return trimmed(rest.prefix { $0 != ";" })
  }

  /// The text between quotes. A backslash escapes only a quote or a backslash: browsers write those of a
  /// Windows path as they are.
  private static func quoted(_ rest: inout Signs) -> String {
    var text = String.UnicodeScalarView()
    rest = rest.dropFirst()
    while let sign = rest.popFirst(), sign != "\"" {
      if sign == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
        text.append(escaped)
        rest = rest.dropFirst()
      } else {
        text.append(sign)
      }
    }
    rest = rest.drop { $0 != ";" }
    return String(text)
  }

  private static func isSpace(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" }

  private static func trimmed(_ text: Signs) -> String {
    guard let last = text.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(text[...last].drop(while: isSpace))
  }
}
