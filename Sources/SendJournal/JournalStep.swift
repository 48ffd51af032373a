/// The points at which the disk has its say, in the order in which they come.
package enum JournalStep: CaseIterable, Hashable, Sendable {
  case makeFolder, takeLock, createFile, openFile, prepareTables
  /// Before a transaction begins.
  case begin
  /// Everything is written but the commit.
  case commit
  /// The commit is on the disk, but whoever asked does not know it yet.
  case committed
}
