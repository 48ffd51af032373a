package import Insights
package import Records
import SendJournal

/// Something that only the user can decide, answered by a letter.
package struct Question: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    /// The program is to end while something is being sent.
    case quitting
    /// Whether an uncertain write happened.
    case outcome(Write.ID)
    /// Whether two records are of one person or firm.
    /// - apart: the one that may be set apart.
    case link(LinkDecisions.Pair, apart: RecordID)
  }

  package struct Answer: Equatable, Sendable {
    package let letter: Character
    package let words: Words
  }

  package let subject: Subject
  package let title: Words
  package let text: Words
  package let answers: [Answer]
}

extension Question {
  /// - Parameter count: sends that have not ended.
  static func quitting(_ count: Int) -> Question {
    Question(
      subject: .quitting, title: Words("Afsluiten", "Quit"),
      text: Words("Er is nog niet alles verzonden (\(count)).", "Not everything has been sent (\(count))."),
      answers: [
        Answer(letter: "w", words: Words("wacht tot alles weg is", "wait until all is sent")),
        Answer(letter: "s", words: Words("stop na wat nu onderweg is", "stop after what is under way")),
        Answer(letter: "n", words: Words("niet afsluiten", "don't quit")),
      ])
  }

  static func outcome(of entry: JournalEntry) -> Question {
    Question(
      subject: .outcome(entry.id), title: Words("Is het gebeurd?", "Did it happen?"),
      text: Words(
        "\(entry.summary) · \(entry.title). Zeg alleen wat u zelf hebt nagekeken.",
        "\(entry.summary) · \(entry.title). Say only what you have checked yourself."),
      answers: [
        Answer(letter: "j", words: Words("ja, het is gebeurd", "yes, it happened")),
        Answer(letter: "n", words: Words("nee, het is niet gebeurd", "no, it did not happen")),
      ])
  }
}

extension AppState {
  /// A letter pressed under the question on top.
  mutating func answer(_ question: Question, with letter: Character) -> [Effect] {
    guard question.answers.contains(where: { $0.letter == letter }) else { return [] }
    overlay = nil
    switch question.subject {
    case .quitting: return quit(letter)
    case .outcome(let id): return resolve(id, found: letter == "j")
    case .link(let pair, let apart): return decide(pair, apart: apart, letter)
    }
  }
}
