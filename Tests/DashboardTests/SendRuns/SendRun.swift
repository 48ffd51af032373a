import FoundationEssentials
import SendJournal
import TestSupport
import VendorAPI

@testable import Dashboard

/// One run of sends under faults, decided by a seed from the first to the last step, and judged after each by what
/// arrived at the vendor.
@MainActor
final class SendRun {
  private let seed: UInt64
  private var random: SeededGenerator
  private let blueprint: FaultyBlueprint
  /// Of the journal, where two programs share it.
  private let folder: TemporaryFolder?
  private let programs: [RunProgram]
  private var found: [String] = []
  private(set) var kills = 0
  /// How often a program took over the journal of one that had ended.
  private(set) var takeovers = 0

  convenience init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...5, using: &random)
    let faults = Int.random(in: 0...80, using: &random)
    let kills = random.chance(percent: 50) ? 2 : 0
    let step = random.chance(percent: 40) ? Int.random(in: 3...(6 * count + 6), using: &random) : nil
    let folder = random.chance(percent: 20) ? try TemporaryFolder() : nil
    self.init(
      seed, random, user: SeededGenerator(seed: seed ^ 0x1111), sends: count, faults: faults, kills: kills,
      journalStep: step, sharing: folder)
  }

  /// A run without faults but one: the program ends at a step of the journal. The user does everything once.
  convenience init(seed: UInt64, sends: Int, journalStep: Int) {
    self.init(
      seed, SeededGenerator(seed: seed), user: nil, sends: sends, faults: 0, kills: 0, journalStep: journalStep,
      sharing: nil)
  }

  private init(
    _ seed: UInt64, _ random: SeededGenerator, user: SeededGenerator?, sends: Int, faults: Int, kills: Int,
    journalStep: Int?, sharing folder: TemporaryFolder?
  ) {
    (self.seed, self.random, self.folder) = (seed, random, folder)
    blueprint = FaultyBlueprint(
      invoices: sends, random: SeededGenerator(seed: seed ^ 0xABCD), faults: faults, kills: kills)
    let path = folder.map { $0.path + "/journal.sqlite" }
    let first = RunProgram(
      "s", at: blueprint, journalAt: path, endsAfter: journalStep, beside: nil, user)
    guard path != nil else {
      programs = [first]
      return
    }
    let second = RunProgram(
      "t", at: blueprint, journalAt: path, endsAfter: nil, beside: first, SeededGenerator(seed: seed ^ 0x2222))
    programs = [first, second]
  }

  // MARK: What it showed

  /// What was found to be wrong.
  var complaints: [String] {
    found + programs.flatMap { program in program.complaints.map { "seed \(seed): \($0)" } }
  }

  /// Faults that fired, for showing that runs have them.
  var faults: Set<FaultyBlueprint.Fault> { Set(blueprint.drawn) }
  var arrivals: [FaultyBlueprint.Arrival] { blueprint.arrivals }
  var doubles: Int { programs.reduce(0) { $0 + $1.doubles } }
  var reasons: Int { programs.reduce(0) { $0 + $1.reasons.values.reduce(0, +) } }
  /// The program that all runs have.
  var program: RunProgram { programs[0] }

  // MARK: The story

  func run() async {
    let action =
      ["blueprint sendInvoice email", "blueprint sendInvoice whatsapp", "blueprint sendWhatsAppMessage reminder"]
      .randomElement(using: &random).flatMap { Action.named($0) }
    guard let action else { return complain("at the start", "no action") }
    for program in programs { await program.start() }
    // The first can end as early as at the opening of the journal.
    guard let writer = programs.first(where: { $0.journal.problem == nil }),
      let other = programs.first(where: { $0 !== writer })
    else { return await use(program, action) }
    await beSecond(other, action)
    await use(writer, action)
    await takeOver(other, from: writer, action)
    await takeOver(writer, from: other, action)
  }

  private func use(_ program: RunProgram, _ action: Action) async {
    if program.wasKilled { await restart(program) }
    await program.sendAll(action)
    judge("after the first round")
    for _ in 0..<3 {
      if program.wasKilled { await restart(program) }
      judge("after a restart")
      await program.goOnWithTheRest()
      judge("after going on")
      guard random.chance(percent: 30), !program.wasKilled else { continue }
      await program.resolveUncertain(truth)
      judge("after looking what became of it")
    }
    if program.wasKilled { await restart(program) }
    // Somebody does it all again, not knowing that it went out.
    guard random.chance(percent: 50) else { return }
    await program.sendAll(action)
    if program.wasKilled { await restart(program) }
    judge("after doing it again")
  }

  private func restart(_ program: RunProgram) async {
    kills += 1
    await program.restart()
  }

  /// Beside a program that writes, another is told so, and sends nothing however often it is tried.
  private func beSecond(_ second: RunProgram, _ action: Action) async {
    // It can have ended at its start.
    if second.wasKilled { await restart(second) }
    let before = arrivals.count
    if !second.onlyReads || !second.notice.contains("een andere keet") {
      complain("beside another", "the second program says: \(second.notice)")
    }
    await second.sendAll(action)
    await second.goOnWithTheRest()
    await second.wait()
    if !second.onlyReads || arrivals.count != before { complain("beside another", "the second program sends") }
  }

  /// Both want to send at the same moment, then the one that writes is gone: the other one goes on, and the first is the
  /// second now.
  private func takeOver(_ next: RunProgram, from writer: RunProgram, _ action: Action) async {
    if writer.wasKilled { await restart(writer) }
    for program in random.chance(percent: 50) ? [writer, next] : [next, writer] {
      program.choose(action)
      program.press()
    }
    if random.chance(percent: 50) { await writer.finish() }
    await next.wait()
    judge("when both sent at once")
    kills += 1
    writer.end()
    await next.wait(.seconds(5))
    // It can end over that, or have ended while it only read.
    if next.wasKilled { await restart(next) }
    if next.onlyReads { return complain("after taking over", "it still only reads: \(next.notice)") }
    takeovers += 1
    let unknown = next.entries.count { $0.state == .unknown }
    if unknown > 0, !next.notice.contains("\(unknown) onzeker") {
      complain("after taking over", "\(unknown) are unknown, and it says: \(next.notice)")
    }
    judge("after taking over")
    await restart(writer)
    await beSecond(writer, action)
    await use(next, action)
  }

  // MARK: The judge

  /// How often something about an invoice really went out by a channel.
  private func effects(_ label: String) -> Int { arrivals.count { $0.label == label } }

  /// What the vendor's own log says of an uncertain entry; nil where it is one of several.
  private func truth(_ entry: JournalEntry) -> Bool? {
    let alike = program.entries.filter { $0.label == entry.label }
    guard alike.count(where: { $0.state == .unknown }) == 1 else { return nil }
    return effects(entry.label) > alike.count { [.done, .found].contains($0.state) }
  }

  private func judge(_ moment: String) {
    let entries = programs.first { !$0.wasKilled }?.entries ?? program.entries
    let told = Dictionary(grouping: entries, by: \.label)
    for label in Set(told.keys).union(arrivals.map(\.label)) {
      let effects = effects(label)
      let reasons = programs.reduce(0) { $0 + $1.reasons[label, default: 0] }
      let states = told[label, default: []].map(\.state)
      let done = states.count { $0 == .done || $0 == .found }
      let unknown = states.count { $0 == .unknown || $0 == .sending }
      if effects > 1 + reasons { complain(moment, "\(label) went out \(effects) times, wanted again \(reasons) times") }
      if effects < done || effects > done + unknown {
        complain(moment, "\(label) went out \(effects) times and is called \(states.map(\.rawValue))")
      }
    }
    for program in programs where !program.wasKilled {
      for batch in program.store.state.writing.batches { judge(batch, entries, moment) }
      if !program.onlyReads { judge(shown: program.store.state.writing.entries, entries, moment) }
    }
  }

  /// Who can send sees the journal as it is.
  private func judge(shown: [JournalEntry], _ entries: [JournalEntry], _ moment: String) {
    for entry in entries {
      let state = shown.first { $0.id == entry.id }?.state
      if state != entry.state {
        complain(moment, "\(entry.id): the journal says \(entry.state), the outbox \(state?.rawValue ?? "nothing")")
      }
    }
  }

  /// What the screen says of a write and what the journal says must be the same.
  private func judge(_ batch: Batch, _ entries: [JournalEntry], _ moment: String) {
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

  private func complain(_ moment: String, _ text: String) { found.append("seed \(seed) \(moment): \(text)") }
}
