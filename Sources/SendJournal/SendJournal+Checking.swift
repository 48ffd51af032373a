import Glibc

extension SendJournal {
  /// Why a program that started now could not write this journal; nil where it could. Makes and changes nothing, unlike
  /// opening it.
  ///
  /// - Parameter path: of the database, absolute.
  package static func obstacle(toWriting path: String) -> JournalProblem? {
    let file = JournalFile(path: path)
    do throws(JournalProblem) {
      if let holder = try JournalLock.holder(ofLockAt: file.lockPath) { return .heldBy(holder) }
      try file.checkFolder()
      guard try file.content() == .something else { return nil }
      guard access(path, R_OK | W_OK) == 0 else { return .system(errno, at: path) }
      // One that is damaged would be set aside, and a new one begun.
      _ = try JournalDatabase.forReading(file)
      return nil
    } catch {
      return error
    }
  }

  /// Whether there is a journal at all.
  package static func exists(at path: String) -> Bool { access(path, F_OK) == 0 }
}

extension JournalFile {
  /// Whether files can be made beside the database, or the folders for it where they are not there yet.
  fileprivate func checkFolder() throws(JournalProblem) {
    var place = folder
    while access(place, F_OK) != 0, errno == ENOENT, let slash = place.lastIndex(of: "/"), !place.isEmpty {
      place = String(place[..<slash])
    }
    let nearest = place.isEmpty ? "/" : place
    guard access(nearest, W_OK | X_OK) == 0 else { throw .system(errno, at: nearest) }
  }
}
