import Dashboard
import Terminal

/// The first screen without a configuration: the demo, how to connect, or leave.
struct WelcomeView {
  private let state: AppState
  private let box: Rect
  private let inside: Rect
  private let text: DetailLayout

  init(state: AppState, frame: Rect) {
    self.state = state
    box = frame.centered(Size(columns: 66, rows: 17))
    inside = box.inset(columns: 3, rows: box.height >= 14 ? 2 : 1)
    // Where there is little room the choices and what they mean come first.
    let lines = box.height >= 14 ? state.welcomeText : Array(state.welcomeText.prefix(1))
    text = DetailLayout(lines, width: inside.width)
  }

  private var firstChoice: Int { inside.top + text.rows.count + (inside.height >= 12 ? 1 : 0) }

  /// The choice whose line is at a place.
  func index(at place: Point) -> Int? {
    let row = place.row - firstChoice
    return inside.contains(place) && WelcomeChoice.allCases.indices.contains(row) ? row : nil
  }

  func draw(on surface: inout Surface) {
    surface.frame(box, title: "keet", role: .borderFocused, titleRole: .titleFocused)
    surface.cursor = box.origin
    surface.draw(text, in: inside)
    for (number, choice) in WelcomeChoice.allCases.enumerated() {
      let line = Rect(column: inside.left, row: firstChoice + number, columns: inside.width, rows: 1)
      guard line.top < inside.bottom else { return }
      let isCursor = number == state.welcomeCursor
      let ground: Role = isCursor ? .rowSelected : .row
      surface.fill(line, ground: ground)
      if isCursor {
        surface.draw("▌", at: line.origin, role: ground)
        surface.cursor = line.origin
      }
      surface.draw(
        choice.title(state.language), at: Point(column: line.left + 2, row: line.top), width: line.width - 2,
        role: ground)
    }
    let top = firstChoice + WelcomeChoice.allCases.count + (inside.height >= 12 ? 1 : 0)
    let rest = Rect(column: inside.left, row: top, columns: inside.width, rows: inside.bottom - top)
    surface.draw(DetailLayout(state.welcomeExplanation, width: rest.width), in: rest)
  }
}
