import Dashboard
import Terminal

/// The `:` line in place of the footer, with the names that go on from what is typed above it.
struct CommandLineView {
  let commandLine: CommandLine
  let language: Language
  let screen: Rect

  private static let most = 8

  func draw(on surface: inout Surface) {
    let line = Rect(column: screen.left, row: screen.bottom - 1, columns: screen.width, rows: 1)
    surface.fill(line, ground: .overlay)
    surface.draw(":", at: line.origin, role: .key)
    let names = commandLine.completions(language)
    let field = Rect(column: line.left + 1, row: line.top, columns: line.width - 1, rows: 1)
    let cursor = TextField(line: commandLine.line, ghost: ghost(names.first)).draw(
      in: field, role: .inputFocused, ground: .overlay, on: &surface)
    surface.cursor = cursor ?? line.origin
    if let problem = commandLine.problem {
      drawAbove(line, ["✗ " + problem], role: .inputError, on: &surface)
    } else {
      drawAbove(line, Array(names.prefix(Self.most)), role: .overlay, on: &surface)
    }
  }

  /// The rest of the first name, where it begins as typed.
  private func ghost(_ name: String?) -> String {
    let typed = commandLine.line.text
    guard let name, !typed.isEmpty, name.hasPrefix(typed) else { return "" }
    return String(name.dropFirst(typed.count))
  }

  private func drawAbove(_ line: Rect, _ texts: [String], role: Role, on surface: inout Surface) {
    let width = min(screen.width, 2 + texts.reduce(0) { max($0, DisplayText.width(of: $1)) })
    guard !texts.isEmpty else { return }
    let rows = min(texts.count, line.top - 1)
    let rect = Rect(column: line.left, row: line.top - rows, columns: width, rows: rows)
    surface.fill(rect, ground: .overlay)
    for (number, text) in texts.prefix(rows).enumerated() {
      let place = Point(column: rect.left + 1, row: rect.top + number)
      surface.draw(text, at: place, width: width - 2, role: number == 0 && role == .overlay ? .strong : role)
    }
  }
}
