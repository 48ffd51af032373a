import Dashboard
import Terminal

/// What keys mean in what lies over the screen and is not typed into: a review, a menu, writes under way. A key that
/// means nothing there does nothing, whatever it does elsewhere.
struct OverlayKeys {
  let overlay: Overlay

  func messages(for stroke: KeyStroke) -> [Message] {
    switch stroke {
    case KeyStroke(.escape), KeyStroke(.character("c"), .control): return [.cancel]
    case KeyStroke(.character("l"), .control): return [.redraw]
    case KeyStroke(.character("z"), .control): return [.suspend]
    default: break
    }
    return switch overlay {
    case .review: review(stroke)
    case .menu: menu(stroke)
    case .run(let id): run(stroke, id)
    case .question: letter(stroke)
    case .picker, .commandLine, .signIn, .form: []
    }
  }

  private func review(_ stroke: KeyStroke) -> [Message] {
    switch stroke {
    case KeyStroke(.character("y")): [.confirm]
    // The cursor is on not doing it.
    case KeyStroke(.character("n")), KeyStroke(.enter), KeyStroke(.character("q")): [.cancel]
    case KeyStroke(.character("e")): [.editAgain]
    case KeyStroke(.character("v")): [.toggleWholeReview]
    default: movement(stroke).map { [.move($0)] } ?? []
    }
  }

  private func movement(_ stroke: KeyStroke) -> Movement? {
    switch stroke {
    case KeyStroke(.down), KeyStroke(.character("j")): .by(1)
    case KeyStroke(.up), KeyStroke(.character("k")): .by(-1)
    case KeyStroke(.pageDown), KeyStroke(.character(" ")): .pages(1)
    case KeyStroke(.pageUp): .pages(-1)
    case KeyStroke(.home): .first
    case KeyStroke(.end): .last
    default: nil
    }
  }

  private func menu(_ stroke: KeyStroke) -> [Message] {
    switch stroke {
    case KeyStroke(.enter): [.submit]
    case KeyStroke(.down), KeyStroke(.tab): [.pickerMove(1)]
    case KeyStroke(.up), KeyStroke(.tab, .shift): [.pickerMove(-1)]
    default: letter(stroke)
    }
  }

  private func run(_ stroke: KeyStroke, _ id: Batch.ID) -> [Message] {
    switch stroke {
    case KeyStroke(.character("u")): [.recall(id)]
    case KeyStroke(.character("s")): [.stopBatch(id)]
    case KeyStroke(.character("r")): [.retry(id)]
    case KeyStroke(.enter), KeyStroke(.character("q")): [.cancel]
    default: movement(stroke).map { [.move($0)] } ?? []
    }
  }

  private func letter(_ stroke: KeyStroke) -> [Message] {
    if case .character(let letter) = stroke.key, stroke.modifiers.isEmpty { [.menuLetter(letter)] } else { [] }
  }
}
