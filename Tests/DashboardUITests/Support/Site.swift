import Foundation
import Insights
import Records
import Terminal
import VendorAPI

@testable import Dashboard

/// A day in a small firm's dashboard, made by hand: the states that the screens are drawn from.
struct Site {
  var state: AppState

  /// Monday 16 March 2026, 09:41 in the Netherlands.
  static let morning = Date(timeIntervalSince1970: 1_773_650_460)

  init(_ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, change: (inout Preferences) -> Void = { _ in })
  {
    var preferences = Preferences(
      language: language, themes: ["dark", "high-contrast", "light", "mono"],
      configurationPath: "~/.config/keet/config.toml",
      vemapUser: "j.keet@example.nl")
    change(&preferences)
    state = AppState(settings: preferences, size: ScreenSize(columns: columns, rows: rows), now: Self.morning)
    state.send(.started)
  }

  /// Everything has come.
  static func full(_ columns: Int = 120, _ rows: Int = 40, language: Language = .nl) -> Site {
    var site = Site(columns, rows, language: language)
    site.load(
      projects: sampleProjects, closures: sampleClosures, invoices: sampleInvoices, conversations: sampleConversations)
    return site
  }

  /// Closures of all that can be said of two, and of dates and roads that cannot be read.
  static func clashing(
    _ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, theme: String = "dark"
  ) -> Site {
    var site = Site(columns, rows, language: language) { $0.theme = theme }
    site.load(projects: sampleProjects, closures: clashingClosures, invoices: [], conversations: [])
    return site
  }

  /// Everything has come, and there is nothing.
  static func empty(_ columns: Int = 120, _ rows: Int = 40) -> Site {
    var site = Site(columns, rows)
    site.load(projects: [], closures: [], invoices: [], conversations: [])
    return site
  }

  /// A Monday on which everything that can need somebody does.
  static func busy(_ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, theme: String = "dark") -> Site {
    var site = Site(columns, rows, language: language) { $0.theme = theme }
    site.load(
      projects: sampleProjects, closures: sampleClosures + busyClosures, invoices: Array(sampleInvoices.prefix(3)),
      conversations: sampleConversations + busyConversations)
    site.receive(.blueprintContacts, .contacts(busyContacts), age: 40)
    site.receive(.appointments, .appointments(busyAppointments), age: 40)
    site.receive(.trips, .trips(busyTrips), age: 40)
    site.fail(.corlegaInvoices, .forbidden(missing: "invoices.read"))
    return site
  }

  /// Invoices of every age, of two vendors and more units than one.
  static func owed(_ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, theme: String = "dark") -> Site {
    var site = Site(columns, rows, language: language) { $0.theme = theme }
    site.load(projects: [], closures: [], invoices: owedInvoices, conversations: [])
    return site
  }

  /// Tenders with firms of every kind, and the budgets of some of them.
  static func tendering(
    _ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, theme: String = "dark"
  ) -> Site {
    var site = Site(columns, rows, language: language) { $0.theme = theme }
    site.load(projects: tenderProjects, closures: [], invoices: [], conversations: tenderConversations)
    return site
  }

  /// No vendor could be reached from the start.
  static func failed(_ columns: Int = 120, _ rows: Int = 40) -> Site {
    var site = Site(columns, rows)
    site.fail(.tenants, .transport(.unresolvedHost))
    site.fail(.tenders, .server(status: 503))
    site.fail(.blueprintInvoices, .transport(.timedOut))
    site.fail(.conversations, .transport(.timedOut))
    site.fail(.blueprintContacts, .transport(.timedOut))
    site.fail(.appointments, .transport(.timedOut))
    site.fail(.trips, .transport(.timedOut))
    site.fail(.corlegaInvoices, .forbidden(missing: "invoices.read"), code: "forbidden", requestID: "req-20260316-0007")
    return site
  }

  /// All is there, but Blueprint went away at 09:36 and VEMAP after it.
  static func stale(_ columns: Int = 120, _ rows: Int = 40) -> Site {
    var site = full(columns, rows)
    let before = Self.morning - 300
    site.fail(.blueprintInvoices, .transport(.unreachable), at: before)
    site.fail(.conversations, .transport(.unreachable), at: before)
    for project in sampleProjects where project.id.vendor == .vemap {
      site.fail(.closures(tenant: tenant, project: project.id.id), .transport(.timedOut), at: before)
    }
    return site
  }

  // MARK: Steps

  mutating func load(projects: [Project], closures: [Closure], invoices: [Invoice], conversations: [Conversation]) {
    receive(
      .tenants, .tenants([Tenant(id: RecordID(.vemap, .tenant, Self.tenant), name: "Kiezel & Kantsteen")]), age: 12)
    receive(.projects(tenant: Self.tenant), .projects(Listing(projects.filter { $0.id.vendor == .vemap })), age: 12)
    receive(.tenders, .projects(Listing(projects.filter { $0.id.vendor == .twelveBuild })), age: 185)
    for project in projects where project.id.vendor == .vemap {
      let own = closures.filter { $0.project == project.id }
      receive(.closures(tenant: Self.tenant, project: project.id.id), .closures(own), age: 12)
      receive(.closureReferences(tenant: Self.tenant, project: project.id.id), .closures([]), age: 12)
    }
    receive(.blueprintInvoices, .invoices(Self.listing(invoices.filter { $0.id.vendor == .blueprint })), age: 40)
    receive(.corlegaInvoices, .invoices(Self.listing(invoices.filter { $0.id.vendor == .corlega })), age: 25)
    receive(.conversations, .conversations(Listing(conversations)), age: 40)
    receive(.blueprintContacts, .contacts([]), age: 40)
    receive(.appointments, .appointments([]), age: 40)
    receive(.trips, .trips([]), age: 40)
    receive(.users(tenant: Self.tenant), .users([]), age: 12)
    state.send(
      .connection(
        .corlega, .answered(at: Self.morning - 25, budget: .init(used: 41, limit: 120, queued: 0, pause: nil))))
  }

  private static func listing(_ invoices: [Invoice]) -> Listing<Invoice> {
    var index = SearchIndex()
    for invoice in invoices { index.append([invoice.number, invoice.contactName, invoice.status]) }
    return Listing(invoices, index: index)
  }

  mutating func receive(_ resource: Resource, _ payload: Payload, age: Double, isComplete: Bool = true) {
    state.send(.loaded(resource, Loaded(payload, at: Self.morning - age, isComplete: isComplete)))
  }

  /// VEMAP's people, as its own list gives them.
  mutating func receiveUsers(_ names: [String]) throws {
    guard let list = BrowseList.named("vemap users") else { return }
    let rows = try names.enumerated().map { number, name in
      let text = Data(#"{"id": "u\#(number)", "name": "\#(name)"}"#.utf8)
      return try RawRecord(text, in: list, values: ["tenant": Self.tenant], index: number)
    }
    receive(.rows(RowsKey(list: list, values: ["tenant": Self.tenant])), .rows(Listing(rows)), age: 1)
  }

  mutating func fail(
    _ resource: Resource, _ reason: APIError.Reason, code: String? = nil, requestID: String? = nil, at: Date = morning
  ) {
    let error = APIError(
      reason, vendor: resource.vendor, operation: "list", outcome: .notSent, code: code, requestID: requestID)
    state.send(.failed(resource, error, at: at))
  }
}

extension AppState {
  /// Takes messages in, and joins what is loaded; what else they ask of the world is not done.
  mutating func send(_ messages: Message...) {
    var waiting = messages
    while !waiting.isEmpty {
      for effect in update(waiting.removeFirst()) {
        switch effect {
        case .readLinkDecisions: waiting.insert(.linksDecided(LinkDecisions()), at: 0)
        case .join(let request): waiting.insert(.joined(request.number, request.made()), at: 0)
        default: break
        }
      }
    }
  }

  var surfaceSize: Size { Size(columns: size.columns, rows: size.rows) }
}
