import Foundation
import Records
import Terminal
import Testing
import VendorAPI

@testable import Dashboard
@testable import DashboardUI

/// The last look: everything can be read before `y`, by keys, in any window.
struct ReviewViewTests {
  private let router = InputRouter(Preferences(language: .nl))

  /// A message of many lines, looked at.
  private func message(_ columns: Int, _ rows: Int) throws -> Site {
    var site = Site.full(columns, rows)
    let text = (1...20).map { "Regel \($0) van een lang bericht over de afsluiting van de A28, woord\($0)." }
    site.state.send(
      .focusPane(.conversations), .start(try #require(Action.named("blueprint sendWhatsAppMessage"))),
      .edit(.insert(text.joined(separator: "\n"))), .sendForm, .painted)
    site.state.notice = nil
    try #require(site.state.review != nil)
    return site
  }

  private func press(_ notation: String, _ site: inout Site) throws {
    let stroke = try #require(KeyStroke(notation: notation))
    for message in router.messages(for: .key(stroke), state: site.state) { site.state.send(message) }
  }

  private func lines(_ site: Site) -> [String] { Screen.draw(site.state, size: site.state.surfaceSize).lines }

  @Test(arguments: [(40, 12), (80, 24)]) func `the whole of a long text can be read in the preview`(
    columns: Int, rows: Int
  ) throws {
    var site = try message(columns, rows)
    try press("v", &site)
    try expectSnapshot(Screen.draw(site.state, size: site.state.surfaceSize), "review-preview-\(columns)x\(rows)")
    var seen = Set<Int>()
    for _ in 0..<100 {
      let text = lines(site).joined(separator: " ")
      seen.formUnion((1...20).filter { text.contains("woord\($0).") })
      try press("Down", &site)
    }
    #expect(seen == Set(1...20))
    // It ends where the text does, so that the way back begins at once.
    let end = site.state.review?.top
    try press("k", &site)
    #expect(site.state.review?.top == end.map { $0 - 1 })
    try press("Home", &site)
    #expect(site.state.review?.top == 0)
    try press("PgDn", &site)
    #expect(site.state.review?.top ?? 0 > 1)
  }

  @Test func `without the preview a text is one line, and cut with a mark`() throws {
    let site = try message(80, 24)
    let line = try #require(lines(site).first { $0.contains("Bericht: ") })
    #expect(line.contains("Regel 1 ") && line.contains("…"))
  }

  // MARK: Of several

  @Test func `of several, what they share is told once`() throws {
    var site = Site.full(120, 40)
    let action = try #require(Action.named("corlega createInvoice"))
    func item(_ number: Int) -> Review.Item {
      let subject = Subject(list: "corlega invoices", id: "\(number)", name: "Rij \(number)", values: [:])
      let fields: [String: JSONValue] = ["number": .string("N-\(number)"), "status": .string("samen")]
      let write = Write(
        id: "w\(number)", action: action.id, subject: subject, fields: fields, basis: [:], recipient: nil)
      return Review.Item(id: write.id, subject: subject, standing: .new, write: write, earlier: [])
    }
    site.state.overlay = .review(Review(action: action, items: [item(1), item(2)], demand: nil, form: nil))
    for _ in 1...2 {
      let text = lines(site).joined(separator: "\n")
      #expect(text.components(separatedBy: "samen").count == 2, "\(text)")
      #expect(text.contains("N-1") && text.contains("N-2"))
      site.state.send(.toggleWholeReview)
    }
  }

  // MARK: What has to be typed

  @Test func `a word that is demanded is typed key by key and confirmed with Enter`() throws {
    var site = Site.full(80, 24)
    let list = try #require(BrowseList.named("blueprint contacts"))
    site.state.send(.browse(list))
    let row = try RawRecord(
      Data(#"{"id": "00000000-0000-4000-8000-000000000001", "name": "Jan"}"#.utf8), in: list, values: [:], index: 0)
    site.receive(.rows(RowsKey(list: list, values: [:])), .rows(Listing([row])), age: 1)
    site.state.send(.move(.first), .start(try #require(Action.named("blueprint deleteContact"))), .painted)
    site.state.notice = nil
    try expectSnapshot(Screen.draw(site.state, size: site.state.surfaceSize), "review-demand-80x24")
    for key in ["J", "a", "n"] { try press(key, &site) }
    #expect(site.state.review?.answer.text == "Jan")
    try press("Enter", &site)
    #expect(site.state.review == nil)
    #expect(site.state.writing.batches.map(\.action.id) == ["blueprint deleteContact"])
  }

  // MARK: The footer

  private func footer(_ state: AppState) -> [String] {
    FooterView(state: state, frame: Rect(state.arrangement.footer)).hints.map { "\($0.key) \($0.title)" }
  }

  @Test func `the footer shows the keys of what lies on top`() throws {
    var site = try message(120, 40)
    #expect(footer(site.state) == ["y verstuur", "n niet", "e wijzig", "v voorbeeld", "↓ verder"])
    let review = try #require(site.state.review)
    site.state.send(.confirm)
    var batch = Batch(id: "b1", action: review.action, writes: review.writes + review.writes, draft: nil)
    for (phase, keys) in [
      (Batch.Phase.planning, ["Esc sluit"]), (.held(until: Site.morning + 10), ["u haal terug", "Esc sluit"]),
      (.running, ["s stop na deze", "Esc sluit"]), (.ended, ["r overige opnieuw", "Esc sluit"]),
    ] {
      batch.phase = phase
      site.state.writing.batches = [batch]
      site.state.overlay = .run("b1")
      #expect(footer(site.state) == keys)
    }
    site.state.overlay = .question(.quitting(2))
    #expect(footer(site.state).first == "w wacht tot alles weg is")
    site.state.overlay = .menu(Menu([review.action], .nl))
    #expect(footer(site.state) == ["Enter kies", "↓ volgende", "Esc sluit"])
  }

  @Test func `of many writes all can be looked at`() throws {
    var site = try message(80, 24)
    let review = try #require(site.state.review)
    let write = try #require(review.writes.first)
    var batch = Batch(
      id: "b1", action: review.action,
      writes: (1...60).map { number in
        Write(
          id: "w\(number)", action: write.action,
          subject: Subject(list: write.subject.list, id: "\(number)", name: "Rij \(number)", values: [:]), fields: [:],
          basis: [:], recipient: nil)
      }, draft: nil)
    batch.phase = .ended
    site.state.writing.batches = [batch]
    site.state.overlay = .run("b1")
    func seen() -> ClosedRange<Int> {
      let rows = lines(site).flatMap { $0.matches(of: /Rij ([0-9]+)/) }.compactMap { Int($0.1) }
      return (rows.first ?? 0)...(rows.last ?? 0)
    }
    let height = seen().count
    #expect(seen().lowerBound == 1 && height < 60)
    for (key, first) in [
      ("j", 2), ("Down", 3), ("k", 2), ("PageDown", 2 + height), ("Home", 1), ("PageUp", 1), ("End", 61 - height),
      ("j", 61 - height),
    ] {
      try press(key, &site)
      #expect(seen() == first...(first + height - 1), "\(key)")
    }
  }

  @Test func `a click on the footer confirms nothing`() throws {
    let site = try message(120, 40)
    let frame = Rect(site.state.arrangement.footer)
    let hint = try #require(FooterView(state: site.state, frame: frame).hints.first)
    let place = Point(column: hint.columns.lowerBound, row: frame.top)
    let event = MouseEvent(.press(button: 0), at: place)
    #expect(router.messages(for: .mouse(event), state: site.state).isEmpty)
  }

  // MARK: Menus

  @Test func `a menu longer than the window shows the choice that Enter takes`() throws {
    var site = Site.full(40, 12)
    site.state.overlay = .menu(Menu(Array(Action.all.filter { $0.slot == .add }.prefix(20)), .nl))
    for _ in 0..<20 {
      guard case .menu(let menu) = site.state.overlay else { return }
      let title = menu.choices[menu.selected].action.title(.nl)
      let lines = lines(site)
      #expect(lines.contains { $0.contains(title.prefix(10)) }, "\(title): \(lines.joined(separator: "\n"))")
      site.state.send(.pickerMove(1))
    }
  }
}
