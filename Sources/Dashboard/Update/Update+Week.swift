import FoundationEssentials
import Insights
import Records
import VendorAPI

extension AppState {
  /// Other days of what is on the screen: of a timeline, or of the week.
  mutating func stepPeriod(_ count: Int) {
    guard look.form == .week else { return timeline.step(count, on: today) }
    week.step(count, on: today)
    showFirstOfWeek()
  }

  mutating func showToday() {
    guard look.form == .week else { return timeline.start = nil }
    week.day = nil
    showFirstOfWeek()
  }

  private mutating func showFirstOfWeek() {
    tables[.week]?.isCursorPlaced = false
    renew([.week])
  }

  /// Puts the cursor on what is next, where nobody has put it anywhere yet.
  mutating func placeWeekCursor() {
    guard tables[.week]?.isCursorPlaced == false else { return }
    let next = library.agenda.listing.items.first { item in
      item.entry.end.map { $0 > now } ?? item.entry.start.map { $0 >= now } ?? false
    }
    if let next { reveal(next.id, in: .week) }
  }

  // MARK: Between the week and the lists

  /// From a row of the agenda or the trips to the same in its week.
  mutating func goToWeek() -> [Effect] {
    let row = focusedRawRecord
    let effects = go(to: .week)
    guard let row, let record = AgendaBook.record(of: row) else { return effects }
    let start =
      library.appointments.record(record)?.start ?? library.trips.record(record)?.scheduled
    if let start { week.day = DutchTime.day(at: start) }
    renew([.week])
    if library.agenda.listing.items.contains(where: { $0.id == record }) { reveal(record, in: .week) }
    return effects
  }

  /// From the week to the same in the vendor's list of it.
  mutating func goToList() -> [Effect] {
    let item = focusedRow.map { library.agenda.listing.items[$0] }
    guard let list = BrowseList.named(item?.list ?? "blueprint appointments") else { return [] }
    guard let item else { return show(BrowseView(list)) }
    return go(to: RawRecord.id(item.id.id, in: list), in: BrowseView(list))
  }
}

extension AgendaBook {
  /// The appointment or trip that a row of its vendor's list is.
  fileprivate static func record(of row: RawRecord) -> RecordID? {
    switch row.id.scope.prefix(while: { $0 != "?" }) {
    case "blueprint appointments": RecordID(.blueprint, .appointment, row.id.id)
    case "blueprint trips": RecordID(.blueprint, .trip, row.id.id)
    default: nil
    }
  }
}
