import FoundationEssentials
import SendJournal
import Synchronization
import TestSupport
import Testing

/// Makes the nth step of a journal fail, once or from then on.
private final class Fault: Sendable {
  static let problem = JournalProblem.notWritable(path: "disk", reason: "No space left on device")

  private let number: Int
  private let stays: Bool
  private let count = Mutex(0)
  private let firedAt = Mutex<JournalStep?>(nil)

  init(at number: Int, stays: Bool) {
    self.number = number
    self.stays = stays
  }

  /// Where it first failed; nil when the run was over before.
  var fired: JournalStep? { firedAt.withLock(\.self) }

  func pass(_ step: JournalStep) throws(JournalProblem) {
    let current = count.withLock { count in
      count += 1
      return count
    }
    guard stays ? current >= number : current == number else { return }
    firedAt.withLock { $0 = $0 ?? step }
    throw Self.problem
  }
}

@Suite struct JournalFaultTests {
  private static let operations: [@Sendable (SendJournal) throws -> Void] = [
    { try $0.plan([sampleEntry("a"), sampleEntry("b"), sampleEntry("c")]) },
    { try $0.begin("a", at: moment(1)) },
    { try $0.end("a", as: SendEnd(.unknown), at: moment(2)) },
    { try $0.recall(["b", "c"], at: moment(3)) },
    { try $0.resolve("a", found: false, at: moment(4), note: nil) },
  ]

  /// What the journal holds after none, one, two … of these.
  private static let ledgers = [
    [], ["a planned", "b planned", "c planned"], ["a sending", "b planned", "c planned"],
    ["a unknown", "b planned", "c planned"], ["a unknown", "b recalled", "c recalled"],
    ["a notFound", "b recalled", "c recalled"],
  ]

  /// Runs until an operation fails, as a program that ends there; answers how many succeeded.
  private func run(_ journal: SendJournal) -> Int {
    for (done, operation) in Self.operations.enumerated() {
      do { try operation(journal) } catch {
        #expect(error as? JournalProblem == Fault.problem)
        return done
      }
    }
    return Self.operations.count
  }

  @Test(arguments: [false, true])
  func `a step that fails leaves what was there`(stays: Bool) throws {
    var failed: Set<JournalStep> = []
    for number in 1...1_000 {
      let folder = try TemporaryFolder()
      let path = folder.path + "/journal/journal.sqlite"
      let fault = Fault(at: number, stays: stays)
      // The journal lives no longer than this, so that the next one finds the lock free.
      let done = run(SendJournal(path: path, at: moment(), beforeStep: fault.pass))
      guard let step = fault.fired else {
        #expect(done == Self.operations.count)
        // Each of them had its turn.
        #expect(failed == Set(JournalStep.allCases))
        return
      }
      failed.insert(step)
      let next = SendJournal(path: path, at: moment(9))
      #expect(next.problem == nil)
      #expect(next.notice == nil, "\(step)")
      let ledger = try next.ledger()
      // Whoever is not told that the commit was made is still right to think that it may not have been.
      let withCommit = step == .committed && ledger == Self.ledgers[min(done + 1, Self.operations.count)]
      #expect(ledger == Self.ledgers[done] || withCommit, "\(step), \(done)")
    }
    #expect(Bool(false), "there was no end of steps")
  }

  @Test func `after a failure the next try goes on`() throws {
    let fault = Fault(at: 2, stays: false)
    let folder = try TemporaryFolder()
    let journal = SendJournal(path: folder.path + "/journal.sqlite", at: moment(), beforeStep: fault.pass)
    #expect(journal.problem == Fault.problem)
    #expect(fault.fired == .takeLock)
    try journal.plan([sampleEntry("a")])
    #expect(journal.problem == nil)
    #expect(try journal.ledger() == ["a planned"])
  }

  @Test func `what cannot be written can be read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.sqlite"
    try SendJournal(path: path, at: moment()).plan([sampleEntry("a")])
    let journal = SendJournal(path: path, at: moment(), beforeStep: Fault(at: 1, stays: true).pass)
    #expect(throws: Fault.problem) { try journal.begin("a", at: moment()) }
    #expect(journal.problem == Fault.problem)
    #expect(try journal.ledger() == ["a planned"])
  }

  // MARK: A program killed at any point of a run of sends

  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Sends everything that is planned; the vendor counts what arrives. Throws where the program is killed.
  private func sendAll(_ journal: SendJournal, arrivals: inout [String: Int], dice: inout Dice) throws {
    for entry in try journal.open() where entry.state == .planned {
      try journal.begin(entry.id, at: moment())
      let fate = Int.random(in: 0..<10, using: &dice)
      if fate == 0 {
        try journal.end(entry.id, as: SendEnd(.notSent), at: moment())
        continue
      }
      arrivals[entry.id, default: 0] += 1
      try journal.end(entry.id, as: SendEnd(fate == 1 ? .unknown : .done), at: moment())
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a run of sends survives kills at every boundary`(seed: UInt64) throws {
    let ids = (0..<20).map { "op-\($0)" }
    var dice = Dice(state: seed)
    let random = Mutex(Dice(state: seed &+ 1_000))
    let alive = Mutex(false)
    var journal = SendJournal.inMemory { _ throws(JournalProblem) in
      let killed = alive.withLock(\.self) && random.withLock { Int.random(in: 0..<12, using: &$0) == 0 }
      if killed { throw Fault.problem }
    }
    try journal.plan(ids.map { sampleEntry($0) })
    var arrivals: [String: Int] = [:]
    var kills = 0
    while try journal.open().contains(where: { $0.state == .planned }) {
      alive.withLock { $0 = true }
      do { try sendAll(journal, arrivals: &arrivals, dice: &dice) } catch { kills += 1 }
      alive.withLock { $0 = false }
      let sending = try journal.open().filter { $0.state == .sending }
      // One at a time is sent, so one at most is left half done.
      #expect(sending.count <= 1)
      journal = journal.restarted(at: moment())
      #expect(try journal.recover(at: moment()).map(\.id) == sending.map(\.id))
    }
    #expect(kills > 0)
    let states = Dictionary(uniqueKeysWithValues: try journal.entries(limit: 100).map { ($0.id, $0.state) })
    #expect(Set(states.keys) == Set(ids))
    for id in ids {
      switch states[id] {
      case .done: #expect(arrivals[id] == 1)
      case .notSent: #expect(arrivals[id] == nil)
      case .unknown: #expect(arrivals[id, default: 0] <= 1)
      default: #expect(Bool(false), "\(id) is \(String(describing: states[id]))")
      }
    }
  }
}
