/// The titles that the panes have come to show, such as `3 Closures ─ 60`, by which a later run is known to be as far.
struct PaneTitles {
  private let titles: [String]

  init(on lines: [String]) {
    titles = (1...5).compactMap { digit in
      lines.lazy.compactMap { line -> String? in
        guard let start = line.firstRange(of: "┌ \(digit) ") else { return nil }
        let words = line[start.lowerBound...].split(separator: " ").prefix(5)
        return words.joined(separator: " ")
      }.first
    }
  }

  /// Whether all of them are on the screen, and nothing is still loading.
  func stand(on lines: [String]) -> Bool {
    !titles.isEmpty && titles.allSatisfy { title in lines.contains { $0.contains(title + " ") } }
      && !lines.contains { $0.contains("· loading ") }
  }
}

extension WatchedProgram.Milestone {
  /// A screen is painted from the top, so its last row comes last.
  static var lastRow: Self { Self("the last row") { $0.last?.isEmpty == false } }
}
