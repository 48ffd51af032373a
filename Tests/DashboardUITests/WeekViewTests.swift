import Foundation
import Records
import Terminal
import Testing

@testable import Dashboard
@testable import DashboardUI

/// The agenda and the trips of a week as they stand on the screen.
struct WeekViewTests {
  private func lines(_ site: Site) -> [String] { Screen.draw(site.state, size: site.state.surfaceSize).lines }

  private func expect(_ site: Site, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let size = site.state.surfaceSize
    try expectSnapshot(
      Screen.draw(site.state, size: size), "\(name)-\(size.columns)x\(size.rows)", location: location)
  }

  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: sizes, Language.allCases) func `a week`(size: (columns: Int, rows: Int), language: Language) throws {
    try expect(.week(size.columns, size.rows, language: language), "week-\(language.rawValue)")
  }

  @Test(arguments: sizes) func `a week without colours says the same in signs and words`(columns: Int, rows: Int) {
    let (mono, coloured) = (Site.week(columns, rows, theme: "mono"), Site.week(columns, rows))
    #expect(lines(mono) == lines(coloured))
    // What clashes has a mark of its own, and what it clashes with is in words.
    #expect(lines(mono).contains { $0.contains("✗") })
    #expect(lines(mono).contains { $0.contains("botst met") })
  }

  @Test(arguments: [(80, 24), (120, 40)]) func `the night in which the clock changes, and the turn of the year`(
    columns: Int, rows: Int
  ) throws {
    var site = Site.week(columns, rows)
    site.state.send(.stepPeriod(1))
    try expect(site, "week-summer")
    site.state.week.day = CalendarDate(iso: "2027-01-01")
    site.state.renew([.week])
    let screen = lines(site)
    #expect(screen.contains { $0.contains("wk 53 · 28-12 – 03-01-2027") })
    // What cannot be placed is there in any week.
    #expect(screen.contains { $0.contains("onleesbaar") || $0.contains("zonder leesbare tijd") })
    site.state.send(.showToday)
    #expect(lines(site).contains { $0.contains("wk 12 · 16-03 – 22-03-2026") })
  }

  @Test(arguments: [(80, 24), (120, 40)]) func `the cursor goes through all there is, in the order of time`(
    columns: Int, rows: Int
  ) {
    var site = Site.week(columns, rows)
    site.state.send(.move(.first))
    var seen: [String] = []
    for _ in 0..<16 {
      let surface = Screen.draw(site.state, size: site.state.surfaceSize)
      #expect(surface.cursor != nil)
      seen.append(site.state.focusedRecord?.id ?? "")
      let selected = surface.runs.filter { $0.role == .rowSelected || $0.ground == .rowSelected }
      #expect(!selected.isEmpty, "\(seen.last ?? "")")
      site.state.send(.move(.by(1)))
    }
    #expect(
      seen == [
        "r011", "r012", "r016", "a1", "a2", "a3", "r013", "r014", "a5", "a6", "a7", "r015", "a4", "a8", "a9", "a10",
      ])
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)]) func `a click goes to what it is on, a second one opens it`(
    columns: Int, rows: Int
  ) throws {
    var site = Site.week(columns, rows)
    site.state.send(.move(.last), .move(.first))
    let all = lines(site)
    let row = try #require(all.firstIndex { $0.contains("Overleg provincie") || $0.contains("Overleg") })
    let text = try #require(all[row].range(of: "Overleg"))
    let place = Point(column: all[row].distance(from: all[row].startIndex, to: text.lowerBound), row: row)
    for _ in 0..<2 {
      let messages = MouseReader(state: site.state).messages(for: MouseEvent(.press(button: 0), at: place))
      for message in messages { site.state.send(message) }
    }
    #expect(site.state.focusedRecord?.id == "a7")
    #expect(site.state.detail.isOpen)
  }

  @Test func `a filter leaves only what fits it`() throws {
    var site = Site.week(120, 40)
    site.state.send(.startFilter, .edit(.insert("nijkerk")), .submit)
    #expect(!lines(site).contains { $0.contains("Wegbeheerders") || $0.contains("Verlof") })
    site.state.send(.zoomPeriod(closer: true))
    let screen = lines(site).joined(separator: "\n")
    #expect(screen.contains("Bouwvergadering") && screen.contains("Toolbox") && screen.contains("RIT-2026-012"))
    #expect(!screen.contains("Wegbeheerders") && !screen.contains("Verlof") && !screen.contains("niets"))
    site.state.send(.zoomPeriod(closer: false))
    #expect(lines(site).contains { $0.contains("wk 12  ▾ ma 16-03") })
  }

  @Test func `a week with nothing in it says so, and how to come to another`() {
    var site = Site.empty(80, 24)
    site.state.send(.focusPane(.week), .stepPeriod(-2))
    #expect(lines(site).contains { $0.contains("wk 10 · 02-03 – 08-03-2026") })
    #expect(lines(site).contains { $0.contains("Niets in deze week; Shift+Left en Shift+Right") })
  }
}
