import Dashboard

/// Finds the word that was probably meant.
enum Suggestion {
  /// The candidate nearest to `word`, or nil when none is near enough to be a slip of the fingers: at most
  /// a third of its letters may differ, and at least one difference is always allowed.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = word.lowercased()
    let ranked = candidates.map { (candidate: $0, distance: distance(typed, $0.lowercased())) }
    guard let best = ranked.min(by: { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }) else { return nil }
    return best.distance <= max(1, best.candidate.count / 3) ? best.candidate : nil
  }

  /// `did you mean "password"?`
  static func question(_ word: String) -> Words {
    Words("bedoelde u \(Quoting.quoted(word))?", "did you mean \(Quoting.quoted(word))?")
  }

  /// How many insertions, removals, replacements and swaps of neighbours turn one word into the other
  /// (optimal string alignment). Words are short here; longer ones are compared on their first 64 characters.
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.prefix(64))
    let b = Array(second.prefix(64))
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(replaced, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
