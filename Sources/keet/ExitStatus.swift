/// How a command ends, for scripts.
enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// A vendor answered and said no.
  case refused = 1
  /// The arguments, the configuration or the terminal will not do.
  case usage = 2
  /// Nothing is wrong with what was asked; a vendor could not be reached.
  case tryAgain = 3
}

/// Ends a command with a text on standard error.
struct CommandFailure: Error, Equatable {
  let text: String
  let status: ExitStatus
}
