import Dashboard
import Terminal

/// What a window says in which nothing useful fits: how large it is, and how large it has to be.
enum TooSmallView {
  static func draw(_ language: Language, on surface: inout Surface) {
    let size = surface.size
    guard !size.isEmpty else { return }
    let need = ScreenSize.smallest
    let words = Words(
      "te klein: nu \(size.columns)×\(size.rows), nodig \(need.columns)×\(need.rows)",
      "too small: now \(size.columns)×\(size.rows), needed \(need.columns)×\(need.rows)")
    let lines = DisplayText.wrapped(words(language), to: size.columns).prefix(size.rows)
    let top = (size.rows - lines.count) / 2
    for (number, line) in lines.enumerated() {
      surface.draw(line, at: Point(column: (size.columns - line.width) / 2, row: top + number), role: .warning)
    }
    surface.cursor = .zero
  }
}
