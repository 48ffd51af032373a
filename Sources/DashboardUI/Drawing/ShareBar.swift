import Terminal

/// A share of a whole as a bar that is as long as it is large, to an eighth of a column, with the number behind it:
/// `██████▍   32%`.
struct ShareBar {
  /// From 0 to 1.
  let share: Double
  let text: String

  /// Columns for the number and the blank before it.
  private static let textWidth = 5
  /// A shorter bar would tell less than the number.
  private static let shortest = 3

  func draw(at place: Point, width: Int, role: Role, on surface: inout Surface) {
    let length = width - Self.textWidth
    guard length >= Self.shortest else {
      surface.draw(text, at: place, width: width, role: role, alignment: .trailing)
      return
    }
    surface.draw(Self.bar(share, length: length), at: place, width: length, role: role)
    surface.draw(
      text, at: Point(column: place.column + length, row: place.row), width: Self.textWidth, role: role,
      alignment: .trailing)
  }

  /// What is not nothing is seen, and what is not all is seen not to be.
  static func bar(_ share: Double, length: Int) -> String {
    guard length > 0, share > 0 else { return "" }
    let most = share < 1 ? 8 * length - 1 : 8 * length
    let eighths = max(1, min(most, Int((share * Double(8 * length)).rounded())))
    let (whole, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    return String(repeating: "█", count: whole) + (rest == 0 ? "" : parts[rest - 1])
  }

  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
