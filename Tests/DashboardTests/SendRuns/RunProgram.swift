import FoundationEssentials
import SendJournal
import TestSupport
import VendorAPI

@testable import Dashboard

/// A program in a run, and the user at it: one who presses twice, does it again, gives reasons, recalls, and starts it
/// again after it was killed.
@MainActor
final class RunProgram {
  let life: ProgramLife
  private let name: String
  private let blueprint: FaultyBlueprint
  private let time = RunTime(start: StateFixture.now, hold: AppState.holdingTime)
  private let kept: KeptInMemory
  private let other: KeptInMemory?
  /// What the user is moved by; nil for one who does everything once.
  private var random: SeededGenerator?
  private(set) var journal: SendJournal
  private(set) var store: Store
  /// How often it was deliberately sent again, by record and channel.
  private(set) var reasons: [String: Int] = [:]
  /// Sends that were confirmed while one of the same was on its way.
  private(set) var doubles = 0
  private(set) var complaints: [String] = []
  /// Told after every message.
  var onChange: (() -> Void)?
  private var nothingHeld: CheckedContinuation<Void, Never>?

  /// - Parameters:
  ///   - path: of the journal; nil for one in memory.
  ///   - other: the program beside it, whose unfinished work it takes over.
  init(
    _ name: String, at blueprint: FaultyBlueprint, journalAt path: String?, endsAfter steps: Int?,
    beside other: RunProgram?, _ random: SeededGenerator?
  ) {
    let life = ProgramLife(steps: steps)
    (self.life, self.name, self.blueprint, self.random) = (life, name, blueprint, random)
    self.other = other?.kept
    kept = KeptInMemory(of: life)
    let step: @Sendable (JournalStep) throws(JournalProblem) -> Void = { step throws(JournalProblem) in
      try life.pass(step)
    }
    journal =
      path.map { [time] in SendJournal(path: $0, at: time.now, beforeStep: step) }
      ?? SendJournal.inMemory(beforeStep: step)
    store = Store.onBlueprint(
      FaultyBlueprint.Line(blueprint, life), journal, kept.store(takingOver: self.other), time, session: "\(name)0")
    store.onChange = { [unowned self] in changed() }
  }

  var wasKilled: Bool { life.isOver }
  var notice: String { store.state.notice?.words(.nl) ?? "" }
  /// Whether another program writes the journal, as the screen has it.
  var onlyReads: Bool { if case .closed = store.state.writing.journal { true } else { false } }
  var entries: [JournalEntry] { (try? journal.entries(limit: 1_000)) ?? [] }

  // MARK: Its life

  func start() async {
    store.send(.started)
    await store.settle()
    store.send(.focusPane(.invoices))
    await store.settle()
  }

  /// It is gone without a word, and the kernel takes back its lock.
  func end() {
    life.end()
    journal = journal.restarted(at: time.now)
  }

  func restart() async {
    end()
    life.startAgain()
    journal = journal.restarted(at: time.now)
    store = Store.onBlueprint(
      FaultyBlueprint.Line(blueprint, life), journal, kept.store(takingOver: other), time,
      session: "\(name)\(life.starts)")
    store.onChange = { [unowned self] in changed() }
    await start()
  }

  /// Time passes: a program that only reads sees whether it can write by now.
  func wait(_ duration: Duration = .zero) async {
    time.pass(duration)
    store.send(.ticked(time.now))
    await store.settle()
  }

  // MARK: What is pressed

  func sendAll(_ action: Action) async {
    choose(action)
    await store.settle()
    await confirm(again: action)
  }

  /// Goes as far as the look before the sending, without waiting for anything.
  func choose(_ action: Action) {
    store.send(.focusPane(.invoices))
    if store.state.table(.invoices).marks.isEmpty { store.send(.markAllVisible) }
    store.send(.start(action))
  }

  /// Looks and presses `y`, often more than once.
  /// - Returns: whether there was something to look at.
  @discardableResult
  func press() -> Bool {
    guard let review = store.state.review else { return false }
    store.send(.painted)
    if review.demand == .reason, chance(30) {
      store.send(.edit(.insert("klant vroeg erom")))
      for write in review.writes { reasons[write.label(review.action), default: 0] += 1 }
    }
    for _ in 0..<(chance(40) ? 3 : 1) { store.send(.confirm) }
    return true
  }

  /// Looks, presses `y`, sometimes does the same once more at any moment, sometimes recalls, and lets the hold end, often
  /// more than once.
  private func confirm(again action: Action?) async {
    guard press() else { return }
    // Before it is written down, and after.
    if chance(15) { double(action) }
    await store.settle()
    if chance(15) { double(action) }
    await store.settle()
    let held = store.state.writing.underWay.map(\.id)
    if chance(10) { store.send(.undo) }
    if chance(3) { end() }
    await store.settle()
    await letHoldsEnd()
    for id in held where chance(40) { store.send(.holdEnded(id)) }
    await store.settle()
    if !store.state.writing.underWay.isEmpty, !wasKilled { complaints.append("after a hold a batch never ended") }
    store.send(.cancel)
    store.send(.cancel)
  }

  /// The same from the start, or from the outbox, while it is on its way.
  private func double(_ action: Action?) {
    if let action {
      choose(action)
    } else {
      store.send(.open)
    }
    if press() { doubles += 1 }
  }

  /// Lets what was pressed have its effect.
  func finish() async {
    await store.settle()
    await letHoldsEnd()
    await store.settle()
  }

  private func letHoldsEnd() async {
    let held = store.state.writing.batches.count { $0.isHeld }
    guard held > 0 else { return }
    // The timers of holds are nobody's work, so settling waits neither for them to begin nor to end.
    await time.untilHolds(held)
    time.endHolds()
    await withCheckedContinuation { nothingHeld = $0 }
    await store.settle()
  }

  private func changed() {
    onChange?()
    guard let waiting = nothingHeld, !store.state.writing.batches.contains(where: \.isHeld) else { return }
    nothingHeld = nil
    waiting.resume()
  }

  private func chance(_ percent: Int) -> Bool { random?.chance(percent: percent) ?? false }

  /// Enter in the outbox on what waits or was not sent.
  func goOnWithTheRest(tries: Int = 3) async {
    store.send(.focusPane(.outbox))
    store.send(.move(.first))
    for _ in 0..<tries {
      guard store.state.focusedJournalItem?.entry.state != .unknown else {
        store.send(.move(.by(1)))
        continue
      }
      for _ in 0..<(chance(30) ? 2 : 1) { store.send(.open) }
      await confirm(again: nil)
      store.send(.focusPane(.outbox))
    }
  }

  /// The user looks at the vendor what became of the uncertain write under the cursor, and says so.
  /// - Parameter truth: nil where looking does not tell.
  func resolveUncertain(_ truth: (JournalEntry) -> Bool?) async {
    store.send(.focusPane(.outbox))
    store.send(.move(.first))
    for _ in 0..<3 {
      if let entry = store.state.focusedJournalItem?.entry, entry.state == .unknown, let happened = truth(entry) {
        store.send(.act(.edit))
        store.send(.menuLetter(happened ? "j" : "n"))
        await store.settle()
      } else {
        store.send(.move(.by(1)))
      }
    }
  }
}

extension Batch {
  fileprivate var isHeld: Bool { if case .held = phase { true } else { false } }
}

extension Write {
  /// Record and channel, as the journal has them.
  func label(_ action: Action) -> String {
    let key = key(of: action)
    return "\(key.record)|\(key.channel)"
  }
}

extension JournalEntry {
  var label: String { "\(record)|\(channel)" }
}
