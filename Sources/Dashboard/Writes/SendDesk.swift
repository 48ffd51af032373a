import FoundationEssentials
import SendJournal
package import VendorAPI

/// Carries writes out one after the other: reads the record once more, writes down that it leaves, sends, and writes
/// down what came of it. Whatever fails, it never says more than it knows.
package struct SendDesk: Sendable {
  let ledger: any SendLedger
  let files: FileSource
  let loader: ResourceLoader
  let time: TimeSource

  /// - Parameters:
  ///   - ledger: where every write is written down before it leaves.
  ///   - files: where files that are sent along come from.
  package init(ledger: any SendLedger, files: FileSource = .none, loader: ResourceLoader, time: TimeSource) {
    self.ledger = ledger
    self.files = files
    self.loader = loader
    self.time = time
  }

  /// Writes down what is going to be sent.
  /// - Returns: what the journal holds of it.
  func plan(_ batch: Batch) throws(JournalProblem) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    for (position, write) in batch.writes.enumerated() {
      // Planned by an earlier run that ended before it left.
      if try ledger.entry(write.id)?.state == .planned { continue }
      let key = write.key(of: batch.action)
      // Without a reason the journal refuses what was sent before.
      let earlier = write.reason == nil ? [] : try ledger.earlier(key)
      entries.append(
        JournalEntry(
          write, of: batch.action, key: key, batch: batch.id, position: position, replaces: earlier.first?.id,
          at: time.now(), language: loader.language))
    }
    try ledger.plan(entries)
    return entries
  }

  /// What became of a write, and what was wrong with the journal after it had left.
  struct Report: Sendable {
    var result: WriteResult
    var journalProblem: JournalProblem?
  }

  /// - Parameters:
  ///   - reads: what was read again moments ago for other records of the same decision.
  ///   - began: told when the write leaves.
  func perform(
    _ write: Write, of action: Action, reads: RecentRows = RecentRows(), began: @Sendable () async -> Void
  ) async -> Report {
    if let obstacle = await obstacle(to: write, reads) { return recalling(write, as: obstacle) }
    let fields: [String: JSONValue]
    do throws(FileFolder.Problem) {
      fields = try files.filling(write.fields, of: action)
    } catch {
      return recalling(write, as: .notSent(error.words))
    }
    do throws(JournalProblem) {
      try ledger.begin(write.id, at: time.now())
    } catch {
      return Report(result: .notSent(error.words))
    }
    await began()
    var result: WriteResult
    var name: String?
    do throws(APIError) {
      let answer = try await action.operation.call(fields, loader.clients)
      name = write.madeName(in: answer, loader.language)
      result = .done(id: action.answerID.lazy.compactMap { $0.value(in: answer)?.text }.first)
    } catch {
      result = WriteResult(error)
    }
    if case .unknown(let error) = result, let found = await readBack(write, of: action, after: error) { result = found }
    // Where this fails, the journal will call the write unknown at the next start: that asks for a look, not a resend.
    return Report(
      result: result,
      journalProblem: noting { () throws(JournalProblem) in
        try ledger.end(write.id, as: SendEnd(result, of: write, named: name, loader.language), at: time.now())
      })
  }

  /// It did not leave, and the journal says so.
  private func recalling(_ write: Write, as result: WriteResult) -> Report {
    Report(
      result: result,
      journalProblem: noting { () throws(JournalProblem) in
        try ledger.recall([write.id], at: time.now())
      })
  }

  private func noting(_ note: () throws(JournalProblem) -> Void) -> JournalProblem? {
    do throws(JournalProblem) {
      try note()
      return nil
    } catch {
      return error
    }
  }

  // MARK: Others may have changed it

  /// Why the write must not leave now: the record is gone, or not as it was when the user decided.
  private func obstacle(to write: Write, _ reads: RecentRows) async -> WriteResult? {
    if write.basis.isEmpty { return nil }
    let row: RawRecord?
    do throws(APIError) {
      row = try await loader.currentRow(of: write.subject, reads)
    } catch {
      return .notSent(Words("kon niet worden nagelezen: ", "could not be read again: ") + error.words)
    }
    guard let row else { return .notSent(Words("bestaat niet meer", "no longer exists")) }
    let clashes = write.clashes(with: row.value)
    return clashes.isEmpty ? nil : .conflict(clashes)
  }

  /// What the record tells of a write whose answer got lost, where doing it again would leave the same state.
  /// - Returns: nil where it tells nothing.
  private func readBack(_ write: Write, of action: Action, after error: APIError) async -> WriteResult? {
    guard action.operation.operationClass == .sameValueWrite, action.isEdit || action.standing.evidence != nil,
      let row = try? await loader.currentRow(of: write.subject)
    else { return nil }
    if action.isEdit { return write.isMet(by: row.value, action) ? .done(id: nil) : nil }
    switch (action.evidence(of: write, in: row), error.reason) {
    case (true?, _): return .done(id: nil)
    // An answer, if a bad one, means that nothing of it is still to come.
    case (false?, .server): return .notSent(error.words)
    default: return nil
    }
  }
}
