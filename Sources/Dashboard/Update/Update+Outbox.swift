import FoundationEssentials
import Records
import SendJournal
import VendorAPI

extension AppState {
  // MARK: Going on with what was left

  /// Enter in the outbox: what waits or did not go is looked at again; of what is uncertain a person says what became.
  mutating func openUnfinished() -> [Effect] {
    guard let item = focusedJournalItem else { return [] }
    if item.entry.state == .unknown { return openRecord() }
    return goOn(with: item.entry)
  }

  var focusedJournalItem: JournalItem? {
    guard focus == .outbox || focus == .journal, let row = focusedRow else { return nil }
    let items = focus == .outbox ? library.outbox.items : library.journal.items
    return items.indices.contains(row) ? items[row] : nil
  }

  /// A last look at everything of the same decision that has not gone out; what went out is left alone.
  private mutating func goOn(with entry: JournalEntry) -> [Effect] {
    guard !writing.underWay.contains(where: { $0.writes.contains { [$0.id, $0.retries].contains(entry.id) } }) else {
      say(.information, Words("Dit is al onderweg.", "This is under way already."))
      return []
    }
    let together = writing.entries.filter { entry.batch != nil && $0.batch == entry.batch || $0.id == entry.id }
    let open = together.filter { [.planned, .notSent, .refused, .notFound, .recalled].contains($0.state) }
      .sorted { $0.position < $1.position }
    let writes = open.compactMap { writing.unfinished[$0.id] }
    guard let first = writes.first, let action = Action.named(first.action) else {
      say(
        .information,
        Words("Wat hiervoor nodig was is er niet meer; begin opnieuw.", "What it takes is gone; begin anew."))
      return []
    }
    if let reason = closedReason {
      say(.error, action.title + Words(": ") + reason)
      return []
    }
    let waiting = Set(open.filter { $0.state == .planned }.map(\.id))
    let items = writes.map { write in
      writing.count += 1
      // What never left is still the same write; each try after one that ended is a write of its own.
      let next = waiting.contains(write.id) ? write : Write(again: write, id: "\(settings.session)-\(writing.count)")
      return Review.Item(id: next.id, subject: next.subject, standing: .new, write: next, earlier: [])
    }
    overlay = .review(Review(action: action, items: items, demand: nil, form: nil))
    return []
  }

  /// What of a batch did not go, once more.
  mutating func retry(_ id: Batch.ID) -> [Effect] {
    guard let batch = writing.batch(id), batch.phase == .ended,
      let failed = batch.writes.first(where: { batch.results[$0.id]?.canRepeat ?? true }),
      let entry = writing.entries.first(where: { $0.id == failed.id })
    else { return [] }
    return goOn(with: entry)
  }

  // MARK: What is uncertain

  /// Looks at the vendor whether the uncertain write under the cursor happened.
  mutating func readBack() -> [Effect] {
    guard let entry = focusedJournalItem?.entry, entry.state == .unknown else {
      say(
        .information, Words("Alleen wat onzeker is kan worden nagelezen.", "Only what is uncertain can be read back."))
      return []
    }
    guard let write = writing.unfinished[entry.id] else { return ask(about: entry) }
    // What was to be made has no id to ask for.
    if write.subject.id.isEmpty, Action.named(write.action)?.standing.evidence == nil {
      return take(evidence: nil, of: entry.id)
    }
    return [.readBack(write)]
  }

  /// Asks what the user knows of it.
  mutating func ask(about entry: JournalEntry) -> [Effect] {
    overlay = .question(.outcome(of: entry))
    return []
  }

  mutating func resolve(_ id: Write.ID, found: Bool) -> [Effect] {
    if found { writing.unfinished[id] = nil }
    return [.resolve(id, found: found), .keep(writing.kept, atOnce: false)]
  }

  mutating func take(evidence: Bool?, of id: Write.ID) -> [Effect] {
    guard let evidence else {
      let vendor = writing.unfinished[id].flatMap { Action.named($0.action)?.vendor.name } ?? ""
      say(
        .information,
        Words(
          "keet kan dit bij \(vendor) niet nalezen; kijk zelf in de lijst en leg met e vast wat u weet.",
          "keet cannot read this back at \(vendor); look in the list and note with e what you know."))
      return []
    }
    say(
      .information,
      evidence
        ? Words("Nagelezen: het is gebeurd.", "Read back: it did happen.")
        : Words("Nagelezen: het is niet gebeurd.", "Read back: it did not happen."))
    return resolve(id, found: evidence)
  }

  // MARK: Stopping

  /// Esc while many are being sent: none after the one under way.
  mutating func stopBatches() -> [Effect]? {
    guard let running = writing.batches.first(where: { $0.phase == .running && $0.writes.count > 1 && !$0.isStopping })
    else { return nil }
    return advance(.stopBatch(running.id))
  }

  /// Ends the program, but not while something is being sent or held without asking.
  mutating func quit() -> [Effect] {
    let underWay = writing.underWay
    guard !underWay.isEmpty else { return [.quit] }
    overlay = .question(.quitting(underWay.reduce(0) { $0 + $1.writes.count - $1.results.count }))
    return []
  }

  mutating func quit(_ answer: Character) -> [Effect] {
    switch answer {
    case "w":
      writing.endsWhenDone = true
      say(.information, Words("keet sluit als alles verzonden is.", "keet ends when all is sent."))
      return []
    case "s":
      writing.endsWhenDone = true
      var effects: [Effect] = []
      for batch in writing.underWay {
        if case .held = batch.phase { effects += recall(batch) } else { effects += advance(.stopBatch(batch.id)) }
      }
      return effects + endIfDone()
    default: return []
    }
  }

  /// Quits once nothing is under way, where the user wanted that.
  func endIfDone() -> [Effect] { writing.endsWhenDone && writing.underWay.isEmpty ? [.quit] : [] }

  // MARK: Drafts

  mutating func openDraft(_ key: String) -> [Effect] {
    guard let draft = writing.drafts.first(where: { $0.key == key }), let action = Action.named(draft.action) else {
      return []
    }
    return open(action, on: draft.subjects)
  }
}

extension Write {
  /// The same once more, as a write of its own.
  init(again write: Write, id: String) {
    self.init(
      id: id, action: write.action, subject: write.subject, fields: write.fields, basis: write.basis,
      recipient: write.recipient, reason: write.reason, undoes: write.undoes, undoneAction: write.undoneAction,
      retries: write.id)
  }

  /// The write in whose place it came.
  var retried: Write? {
    guard let retries else { return nil }
    var retried = Write(again: self, id: retries)
    retried.retries = nil
    return retried
  }
}

extension Action {
  /// Whether the vendor's own record shows that an unknown write happened; nil where it does not tell.
  func evidence(of write: Write, in row: RawRecord?) -> Bool? {
    if let tell = standing.evidence { return tell(write, row?.value) }
    // What was to be deleted is gone. Where it is still there, the row may be what it was taken from.
    if slot == .delete, row == nil, BrowseList.named(write.subject.list) != nil { return true }
    guard isEdit, let row else { return nil }
    return write.isMet(by: row.value, self) ? true : write.clashes(with: row.value).isEmpty ? false : nil
  }
}
