import CursesTerminal

/// What can be told about the terminal without taking it over.
enum TerminalCheck {
  /// Why no full screen can be shown, or nil when nothing speaks against it; whether terminfo knows the terminal is
  /// only seen at the start of the screen.
  static func problem(
    environment: [String: String], isInputTerminal: Bool, isOutputTerminal: Bool
  ) -> TerminalProblem? {
    guard isInputTerminal else { return .notATerminal(.input) }
    guard isOutputTerminal else { return .notATerminal(.output) }
    return naming(environment)
  }

  /// What is wrong with `TERM`.
  static func naming(_ environment: [String: String]) -> TerminalProblem? {
    switch environment["TERM"] ?? "" {
    case "": .terminalNotNamed
    case "dumb": .dumbTerminal(name: "dumb")
    default: nil
    }
  }
}
