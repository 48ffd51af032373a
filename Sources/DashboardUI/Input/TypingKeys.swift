import Dashboard
import Terminal

/// What keys mean while text is typed: the keys of a shell's line, and those of the list or form around it.
struct TypingKeys {
  let target: AppState.TextTarget
  /// The text being typed.
  let line: TextLine

  /// Nil for a key that means nothing here.
  func messages(for stroke: KeyStroke) -> [Message]? {
    if let message = around[stroke] { return [message] }
    if let edit = Self.editing[stroke] { return [.edit(edit)] }
    if stroke == KeyStroke(.character("k"), .control) {
      return Array(repeating: .edit(.deleteForward), count: line.characters.count - line.cursor)
    }
    if case .character(let character) = stroke.key, stroke.modifiers.isSubset(of: .shift) {
      return [.edit(.insert(String(character)))]
    }
    return nil
  }

  private var around: [KeyStroke: Message] {
    switch target {
    case .filter: Self.filter
    case .picker: Self.picker
    case .commandLine: Self.commandLine
    case .signIn: Self.signIn
    case .form: Self.form
    case .review: Self.review
    }
  }

  private static let leaving: [KeyStroke: Message] = [
    KeyStroke(.enter): .submit, KeyStroke(.escape): .cancel, KeyStroke(.character("c"), .control): .cancel,
  ]

  private static let filter = leaving.merging([
    KeyStroke(.up): .move(.by(-1)), KeyStroke(.down): .move(.by(1)), KeyStroke(.pageUp): .move(.pages(-1)),
    KeyStroke(.pageDown): .move(.pages(1)), KeyStroke(.character("p"), .control): .move(.by(-1)),
    KeyStroke(.character("n"), .control): .move(.by(1)),
  ]) { $1 }

  private static let picker = leaving.merging([
    KeyStroke(.up): .pickerMove(-1), KeyStroke(.down): .pickerMove(1), KeyStroke(.pageUp): .pickerMove(-10),
    KeyStroke(.pageDown): .pickerMove(10), KeyStroke(.character("p"), .control): .pickerMove(-1),
    KeyStroke(.character("n"), .control): .pickerMove(1), KeyStroke(.tab): .pickerMove(1),
    KeyStroke(.tab, .shift): .pickerMove(-1),
  ]) { $1 }

  /// What is to be typed for may be longer than the screen.
  private static let review = leaving.merging([
    KeyStroke(.up): .move(.by(-1)), KeyStroke(.down): .move(.by(1)), KeyStroke(.pageUp): .move(.pages(-1)),
    KeyStroke(.pageDown): .move(.pages(1)), KeyStroke(.tab): .toggleWholeReview,
  ]) { $1 }

  private static let commandLine = leaving.merging([KeyStroke(.tab): .complete]) { $1 }

  private static let signIn = leaving.merging([
    KeyStroke(.tab): .nextField, KeyStroke(.tab, .shift): .nextField, KeyStroke(.up): .nextField,
    KeyStroke(.down): .nextField,
  ]) { $1 }

  private static let form = leaving.merging([
    KeyStroke(.tab): .nextField, KeyStroke(.tab, .shift): .previousField, KeyStroke(.up): .pickerMove(-1),
    KeyStroke(.down): .pickerMove(1), KeyStroke(.character("x"), .control): .sendForm,
    KeyStroke(.character("o"), .control): .editElsewhere, KeyStroke(.character("r"), .control): .discardDraft,
  ]) { $1 }

  private static let editing: [KeyStroke: TextLine.Edit] = [
    KeyStroke(.backspace): .deleteBackward, KeyStroke(.character("h"), .control): .deleteBackward,
    KeyStroke(.delete): .deleteForward, KeyStroke(.character("d"), .control): .deleteForward,
    KeyStroke(.character("w"), .control): .deleteWordBackward, KeyStroke(.backspace, .alt): .deleteWordBackward,
    KeyStroke(.character("u"), .control): .deleteToStart,
    KeyStroke(.left): .left, KeyStroke(.character("b"), .control): .left,
    KeyStroke(.right): .right, KeyStroke(.character("f"), .control): .right,
    KeyStroke(.left, .control): .wordLeft, KeyStroke(.character("b"), .alt): .wordLeft,
    KeyStroke(.right, .control): .wordRight, KeyStroke(.character("f"), .alt): .wordRight,
    KeyStroke(.home): .start, KeyStroke(.character("a"), .control): .start,
    KeyStroke(.end): .end, KeyStroke(.character("e"), .control): .end,
  ]
}
