import Dashboard
import Terminal

/// Something the user has to decide, with the letter for each answer.
struct QuestionView {
  let question: Question
  let language: Language
  let frame: Rect

  func draw(on surface: inout Surface) {
    let width = min(64, frame.width - 2)
    let rows = DisplayText.wrapped(question.text(language), to: width - 4).count
    let box = frame.centered(Size(columns: width, rows: question.answers.count + rows + 3))
    var inside = surface.box(box, title: question.title(language))
    surface.cursor = box.origin
    let used = surface.drawWrapped(question.text(language), in: inside, role: .warning)
    _ = inside.takeTop(used + 1)
    for (offset, answer) in question.answers.enumerated().prefix(inside.height) {
      let pieces = [Piece(String(answer.letter), .key), Piece("  " + answer.words(language), .text)]
      surface.draw(pieces, at: inside.row(offset).origin, width: inside.width)
    }
  }
}
