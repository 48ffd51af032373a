package import VendorAPI

/// Where a secret comes from.
package enum SecretSource: Hashable, Sendable {
  /// Written in the file or the environment.
  case literal(Secret)
  /// Printed by a shell command, such as `pass show vemap`.
  case command(String)

  /// The secret. A command runs here and may talk to the user, so this belongs before the full screen starts.
  /// - Parameter environment: the program's own; a command gets it without the `KEET_` variables.
  package func resolve(
    environment: [String: String], deadline: Duration = SecretCommand.deadline
  ) throws(SecretCommandFailure) -> Secret {
    switch self {
    case .literal(let secret): secret
    case .command(let command):
      try SecretCommand(command, environment: environment, deadline: deadline).run()
    }
  }
}

/// A command may itself hold a secret (`echo …`), so neither form shows its text.
extension SecretSource: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String {
    switch self {
    case .literal(let secret): secret.description
    case .command: "command •••"
    }
  }

  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
