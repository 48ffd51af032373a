extension CommandLine {
  package enum Meaning: Sendable {
    case nothing
    /// A command; for a pane with the filter to set there.
    case command(Command, filter: String?)
    case unknown(String, nearest: String?)
  }

  /// What the line asks for: a command's id or title in either language, or the unmistakable start of one; for a pane
  /// a filter may follow (`closures A12 /nacht`).
  package func meaning(_ language: Language) -> Meaning {
    let words = line.text.split(separator: " ").map(String.init)
    guard let first = words.first else { return .nothing }
    let rest = words.dropFirst().map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
    let filter = rest.isEmpty ? nil : rest.joined(separator: " ")
    let wanted = FoldedText.bytes(of: first)
    let named = Command.all.map { (command: $0, names: Self.names(of: $0).map(FoldedText.bytes)) }
    if let exact = named.first(where: { $0.names.contains(wanted) }) { return .command(exact.command, filter: filter) }
    let fitting = named.filter { $0.names.contains { $0.starts(with: wanted) } }
    if fitting.count == 1 { return .command(fitting[0].command, filter: filter) }
    return .unknown(
      first, nearest: fitting.first.map { $0.command.id } ?? Self.nearest(to: wanted, in: named.map(\.command)))
  }

  /// Names that go on from what is typed, the shortest first; empty once a filter is being typed.
  package func completions(_ language: Language) -> [String] {
    let text = line.text
    guard !text.contains(" ") else { return [] }
    let typed = FoldedText.bytes(of: text)
    let names = Command.all.map { $0.section == .going ? Self.name($0.title(language)) : $0.id }
    return names.filter { FoldedText.bytes(of: $0).starts(with: typed) }.sorted { ($0.count, $0) < ($1.count, $1) }
  }

  private static func names(of command: Command) -> [String] {
    [command.id, name(command.title.nl), name(command.title.en)]
  }

  /// A title as one word, the way it is typed.
  private static func name(_ title: String) -> String {
    title.lowercased().split(separator: " ").joined(separator: "-").filter { $0 != "…" }
  }

  private static func nearest(to typed: [UInt8], in commands: [Command]) -> String? {
    let ranked = commands.flatMap { command in
      names(of: command).map { (name: $0, distance: distance(typed, FoldedText.bytes(of: $0))) }
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, typed.count / 3) else {
      return nil
    }
    return best.name
  }

  /// Letters to add, drop or change to get from one word to the other.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
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
