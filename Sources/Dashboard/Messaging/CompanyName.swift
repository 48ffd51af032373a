/// A firm's name without what every system writes in its own way: case, accents, punctuation and the legal form.
struct CompanyName: Hashable {
  /// Empty where nothing is left; such a name equals no other.
  private let words: [String]

  init(_ text: String) {
    let folded = String(decoding: FoldedText.bytes(of: text.replacing("&", with: " en ")), as: UTF8.self)
    // `B.V.` is one word, while `Kabel-Koppel` is two.
    let parts = folded.replacing(".", with: "").split { !$0.isLetter && !$0.isNumber }
    words = parts.map(String.init).filter { !Self.legalForms.contains($0) }
  }

  /// What the folded text of every name that is the same holds; nil where no name is. A word with points in it may be
  /// written without.
  var mark: [UInt8]? { words.max { $0.utf8.count < $1.utf8.count }.map { Array($0.utf8) } }

  func isSame(as other: CompanyName) -> Bool { !words.isEmpty && words == other.words }

  private static let legalForms: Set<String> = ["bv", "nv", "vof", "cv", "holding", "nederland"]
}
