package import VendorAPI

/// One of the words that a vendor takes for a field.
package struct FieldChoice: Hashable, Sendable {
  /// What is sent: nearly always a text, else a number or a flag.
  package let value: JSONValue
  package let title: Words

  package init(value: JSONValue, title: Words) {
    self.value = value
    self.title = title
  }

  /// - Parameters:
  ///   - word: the vendor's word, which is sent.
  ///   - title: nil where the vendor's word is shown as it is.
  package init(_ word: String, _ title: Words? = nil) {
    self.init(value: .string(word), title: title ?? Words(word))
  }

  /// A JSON flag, as choices.
  static let yesAndNo = [
    FieldChoice(value: .bool(true), title: Words("ja", "yes")),
    FieldChoice(value: .bool(false), title: Words("nee", "no")),
  ]

  /// The value as it can be typed.
  var word: String { value.text ?? "" }

  /// Everything it answers to, folded.
  fileprivate var names: [String] { [word.folded, title.nl.folded, title.en.folded] }
}

extension [FieldChoice] {
  /// The choice a text names: the vendor's word, a title in either language, or the start of just one choice's names.
  /// Case and accents do not matter unless only they tell two words apart.
  func choice(_ typed: String) throws(UnreadableText) -> FieldChoice {
    if let exact = named(typed) { return exact }
    let start = typed.folded
    let found = filter { choice in choice.names.contains { $0.hasPrefix(start) } }
    if found.count == 1, let only = found.first { return only }
    let name = FieldText.named(typed)
    if found.isEmpty {
      throw UnreadableText(
        "\(name) is geen keuze; kies uit \(titles(.nl)).", "\(name) is no choice; choose from \(titles(.en)).")
    }
    throw UnreadableText(
      "\(name) kan meer dan één keuze zijn: \(found.titles(.nl)); typ meer letters.",
      "\(name) can be more than one choice: \(found.titles(.en)); type more letters.")
  }

  /// The choices that a line of them names, in its order and each once.
  func choices(_ typed: String) throws(UnreadableText) -> [FieldChoice] {
    let items = ListText.items(of: typed)
    var found: [FieldChoice] = []
    func take(_ choice: FieldChoice) { if !found.contains(choice) { found.append(choice) } }
    var rest = items[...]
    while let first = rest.first {
      // A title with a comma in it that was typed without quotes lies in several pieces.
      let whole = rest.indices.lazy.compactMap { end in
        self.named(rest[...end].joined(separator: ", ")).map { (choice: $0, next: end + 1) }
      }.first
      if let whole {
        take(whole.choice)
        rest = rest[whole.next...]
      } else {
        take(try choice(first))
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// What to type for a choice: its title, or the vendor's word where the title names another choice as well.
  func typed(_ value: JSONValue, _ language: Language) -> String {
    let text = value.text ?? ""
    guard let choice = first(where: { $0.value == value }) ?? first(where: { $0.word == text }) else { return text }
    let title = choice.title(language)
    return named(title) == choice ? title : choice.word
  }

  private func named(_ typed: String) -> FieldChoice? {
    if let exact = first(where: { $0.word == typed }) { return exact }
    let name = typed.folded
    return first { $0.word.folded == name } ?? first { $0.names.contains(name) }
  }

  /// As many as a line holds.
  func titles(_ language: Language) -> String {
    let shown = prefix(12).map { $0.title(language) }.joined(separator: ", ")
    return count > 12 ? shown + ", …" : shown
  }

  /// Titles with the text at their start first, then those with it inside.
  func proposals(_ typed: String, _ language: Language) -> [String] {
    let text = typed.folded
    let starting = filter { choice in choice.names.contains { $0.hasPrefix(text) } }
    let containing = filter { choice in !starting.contains(choice) && choice.names.contains { $0.contains(text) } }
    return (starting + containing).map { self.typed($0.value, language) }
  }
}
