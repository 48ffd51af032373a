/// A text of keet's own in both languages, written side by side so that neither can be forgotten.
package struct Words: Hashable, Sendable {
  package let nl: String
  package let en: String

  package init(_ nl: String, _ en: String) {
    self.nl = nl
    self.en = en
  }

  /// A text that is the same in both: a name, a number, a vendor's own word.
  package init(_ same: String) { self.init(same, same) }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }

  package static func + (one: Words, other: Words) -> Words { Words(one.nl + other.nl, one.en + other.en) }
}

extension [Words] {
  /// All of them with a dot between; nil for none.
  var dotted: Words? {
    guard let first else { return nil }
    return dropFirst().reduce(first) { $0 + Words(" · ") + $1 }
  }
}
