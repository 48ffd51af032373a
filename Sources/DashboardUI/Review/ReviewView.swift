import Dashboard
import SendJournal
import Terminal

/// The last look before something is done: what, to which records, to whom, and what is known that speaks against it.
struct ReviewView {
  private let state: AppState
  private let review: Review
  private let box: Rect
  private let text: Rect
  private let foot: Rect
  private let lines: [[Piece]]

  init(state: AppState, review: Review, frame: Rect) {
    self.state = state
    self.review = review
    let width = min(96, frame.width - 2)
    lines = ReviewLines(state: state, review: review, width: width - 4).all
    // What must be typed is seen whole, whatever it takes.
    let demand = review.demandWords.map { DisplayText.wrapped($0(state.language), to: width - 4).count + 2 }
    let footHeight = max(3, demand ?? 0)
    box = frame.centered(Size(columns: width, rows: min(frame.height, lines.count + footHeight + 3)))
    var inside = box.inset(columns: 2, rows: 1)
    foot = inside.takeBottom(min(footHeight, max(1, inside.height - 1)))
    text = inside
  }

  private var language: Language { state.language }

  // MARK: Scrolling

  private var last: Int { max(0, lines.count - text.height) }

  /// How far a scroll by so many rows goes before the text ends.
  func scroll(by rows: Int) -> Int {
    max(0, min(min(review.top, last) + max(-last, min(rows, last)), last)) - review.top
  }

  /// Rows of text that are seen at once.
  var page: Int { max(1, text.height) }

  func draw(on surface: inout Surface) {
    surface.box(box, title: review.title(language))
    surface.cursor = box.origin
    let top = min(review.top, last)
    for (offset, line) in lines.dropFirst(top).prefix(text.height).enumerated() {
      let row = text.row(offset)
      surface.draw(line, at: row.origin, width: row.width)
    }
    surface.drawPosition(top, page: text.height, of: lines.count, on: box, role: .overlayBorder)
    drawFoot(on: &surface)
  }

  // MARK: Keys

  private func drawFoot(on surface: inout Surface) {
    guard foot.height > 0 else { return }
    if let words = review.demandWords {
      var rest = foot
      let row = rest.takeBottom(1)
      surface.drawWrapped(words(language), in: rest, role: .warning)
      if let cursor = TextField(line: review.answer).draw(in: row, role: .inputFocused, ground: .overlay, on: &surface)
      {
        surface.cursor = cursor
      }
      return
    }
    let isOutside = review.action.caution == .outside
    let go = isOutside ? Words("verstuur", "send") : Words("doe het", "do it")
    var pieces = [
      Piece("y", .key), Piece(" " + go(language) + "   ", .text), Piece("n", .key),
      Piece(Words(" niet   ", " don't   ")(language), .text),
    ]
    if review.canEdit { pieces += [Piece("e", .key), Piece(Words(" wijzig   ", " edit   ")(language), .text)] }
    pieces += [Piece("v", .key), Piece(Words(" voorbeeld", " preview")(language), .text)]
    let row = foot.row(foot.height - 1)
    surface.draw(pieces, at: row.origin, width: row.width)
    if isOutside, foot.height > 1 {
      surface.draw(
        Words("Daarna 10 s bedenktijd: u haalt terug.", "Then 10 s to think again: u recalls.")(language),
        at: foot.row(foot.height - 2).origin, width: foot.width, role: .dim)
    }
  }
}
