import Dashboard
import Terminal

/// What one wants to see while a form is filled, in a box to its right; only as much as fits.
struct CompanionView {
  private let lines: DetailLayout
  private let language: Language
  private var box: Rect

  /// From here on a form leaves room for it.
  private static let leastWidth = 110
  private static let mostWidth = 152

  /// - Returns: nil where there is nothing to say or no room for it.
  init?(state: AppState, form: FormState, frame: Rect) {
    guard frame.width >= Self.leastWidth else { return nil }
    let told = state.companion(of: form)
    guard !told.isEmpty else { return nil }
    language = state.language
    box = Rect(column: 0, row: 0, columns: Self.width(in: frame) * 2 / 5, rows: 0)
    lines = DetailLayout(told, width: box.width - 4, ground: .overlay)
  }

  private static func width(in frame: Rect) -> Int { min(mostWidth, frame.width - 2) }

  /// - Parameter room: the rows that the form needs.
  /// - Returns: the form's place, and this at its right.
  func placed(beside room: Int, in frame: Rect) -> (form: Rect, companion: CompanionView?) {
    let rows = min(frame.height, max(room, lines.rows.count + 2))
    var form = frame.centered(Size(columns: Self.width(in: frame), rows: rows))
    var placed = self
    placed.box = form.takeRight(box.width)
    return (form.takeTop(room), placed)
  }

  func draw(on surface: inout Surface) {
    var inside = surface.box(box, title: Words("Bij dit gesprek", "About this conversation")(language))
    let hidden = lines.rows.count - inside.height
    if hidden > 0 {
      let (last, left) = (inside.takeBottom(1), hidden + 1)
      let more = Words("… en nog \(left) regels", "… and \(left) more lines")
      surface.draw(more(language), at: last.origin, width: last.width, role: .dim)
    }
    surface.draw(lines, in: inside)
  }
}
