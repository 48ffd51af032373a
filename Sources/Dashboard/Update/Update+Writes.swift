import FoundationEssentials
import SendJournal
import VendorAPI

extension AppState {
  /// How long something for people outside can be taken back.
  package static let holdingTime: Duration = .seconds(10)

  mutating func advance(_ message: Message) -> [Effect] {
    switch message {
    case .writingRead(let kept, let entries, let standing): return take(kept, entries, standing)
    case .journalClosed(let words): writing.journal = .closed(words)
    case .recall(let id):
      guard let batch = writing.batch(id), case .held = batch.phase else { return [] }
      return recall(batch)
    case .planned(let id): return planned(id)
    case .planFailed(let id, let words): return planFailed(id, words)
    case .holdEnded(let id):
      guard case .held = writing.batch(id)?.phase else { return [] }
      return run(id)
    case .writeBegan(let batch, let write): change(batch) { $0.current = write }
    case .uploaded(let batch, let sent, let total): change(batch) { $0.upload = Batch.Upload(sent: sent, total: total) }
    case .writeEnded(let batch, let write, let result): return ended(batch, write, result)
    case .batchEnded(let id): return ended(id)
    case .journalled(let entries): note(entries)
    case .evidence(let id, let found): return take(evidence: found, of: id)
    case .retry(let id): return retry(id)
    case .stopBatch(let id):
      change(id) { $0.isStopping = true }
      return [.stopBatch(id)]
    case .showWrites(let id, let top): change(id) { $0.top = top }
    default: break
    }
    return []
  }

  mutating func change(_ id: Batch.ID, _ change: (inout Batch) -> Void) {
    guard let index = writing.batches.firstIndex(where: { $0.id == id }) else { return }
    change(&writing.batches[index])
  }

  // MARK: From the plan to the deed

  private mutating func planned(_ id: Batch.ID) -> [Effect] {
    guard let batch = writing.batch(id) else { return [] }
    // What is done in the place of another leaves nothing of that to go on with.
    let retried = batch.writes.compactMap(\.retries)
    for id in retried { writing.unfinished[id] = nil }
    if !retried.isEmpty { journalChanged() }
    let keeping: [Effect] = retried.isEmpty ? [] : [.keep(writing.kept, atOnce: true)]
    guard batch.action.caution == .outside, !batch.isUndo else { return keeping + run(id) }
    let end = now.addingTimeInterval(Self.holdingTime / .seconds(1))
    change(id) { $0.phase = .held(until: end) }
    return keeping + [.hold(id)]
  }

  private mutating func planFailed(_ id: Batch.ID, _ words: Words) -> [Effect] {
    guard let batch = writing.batch(id) else { return [] }
    change(id) { $0.phase = .ended }
    // What was planned before still waits in the journal, and can be gone on with once that can be written.
    let waiting = Set(writing.entries.map(\.id))
    for write in batch.writes where !waiting.contains(write.id) { writing.unfinished[write.id] = nil }
    if case .run(id) = overlay { overlay = nil }
    say(.error, batch.title + Words(": niet verzonden. ", ": not sent. ") + words)
    return [.keep(writing.kept, atOnce: false)]
  }

  private mutating func run(_ id: Batch.ID) -> [Effect] {
    guard let batch = writing.batch(id) else { return [] }
    change(id) { $0.phase = .running }
    return [.run(batch)]
  }

  /// Nothing of it has left: it is as if it had not been decided.
  mutating func recall(_ batch: Batch) -> [Effect] {
    change(batch.id) { $0.phase = .ended }
    for write in batch.writes {
      writing.unfinished[write.id] = nil
      if let retried = write.retried { writing.unfinished[retried.id] = retried }
    }
    if case .run(batch.id) = overlay { overlay = nil }
    say(
      .information,
      batch.title
        + Words(": teruggehaald, er is niets verzonden.", ": recalled, nothing was sent."))
    return [.recall(batch), .keep(writing.kept, atOnce: false)]
  }

  // MARK: What became of it

  private mutating func ended(_ id: Batch.ID, _ write: Write.ID, _ result: WriteResult) -> [Effect] {
    change(id) {
      $0.results[write] = result
      $0.current = nil
      $0.upload = nil
    }
    // What is certain needs no keeping; the rest can be gone on with.
    if result.isDone { writing.unfinished[write] = nil }
    // Where others changed the record, the user decides anew.
    if case .conflict = result { writing.unfinished[write] = nil }
    if case .refused(let error) = result, let action = writing.batch(id)?.action { noteRight(error, action) }
    return [.keep(writing.kept, atOnce: false)]
  }

  /// Takes note that the vendor wants a right for this action. A refusal that names none may be about the one record.
  private mutating func noteRight(_ error: APIError, _ action: Action) {
    guard case .forbidden(let missing?) = error.reason else { return }
    connections[action.vendor]?.missingWriteRights[missing] = action.title
  }

  private mutating func ended(_ id: Batch.ID) -> [Effect] {
    change(id) { $0.phase = .ended }
    guard let batch = writing.batch(id) else { return [] }
    let isWhole = batch.writes.allSatisfy { batch.results[$0.id]?.isDone == true }
    var effects: [Effect] = []
    // What is typed by now in the same form is another draft, of the same name.
    if isWhole, let draft = batch.draft, form?.draft(at: now).key != draft { effects += dropDraft(draft) }
    let step = undoStep(of: batch)
    if let step { writing.undo.append(step) }
    if writing.undo.count > 50 { writing.undo.removeFirst() }
    say(isWhole ? .information : .error, batch.outcomeWords(hasUndo: step != nil))
    lookOut(forRowOf: batch)
    return effects + refresh(after: batch) + endIfDone()
  }

  /// What would take back what was done.
  private mutating func undoStep(of batch: Batch) -> UndoStep? {
    guard !batch.isUndo, let undo = batch.action.undo else { return nil }
    var writes: [Write] = []
    var action = batch.action
    for write in batch.writes {
      guard case .done(let made) = batch.results[write.id], batch.action.standing.canUndo(self, write) else { continue }
      var basis: [String: JSONValue] = [:]
      let calls: [[String: JSONValue]]
      switch undo {
      case .restore:
        guard let before = restored(write, batch.action, &basis) else { continue }
        calls = [before]
      case .by(let id, let make):
        guard let reverse = Action.named(id), let made = make(write.fields, made) else { continue }
        action = reverse
        calls = [made]
      case .byEach(let id, let make):
        guard let reverse = Action.named(id) else { continue }
        action = reverse
        calls = make(write.fields)
      case .from(let id, let make):
        guard let reverse = Action.named(id), let made = make(write) else { continue }
        action = reverse
        basis = made.basis
        calls = [made.fields]
      }
      // What the operation would not take cannot be promised.
      for fields in calls where Self.takes(action, fields) {
        writing.count += 1
        writes.append(
          Write(
            id: "\(settings.session)-\(writing.count)", action: action.id,
            subject: write.subject(made: made, language), fields: fields, basis: basis, recipient: nil,
            undoes: write.id, undoneAction: batch.action.id))
      }
    }
    return writes.isEmpty
      ? nil
      : UndoStep(batch: batch.id, title: batch.action.title, action: action, writes: writes)
  }

  private static func takes(_ action: Action, _ fields: [String: JSONValue]) -> Bool {
    do throws(InvalidField) {
      try action.operation.check(fields)
      return true
    } catch {
      return false
    }
  }

  /// The fields of an edit with the values that were there before.
  /// - Parameter basis: gets what the edit put in their place.
  /// - Returns: nil where one of them can nowhere be read, so that what it was is not known.
  private func restored(
    _ write: Write, _ action: Action, _ basis: inout [String: JSONValue]
  ) -> [String: JSONValue]? {
    var fields = write.fields
    for field in action.fields {
      guard let sent = field.target.value(in: .object(fields)) else { continue }
      guard let source = field.source else { return nil }
      let name = source.names.joined(separator: ".")
      guard let was = write.basis[name] else { continue }
      basis[name] = sent
      // What was not there is taken away again by an empty text.
      fields.set(was == .null ? .string("") : was, at: field.target)
    }
    return fields
  }

  private mutating func note(_ entries: [JournalEntry]) {
    for entry in entries {
      if let index = writing.entries.firstIndex(where: { $0.id == entry.id }) {
        writing.entries[index] = entry
      } else {
        writing.entries.insert(entry, at: 0)
      }
    }
    journalChanged()
  }

  // MARK: The next start

  private mutating func take(
    _ kept: Unfinished, _ entries: [JournalEntry], _ standing: JournalStanding
  ) -> [Effect] {
    // What the user has done since the start stays.
    let typed = writing.drafts
    writing.drafts += kept.drafts.filter { draft in !typed.contains { $0.key == draft.key } }
    writing.entries = entries
    let before = writing.journal
    writing.journal = standing
    let known = Set(entries.map(\.id))
    // The program may have ended before it noted that these have others in their place.
    let retried = Set(kept.writes.filter { known.contains($0.id) }.compactMap(\.retries))
    for write in kept.writes where writing.unfinished[write.id] == nil && !retried.contains(write.id) {
      writing.unfinished[write.id] = write
    }
    journalChanged()
    let (unknown, waiting) = (entries.count { $0.state == .unknown }, entries.count { $0.state == .planned })
    if case .closed(let words) = standing {
      // What another program has under way is not left from before.
      say(.error, Words("Er kan niets worden verzonden: ", "Nothing can be sent: ") + words)
    } else if unknown + waiting > 0 {
      say(
        .error,
        Words(
          "Van eerder: \(unknown) onzeker, \(waiting) niet verzonden; g u toont Postvak uit.",
          "From before: \(unknown) uncertain, \(waiting) not sent; g u shows the outbox."))
    } else if case .closed = before {
      say(.information, Words("Wijzigen en versturen kan weer.", "Changing and sending is possible again."))
    } else if let draft = kept.drafts.first, let action = Action.named(draft.action) {
      let name = draft.subjects.first?.name ?? ""
      say(
        .information,
        Words("Concept bewaard: ", "Draft kept: ") + action.title + Words(name.isEmpty ? "" : " · \(name)"))
    }
    return []
  }

  /// A journal that could not be written is tried again: another program ends, a disk gets room.
  mutating func triedJournal() -> [Effect] {
    guard case .closed = writing.journal, now.timeIntervalSince(writing.journalTriedAt).magnitude >= 5 else {
      return []
    }
    writing.journalTriedAt = now
    return [.reopenJournal]
  }
}
