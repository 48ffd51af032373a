import Foundation
import HTTPTypes
import Sandbox
import SendJournal
import Synchronization
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@testable import Dashboard

/// The program without a screen, signed in to the played VEMAP: messages go in as keys would send them, and every call
/// that changes something is kept.
@MainActor
final class VemapDesk {
  let time = ManualTime(start: Scene.fixedNow)
  let journal = SendJournal.inMemory()
  let store: Store
  private let wire: ListeningTransport
  private let clients: VendorClients

  init(_ language: Language = .nl) {
    let weather = WeatherStation(sleep: { [time] in try await time.source.sleep($0) })
    let sandbox = Sandbox(time: time.source, weather: weather)
    wire = ListeningTransport(sandbox.transport(for: .vemap))
    let account = sandbox.credentials[.vemap] ?? [:]
    let reports = ConnectionReports()
    var clients = VendorClients()
    clients.vemap = VendorClients.Access(
      VemapSignIn(username: account["username"] ?? "", password: Secret(account["password"] ?? "")), transport: wire
    ).client(time: time.source, report: reports.report(for: .vemap))
    self.clients = clients
    var preferences = Preferences(language: language, vendors: [.vemap])
    preferences.session = "test"
    preferences.vemapUser = account["username"] ?? ""
    store = Store(
      state: AppState(settings: preferences, size: ScreenSize(columns: 120, rows: 40), now: time.now),
      runner: EffectRunner(
        loader: ResourceLoader(clients: clients, language: language, now: time.source.now), ledger: .open(journal),
        time: time.source),
      reports: reports)
  }

  /// Signed in, with everything loaded.
  static func started(_ language: Language = .nl) async -> VemapDesk {
    let desk = VemapDesk(language)
    await desk.send(.started)
    return desk
  }

  var state: AppState { store.state }

  /// Calls that changed something, as method, path and body.
  var writes: [ListeningTransport.Call] { wire.writes }

  /// Paths that were read, in order.
  var reads: [String] { wire.reads }

  func send(_ messages: Message...) async {
    for message in messages { store.send(message) }
    await store.settle()
  }

  // MARK: Going somewhere

  /// Narrows the focused list to the rows with these words.
  func filter(_ text: String) async { await send(.clearFilter, .startFilter, .edit(.insert(text)), .submit) }

  /// A row of the dashboard's closures.
  func closure(_ words: String) async {
    await send(.focusPane(.closures))
    await filter(words)
  }

  /// A row of a list of VEMAP's own records; about the row under the cursor, where it is about one.
  func row(_ list: String, _ words: String? = nil) async throws {
    await send(.browse(try #require(BrowseList.named(list))))
    if let words { await filter(words) }
  }

  // MARK: Doing something

  /// Opens a form and fills it; what is chosen from a list is chosen by its name.
  func open(_ action: String, _ texts: KeyValuePairs<String, String> = [:]) async throws {
    await send(.start(try #require(Action.named(action))))
    for (name, text) in texts { try await fill(name, text) }
  }

  func fill(_ name: String, _ text: String) async throws {
    let form = try #require(state.form, "\(String(describing: state.notice))")
    let index = try #require(form.action.fields.firstIndex { $0.name == name })
    await send(.focusField(index))
    if !form.action.fields[index].kind.picksSeveral { await send(.edit(.deleteToStart)) }
    await send(.edit(.insert(text)))
    if form.action.fields[index].kind.picksRecords { await send(.submit) }
  }

  /// Goes from the form to the deed: looks, types what is demanded, confirms, and lets the hold pass.
  func finish(typing demanded: String? = nil) async {
    if state.form != nil { await send(.sendForm) }
    if state.review != nil {
      await send(.painted)
      if let demanded { await send(.edit(.insert(demanded))) }
      await send(.confirm)
    }
    await wait()
  }

  /// Lets the hold pass.
  func wait() async {
    time.advance(by: AppState.holdingTime)
    await send(.ticked(time.now))
  }

  /// Somebody else registers a new version of a closure's plan.
  func putNewPlan(on closure: String, of project: String) async throws {
    let fields = json(
      """
      {"tenant_id": "tenant-501", "name": "VKM nieuw", "type": "vkm-plan", "fileType": "application/pdf", \
      "fileTypeCategory": "document", "status": "active", "projectId": "\(project)", "closureId": "\(closure)", \
      "size": 1, "s3Path": "/x", "inS3": false, "version": 1.9, "isCurrentVersion": true, "isArchived": false}
      """)
    guard case .object(let members)? = fields else { return }
    _ = try await VendorOperation(Vemap.CreateFileMetadata.self).call(members, clients)
  }

  /// The facts of the review on top, as `label: text`.
  var facts: [String] {
    guard let review = state.review else { return [] }
    return review.items.compactMap(\.write).flatMap { write in
      state.facts(of: write, review.action, whole: true).map { "\($0.label.nl): \($0.text)" }
    }
  }

  /// How each record of the review on top stands: `+`, `=` or `✗`, and its name.
  var plan: [String] {
    (state.review?.items ?? []).map { item in
      switch item.standing {
      case .new: "+ \(item.subject.name)"
      case .already: "= \(item.subject.name)"
      case .blocked: "✗ \(item.subject.name)"
      }
    }
  }
}

/// A wire that remembers what went over it.
final class ListeningTransport: Transport {
  struct Call: Equatable, CustomStringConvertible {
    let method: String
    let path: String
    var query: [String] = []
    let body: JSONValue?

    var description: String { "\(method) \(path) \(query) \(String(describing: body))" }
  }

  private let wire: any Transport
  private let calls = Mutex<[Request]>([])

  init(_ wire: any Transport) { self.wire = wire }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    calls.withLock { $0.append(request) }
    return try await wire.send(request)
  }

  var reads: [String] { calls.withLock { $0.filter { $0.method == .get }.map(\.path) } }

  var writes: [Call] {
    calls.withLock { calls in
      calls.filter { $0.method != .get && !$0.path.hasSuffix("/login") }.map { request in
        Call(
          method: request.method.rawValue, path: request.path, query: request.query.map { "\($0.name)=\($0.value)" },
          body: request.body.isEmpty ? nil : try? JSONDecoder().decode(JSONValue.self, from: request.body))
      }
    }
  }
}

/// JSON as a test writes it.
func json(_ text: String) -> JSONValue? { try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
