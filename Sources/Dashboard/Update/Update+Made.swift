import FoundationEssentials
import Records
import VendorAPI

/// Where the cursor is, by which it is seen whether the user has moved on.
struct CursorPlace: Equatable, Sendable {
  var pane: PaneID?
  var view: BrowseView?
  var record: RecordID?
}

/// A record that was made, until it shows in the list where the user stood.
struct MadeRow: Equatable, Sendable {
  let place: CursorPlace
  let vendor: Vendor
  /// The vendor's id of it, where the answer told.
  let id: String?
  /// What was in the list before; where no row has the id, the one that is new is it.
  let known: Set<RecordID>
  /// What comes later than this is no answer to what the user did.
  let until: Date
}

extension AppState {
  var cursorPlace: CursorPlace {
    CursorPlace(pane: focus, view: focus.list == nil ? nil : view, record: focusedRecord)
  }

  /// From now on the new row of a list is looked for, where the user has not moved on since it was decided.
  mutating func lookOut(forRowOf batch: Batch) {
    guard batch.makesRow, case .done(let id)? = batch.results[batch.writes[0].id], overlay == nil,
      batch.place == cursorPlace
    else { return }
    let pane = Pane.of(focus)
    let library = library
    writing.made = MadeRow(
      place: batch.place, vendor: batch.action.vendor, id: id,
      known: Set((0..<pane.count(library)).map { pane.recordID(library, $0) }), until: now.addingTimeInterval(60))
  }

  /// Whether the user still stands where a row was made; nil where none is looked for in this pane.
  func isWhereRowWasMade(_ pane: PaneID) -> Bool? {
    guard let made = writing.made, made.place.pane == pane else { return nil }
    return made.place == cursorPlace && overlay == nil && filterInput == nil && now <= made.until
  }

  /// Puts the cursor on the new row once it is there; a filter that hides it stays.
  mutating func followMade(in pane: PaneID, isThere: Bool) {
    guard isThere, let made = writing.made else {
      writing.made = nil
      return
    }
    let definition = Pane.of(pane)
    let library = library
    let new = (0..<definition.count(library)).map { definition.recordID(library, $0) }
      .filter { $0.vendor == made.vendor && !made.known.contains($0) }
    guard let record = new.first(where: { $0.id == made.id }) ?? (new.count == 1 ? new[0] : nil) else { return }
    writing.made = nil
    let context = context
    let before = tables[pane]
    tables[pane]?.isCursorPlaced = true
    tables[pane]?.cursor = record
    tables[pane]?.applyFilter(definition, context)
    if tables[pane]?.cursor != record { tables[pane] = before }
  }
}
