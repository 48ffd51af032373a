import Terminal

/// xterm's SGR mouse report `ESC [ < button ; column ; row M` (`m` when released).
enum MouseReport {
  static func event(_ numbers: [Int], released: Bool) -> TerminalEvent? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    // Bits 2 to 4 are Shift, Alt and Ctrl; a click means the same with them.
    switch (numbers[0] & ~0b11100, released) {
    case (64, false): return .mouse(MouseEvent(.wheelUp, at: place))
    case (65, false): return .mouse(MouseEvent(.wheelDown, at: place))
    case (0...2, true): return .mouse(MouseEvent(.release, at: place))
    case (let button, false) where (0...2).contains(button):
      return .mouse(MouseEvent(.press(button: button), at: place))
    default: return nil
    }
  }
}
