import Records
import VendorAPI

extension CommandLine {
  package enum Meaning: Sendable {
    case nothing
    /// A command; for a pane with the filter to set there.
    case command(Command, filter: String?)
    /// A vendor's list; with the filter to set there.
    case list(BrowseList, filter: String?)
    case unknown(String, nearest: String?)
  }

  /// What the line asks for: a command's id or title in either language, a vendor's list (`corlega quotes`, or just
  /// `quotes` where only one vendor has them), or the unmistakable start of one; for a pane or a list a filter may
  /// follow (`closures A12 /nacht`).
  package func meaning(_ language: Language) -> Meaning {
    let words = line.text.split(separator: " ").map(String.init)
    guard let first = words.first else { return .nothing }
    let wanted = FoldedText.bytes(of: first)
    let named = Command.all.map { (command: $0, names: Self.names(of: $0).map(FoldedText.bytes)) }
    if let exact = named.first(where: { $0.names.contains(wanted) }) {
      return .command(exact.command, filter: Self.filter(words.dropFirst()))
    }
    if let list = Self.vendorsList(words) { return .list(list, filter: Self.filter(words.dropFirst(2))) }
    let fitting = named.filter { $0.names.contains { $0.starts(with: wanted) } }
    if fitting.count == 1 { return .command(fitting[0].command, filter: Self.filter(words.dropFirst())) }
    if let list = Self.unmistakable(wanted, in: BrowseList.all) {
      return .list(list, filter: Self.filter(words.dropFirst()))
    }
    let near = fitting.first.map { $0.command.id } ?? Self.nearest(to: wanted, in: named.map(\.command))
    return .unknown(first, nearest: near ?? Self.nearestList(to: words))
  }

  private static func filter(_ words: some Sequence<String>) -> String? {
    let words = words.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Names that go on from what is typed, the shortest first; empty once a filter is being typed.
  package func completions(_ language: Language) -> [String] {
    let typed = FoldedText.bytes(of: line.text)
    let commands = Command.all.map { $0.section == .going ? Self.name($0.title(language)) : $0.id }
    let lists = BrowseList.all.flatMap { list in
      Set([list.id, "\(list.vendor.rawValue) \(Self.name(list.title(language)))"]).sorted()
    }
    return (commands + lists).filter { FoldedText.bytes(of: $0).starts(with: typed) }.sorted {
      ($0.count, $0) < ($1.count, $1)
    }
  }

  // MARK: Lists

  /// The list that a vendor's name and a word after it mean; of several the one with the shortest name, which is what
  /// Tab fills in.
  private static func vendorsList(_ words: [String]) -> BrowseList? {
    guard words.count > 1 else { return nil }
    let folded = words.map(FoldedText.bytes)
    let vendors = Vendor.allCases.filter { FoldedText.bytes(of: $0.rawValue).starts(with: folded[0]) }
    let fitting = BrowseList.all.filter { list in
      vendors.contains(list.vendor) && names(of: list).contains { FoldedText.bytes(of: $0).starts(with: folded[1]) }
    }
    return fitting.min { $0.word.count < $1.word.count }
  }

  /// The one list with this name, or with a name that begins so.
  private static func unmistakable(_ typed: [UInt8], in lists: [BrowseList]) -> BrowseList? {
    let named = lists.map { (list: $0, names: names(of: $0).map(FoldedText.bytes)) }
    let exact = named.filter { $0.names.contains(typed) }
    if exact.count == 1 { return exact[0].list }
    let fitting = named.filter { $0.names.contains { $0.starts(with: typed) } }
    return exact.isEmpty && fitting.count == 1 ? fitting[0].list : nil
  }

  private static func names(of list: BrowseList) -> [String] { [list.word, name(list.title.nl), name(list.title.en)] }

  /// A list whose name is meant, where the vendor before it leaves room for more than one.
  private static func nearestList(to words: [String]) -> String? {
    guard let last = words.prefix(2).last.map(FoldedText.bytes) else { return nil }
    return BrowseList.all.first { names(of: $0).contains { FoldedText.bytes(of: $0).starts(with: last) } }?.id
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
