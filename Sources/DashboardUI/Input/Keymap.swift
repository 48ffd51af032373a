package import Dashboard
package import Terminal

/// Which keys ask for which command: the commands' own keys, with the user's in place of those he named.
///
/// Making one reads every key's notation, so it is made once and again only when the configuration changes.
package struct Keymap: Sendable {
  private struct Binding: Sendable {
    let sequence: KeySequence
    let command: Command
  }

  private let bindings: [Binding]

  package init(_ preferences: Preferences) {
    bindings = Command.all.flatMap { command in
      command.keys(in: preferences).compactMap { notation in
        KeySequence(notation: notation).map { Binding(sequence: $0, command: command) }
      }
    }
  }

  // MARK: Looking up

  /// What a key asks for after the keys that are pending.
  package func messages(for stroke: KeyStroke, in state: AppState) -> [Message] {
    let pending = state.pendingKeys.compactMap { KeyStroke(notation: $0) }
    let pressed = pending + [stroke.normalized]
    let fitting = bindings.filter { $0.sequence.begins(with: pressed) && $0.command.isInScope(of: state) }
    if let command = mostSpecific(fitting.filter { $0.sequence.strokes.count == pressed.count }) {
      return [command.request(in: state)]
    }
    if !fitting.isEmpty { return [.pendingKeys(pressed.map(\.notation))] }
    // Esc takes the keys back that were pending.
    if !pending.isEmpty, stroke.key == .escape { return [.pendingKeys([])] }
    return [.unknownKey(pressed.map(\.notation).joined(separator: " "))]
  }

  /// The command that a single key asks for where text is being typed, if it means the same there.
  func messageWhileTyping(for stroke: KeyStroke) -> Message? {
    let pressed = [stroke.normalized]
    return bindings.first { $0.sequence.strokes == pressed && Self.alsoWhileTyping.contains($0.command.id) }?.command
      .message
  }

  private static let alsoWhileTyping: Set<String> = ["redraw", "suspend"]

  private func mostSpecific(_ bindings: [Binding]) -> Command? {
    // The first of the highest; max would take the last.
    let highest = bindings.map(\.command.scope.precedence).max()
    return bindings.first { $0.command.scope.precedence == highest }?.command
  }

  /// The keys that go on from the pending ones, in the order of help.
  package func continuations(in state: AppState) -> [(keys: String, command: Command)] {
    let pending = state.pendingKeys.compactMap { KeyStroke(notation: $0) }
    guard !pending.isEmpty else { return [] }
    return bindings.compactMap { binding in
      guard binding.sequence.begins(with: pending), binding.sequence.strokes.count > pending.count,
        binding.command.isInScope(of: state)
      else { return nil }
      let rest = binding.sequence.strokes.dropFirst(pending.count).map(\.notation)
      return (rest.joined(separator: " "), binding.command)
    }
  }
}

extension Command {
  /// What asking for it comes to now: its message, or why it cannot be done.
  func request(in state: AppState) -> Message {
    guard let reason = blocked(state) else { return message }
    return .warned(title + Words(": ") + reason)
  }
}
