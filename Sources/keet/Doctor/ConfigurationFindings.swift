import Dashboard
import UserConfiguration

/// What the configuration comes to.
enum ConfigurationFindings {
  private static let title = Words("Configuratie", "Configuration")
  private static let file = Words("bestand", "file")

  static func section(_ loaded: LoadedConfiguration, path: String, start: Start) -> DoctorReport.Section {
    let settings = loaded.settings
    let whereItIs =
      loaded.file.map { Finding(.fine, file, Words($0)) }
      ?? Finding(.note, file, Words("\(path) is er niet; alles is standaard", "\(path) is not there; all is default"))
    let themeProblems = start.themes.load(loaded.settings.theme).problems(in: loaded)
    let findings = [
      whereItIs,
      Finding(.note, Words("taal", "language"), Words(settings.language.rawValue)),
      Finding(themeProblems.isEmpty ? .fine : .warning, Words("thema", "theme"), Words(settings.theme)),
      Finding(.note, Words("logboek", "log"), Words(start.paths.logFile)),
    ]
    return DoctorReport.Section(
      title: title,
      findings: findings
        + (themeProblems + KeyOverrides(loaded).problems).map { problem in
          Finding(.problem, Words("regel", "line"), problem.words, status: .usage)
        })
  }

  /// For a configuration that cannot be used.
  static func section(_ problems: ConfigurationProblems) -> DoctorReport.Section {
    DoctorReport.Section(
      title: title,
      findings: problems.problems.map { Finding(.problem, file, $0.words, status: .usage) })
  }
}
