/// Why the screen could not be started. Nothing was switched on when one of these is thrown.
package enum TerminalProblem: Error, Sendable, Equatable {
  /// Standard input or output is a pipe or a file.
  case notATerminal(Stream)
  /// `TERM` is unset or empty.
  case terminalNotNamed
  /// `TERM` names a terminal that terminfo does not describe.
  case unknownTerminal(name: String)
  /// `TERM` names a terminal that cannot place text on the screen (`dumb`).
  case dumbTerminal(name: String)
  /// The system refused; the number is `errno`.
  case cannotStart(errno: Int32)

  package enum Stream: String, Sendable {
    case input = "standard input"
    case output = "standard output"
  }

  /// One sentence in English that says what is wrong and what to do.
  package var message: String {
    switch self {
    case .notATerminal(let stream):
      "keet needs a terminal, but \(stream.rawValue) is not one; use `keet get` in scripts."
    case .terminalNotNamed:
      "keet cannot tell which terminal this is: TERM is not set; try `TERM=xterm-256color keet`."
    case .unknownTerminal(let name):
      "keet does not know the terminal \"\(name)\" (TERM): terminfo has no entry for it; try `TERM=xterm-256color keet`."
    case .dumbTerminal(let name):
      "keet needs a full-screen terminal, and \"\(name)\" (TERM) is not one; use `keet get` instead."
    case .cannotStart(let number):
      "keet could not take over the terminal (system error \(number))."
    }
  }
}
