import ArgumentParser
import Dashboard
import Glibc
import Sandbox
import UserConfiguration
import VendorAPI

/// `keet get`
struct GetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print a list of a vendor's records, for scripts.",
    discussion: """
      The list alone goes to standard output, words go to standard error. Without a list it names all there are.

      Exit status: 0 all is well, 1 the vendor refused, 2 wrong use or configuration, 3 try again later.
      """)

  @Argument(help: ArgumentHelp("The list, as after : on the screen.", valueName: "list"))
  var words: [String] = []

  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp("Columns, comma-separated.", valueName: "names"))
  var columns: String?

  @Option(help: ArgumentHelp("What the list is about, e.g. project=123; may be repeated.", valueName: "name=id"))
  var with: [String] = []

  @Flag(help: "Read from the demo, without a configuration.") var demo = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    for pair in with where !pair.contains("=") { throw ValidationError("--with takes name=id, not \(pair).") }
  }

  func run() async throws {
    let start = Start.own
    guard !words.isEmpty else { return print(Self.names(start.language), terminator: "") }
    let loaded = try start.configuration(options.config)
    start.startLog()
    let language = loaded.settings.language
    let list = try Self.list(words, language)
    let clients = try clients(loaded, list.vendor, start)
    let loader = ResourceLoader(clients: clients, language: language, now: TimeSource.live.now)
    let isTalking = isatty(STDERR_FILENO) == 1
    let report: ListReport
    do throws(ListReport.Problem) {
      report = try await ListReport(
        list, values: values, filter: output.filter, columns: columns.map { $0.split(separator: ",").map(String.init) },
        loader: loader
      ) { came, announced in
        if isTalking { StandardError.write("\(list.id): \(came)" + (announced.map { "/\($0)" } ?? "")) }
      }
    } catch {
      await clients.signOut()
      throw Self.failure(error, list, language)
    }
    await clients.signOut()
    print(output.format.text(PrintedList(report)), terminator: "")
    if report.skipped > 0 || !report.isComplete { StandardError.write(Self.doubts(report)(language)) }
  }

  private var values: [String: String] {
    Dictionary(
      with.map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { $1 })
  }

  private func clients(_ loaded: LoadedConfiguration, _ vendor: Vendor, _ start: Start) throws -> VendorClients {
    let reports = ConnectionReports()
    if demo {
      let time = DemoClock.source(fixed: true)
      return VendorWiring.clients(of: Sandbox(time: time), time: time, reports: reports)
    }
    let language = loaded.settings.language
    guard loaded.settings.vendors.contains(vendor) else {
      let path = start.configurationPath(options.config)
      throw CommandFailure(
        text: Words("\(vendor.name) staat niet in \(path)", "\(vendor.name) is not in \(path)")(language),
        status: .usage)
    }
    let resolved = ResolvedSecrets(loaded, environment: start.environment)
    if let problem = resolved.problems[vendor] {
      throw CommandFailure(text: problem.words(language), status: .usage)
    }
    return try VendorWiring.clients(loaded.settings, secrets: resolved.secrets, time: .live, reports: reports)
  }

  // MARK: Words

  private static func list(_ words: [String], _ language: Language) throws(CommandFailure) -> BrowseList {
    let typed = words.joined(separator: " ")
    switch CommandLine(typed).meaning(language) {
    case .list(let list, nil): return list
    case .command(let command, nil): if case .browse(let list) = command.message { return list }
    case .list, .command, .nothing, .unknown: break
    }
    throw CommandFailure(
      text: Words(
        "er is geen lijst \(typed); keet get noemt ze alle", "there is no list \(typed); keet get names them all")(
          language),
      status: .usage)
  }

  private static func names(_ language: Language) -> String {
    BrowseList.all.map { list in
      "\(list.id)\t\(list.title(language))\n"
    }.joined()
  }

  private static func doubts(_ report: ListReport) -> Words {
    Words(
      "let op: \(report.skipped) niet te lezen" + (report.isComplete ? "" : ", lijst onvolledig"),
      "note: \(report.skipped) could not be read" + (report.isComplete ? "" : ", list incomplete"))
  }

  private static func failure(_ problem: ListReport.Problem, _ list: BrowseList, _ language: Language) -> CommandFailure
  {
    switch problem {
    case .missing(let missing):
      let options = missing.map { "--with \($0.parameter)=ID" }.joined(separator: " ")
      let sources = missing.map { "keet get \($0.source)" }.joined(separator: ", ")
      return CommandFailure(
        text: Words(
          "\(list.id) hoort bij iets anders: \(options); zie \(sources)",
          "\(list.id) belongs to something: \(options); see \(sources)")(language), status: .usage)
    case .unknownParameter(let name, let known):
      let options = known.isEmpty ? Words("niets", "nothing") : Words(known.joined(separator: ", "))
      return CommandFailure(
        text: (Words("\(list.id) hoort niet bij \(name), wel bij: ", "\(list.id) is not about \(name) but about: ")
          + options)(language), status: .usage)
    case .unknownColumn(let name, let known):
      return CommandFailure(
        text: Words(
          "\(list.id) heeft geen kolom \(name); wel \(known.joined(separator: ", "))",
          "\(list.id) has no column \(name); it has \(known.joined(separator: ", "))")(language), status: .usage)
    case .failed(let error):
      if error.outcome == .notSent, case .invalid(let field?) = error.reason {
        let reason = Words(": --with \(field)=… ") + Words(error.explanation ?? "")
        return CommandFailure(text: (Words(list.id) + reason)(language), status: .usage)
      }
      return CommandFailure(
        text: [error.words(language), error.reference].filter { !$0.isEmpty }.joined(separator: " · "),
        status: error.isWorthAnotherTry ? .tryAgain : .refused)
    }
  }
}
