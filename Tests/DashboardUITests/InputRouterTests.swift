import Terminal
import Testing

@testable import Dashboard
@testable import DashboardUI

struct InputRouterTests {
  private let router = InputRouter(Preferences(language: .nl))

  private func messages(_ event: TerminalEvent, _ state: AppState) -> [String] {
    router.messages(for: event, state: state).map { "\($0)".replacing("Dashboard.", with: "") }
  }

  private func press(_ notation: String, _ state: AppState) -> [String] {
    KeyStroke(notation: notation).map { messages(.key($0), state) } ?? ["not a key"]
  }

  private func state(_ messages: Message...) -> AppState {
    var state = Site.full().state
    for message in messages { state.send(message) }
    return state
  }

  // MARK: Pastes

  @Test func `a paste into the dashboard does nothing, whatever it holds`() {
    #expect(messages(.paste("Q"), state()).isEmpty)
    #expect(messages(.paste("jjjj\nSD"), state()).isEmpty)
  }

  @Test func `a paste while typing is text`() {
    #expect(messages(.paste("Q\n"), state(.startFilter)) == ["edit(TextLine.Edit.insert(\"Q\\n\"))"])
    #expect(messages(.paste("x"), state(.showOverlay(.signIn))) == ["edit(TextLine.Edit.insert(\"x\"))"])
  }

  @Test(arguments: [nil, Review.Demand.reason])
  func `a megabyte of paste over a last look confirms nothing`(demand: Review.Demand?) throws {
    let action = try #require(Action.named("blueprint sendInvoice email"))
    let subject = Subject(list: "blueprint invoices", id: "i1", name: "F-1", values: [:])
    let write = Write(id: "w", action: action.id, subject: subject, fields: [:], basis: [:], recipient: nil)
    let item = Review.Item(id: "w", subject: subject, standing: .new, write: write, earlier: [])
    var looking = state(.focusPane(.invoices))
    looking.review = Review(action: action, items: [item], demand: demand, form: nil)
    looking.send(.painted)
    if demand == nil { #expect(press("y", looking) == ["confirm"]) }
    let paste = String(repeating: "y\n", count: 1 << 19)
    for message in router.messages(for: .paste(paste), state: looking) { looking.send(message) }
    #expect(looking.review?.answer.text.isEmpty == (demand == nil), "it is text in the field, where there is one")
    #expect(looking.writing.batches.isEmpty)
  }

  // MARK: Typing

  @Test(arguments: [
    ("Q", "edit(TextLine.Edit.insert(\"Q\"))"), ("Space", "edit(TextLine.Edit.insert(\" \"))"),
    ("Ctrl+A", "edit(TextLine.Edit.start)"), ("Ctrl+E", "edit(TextLine.Edit.end)"),
    ("Ctrl+W", "edit(TextLine.Edit.deleteWordBackward)"), ("Ctrl+U", "edit(TextLine.Edit.deleteToStart)"),
    ("Backspace", "edit(TextLine.Edit.deleteBackward)"), ("Alt+b", "edit(TextLine.Edit.wordLeft)"),
    ("Enter", "submit"), ("Esc", "cancel"), ("Ctrl+C", "cancel"), ("Down", "move(Movement.by(1))"),
    ("Ctrl+L", "redraw"),
  ]) func `keys while a filter is typed`(key: String, message: String) {
    #expect(press(key, state(.startFilter)) == [message])
  }

  @Test func `Ctrl+K deletes to the end of the line`() {
    var typing = state(.startFilter, .edit(.insert("nijkerk")), .edit(.start), .edit(.right))
    for message in router.messages(for: .key(KeyStroke(.character("k"), .control)), state: typing) {
      typing.send(message)
    }
    #expect(typing.filterInput?.text == "n")
  }

  @Test(arguments: [
    ("Up", "pickerMove(-1)"), ("Ctrl+N", "pickerMove(1)"), ("PgDn", "pickerMove(10)"), ("Enter", "submit"),
    ("q", "edit(TextLine.Edit.insert(\"q\"))"),
  ]) func `keys in a list to choose from`(key: String, message: String) {
    #expect(press(key, state(.showOverlay(.help))) == [message])
  }

  @Test func `Tab completes the command line and steps through the sign-in`() {
    #expect(press("Tab", state(.showOverlay(.commandLine))) == ["complete"])
    #expect(press("Tab", state(.showOverlay(.signIn))) == ["nextField"])
  }

  @Test func `a key that means nothing while typing asks for nothing`() {
    #expect(press("F7", state(.startFilter)).isEmpty)
    #expect(press("Alt+Enter", state(.startFilter)).isEmpty)
  }

  // MARK: The rest of the terminal

  @Test func `focus, size and the end of the terminal`() {
    #expect(messages(.focus(false), state()) == ["focusChanged(false)"])
    #expect(messages(.resize(Size(columns: 90, rows: 30)), state()) == ["resized(ScreenSize(columns: 90, rows: 30))"])
    #expect(messages(.hangUp, state()) == ["quit"])
  }

  // MARK: The end of a detail

  @Test func `a detail scrolls no further than its text, and back at once`() {
    var open = Site.full(80, 14).state
    open.send(.focusPane(.invoices), .open, .move(.last))
    #expect(open.detail.top > 1000)
    for message in router.messages(for: .key(KeyStroke(.character("k"))), state: open) { open.send(message) }
    let top = open.detail.top
    #expect(top < 100)
    for _ in 0..<50 {
      for message in router.messages(for: .key(KeyStroke(.character("J"))), state: open) { open.send(message) }
    }
    let end = open.detail.top
    for message in router.messages(for: .key(KeyStroke(.character("j"))), state: open) { open.send(message) }
    #expect(open.detail.top == end)
    #expect(end >= top)
    for message in router.messages(for: .key(KeyStroke(.home)), state: open) { open.send(message) }
    #expect(open.detail.top == 0)
  }
}
