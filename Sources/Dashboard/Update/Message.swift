package import FoundationEssentials
package import Insights
package import Records
package import SendJournal
package import VendorAPI

/// Something that happened: a key was understood, an answer came, time passed.
package enum Message: Sendable {
  case started
  case resized(ScreenSize)
  case ticked(Date)
  case focusChanged(Bool)

  // Moving and looking
  case move(Movement)
  case focusPane(PaneID)
  case focusNext
  case focusPrevious
  case open
  case close
  case cancel
  case back
  case forward
  case show(Screen)
  case toggleZoom
  case togglePreview
  case turnPreview
  case nextTab
  case previousTab
  case scrollDetail(Int)
  case toggleFold
  /// Goes to a list of a vendor's own records.
  case browse(BrowseList)
  case pointed(PaneID, visibleRow: Int, opens: Bool)
  case wheel(PaneID?, Int)
  /// The cursor has been on this record for a moment.
  case rested(RecordID)

  // Tables
  case mark
  case markRange
  case markAllVisible
  case startFilter
  case clearFilter
  /// Only records that need somebody, or all again.
  case toggleUrgent
  case sort(SortOrder)
  case copyName
  /// The same things in the next of their forms.
  case turnLook
  /// So many periods later; negative for earlier.
  case stepPeriod(Int)
  case zoomPeriod(closer: Bool)
  case showToday
  /// So many columns to the right; negative for the left.
  case scrollColumns(Int)

  // Typing
  case edit(TextLine.Edit)
  case submit
  case complete
  case nextField
  case pickerMove(Int)
  case pendingKeys([String])
  case unknownKey(String)

  // Overlays
  case showOverlay(OverlayKind)
  /// Something is wrong that stops nothing, e.g. a key in the configuration.
  case warned(Words)

  // Data
  case refresh
  case refreshAll
  case loaded(Resource, Loaded<Payload>)
  /// All that has come so far of a list whose pages are still coming.
  case page(Resource, Loaded<Payload>)
  case failed(Resource, APIError, at: Date)
  case connection(Vendor, ConnectionEvent)
  case signedIn
  case signInFailed(APIError)

  // Relations
  /// Everything that is known of whoever the record under the cursor is of.
  case showCard
  case linksDecided(LinkDecisions)
  /// What was decided could not be read: nothing can be decided in this run.
  case linksUnread(Words)
  case linkNotKept(Words)
  /// The directory that was asked for under a number; nil where it would be the same.
  case joined(Int, Directory?)

  // Files
  /// Fetches the file of the row under the cursor.
  case fetchFile
  case fileCame(Int, of: Int?)
  case fileDone(path: String)
  case fileFailed(Words)
  /// What is on the screen could not be written under a name.
  case saveFailed(String, Words)

  // Changing and sending
  /// A key that offers actions was pressed.
  case act(Action.Slot)
  case start(Action)
  /// Shows everything that can be done with the record under the cursor.
  case actions
  /// Takes back what is held, or was done last.
  case undo
  /// Marks the firms that keep silent on the work component, and looks at reminders to all of them.
  case chase
  /// Closes or opens everything for writing, in this run.
  case toggleReadOnly
  /// Takes a batch back that is still held.
  case recall(Batch.ID)
  case previousField
  case focusField(Int)
  case sendForm
  case discardDraft
  case editElsewhere
  case editedElsewhere(String)
  /// A record for a form; nil where it no longer exists.
  case rowCame(Subject, RawRecord?)
  case rowFailed(Subject, APIError)
  /// What the disk says of a file that a form names.
  case fileLooked(String, FileSight)
  /// What is on the screen has been seen by the user.
  case painted
  case confirm
  case editAgain
  case toggleWholeReview
  case menuLetter(Character)
  case writingRead(Unfinished, [JournalEntry], JournalStanding)
  /// The journal still cannot be written.
  case journalClosed(Words)
  case planned(Batch.ID)
  case planFailed(Batch.ID, Words)
  case holdEnded(Batch.ID)
  case writeBegan(Batch.ID, Write.ID)
  /// So much of a file has left.
  case uploaded(Batch.ID, Int, of: Int)
  case writeEnded(Batch.ID, Write.ID, WriteResult)
  case batchEnded(Batch.ID)
  case journalled([JournalEntry])
  case stopBatch(Batch.ID)
  /// Of many writes, show them from this one on.
  case showWrites(Batch.ID, from: Int)
  /// Looks again at what of it did not go, to do that.
  case retry(Batch.ID)
  /// What the vendor's own list says of an unknown write; nil where it does not tell.
  case evidence(Write.ID, found: Bool?)

  // The program
  case startDemo
  case suspend
  case redraw
  case quit
}

/// A step of the cursor in a list.
package enum Movement: Equatable, Sendable {
  case by(Int)
  case pages(Double)
  case first
  case last
}

/// Which overlay a command opens.
package enum OverlayKind: Equatable, Sendable {
  case help
  case palette
  case commandLine
  case themes
  case sort
  case messages
  case signIn
  /// What belongs to the record under the cursor.
  case related
  case columns
  /// What was typed and not sent.
  case drafts
  case export
  case find
}
