import Foundation
import Insights
import Records
import SendJournal
import VendorAPI

@testable import Dashboard

/// Monday 16 March 2026, ISO week 12.
let monday = CalendarDate(dayNumber: 20_528)

/// What the panes say of records made by hand.
struct PaneFixture {
  var library = Library()
  var language = Language.nl
  var entries: [JournalEntry] = []
  var journal = JournalStanding.ready
  var loads: [Resource: Loadable<Payload>] = [:]
  var vendors: Set<Vendor> = []

  static let tenant = RecordID(.vemap, .tenant, "t1")
  static let project = RecordID(.vemap, .project, scope: "t1", "p1")

  var context: RowContext {
    var context = RowContext(library: library, language: language, now: StateFixture.now, thresholds: Thresholds())
    context.entries = entries
    context.journal = journal
    context.loads = loads
    context.vendors = vendors
    return context
  }

  /// The cells of a row by column.
  func cells(_ pane: Pane, _ row: Int = 0) -> [String: StyledText] {
    Dictionary(uniqueKeysWithValues: pane.columns.map { ($0.id, $0.text(context, row)) })
  }

  func texts(_ pane: Pane, _ row: Int = 0) -> [String: String] { cells(pane, row).mapValues(\.text) }

  /// Names of all rows as the pane sorts them by itself.
  func order(_ pane: Pane) -> [String] {
    var table = TableState(sort: pane.defaultSort)
    table.rebuild(pane, context)
    return table.rows.map { pane.name(context, Int($0)) }
  }

  /// The lines of a tab as one text, each field as `label: value`.
  func detail(_ pane: Pane, _ tab: String, _ row: Int = 0) -> [String] {
    guard let tab = pane.tabs.first(where: { $0.id == tab }) else { return [] }
    return tab.lines(context, row).map { line in
      switch line {
      case .heading(let text): "# " + text
      case .field(let label, let value): "\(label): \(value.text)"
      case .member(let path, _, _, let value): "\(path): \(value.text)"
      case .pieces(let pieces): pieces.map(\.text).joined(separator: " | ")
      case .text(let text): text.text
      case .blank: ""
      }
    }
  }

  func needs(_ pane: Pane, _ tab: String, _ row: Int = 0) -> [Resource] {
    pane.tabs.first { $0.id == tab }?.needs(context, row) ?? []
  }

  mutating func load(_ resource: Resource, _ payload: Payload) {
    library.details[resource] = .loaded(Loaded(payload, at: StateFixture.now.addingTimeInterval(-180)))
  }

  static func closure(
    _ id: String = "c1", start: Int? = 3, end: Int? = nil, road: String? = "A28 HRR km 84,0-87,0",
    type: String? = "nacht",
    plan: Closure.Plan = .plan(VKMPlan(id: "f1", name: "VKM A28", version: "v1.2", status: "active")),
    people: [String]? = ["Brandweer", "Politie"], halves: Closure.Halves = [.details, .reference]
  ) -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: "t1", id), tenant: tenant, project: project, name: "Voegovergang \(id)",
      type: type, start: start.map { monday.adding(days: $0) }, end: (end ?? start).map { monday.adding(days: $0) },
      roadText: road, status: "open", plan: plan,
      stakeholders: people.map { names in
        names.enumerated().map {
          Closure.Person(id: RecordID(.vemap, .user, scope: "t1", "u\($0.offset)"), name: $0.element)
        }
      }, stakeholderCount: people?.count, isInMelvin: true, isInSpin: false, halves: halves)
  }
}
