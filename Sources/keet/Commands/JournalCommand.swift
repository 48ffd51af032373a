import ArgumentParser
import Dashboard
import FoundationEssentials
import SendJournal
import UserConfiguration

/// `keet journal`
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Print what was changed and sent, when, and what became of it.",
    discussion: """
      The newest first; the list alone goes to standard output, words go to standard error. It holds no message texts. \
      Works beside a running keet, and changes nothing.

      Exit status: 0 all is well, 2 wrong use, or a journal that cannot be read, 3 try again later.
      """)

  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp("At most so many, the newest.", valueName: "number"))
  var limit: Int?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    let start = Start.own
    let language = try start.configuration(options.config).settings.language
    let path = start.paths.journalFile
    let entries = try Self.entries(at: path, language)
    let report = JournalReport(entries, filter: output.filter, language: language, now: Date())
    let format = output.format
    let shown = report.entries.prefix(limit ?? .max)
    print(format.text(PrintedList(shown, language, forPeople: format == .table)), terminator: "")
    if !SendJournal.exists(at: path) {
      StandardError.write(
        Words("er is nog niets gewijzigd of verstuurd: \(path)", "nothing was changed or sent yet: \(path)")(language))
    }
  }

  private static func entries(at path: String, _ language: Language) throws(CommandFailure) -> [JournalEntry] {
    guard SendJournal.exists(at: path) else { return [] }
    do throws(JournalProblem) {
      return try SendJournal.forReading(path: path).entries(limit: .max)
    } catch {
      let isPassing = if case .failed = error { true } else { false }
      throw CommandFailure(text: error.words(language), status: isPassing ? .tryAgain : .usage)
    }
  }
}
