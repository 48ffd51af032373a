import ArgumentParser
import CursesTerminal
import Dashboard
import FoundationEssentials
import Glibc
import HTTPTransport
import Logging
import UserConfiguration
import VendorAPI

/// What every command starts from: the environment, where keet's files are, and the themes there are.
struct Start: Sendable {
  let environment: [String: String]
  let paths: Paths
  let themes: ThemeLibrary

  /// - Parameter program: the path of the running program, beside which themes may lie.
  init(environment: [String: String], program: String?) {
    self.environment = environment
    paths = Paths(environment: environment)
    let shipped = program.map { ThemeLibrary.folders(besideProgram: $0) } ?? []
    themes = ThemeLibrary(folders: [paths.themesDirectory] + shipped)
  }

  /// This process's own.
  static var own: Start { Start(environment: ProcessInfo.processInfo.environment, program: programPath) }

  /// The language while no configuration has been read.
  var language: Language {
    let configured = SettingKey.key(at: "language").flatMap { environment[$0.variable] }
    return Language.resolve(configured: configured.flatMap(Language.init), environment: environment)
  }

  /// Where the configuration file is, or would be.
  /// - Parameter path: the value of `--config`.
  func configurationPath(_ path: String?) -> String {
    ConfigurationLoader.location(path: path, environment: environment)
  }

  /// Reads the configuration.
  func read(_ path: String?) throws(ConfigurationProblems) -> LoadedConfiguration {
    try ConfigurationLoader.load(path: path, environment: environment, validateURL: HTTPTransport.validate)
  }

  /// Reads the configuration for a command that cannot do without.
  /// - Throws: every problem in it, one a line.
  func configuration(_ path: String?) throws(CommandFailure) -> LoadedConfiguration {
    do throws(ConfigurationProblems) {
      return try read(path)
    } catch {
      throw CommandFailure(text: error.text(language), status: .usage)
    }
  }

  /// Ends a start that could not show a screen, before anything is fetched or any secret asked for.
  func requireTerminal() throws(CommandFailure) {
    let problem = TerminalCheck.problem(
      environment: environment, isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1
    )
    if let problem { throw CommandFailure(text: problem.message, status: .usage) }
  }

  /// Opens the log, shows the dashboard and ends as it ended.
  func run(_ plan: RunPlan) async throws {
    var plan = plan
    if let problem = startLog() { plan.warnings.append(problem) }
    let logger = Logger(label: "keet")
    logger.info("started", metadata: ["version": "\(Keet.configuration.version)"])
    let status = await Run.dashboard(plan)
    logger.info("ended", metadata: ["status": "\(status)"])
    guard status == 0 else { throw ExitCode(status) }
  }

  /// Sends what is logged to the log file.
  /// - Returns: why there is no log, which stops nothing.
  @discardableResult
  func startLog() -> ConfigurationProblem? {
    do throws(LogFile.Failure) {
      let file = try LogFile(path: paths.logFile, now: { Date() })
      LoggingSystem.bootstrap { LogFileHandler(label: $0, file: file) }
      return nil
    } catch {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return ConfigurationProblem(file: paths.logFile, text: error.words)
    }
  }

  private static var programPath: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
