import CursesTerminal
import Glibc
import Terminal

/// Every role on every ground in colours that all differ: more pairs than a terminal with eight colours has.
@MainActor
enum RigColors {
  static func show(on terminal: CursesTerminal) {
    var styles: [Role: Style] = [:]
    for (index, role) in Role.allCases.enumerated() where role != .text {
      let color = Color.indexed(UInt8(index / 2 % 8))
      styles[role] = index % 2 == 0 ? Style(color) : Style(on: color)
    }
    terminal.theme = Theme(name: "many", styles: styles)
    terminal.onEvents = { _ in
      terminal.close()
      exit(0)
    }
    var surface = Surface(size: terminal.size)
    for (row, ground) in zip(0..<surface.size.rows - 1, Role.allCases.suffix(surface.size.rows - 1)) {
      for (column, role) in Role.allCases.enumerated() {
        surface.draw("x", at: Point(column: column, row: row), role: role, ground: ground, ellipsis: false)
      }
    }
    surface.draw("painted", at: Point(column: 0, row: surface.size.rows - 1))
    terminal.draw(surface)
  }
}
