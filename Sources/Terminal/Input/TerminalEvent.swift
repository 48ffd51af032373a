/// Something that came from the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(KeyStroke)
  /// Text that was pasted, whole, with `\n` as its line ends. It is never typing, whatever it holds.
  case paste(String)
  case mouse(MouseEvent)
  /// Whether the terminal's window has the keyboard.
  case focus(Bool)
  case resize(Size)
  /// The program was stopped and goes on; the screen has been painted again.
  case resumed
  /// The terminal is gone; nothing more comes.
  case hangUp
}

/// What the mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// 0 left, 1 middle, 2 right.
    case press(button: Int)
    case release
    case wheelUp
    case wheelDown
  }

  package let kind: Kind
  package let place: Point

  package init(_ kind: Kind, at place: Point) {
    (self.kind, self.place) = (kind, place)
  }
}
