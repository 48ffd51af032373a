import BlueprintAPI
import CorlegaAPI
import Foundation
import HTTPTypes
import Records
import Sandbox
import SendJournal
import Synchronization
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

/// The program without screen and keys over 12Build and others, played in the same process: lists are gone to, actions
/// started and forms filled as a person does, and every request that changes something is kept.
@MainActor
final class TenderDriver {
  let time = ManualTime(start: StateFixture.now)
  let store: Store
  let clients: VendorClients
  private let log = RequestLog()

  /// - Parameters:
  ///   - files: what the user's disk holds, by path.
  ///   - corlegaKey: what Corlega is asked with.
  init(
    _ language: Language = .nl, files: [String: Data] = [:], vendors: Set<Vendor> = [.twelveBuild],
    corlegaKey: String = CorlegaSandbox.credentials["api_key"] ?? ""
  ) {
    let sandbox = Sandbox(
      time: time.source, weather: WeatherStation(sleep: { [time] in try await time.source.sleep($0) }))
    let log = log
    func wire(_ vendor: Vendor) -> RecordingTransport {
      RecordingTransport(inner: sandbox.transport(for: vendor), log: log)
    }
    let reports = ConnectionReports()
    var clients = VendorClients()
    let signIn = TwelveBuildSignIn(
      login: TwelveBuildSandbox.credentials["login"] ?? "",
      apiKey: Secret(TwelveBuildSandbox.credentials["api_key"] ?? ""))
    clients.twelveBuild = VendorClients.Access(signIn, transport: wire(.twelveBuild))
      .client(time: time.source, report: reports.report(for: .twelveBuild))
    if vendors.contains(.blueprint) {
      let key = Secret(BlueprintSandbox.credentials["api_key"] ?? "")
      clients.blueprint = VendorClients.Access(
        BlueprintSignIn(.key(key)), transport: wire(.blueprint), requestsPerMinute: 600
      ).client(time: time.source, report: reports.report(for: .blueprint))
    }
    if vendors.contains(.corlega) {
      clients.corlega = VendorClients.Access(
        CorlegaSignIn(key: Secret(corlegaKey)), transport: wire(.corlega), requestsPerMinute: 120
      ).client(time: time.source, report: reports.report(for: .corlega))
    }
    self.clients = clients
    var state = StateFixture.state(language, vendors: vendors)
    state.settings.messaging = .demo
    let source = FileSource(
      look: { path throws(FileFolder.Problem) in try Self.bytes(files, path).count },
      read: { path, _ throws(FileFolder.Problem) in try Self.bytes(files, path) })
    store = Store(
      state: state,
      runner: EffectRunner(
        loader: ResourceLoader(clients: clients, language: language, now: time.source.now), sources: source,
        ledger: .open(SendJournal.inMemory()), time: time.source),
      reports: reports)
  }

  private nonisolated static func bytes(_ files: [String: Data], _ path: String) throws(FileFolder.Problem) -> Data {
    guard let bytes = files[path] else {
      throw FileFolder.Problem(Words("\(path) bestaat niet.", "\(path) does not exist."))
    }
    return bytes
  }

  var state: AppState { store.state }

  /// Requests that change something, in order.
  var sent: [Request] { log.sent.filter { $0.method != .get } }

  /// All requests, in order.
  var requests: [Request] { log.sent }

  func start() async { await send(.started) }

  func send(_ message: Message) async {
    store.send(message)
    await store.settle()
  }

  // MARK: Going to rows

  /// Goes to a list, choosing on the way the row whose name ends in one of these, else the first.
  func go(to list: String, choosing names: [String] = ["N302 Reconstructie", "Inkoop"]) async throws {
    await send(.browse(try #require(BrowseList.named("12build \(list)"))))
    while state.view?.goal != nil {
      let shown = state.visibleNames
      try await select(shown.first { name in names.contains { name.hasSuffix($0) } } ?? #require(shown.first))
      await send(.open)
    }
  }

  func select(_ name: String) async throws {
    let row = try #require(state.visibleNames.firstIndex(of: name), "\(name) in \(state.visibleNames)")
    await send(.move(.first))
    await send(.move(.by(row)))
  }

  func mark(_ names: [String]) async throws {
    for name in names {
      try await select(name)
      await send(.mark)
    }
  }

  /// A row of the list on the screen.
  func row(_ name: String) throws -> JSONValue {
    try #require(state.library.rows.items.first { $0.name == name }).value
  }

  // MARK: Doing

  /// Starts an action and fills its fields by name; fields of records are chosen by what is typed of them.
  func fill(_ id: String, _ texts: [String: String] = [:]) async throws {
    let action = try #require(Action.named("12build \(id)"))
    #expect(action.lists.contains(state.focusedListID ?? ""), "\(id) is not offered at \(state.focusedListID ?? "—")")
    await send(.start(action))
    for (index, field) in action.fields.enumerated() {
      guard let text = texts[field.name] else { continue }
      await send(.focusField(index))
      while state.form?.inputs[index].isEmpty == false { await send(.edit(.deleteBackward)) }
      for part in field.kind.picksSeveral ? text.split(separator: ",").map(String.init) : [text] {
        // Nothing named means the first there is.
        let isBlank = part.allSatisfy(\.isWhitespace)
        let first = isBlank ? state.form.flatMap { state.proposals($0, index).first?.name } : nil
        await send(.edit(.insert(first ?? part)))
        if field.kind.picksRecords {
          #expect(state.form.map { !state.proposals($0, index).isEmpty } == true, "nothing to choose for \(field.name)")
          await send(.submit)
          // A form with one question is answered by one choice.
          if state.form == nil { break }
          await send(.focusField(index))
        }
      }
    }
    #expect(Set(texts.keys).subtracting(action.fields.map(\.name)) == [], "\(id) does not ask that")
  }

  /// Sends the form, looks at the review, types what it demands, and waits out the hold.
  func carryOut() async throws {
    if state.form != nil { await send(.sendForm) }
    if let form = state.form {
      Issue.record("\(form.action.id): \(form.problems) \(String(describing: form.problem))")
      return
    }
    if let review = state.review {
      await send(.painted)
      if case .word(let word)? = review.demand { await send(.edit(.insert(word))) }
      await send(.confirm)
    }
    #expect(state.review == nil, "\(String(describing: state.notice))")
    for batch in state.writing.underWay { await send(.holdEnded(batch.id)) }
    if case .run = state.overlay { await send(.cancel) }
  }

  func act(_ id: String, _ texts: [String: String] = [:]) async throws {
    try await fill(id, texts)
    try await carryOut()
    let batch = try #require(state.writing.batches.first, "\(id): \(String(describing: state.notice))")
    let isDone = batch.writes.allSatisfy { batch.results[$0.id]?.isDone == true }
    #expect(isDone, "\(id): \(batch.results)")
  }

  /// The labels and texts of the review on the screen.
  var facts: [String: String] {
    guard let review = state.review, let write = review.writes.first else { return [:] }
    let facts = state.facts(of: write, review.action, whole: true)
    return Dictionary(facts.map { ($0.label(state.language), $0.text) }) { first, _ in first }
  }
}

/// What went over all wires, in order.
private final class RequestLog: Sendable {
  private let requests = Mutex<[Request]>([])

  var sent: [Request] { requests.withLock { $0 } }

  func keep(_ request: Request) { requests.withLock { $0.append(request) } }
}

/// Keeps what goes over a wire.
private struct RecordingTransport: Transport {
  let inner: any Transport
  let log: RequestLog

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    log.keep(request)
    return try await inner.send(request)
  }
}
