import Terminal

/// How far something has come: `▓▓▓▓░░░░ 3.400 van 12.000 · Esc stopt`.
struct ProgressLine {
  /// From 0 to 1; nil where nobody knows how much there is.
  let share: Double?
  let words: String
  let border: Role

  func draw(at place: Point, width: Int, on surface: inout Surface) {
    let length = share == nil ? 0 : max(0, min(40, width - DisplayText.width(of: words) - 3))
    let filled = Int((share ?? 0) * Double(length))
    let bar =
      String(repeating: "▓", count: min(filled, length)) + String(repeating: "░", count: max(0, length - filled))
    surface.draw([Piece(" " + bar, .spinner), Piece(" \(words) ", border)], at: place, width: width)
  }
}
