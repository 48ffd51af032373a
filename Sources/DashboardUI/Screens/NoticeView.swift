import Dashboard
import Terminal

/// Something that was said just now, over the lower right corner. Errors stay, and say how they go.
struct NoticeView {
  let notice: Notice
  let language: Language
  let frame: Rect

  func draw(on surface: inout Surface) {
    let isError = notice.kind == .error
    let role: Role = isError ? .toastError : .toast
    let text =
      (isError ? "✗ " : "") + notice.words(language) + (isError ? Words("  Esc sluit", "  Esc closes")(language) : "")
    let lines = DisplayText.wrapped(text, to: min(60, frame.width - 4)).prefix(4)
    let width = (lines.map(\.width).max() ?? 0) + 2
    let box = Rect(
      column: frame.right - width - 1, row: frame.bottom - lines.count, columns: width, rows: lines.count)
    surface.fill(box, ground: role)
    for (number, line) in lines.enumerated() {
      surface.draw(line, at: Point(column: box.left + 1, row: box.top + number), role: role, ground: role, clip: box)
    }
  }
}
