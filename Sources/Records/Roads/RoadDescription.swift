/// The piece of road that a text such as `A1 HRR km 44,0-54,5` means.
package struct RoadSegment: Hashable, Sendable {
  package enum Carriageway: Hashable, Sendable {
    /// In the direction of rising kilometres (HRR, Re).
    case right
    case left
    case both
    case unknown
  }

  /// `A1`, `N302`, `S100`.
  package var road: String
  package var carriageway: Carriageway
  /// Hectometres; `nil` where no kilometres are given: then the whole road may be meant. Kilometre signs jump in
  /// places, so the difference of two is not a length.
  package var from: Int?
  package var to: Int?

  package init(road: String, carriageway: Carriageway = .unknown, from: Int? = nil, to: Int? = nil) {
    self.road = road
    self.carriageway = carriageway
    self.from = from
    self.to = to
  }
}

/// What could be read of a vendor's road text.
package struct RoadDescription: Hashable, Sendable {
  /// Empty where the text names no road in a form that can be read.
  package let segments: [RoadSegment]

  package init(_ text: String) {
    var reader = RoadReader(text)
    segments = reader.segments()
  }
}

/// Reads road texts word by word: a road number opens a segment, the words after it fill it.
private struct RoadReader {
  private var words: [Substring]
  private var found: [RoadSegment] = []

  init(_ text: String) {
    // A dash between two kilometres is a word of its own: `10-15`, `44,0–54,5`, `59 t/m 61`. A comma between digits
    // is a decimal one; any other parts words, and so do brackets.
    var spaced = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "-", "–", "—": spaced += " - "
      case ";", "(", ")": spaced += " "
      case "," where !(rest.first.map(Self.isDigit) ?? false): spaced += " "
      case "/" where !spaced.hasSuffix("t"): spaced += " "
      default: spaced.append(character)
      }
    }
    words = spaced.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
  }

  mutating func segments() -> [RoadSegment] {
    while let word = words.first {
      words.removeFirst()
      if let road = Self.road(word) {
        found.append(RoadSegment(road: road))
      } else if let last = found.last {
        if let carriageway = Self.carriageway(word) {
          take(carriageway, after: last)
        } else if let from = Self.hectometres(word), let to = rangeEnd() {
          take(min(from, to), max(from, to), after: last)
        }
      }
    }
    return found
  }

  /// `HRR/HRL` is both; after kilometres another carriageway opens the next segment of the road.
  private mutating func take(_ carriageway: RoadSegment.Carriageway, after last: RoadSegment) {
    if last.carriageway == .unknown {
      found[found.count - 1].carriageway = carriageway
    } else if last.from != nil {
      found.append(RoadSegment(road: last.road, carriageway: carriageway))
    } else if last.carriageway != carriageway {
      found[found.count - 1].carriageway = .both
    }
  }

  /// A second range is another segment of the same road.
  private mutating func take(_ from: Int, _ to: Int, after last: RoadSegment) {
    var segment = last
    (segment.from, segment.to) = (from, to)
    if last.from == nil { found.removeLast() }
    found.append(segment)
  }

  /// The kilometre after a dash or `tot`; takes both words.
  private mutating func rangeEnd() -> Int? {
    guard words.count >= 2, ["-", "tot", "t/m"].contains(words[0].lowercased()) else { return nil }
    var end = 1
    if ["km", "hm", "hmp"].contains(words[end].lowercased()) { end += 1 }
    guard end < words.count, let value = Self.hectometres(words[end]) else { return nil }
    words.removeFirst(end + 1)
    return value
  }

  private static func road(_ word: Substring) -> String? {
    guard let letter = word.first?.uppercased(), ["A", "N", "S"].contains(letter) else { return nil }
    let digits = word.dropFirst()
    guard (1...3).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return letter + digits
  }

  private static func carriageway(_ word: Substring) -> RoadSegment.Carriageway? {
    switch word.uppercased() {
    case "HRR", "RE", "PRR": .right
    case "HRL", "LI", "PRL": .left
    case "HRR+HRL", "HRB": .both
    default: nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// `10`, `44,0`, `km10`, `10km` as hectometres.
  private static func hectometres(_ word: Substring) -> Int? {
    var text = word[...]
    for unit in ["km", "hmp", "hm"] {
      if text.lowercased().hasPrefix(unit) { text = text.dropFirst(unit.count) }
      if text.lowercased().hasSuffix(unit) { text = text.dropLast(unit.count) }
    }
    while text.last == "." { text = text.dropLast() }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), let whole = Int(parts[0])
    else { return nil }
    let tenth = parts.count == 2 ? Int(parts[1].prefix(1)) ?? 0 : 0
    return whole * 10 + tenth
  }
}
