import VendorAPI

/// Text of unknown origin inside a sentence, on its way to a terminal.
package enum Quoting {
  /// In double quotes, printable, at most 60 characters.
  package static func quoted(_ text: String) -> String {
    let clipped = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return "\"\(printable(String(clipped)))\""
  }

  /// Control, format and private characters become `\u{…}`, so that no text can steer the terminal or hide.
  package static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnseen {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
