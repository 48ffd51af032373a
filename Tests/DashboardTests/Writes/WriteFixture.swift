import FoundationEssentials
import HTTPTypes
import SendJournal
import Synchronization
import TestSupport
import VendorAPI

@testable import Dashboard

/// The program with Blueprint as a test scripts it: its contacts can be changed behind the program's back, and its
/// answers to writes chosen.
@MainActor
final class WriteFixture {
  let time = RunTime(start: StateFixture.now, hold: AppState.holdingTime)
  let vendor = ScriptedBlueprint()
  let journal: SendJournal
  let kept: KeptInMemory
  private(set) var store: Store
  private let name: String
  private var starts = 0

  /// - Parameter name: what its ids begin with; of two programs on one journal each has its own.
  init(journal: SendJournal = .inMemory(), name: String = "t") {
    self.journal = journal
    self.name = name
    kept = KeptInMemory()
    store = Store.onBlueprint(vendor, journal, kept.store(), time, session: "\(name)0")
  }

  var state: AppState { store.state }
  var notice: String { state.notice?.words(.nl) ?? "" }
  var entries: [JournalEntry] { (try? journal.entries(limit: 100)) ?? [] }

  func send(_ messages: Message...) async {
    for message in messages { store.send(message) }
    await store.settle()
  }

  /// The program is gone without a word, and somebody starts it again.
  func startAgain() async {
    starts += 1
    store = Store.onBlueprint(vendor, journal, kept.store(), time, session: "\(name)\(starts)")
    await send(.started)
  }

  /// Stands on the first of Blueprint's contacts, or another list's rows.
  func open(_ list: String) async throws {
    await send(.started)
    guard let list = BrowseList.named(list) else { throw InvalidField(name: list, problem: "is no list") }
    await send(.browse(list))
    await send(.move(.first))
  }

  func start(_ id: String) async throws {
    guard let action = Action.named(id) else { throw InvalidField(name: id, problem: "is no action") }
    await send(.start(action))
  }

  func type(_ text: String) async { await send(.edit(.insert(text))) }

  /// Looks at the review, presses `y` and lets the hold end.
  func confirm() async {
    await send(.painted, .confirm)
    for _ in 0..<10_000 where time.holds == 0 { await Task.yield() }
    time.endHolds()
    for _ in 0..<10_000 where !state.writing.underWay.isEmpty {
      await Task.yield()
      await store.settle()
    }
  }
}

/// Blueprint's contacts and invoices as a test has them.
final class ScriptedBlueprint: Transport {
  typealias Reply = @Sendable (Request) throws(TransportFailure) -> Response?

  private struct State {
    var rows: [String: [[String: JSONValue]]] = [:]
    var writes: [Request] = []
    var reads: [String] = []
    var log: [String] = []
    var reply: Reply?
    var refusesReads = false
  }

  private let state: Mutex<State>

  init() {
    state = Mutex(
      State(
        rows: [
          "crm_contacts": [
            [
              "id": "00000000-0000-4000-8000-000000000001", "name": "Jan de Vries", "email": "jan@voorbeeld.nl",
              "phone": "+31612345678", "company": "De Vries Bouw", "status": "actief",
            ]
          ],
          "invoices": [
            [
              "id": "00000000-0000-4000-8000-000000000002", "invoice_number": "F-2026-0042",
              "contact_name": "Jan de Vries", "amount_cents": .int(149_500), "currency": "EUR", "status": "verstuurd",
              "due_date": "2026-02-15",
            ]
          ],
        ].mapValues { rows in rows.map { $0.mapValues(\.self) } }))
  }

  /// What arrived that is no reading.
  var writes: [Request] { state.withLock { $0.writes } }

  /// Tables that were read and `write`, in the order in which they came.
  var log: [String] { state.withLock { $0.log } }

  /// One more record, like the first of its table but for these members.
  func add(_ table: String, _ members: [String: JSONValue]) {
    state.withLock { state in
      let like = state.rows[table]?.first ?? [:]
      state.rows[table]?.append(like.merging(members) { $1 })
    }
  }

  /// The tables that were read since the last write, or since the start.
  var reads: [String] { state.withLock { $0.reads } }

  func bodies() -> [JSONValue] {
    writes.map { (try? JSONDecoder().decode(JSONValue.self, from: $0.body)) ?? .null }
  }

  /// Somebody else changes a record.
  func change(_ table: String, _ name: String, to value: JSONValue) {
    state.withLock { $0.rows[table]?[0][name] = value }
  }

  /// The connection is gone for reading.
  func refuseReads(_ refuses: Bool) { state.withLock { $0.refusesReads = refuses } }

  /// Somebody else makes a record, which comes first in the list.
  func insert(_ row: [String: JSONValue], in table: String) { state.withLock { $0.rows[table]?.insert(row, at: 0) } }

  func remove(_ table: String) { state.withLock { $0.rows[table] = [] } }

  /// - Parameter reply: the answer to writes in place of doing them; nil does it.
  func answer(_ reply: Reply?) { state.withLock { $0.reply = reply } }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    if request.method == .get {
      let table = request.query.first { $0.name == "table" }?.value ?? ""
      let refuses = state.withLock { state in
        state.reads.append(table)
        state.log.append(table)
        return state.refusesReads
      }
      if refuses { throw TransportFailure(.refused, isSurelyNotSent: true) }
      return Self.json(200, .object(["data": .array(rows(table).map { .object($0) })]))
    }
    let reply = state.withLock { state in
      state.writes.append(request)
      state.reads = []
      state.log.append("write")
      return state.reply
    }
    if let reply, let answer = try reply(request) { return answer }
    perform((try? JSONDecoder().decode(JSONValue.self, from: request.body)) ?? .null)
    return Self.json(200, .object(["success": .bool(true), "message_id": "m-1", "wa_message_id": "wamid.1"]))
  }

  private func rows(_ table: String) -> [[String: JSONValue]] { state.withLock { $0.rows[table] ?? [] } }

  private func perform(_ body: JSONValue) {
    guard let table = body["table"]?.text, case .object(let changes)? = body["data"] else { return }
    state.withLock { state in
      guard state.rows[table]?.isEmpty == false else { return }
      for (name, value) in changes { state.rows[table]?[0][name] = value }
    }
  }

  static func json(_ status: Int, _ value: JSONValue) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"], body: (try? JSONEncoder().encode(value)) ?? Data())
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
}
