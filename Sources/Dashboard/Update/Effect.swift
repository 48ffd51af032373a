package import FoundationEssentials
package import Insights
package import Records
package import VendorAPI

/// Something the program shall do in the world. A plain value, so a test can say: in this state, this message asks
/// for exactly this.
package enum Effect: Equatable, Sendable {
  case load(Resource, Priority, LoadReason)
  /// Comes back as `rested` after a moment.
  case rest(RecordID)
  /// Drops what the cache has of a vendor: a write may have touched it.
  case forget(Vendor)
  /// Stops what was only fetched for a record that is not looked at any more.
  case cancel(Resource)
  /// Fetches a file to the user's folder.
  case fetchFile(FileRequest)
  case stopFile
  /// Writes a file to the user's folder, under a name like it where that is taken. Comes back as `fileDone`.
  case save(name: String, Data)
  case signInToVemap(user: String, password: Secret)
  case answerVemapChallenge(user: String, session: Secret, newPassword: Secret)
  /// Reads what earlier runs left: drafts, unfinished writes, the journal.
  case readWriting
  /// Tries again to become who writes the journal. Comes back as `writingRead`, or as `journalClosed`.
  case reopenJournal
  /// Keeps drafts and unfinished writes on disk; typing is kept after a short pause, decisions at once.
  case keep(Unfinished, atOnce: Bool)
  /// Fetches a record past every cache, for a form.
  case fetchRow(Subject)
  /// Reads what was decided about links. Comes back as `linksDecided`, or as `linksUnread`.
  case readLinkDecisions
  /// Keeps a decision about links. Comes back as `linksDecided`, or as `linkNotKept`.
  case keepLinks(LinkDecisions.Change)
  /// Joins and indexes what is loaded, away from the screen. Comes back as `joined`.
  case join(DirectoryRequest)
  /// Looks at a file that a form names. Comes back as `fileLooked`.
  case look(String)
  /// Writes down what was decided. Comes back as `planned`.
  case plan(Batch)
  /// Comes back as `holdEnded` when it can no longer be taken back.
  case hold(Batch.ID)
  /// Does what was planned, one after the other.
  case run(Batch)
  /// Notes that nothing of it was sent.
  case recall(Batch)
  /// Sends nothing of it after the write that is under way.
  case stopBatch(Batch.ID)
  /// Notes what a person found out about an unknown write.
  case resolve(Write.ID, found: Bool)
  /// Looks at the vendor whether an unknown write happened.
  case readBack(Write)
  /// Opens a text in the user's editor. Comes back as `editedElsewhere`.
  case openEditor(String)
  /// Puts text on the clipboard of the terminal.
  case copy(String)
  case applyTheme(String)
  case redraw
  case suspend
  /// Ends this run and starts the demo in its place.
  case startDemo
  case quit
}

/// Why something is fetched.
package enum LoadReason: Equatable, Sendable {
  /// It is missing or older than it may get.
  case needed
  /// The user asked for it: the cache is passed over.
  case asked
  /// A write touched it: what was asked before the write ended does not count either.
  case changed
}
