import FoundationEssentials
import SendJournal
import VendorAPI

/// The journal, or why there is none to write in.
package enum Ledger: Sendable {
  case open(any SendLedger)
  /// Reading goes on; nothing is sent.
  case closed(Words)
}

/// Does what effects ask about forms and writes: keeps drafts, holds, sends one after the other, and tells of each step.
@MainActor
final class WriteRunner {
  private let ledger: Ledger
  private let unfinished: UnfinishedStore
  private let files: FileSource
  private let loader: ResourceLoader
  private let time: TimeSource
  private let desk: SendDesk?
  private var holds: [Batch.ID: Task<Void, Never>] = [:]
  private var stopped: Set<Batch.ID> = []
  /// Waits until typing pauses.
  private var keeping: Task<Void, Never>?
  private var kept: Unfinished?

  /// The longest that typing is not yet on disk.
  private static let keepingPause: Duration = .milliseconds(500)

  init(ledger: Ledger, unfinished: UnfinishedStore, files: FileSource, loader: ResourceLoader, time: TimeSource) {
    self.ledger = ledger
    self.unfinished = unfinished
    self.files = files
    self.loader = loader
    self.time = time
    desk =
      if case .open(let open) = ledger { SendDesk(ledger: open, files: files, loader: loader, time: time) } else { nil }
  }

  /// - Parameter track: counts work that is under way.
  func run(
    _ effect: Effect, track: @escaping @MainActor (Int) -> Void, send: @escaping @MainActor (Message) -> Void
  ) {
    func work(_ work: @escaping @MainActor () async -> Void) {
      track(1)
      Task {
        await work()
        track(-1)
      }
    }
    switch effect {
    case .readWriting: work { [self] in await read(send) }
    case .reopenJournal: work { [self] in await reopen(send) }
    case .keep(let work, let atOnce): keep(work, atOnce: atOnce, send)
    case .fetchRow(let subject): work { [loader] in await Self.fetch(subject, loader, send) }
    case .look(let path): work { [files] in await Self.look(at: path, files, send) }
    case .plan(let batch): work { [self] in await plan(batch, send) }
    case .hold(let id):
      holds[id] = Task { [time] in
        guard (try? await time.sleep(AppState.holdingTime)) != nil else { return }
        send(.holdEnded(id))
      }
    case .run(let batch): work { [self] in await carryOut(batch, send) }
    case .recall(let batch):
      holds.removeValue(forKey: batch.id)?.cancel()
      work { [self] in await recall(batch, send) }
    case .stopBatch(let id): stopped.insert(id)
    case .resolve(let id, let found): work { [self] in await resolve(id, found: found, send) }
    case .readBack(let write): work { [loader] in await Self.lookForEvidence(of: write, loader, send) }
    default: break
    }
  }

  /// Ends waits; what is being sent goes on.
  func cancelTimers() {
    for hold in holds.values { hold.cancel() }
    flush()
  }

  // MARK: Keeping

  private func keep(_ work: Unfinished, atOnce: Bool, _ send: @escaping @MainActor (Message) -> Void) {
    kept = work
    if atOnce {
      if let problem = flush() { send(.warned(problem)) }
    } else if keeping == nil {
      keeping = Task { [time] in
        guard (try? await time.sleep(Self.keepingPause)) != nil else { return }
        if let problem = flush() { send(.warned(problem)) }
      }
    }
  }

  /// - Returns: why it could not be kept.
  @discardableResult
  private func flush() -> Words? {
    keeping?.cancel()
    keeping = nil
    guard let work = kept else { return nil }
    kept = nil
    do {
      try unfinished.save(work)
      return nil
    } catch {
      return Words("Concepten zijn niet bewaard: \(error)", "Drafts were not kept: \(error)")
    }
  }

  private func read(_ send: @MainActor (Message) -> Void) async {
    var work = Unfinished()
    do {
      work = try unfinished.load()
    } catch {
      send(.warned(Words("Concepten niet gelezen: \(error)", "Drafts were not read: \(error)")))
    }
    switch ledger {
    case .closed(let words): send(.writingRead(work, [], .closed(words)))
    case .open(let ledger):
      do throws(JournalProblem) {
        _ = try ledger.recover(at: time.now())
        send(.writingRead(work, try ledger.entries(limit: 5_000, offset: 0, matching: nil), .ready))
      } catch {
        let entries = (try? ledger.entries(limit: 5_000, offset: 0, matching: nil)) ?? []
        send(.writingRead(work, entries, .closed(error.words)))
      }
    }
  }

  /// Reads all anew only where that is of use: another program can have the journal for days.
  private func reopen(_ send: @MainActor (Message) -> Void) async {
    guard case .open(let ledger) = ledger else { return }
    do throws(JournalProblem) {
      _ = try ledger.recover(at: time.now())
    } catch {
      return send(.journalClosed(error.words))
    }
    await read(send)
  }

  private static func fetch(
    _ subject: Subject, _ loader: ResourceLoader, _ send: @MainActor (Message) -> Void
  ) async {
    do throws(APIError) {
      send(.rowCame(subject, try await loader.currentRow(of: subject)))
    } catch {
      send(.rowFailed(subject, error))
    }
  }

  /// Off the main actor: a disk can be far away.
  private static func look(
    at path: String, _ files: FileSource, _ send: @MainActor (Message) -> Void
  ) async {
    let sight = await Task.detached { () -> FileSight in
      do throws(FileFolder.Problem) {
        return .there(try files.look(path))
      } catch {
        return .problem(error.words)
      }
    }.value
    send(.fileLooked(path, sight))
  }

  // MARK: Sending

  private func plan(_ batch: Batch, _ send: @MainActor (Message) -> Void) async {
    guard let desk else { return send(.planFailed(batch.id, Words("er is geen journaal", "there is no journal"))) }
    do throws(JournalProblem) {
      send(.journalled(try desk.plan(batch)))
      send(.planned(batch.id))
    } catch {
      send(.planFailed(batch.id, error.words))
    }
  }

  private func carryOut(_ batch: Batch, _ send: @escaping @MainActor (Message) -> Void) async {
    guard let desk else { return }
    holds[batch.id] = nil
    let reads = RecentRows()
    for write in batch.writes {
      if stopped.contains(batch.id) { break }
      let report = await UploadProgress.$report.withValue({ sent, total in
        Task { @MainActor in send(.uploaded(batch.id, sent, of: total)) }
      }) {
        await desk.perform(write, of: batch.action, reads: reads) { @MainActor [self] in
          send(.writeBegan(batch.id, write.id))
          tell(of: write.id, desk, send)
        }
      }
      send(.writeEnded(batch.id, write.id, report.result))
      if let problem = report.journalProblem { send(.warned(problem.words)) }
      tell(of: write.id, desk, send)
    }
    stopped.remove(batch.id)
    send(.batchEnded(batch.id))
  }

  /// What the journal holds of a write now.
  private func tell(of id: Write.ID, _ desk: SendDesk, _ send: @MainActor (Message) -> Void) {
    if let entry = try? desk.ledger.entry(id) { send(.journalled([entry])) }
  }

  private func recall(_ batch: Batch, _ send: @MainActor (Message) -> Void) async {
    guard let desk else { return }
    do throws(JournalProblem) {
      try desk.ledger.recall(batch.writes.map(\.id), at: time.now())
      for write in batch.writes { tell(of: write.id, desk, send) }
    } catch {
      send(.warned(error.words))
    }
  }

  private func resolve(_ id: Write.ID, found: Bool, _ send: @MainActor (Message) -> Void) async {
    guard let desk else { return }
    do throws(JournalProblem) {
      try desk.ledger.resolve(id, found: found, at: time.now(), note: nil)
      tell(of: id, desk, send)
    } catch {
      send(.warned(error.words))
    }
  }

  private static func lookForEvidence(
    of write: Write, _ loader: ResourceLoader, _ send: @MainActor (Message) -> Void
  ) async {
    guard let action = Action.named(write.action) else { return }
    do throws(APIError) {
      let row = try await loader.currentRow(of: write.subject)
      send(.evidence(write.id, found: action.evidence(of: write, in: row)))
    } catch {
      send(.warned(error.words))
    }
  }
}
