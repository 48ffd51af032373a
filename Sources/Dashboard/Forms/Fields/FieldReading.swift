package import Records
package import VendorAPI

/// What reading a field's text gave.
package enum FieldReading: Hashable, Sendable {
  /// Nothing but white space: the field is not sent.
  case empty
  /// - `value`: as it is sent.
  /// - `echo`: what was understood, where that can differ from what was typed: `za 31-01-2026 · wk 5`.
  /// - `warning`: what is allowed and still worth saying.
  case value(JSONValue, echo: String?, warning: Words?)
  /// Why it cannot be sent, and what to type instead.
  case problem(Words)
}

/// What the meaning of a text depends on besides the text: `morgen` is a day only to who knows today's.
package struct FieldContext: Hashable, Sendable {
  package var today: CalendarDate
  /// Of the echo; what is typed may be in either language.
  package var language: Language

  package init(today: CalendarDate, language: Language) {
    self.today = today
    self.language = language
  }
}

/// Why a text is not what its field holds, in whole sentences.
struct UnreadableText: Error, Equatable {
  let words: Words

  init(_ nl: String, _ en: String) { words = Words(nl, en) }
}
