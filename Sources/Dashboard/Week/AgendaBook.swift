package import Insights
import Records

/// The agenda and the trips as one: who is to be at two places at once, and a week of both.
package struct AgendaBook: Sendable {
  /// What clashes with what, by position among all appointments and, after them, all trips.
  package let clashes: AgendaClashes
  /// The week that is shown.
  package let week: AgendaWeek
  /// What is in that week, the first first, and then what cannot be placed in any.
  package let listing: Listing<WeekItem>
  private let appointments: [Appointment]
  private let trips: [Trip]

  package init() {
    let epoch = CalendarDate(dayNumber: 0)
    self.init([], [], of: epoch, on: epoch, language: .nl)
  }

  /// - Parameter day: of the week to be shown.
  init(
    _ appointments: [Appointment], _ trips: [Trip], of day: CalendarDate, on today: CalendarDate, language: Language
  ) {
    self.appointments = appointments
    self.trips = trips
    let entries = appointments.map { AgendaEntry($0) } + trips.map { AgendaEntry($0) }
    clashes = AgendaClashes(entries)
    week = AgendaWeek(of: day, entries, on: today)
    var items: [WeekItem] = []
    // What lasts for days is there once, on the first of them; so is a record that came twice.
    var seen: Set<RecordID> = []
    func add(_ position: Int, on day: CalendarDate?) {
      guard seen.insert(entries[position].record).inserted else { return }
      let source = Self.source(position, appointments, trips)
      items.append(WeekItem(entry: entries[position], position: position, day: day, source: source))
    }
    for day in week.days { for piece in day.pieces { add(piece.entry, on: day.date) } }
    for position in week.undated { add(position, on: nil) }
    listing = Listing(items, \.searchParts)
  }

  private static func source(_ position: Int, _ appointments: [Appointment], _ trips: [Trip]) -> WeekItem.Source {
    position < appointments.count
      ? .appointment(appointments[position]) : .trip(trips[position - appointments.count])
  }

  /// All that an item clashes with, whatever their weeks.
  func clashes(of item: WeekItem) -> [WeekItem] {
    clashes.all(with: item.position).map { position in
      let source = Self.source(position, appointments, trips)
      return WeekItem(entry: source.entry, position: position, day: nil, source: source)
    }
  }
}
