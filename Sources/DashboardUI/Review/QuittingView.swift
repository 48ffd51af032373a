import Dashboard
import Terminal

/// Asked before the program ends while something is on its way out.
struct QuittingView {
  let state: AppState
  let frame: Rect

  func draw(on surface: inout Surface) {
    let language = state.language
    let batches = state.writing.underWay
    let count = batches.reduce(0) { $0 + $1.writes.count - $1.results.count }
    let box = frame.centered(Size(columns: min(64, frame.width - 2), rows: 7))
    let inside = surface.box(box, title: Words("Afsluiten", "Quit")(language))
    surface.cursor = box.origin
    let words = Words("Er is nog niet alles verzonden (\(count)).", "Not everything has been sent (\(count)).")
    surface.drawWrapped(
      words(language), in: Rect(column: inside.left, row: inside.top, columns: inside.width, rows: 2), role: .warning)
    let keys: [(String, Words)] = [
      ("w", Words("wacht tot alles weg is", "wait until all is sent")),
      ("s", Words("stop na wat nu onderweg is", "stop after what is under way")),
      ("n", Words("niet afsluiten", "don't quit")),
    ]
    for (offset, key) in keys.enumerated() where inside.top + 2 + offset < inside.bottom {
      surface.draw(
        [Piece(key.0, .key), Piece("  " + key.1(language), .text)],
        at: Point(column: inside.left, row: inside.top + 2 + offset), width: inside.width)
    }
  }
}
