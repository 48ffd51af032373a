import ArgumentParser
import Dashboard
import Glibc
import Terminal
import UserConfiguration
import VendorAPI

/// `keet doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the configuration and each vendor; the report is safe to mail.")

  /// How long each vendor may take.
  private static let deadline = Duration.seconds(20)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let start = Start.own
    var language = start.language
    var sections = [TerminalFindings.section(environment: start.environment, size: Self.terminalSize)]
    sections.append(JournalFindings.section(path: start.paths.journalFile))
    do {
      let loaded = try start.read(options.config)
      language = loaded.settings.language
      let path = start.configurationPath(options.config)
      sections.append(ConfigurationFindings.section(loaded, path: path, start: start))
      sections.append(try await Self.vendors(of: loaded, start: start))
    } catch let problems as ConfigurationProblems {
      sections.append(ConfigurationFindings.section(problems))
    }
    let report = DoctorReport(sections: sections, home: start.environment["HOME"])
    print(report.text(language), terminator: "")
    if report.status != .fine { throw ExitCode(report.status.rawValue) }
  }

  private static func vendors(of loaded: LoadedConfiguration, start: Start) async throws -> DoctorReport.Section {
    start.startLog()
    let resolved = ResolvedSecrets(loaded, environment: start.environment)
    let clients = try VendorWiring.clients(
      loaded.settings, secrets: resolved.secrets, time: .live, reports: ConnectionReports())
    // Without its secret a vendor cannot be asked whether it lets the user in.
    let probes = clients.probes.filter { resolved.secrets[$0.key] != nil }
    let outcomes = await ProbeOutcome.outcomes(of: probes, deadline: deadline, time: .live)
    await clients.signOut()
    return VendorFindings.section(loaded.settings, secretProblems: resolved.problems, outcomes: outcomes)
  }

  private static var terminalSize: Size? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
