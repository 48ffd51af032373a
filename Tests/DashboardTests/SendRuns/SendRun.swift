import FoundationEssentials
import SendJournal
import Synchronization
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// One run of sends under faults, decided by a seed from the first to the last step: a user who sends, presses twice,
/// recalls, starts again after the program was killed, and goes on with the rest.
@MainActor
final class SendRun {
  private let seed: UInt64
  private var random: SeededGenerator
  private let time = RunTime(start: StateFixture.now, hold: AppState.holdingTime)
  private let blueprint: FaultyBlueprint
  private let killer: JournalKiller
  private let unfinished: KeptInMemory
  private var journal: SendJournal
  private var store: Store
  private var starts = 0
  /// What was found to be wrong.
  private(set) var complaints: [String] = []
  /// Faults that fired, for showing that runs have them.
  var faults: Set<FaultyBlueprint.Fault> { Set(blueprint.drawn) }
  private(set) var kills = 0

  convenience init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...5, using: &random)
    let faults = Int.random(in: 0...80, using: &random)
    let kills = random.chance(percent: 50) ? 2 : 0
    let step = random.chance(percent: 40) ? Int.random(in: 3...(6 * count + 6), using: &random) : nil
    self.init(seed, random, sends: count, faults: faults, kills: kills, journalStep: step)
  }

  /// A run without faults but one: the program ends at a step of the journal.
  convenience init(seed: UInt64, sends: Int, journalStep: Int) {
    self.init(seed, SeededGenerator(seed: seed), sends: sends, faults: 0, kills: 0, journalStep: journalStep)
  }

  private init(
    _ seed: UInt64, _ random: SeededGenerator, sends: Int, faults: Int, kills: Int, journalStep: Int?
  ) {
    self.seed = seed
    blueprint = FaultyBlueprint(
      invoices: sends, random: SeededGenerator(seed: seed ^ 0xABCD), faults: faults, kills: kills)
    killer = JournalKiller(after: journalStep)
    let (killer, blueprint) = (killer, blueprint)
    unfinished = KeptInMemory { killer.isDead || blueprint.isDead }
    journal = SendJournal.inMemory { step throws(JournalProblem) in try killer.pass(step) }
    store = Store.onBlueprint(blueprint, journal, unfinished, time, session: "s0")
    self.random = random
  }

  // MARK: The user

  func run() async {
    await start()
    let action =
      ["blueprint sendInvoice email", "blueprint sendInvoice whatsapp", "blueprint sendWhatsAppMessage reminder"]
      .randomElement(using: &random) ?? ""
    await sendAll(action)
    judge("after the first round")
    for _ in 0..<3 {
      if wasKilled { await restart() }
      judge("after a restart")
      await goOnWithTheRest()
      judge("after going on")
    }
    if wasKilled { await restart() }
    // Somebody does it all again, not knowing that it went out.
    if random.chance(percent: 50) {
      await sendAll(action)
      if wasKilled { await restart() }
      judge("after doing it again")
    }
  }

  var arrivals: [FaultyBlueprint.Arrival] { blueprint.arrivals }
  var entries: [JournalEntry] { (try? journal.entries(limit: 1_000)) ?? [] }
  var wasKilled: Bool { killer.isDead || blueprint.isDead }
  var notice: String { store.state.notice?.words(.nl) ?? "" }

  func start() async {
    store.send(.started)
    await store.settle()
    store.send(.focusPane(.invoices))
    await store.settle()
  }

  func restart() async {
    kills += 1
    starts += 1
    blueprint.revive()
    killer.revive()
    journal = journal.restarted(at: time.now)
    store = Store.onBlueprint(blueprint, journal, unfinished, time, session: "s\(starts)")
    await start()
  }

  func sendAll(_ id: String) async {
    guard let action = Action.named(id) else { return complaints.append("no action \(id)") }
    store.send(.focusPane(.invoices))
    store.send(.markAllVisible)
    store.send(.start(action))
    await store.settle()
    await confirm()
    store.send(.markAllVisible)
  }

  /// Looks and presses `y`, often more than once, sometimes recalls, and lets the hold end, often more than once.
  private func confirm() async {
    guard store.state.review != nil else { return }
    store.send(.painted)
    for _ in 0..<(random.chance(percent: 40) ? 3 : 1) { store.send(.confirm) }
    await store.settle()
    let held = store.state.writing.underWay.map(\.id)
    if random.chance(percent: 10) { store.send(.undo) }
    await store.settle()
    // The timers of holds are nobody's work, so settling does not wait for them to begin.
    let wanted = store.state.writing.underWay.count
    for _ in 0..<10_000 where time.holds < wanted { await Task.yield() }
    if time.holds < wanted { complain("in a hold", "no timer runs") }
    time.endHolds()
    for _ in 0..<10_000 where !store.state.writing.underWay.isEmpty {
      await Task.yield()
      await store.settle()
    }
    for id in held where random.chance(percent: 40) { store.send(.holdEnded(id)) }
    await store.settle()
    if !store.state.writing.underWay.isEmpty, !wasKilled { complain("after a hold", "a batch never ended") }
    store.send(.cancel)
    store.send(.cancel)
  }

  /// Enter in the outbox on what waits or was not sent.
  func goOnWithTheRest(tries: Int = 3) async {
    store.send(.focusPane(.outbox))
    store.send(.move(.first))
    for _ in 0..<tries {
      guard store.state.focusedJournalItem?.entry.state != .unknown else {
        store.send(.move(.by(1)))
        continue
      }
      store.send(.open)
      await confirm()
    }
  }

  // MARK: The judge

  private func judge(_ moment: String) {
    let entries = (try? journal.entries(limit: 1_000)) ?? []
    var told: [String: [JournalEntry]] = [:]
    for entry in entries { told["\(entry.record)|\(entry.channel)", default: []].append(entry) }
    let arrivals = blueprint.arrivals
    for invoice in blueprint.invoices {
      for channel in ["email", "whatsapp"] {
        let effects = arrivals.count { arrival in
          arrival.channel == channel && (arrival.invoice == invoice || arrival.invoice == blueprint.phone(of: invoice))
        }
        let entries = told["blueprint invoices/\(invoice)|\(channel)"] ?? []
        if effects > 1 { complain(moment, "\(invoice) went out \(effects) times by \(channel)") }
        let isDone = entries.contains { $0.state == .done || $0.state == .found }
        let isUnknown = entries.contains { $0.state == .unknown || $0.state == .sending }
        if isDone, effects != 1 { complain(moment, "\(invoice) is called done and went out \(effects) times") }
        if !isDone, !isUnknown, effects > 0 {
          complain(moment, "\(invoice) went out and is called \(entries.map(\.state.rawValue))")
        }
      }
    }
    for batch in store.state.writing.batches { judge(batch, entries, moment) }
  }

  /// What the screen says of a write and what the journal says must be the same.
  private func judge(_ batch: Batch, _ entries: [JournalEntry], _ moment: String) {
    if wasKilled { return }
    for write in batch.writes {
      guard let result = batch.results[write.id], let entry = entries.first(where: { $0.id == write.id }) else {
        continue
      }
      let agrees =
        switch result {
        case .done: entry.state == .done || entry.state == .found
        case .refused: entry.state == .refused
        case .unknown: entry.state == .unknown || entry.state == .found || entry.state == .notFound
        case .notSent, .conflict: entry.state == .notSent || entry.state == .recalled || entry.state == .planned
        case .already: true
        }
      if !agrees { complain(moment, "\(write.id): the screen says \(result), the journal \(entry.state)") }
    }
  }

  private func complain(_ moment: String, _ text: String) { complaints.append("seed \(seed) \(moment): \(text)") }
}

/// Ends the program at one of the journal's steps.
final class JournalKiller: Sendable {
  private struct State {
    var stepsLeft: Int?
    var isDead = false
  }

  private let state: Mutex<State>

  init(after steps: Int?) { state = Mutex(State(stepsLeft: steps)) }

  var isDead: Bool { state.withLock { $0.isDead } }
  func revive() { state.withLock { $0.isDead = false } }

  func pass(_ step: JournalStep) throws(JournalProblem) {
    let isDead = state.withLock { state in
      if let left = state.stepsLeft {
        state.stepsLeft = left == 0 ? nil : left - 1
        if left == 0 { state.isDead = true }
      }
      return state.isDead
    }
    if isDead { throw .failed("killed") }
  }
}

/// Unfinished work as a disk would keep it.
final class KeptInMemory: Sendable {
  private let kept = Mutex(Data())
  /// A program that has ended writes nothing any more.
  private let isDead: @Sendable () -> Bool

  init(isDead: @escaping @Sendable () -> Bool) { self.isDead = isDead }

  var store: UnfinishedStore {
    UnfinishedStore(
      load: { [self] in
        let data = kept.withLock { $0 }
        return data.isEmpty ? Unfinished() : try JSONDecoder().decode(Unfinished.self, from: data)
      },
      save: { [self] work in
        if isDead() { throw JournalProblem.failed("killed") }
        let data = try JSONEncoder().encode(work)
        kept.withLock { $0 = data }
      })
  }
}
