package import Insights
import Synchronization

/// Where the user's decisions about links are kept.
package struct LinkDecisionsStore: Sendable {
  /// Why they cannot be read or kept.
  package struct Problem: Error {
    package let words: Words

    package init(_ words: Words) { self.words = words }
  }

  package let load: @Sendable () throws(Problem) -> LinkDecisions
  /// Adds one decision to those that are kept, whoever made these, and returns all once they are on the disk. What
  /// cannot be read is never written over.
  package let add: @Sendable (LinkDecisions.Change) throws(Problem) -> LinkDecisions

  package init(
    load: @escaping @Sendable () throws(Problem) -> LinkDecisions,
    add: @escaping @Sendable (LinkDecisions.Change) throws(Problem) -> LinkDecisions
  ) {
    self.load = load
    self.add = add
  }

  /// As long as the program runs: the demo's.
  package static func inMemory() -> LinkDecisionsStore {
    let kept = Mutex(LinkDecisions())
    return LinkDecisionsStore(
      load: { () throws(Problem) in kept.withLock(\.self) },
      add: { change throws(Problem) in
        kept.withLock { decisions in
          decisions.apply(change)
          return decisions
        }
      })
  }
}
