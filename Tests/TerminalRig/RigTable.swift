import CursesTerminal
import Glibc
import Terminal

/// The table that `NcursesFloor` draws with ncurses alone, drawn by this house: a row is marked, j moves the mark, r draws
/// the same once more, q ends.
@MainActor
final class RigTable {
  private let terminal: CursesTerminal
  private let width: (Size) -> Int
  private var marked = 0
  private let texts = (0..<500).map { RigTable.text($0) }

  /// - Parameter width: how many columns of the screen the table takes.
  init(terminal: CursesTerminal, width: @escaping (Size) -> Int) {
    (self.terminal, self.width) = (terminal, width)
  }

  func start() {
    terminal.theme = .standard
    terminal.onEvents = { [self] events in
      for event in events { take(event) }
      show()
    }
    terminal.onTermination = { [self] number in
      terminal.close()
      exit(128 + number)
    }
    show()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(KeyStroke(.character("j"))): marked = min(marked + 1, terminal.size.rows - 1)
    case .key(KeyStroke(.character("k"))): marked = max(marked - 1, 0)
    case .key(KeyStroke(.character("q"))), .hangUp:
      terminal.close()
      exit(0)
    default: break
    }
  }

  private func show() {
    var surface = Surface(size: terminal.size)
    let columns = width(surface.size)
    for row in 0..<min(surface.size.rows, texts.count) {
      let ground: Role = row == marked ? .rowSelected : .row
      surface.fill(Rect(column: 0, row: row, columns: columns, rows: 1), ground: ground)
      surface.draw(texts[row], at: Point(column: 0, row: row), width: columns, role: ground)
    }
    surface.cursor = Point(column: 0, row: marked)
    terminal.draw(surface)
  }

  private static func text(_ row: Int) -> String {
    let number = String(repeating: "0", count: row < 10 ? 3 : 2) + "\(row)"
    let id = "\(row * 7)" + String(repeating: " ", count: row * 7 < 10 ? 3 : row * 7 < 100 ? 2 : 1)
    return "F-2026-\(number)  Demo Grondwerk \(id)      14.950,00  te laat 21 d   gesprek actief"
  }
}
