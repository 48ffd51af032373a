import FoundationEssentials
import SendJournal
import Synchronization

@testable import Dashboard

/// Whether a program of a run lives, and how often it was started. It can end at any of its journal's steps.
final class ProgramLife: Sendable {
  private struct State {
    var stepsLeft: Int?
    var isOver = false
    var starts = 0
  }

  private let state: Mutex<State>

  /// - Parameter steps: after so many steps of the journal it ends, once.
  init(steps: Int? = nil) { state = Mutex(State(stepsLeft: steps)) }

  var isOver: Bool { state.withLock { $0.isOver } }
  var starts: Int { state.withLock { $0.starts } }

  /// Whether what was begun by one of its starts has ended with it.
  func isOver(since start: Int) -> Bool { state.withLock { $0.isOver || $0.starts != start } }

  func end() { state.withLock { $0.isOver = true } }

  func startAgain() {
    state.withLock { state in
      state.isOver = false
      state.starts += 1
    }
  }

  func pass(_ step: JournalStep) throws(JournalProblem) {
    let isOver = state.withLock { state in
      if !state.isOver, let left = state.stepsLeft {
        state.stepsLeft = left == 0 ? nil : left - 1
        if left == 0 { state.isOver = true }
      }
      return state.isOver
    }
    if isOver { throw .failed("killed") }
  }
}

/// Unfinished work of a program as a disk would keep it.
final class KeptInMemory: Sendable {
  private let kept = Mutex(Data())
  private let life: ProgramLife

  init(of life: ProgramLife = ProgramLife()) { self.life = life }

  /// For one start of the program: once that has ended nothing is written any more.
  /// - Parameter other: another program's work, which is taken over once that has ended.
  func store(takingOver other: KeptInMemory? = nil) -> UnfinishedStore {
    let start = life.starts
    return UnfinishedStore(
      load: { [self] in
        var work = try read()
        if let other, other.life.isOver {
          let left = try other.read()
          work.drafts += left.drafts
          work.writes += left.writes
          try save(work, since: start)
          other.kept.withLock { $0 = Data() }
        }
        return work
      }, save: { [self] in try save($0, since: start) })
  }

  private func read() throws -> Unfinished {
    let data = kept.withLock(\.self)
    return data.isEmpty ? Unfinished() : try JSONDecoder().decode(Unfinished.self, from: data)
  }

  private func save(_ work: Unfinished, since start: Int) throws {
    if life.isOver(since: start) { throw JournalProblem.failed("killed") }
    let data = try JSONEncoder().encode(work)
    kept.withLock { $0 = data }
  }
}
