/// Who somebody is, made recognisable for who knows them and useless for who does not.
package enum Masking {
  private static let dots = "••••"

  /// A phone number keeps its last four digits, an e-mail address its first letter and its domain, anything else its
  /// first character; of several, parted by commas or semicolons, each is masked.
  package static func recipient(_ text: String) -> String {
    text.split { ",;\n".contains($0) }
      .map { masked($0.drop(while: \.isWhitespace)) }
      .filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func masked(_ text: Substring) -> String {
    if let at = text.lastIndex(of: "@") {
      // "Noor <noor@demo.nl>" is an address with a name before it.
      let local = text[..<at].split(separator: "<").last ?? ""
      let domain = text[text.index(after: at)...].prefix { $0 != ">" && !$0.isWhitespace }
      return "\(local.prefix(1))\(dots)@\(domain)"
    }
    let digits = text.filter(\.isWholeNumber)
    // With fewer than seven digits the last four would be nearly all of it.
    if digits.count >= 7, text.allSatisfy({ $0.isWholeNumber || "+-.()/ ".contains($0) }) {
      return dots + digits.suffix(4)
    }
    return text.isEmpty ? "" : text.prefix(1) + dots
  }
}
