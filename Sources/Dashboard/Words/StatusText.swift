import Insights
import Records

/// A status as the screen says it everywhere: a sign, a word and a tone, so that none of them carries the meaning
/// alone.
struct StatusText: Hashable, Sendable {
  /// Empty where the word says it all.
  let sign: String
  let word: Words
  let tone: Tone

  init(_ sign: String, _ word: Words, _ tone: Tone) {
    self.sign = sign
    self.word = word
    self.tone = tone
  }

  /// A vendor's word that keet does not know: as it came, behind a question mark, never taken for one like it.
  init(unknown word: String) { self.init("", Words("?" + word), .plain) }

  func callAsFunction(_ language: Language) -> StyledText {
    StyledText(sign.isEmpty ? word(language) : "\(sign) \(word(language))", tone)
  }
}

extension Attention.Severity {
  var tone: Tone {
    switch self {
    case .alarm: .alarm
    case .warning: .warning
    case .notice: .plain
    }
  }

  var sign: String {
    switch self {
    case .alarm: "✗"
    case .warning: "!"
    case .notice: "?"
    }
  }
}
