import Foundation
import Terminal
import Testing
import VendorAPI

@testable import Dashboard
@testable import DashboardUI

struct DrawingTests {
  /// States that between them draw every view.
  private static func everyView() -> [AppState] {
    var states = [Site.full().state, Site().state, Site.failed().state, Site.stale().state]
    func add(_ messages: Message...) {
      var state = Site.full().state
      for message in messages { state.send(message) }
      states.append(state)
    }
    for kind in [OverlayKind.help, .palette, .commandLine, .themes, .sort, .messages, .signIn] {
      add(.showOverlay(kind))
    }
    add(.focusPane(.invoices), .open)
    add(.focusPane(.invoices), .togglePreview, .move(.last))
    add(.focusPane(.invoices), .startFilter, .edit(.insert("een filter dat langer is dan menig venster breed is")))
    add(.show(.connections))
    add(.pendingKeys(["g"]))
    add(.unknownKey("een lange toets"))
    states.append(Site { $0.isWelcome = true }.state)
    return states
  }

  /// Every small size with some of the states, in turn; the tall, the wide and the usual ones with all.
  @Test func `any size of window can be drawn, with the cursor inside`() {
    let states = Self.everyView()
    let small = (0...60).flatMap { columns in (0...30).map { Size(columns: columns, rows: $0) } }
    for (number, size) in small.enumerated() {
      for step in 0..<3 { expectDrawn(states[(number * 3 + step) % states.count], size) }
    }
    for size in [(40, 12), (80, 24), (121, 41), (300, 12), (40, 200)].map({ Size(columns: $0.0, rows: $0.1) }) {
      for state in states { expectDrawn(state, size) }
    }
  }

  private func expectDrawn(_ state: AppState, _ size: Size) {
    let surface = Screen.draw(state, size: size)
    #expect(surface.size == size)
    if let cursor = surface.cursor {
      #expect(surface.bounds.contains(cursor), "cursor outside at \(size.columns)×\(size.rows)")
    } else {
      #expect(size.isEmpty, "no cursor at \(size.columns)×\(size.rows)")
    }
  }

  /// What is taken over from the frame before must be what would be drawn.
  @Test(arguments: [Size(columns: 200, rows: 60), Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)])
  func `a frame after another looks as it would alone`(size: Size) {
    var state = Site.full(size.columns, size.rows).state
    var frame = Screen.draw(state, size: size, after: nil)
    let messages: [Message] = [
      .move(.by(1)), .focusPane(.invoices), .move(.by(1)), .move(.last), .mark, .move(.first), .focusNext,
      .move(.by(2)),
      .showOverlay(.help), .cancel, .pendingKeys(["g"]), .pendingKeys([]), .startFilter, .edit(.insert("a")), .submit,
      .move(.by(1)), .sort(SortOrder("name")), .move(.by(1)), .clearFilter, .toggleZoom, .move(.by(1)), .toggleZoom,
      .togglePreview, .move(.by(1)), .togglePreview, .move(.by(-1)), .unknownKey("x"), .move(.by(1)), .cancel,
      .ticked(state.now + 3_600), .move(.by(1)), .refresh, .move(.by(1)), .toggleFold, .move(.by(1)),
      .failed(
        .blueprintInvoices, APIError(.transport(.timedOut), vendor: .blueprint, operation: "list", outcome: .unknown),
        at: state.now),
      .move(.by(1)), .open, .move(.by(1)), .close, .move(.by(1)), .show(.connections), .move(.by(1)), .back,
      .focusPane(.projects), .wheel(.closures, 3), .move(.by(1)),
    ]
    for message in messages {
      state.send(message)
      frame = Screen.draw(state, size: size, after: frame)
      #expect(frame.surface == Screen.draw(state, size: size), "after \(message)")
    }
  }

  @Test func `a size too small says what it is and what it must be`() {
    let surface = Screen.draw(Site().state, size: Size(columns: 34, rows: 9))
    #expect(surface.lines.joined().contains("te klein: nu 34×9, nodig"))
    #expect(surface.lines.joined(separator: " ").contains("40×12"))
  }

  @Test func `a wide character is never cut by what lies beside it`() {
    var site = Site(80, 24)
    site.load(projects: [], closures: [], invoices: Site.hostileInvoices, conversations: [])
    site.state.send(.focusPane(.invoices))
    for columns in 40...100 {
      let surface = Screen.draw(site.state, size: Size(columns: columns, rows: 24))
      for row in 0..<24 {
        for column in 0..<columns where surface[column, row].width == 2 {
          #expect(surface[column + 1, row].width == 0)
        }
      }
    }
  }

  @Test func `no control character reaches a cell`() {
    var site = Site(120, 40)
    site.load(projects: [], closures: [], invoices: Site.hostileInvoices, conversations: [])
    let text = Screen.draw(site.state, size: site.state.surfaceSize).lines.joined()
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `passwords are drawn as dots`() {
    var site = Site.full(80, 24)
    site.state.send(.showOverlay(.signIn), .edit(.insert("zeergeheim")))
    let text = Screen.draw(site.state, size: site.state.surfaceSize).lines.joined()
    #expect(!text.contains("zeergeheim"))
    #expect(text.contains("••••••••••"))
  }

  @Test func `the hardware cursor is on the row of the cursor`() throws {
    var site = Site.full(120, 40)
    site.state.send(.focusPane(.invoices), .move(.by(2)))
    let cursor = try #require(Screen.draw(site.state, size: site.state.surfaceSize).cursor)
    let place = try #require(site.state.arrangement.place(of: .invoices))
    #expect(cursor == Point(column: place.frame.column + 1, row: place.frame.row + 2 + 2))
  }

  @Test func `what the window shows has the cursor in it, whatever the size was before`() {
    var table = TableState(sort: SortOrder("number"))
    table.rows = Array(0..<100)
    table.cursorRow = 50
    table.top = 90
    #expect(table.window(height: 10) == 50..<60)
    table.top = 0
    #expect(table.window(height: 10) == 41..<51)
    #expect(table.window(height: 200) == 0..<100)
    #expect(table.window(height: 0).isEmpty)
  }

  @Test func `a sign-in that ended is told once, with the way out`() {
    var site = Site(80, 24)
    site.fail(.tenants, .signInRequired)
    site.state.send(.focusPane(.closures))
    let lines = Screen.draw(site.state, size: site.state.surfaceSize).lines
    #expect(lines.count { $0.contains("✗ VEMAP: opnieuw aanmelden") } == 1)
    #expect(lines.contains { $0.contains("g l toont de koppeling, Enter meldt aan") })
    #expect(!lines.contains { $0.contains("wijst de aanmelding af") })
  }

  @Test func `rows whose vendor let the user go are marked as old`() {
    var site = Site.full(80, 24)
    site.fail(.users(tenant: Site.tenant), .signInRequired)
    site.state.send(.focusPane(.closures))
    let lines = Screen.draw(site.state, size: site.state.surfaceSize).lines
    #expect(lines.contains { $0.contains("3 Afsluitingen") && $0.contains("≈ VEMAP") })
    #expect(lines.contains { $0.contains("! VEMAP: opnieuw aanmelden") })
  }

  @Test func `a list that is not whole says so`() {
    var site = Site.full(80, 24)
    site.receive(.corlegaInvoices, .invoices(Listing([])), age: 1, isComplete: false)
    site.state.send(.focusPane(.invoices))
    #expect(Screen.draw(site.state, size: site.state.surfaceSize).lines.contains { $0.contains("4 Facturen ─ 20+") })
  }

  @Test(arguments: [(40, Language.nl, "ALLEEN LEZEN"), (80, .nl, "ALLEEN LEZEN"), (120, .en, "READ-ONLY")])
  func `the top line says while nothing may be changed`(line: (columns: Int, language: Language, words: String)) {
    var state = Site(line.columns, 24, language: line.language) { $0.readOnly.everything = true }.state
    func top() -> String { Screen.draw(state, size: state.surfaceSize).lines[0] }
    #expect(top().contains(line.words))
    state.send(.toggleReadOnly)
    #expect(!top().contains(line.words))
  }
}
