import Dashboard
import DashboardUI
import UserConfiguration

/// The keys a configuration gives to commands, as far as they make sense.
struct KeyOverrides {
  /// By command id; only what can be taken over as it is.
  let keys: [String: [String]]
  /// What is wrong, in file order: it never stops a start.
  let problems: [ConfigurationProblem]

  init(_ loaded: LoadedConfiguration) {
    let wrong = Keymap.problems(in: loaded.settings.keys)
    let refused = wrong.compactMap { problem in
      switch problem {
      case .unknownCommand, .unreadable: problem.command
      case .clash, .hides: nil
      }
    }
    keys = loaded.settings.keys.filter { !refused.contains($0.key) }
    problems = wrong.map { problem in
      loaded.problem(
        at: "keys.\(problem.command)",
        text: Words(Quoting.printable(problem.words.nl), Quoting.printable(problem.words.en)))
    }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}
