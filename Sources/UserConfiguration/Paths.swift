import Glibc

/// Where keet's files are, by the XDG base directory rules: a variable that is empty or not absolute counts
/// as not set.
package struct Paths: Hashable, Sendable {
  /// Holds `config.toml` and `themes`: `$XDG_CONFIG_HOME/keet`, else `~/.config/keet`.
  package let configurationDirectory: String
  /// Holds the send journal, the log and the crash report: `$XDG_STATE_HOME/keet`, else `~/.local/state/keet`.
  package let stateDirectory: String
  /// Where fetched files go unless the configuration says otherwise: `$XDG_DOWNLOAD_DIR`, else `~/Downloads`.
  package let downloadsDirectory: String
  private let home: String

  package init(environment: [String: String]) {
    let home = Paths.absolute(environment["HOME"]) ?? Paths.homeOfUser() ?? "/"
    let base = home == "/" ? "" : home
    let configuration = Paths.absolute(environment["XDG_CONFIG_HOME"]) ?? base + "/.config"
    let state = Paths.absolute(environment["XDG_STATE_HOME"]) ?? base + "/.local/state"
    configurationDirectory = configuration + "/keet"
    stateDirectory = state + "/keet"
    downloadsDirectory = Paths.absolute(environment["XDG_DOWNLOAD_DIR"]) ?? base + "/Downloads"
    self.home = base
  }

  /// A path of the user's with `~` at its start as the home directory.
  package func expanded(_ path: String) -> String {
    path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  package var configurationFile: String { configurationDirectory + "/config.toml" }
  package var themesDirectory: String { configurationDirectory + "/themes" }
  package var logFile: String { stateDirectory + "/keet.log" }
  package var journalFile: String { stateDirectory + "/journal.sqlite" }
  package var crashReport: String { stateDirectory + "/crash.txt" }

  /// Without the slashes at the end, so that joining never doubles one.
  private static func absolute(_ path: String?) -> String? {
    guard var path, path.hasPrefix("/") else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The home directory in the user database, for a session without `HOME` (cron, some containers).
  private static func homeOfUser() -> String? {
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return absolute(String(cString: directory))
  }
}
