package import Dashboard
import Terminal

/// Something wrong with the keys of the configuration. The rest of them work.
package enum KeymapProblem: Hashable, Sendable {
  /// No command has this id; `nearest` is the one that was probably meant.
  case unknownCommand(String, nearest: String?)
  /// Not the name of a key.
  case unreadable(String, command: String)
  /// Two commands have the same key, and neither goes before the other.
  case clash(String, command: String, other: String)
  /// The key begins the sequence of another command, which can then not be typed.
  case hides(String, command: String, other: String, sequence: String)

  /// The id under which the configuration has it.
  package var command: String {
    switch self {
    case .unknownCommand(let id, _), .unreadable(_, let id), .clash(_, let id, _), .hides(_, let id, _, _): id
    }
  }

  package var words: Words {
    switch self {
    case .unknownCommand(let id, let nearest):
      let hint = nearest.map { Words("; bedoelde u \($0)?", "; did you mean \($0)?") } ?? Words("")
      return Words("er is geen opdracht \(id)", "there is no command \(id)") + hint
    case .unreadable(let key, let id):
      return Words("\(id): \(key) is geen toets", "\(id): \(key) is not a key")
    case .clash(let key, let id, let other):
      return Words("\(id): \(key) hoort ook bij \(other)", "\(id): \(key) is also \(other)'s")
    case .hides(let key, let id, let other, let sequence):
      return Words(
        "\(id): \(key) begint ook \(sequence) van \(other)", "\(id): \(key) also begins \(sequence) of \(other)")
    }
  }
}

extension Keymap {
  /// What is wrong with keys that replace the commands' own, by command id.
  package static func problems(in keys: [String: [String]]) -> [KeymapProblem] {
    // Mostly nobody has keys of his own, and reading all notations is felt at the start.
    guard !keys.isEmpty else { return [] }
    var problems: [KeymapProblem] = []
    let ids = Command.all.map(\.id)
    for id in keys.keys.sorted() where !ids.contains(id) {
      problems.append(.unknownCommand(id, nearest: nearest(to: id, among: ids)))
    }
    var preferences = Preferences(language: .en)
    preferences.keys = keys
    let bound = Command.all.flatMap { command in
      command.keys(in: preferences).map { (command: command, notation: $0, sequence: KeySequence(notation: $0)) }
    }
    for (place, one) in bound.enumerated() where keys[one.command.id] != nil {
      guard let sequence = one.sequence else {
        problems.append(.unreadable(one.notation, command: one.command.id))
        continue
      }
      for (otherPlace, other) in bound.enumerated() where otherPlace != place {
        guard let otherSequence = other.sequence, one.command.scope.meets(other.command.scope) else { continue }
        // Of two overrides that clash only the first is told.
        if otherSequence == sequence, one.command.scope.isEqual(to: other.command.scope) {
          guard otherPlace > place || keys[other.command.id] == nil else { continue }
          problems.append(.clash(sequence.notation, command: one.command.id, other: other.command.id))
        } else if otherSequence.strokes.count > sequence.strokes.count, otherSequence.begins(with: sequence.strokes) {
          problems.append(
            .hides(
              sequence.notation, command: one.command.id, other: other.command.id, sequence: otherSequence.notation))
        } else if keys[other.command.id] == nil, sequence.strokes.count > otherSequence.strokes.count,
          sequence.begins(with: otherSequence.strokes)
        {
          problems.append(
            .hides(
              otherSequence.notation, command: one.command.id, other: other.command.id, sequence: sequence.notation))
        }
      }
    }
    return problems
  }

  /// The id with the fewest letters to change, if it is few.
  private static func nearest(to id: String, among ids: [String]) -> String? {
    let ranked = ids.map { (id: $0, distance: distance(Array(id.lowercased()), Array($0))) }
    guard let best = ranked.min(by: { ($0.distance, $0.id) < ($1.distance, $1.id) }) else { return nil }
    return best.distance <= max(1, best.id.count / 3) ? best.id : nil
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in other.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == otherLetter ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}

extension Command.Scope {
  /// Whether there is a moment at which commands of both can be meant.
  func meets(_ other: Command.Scope) -> Bool {
    if self == other || self == .everywhere || other == .everywhere { return true }
    return switch Set([self, other]) {
    case [.dashboard, .panes], [.dashboard, .record], [.dashboard, .lists]: true
    case [.period, .panes], [.period, .dashboard], [.period, .lists]: true
    case [.lists, .panes], [.lists, .connections], [.lists, .welcome]: true
    default: false
    }
  }

  /// Whether a key of both could mean either: they meet, and neither is the more specific.
  func isEqual(to other: Command.Scope) -> Bool {
    meets(other) && precedence == other.precedence
  }
}
