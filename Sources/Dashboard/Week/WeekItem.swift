package import Insights
package import Records

/// An appointment or a trip as one row of the week.
package struct WeekItem: Record {
  package enum Source: Equatable, Sendable {
    case appointment(Appointment)
    case trip(Trip)

    var entry: AgendaEntry {
      switch self {
      case .appointment(let appointment): AgendaEntry(appointment)
      case .trip(let trip): AgendaEntry(trip)
      }
    }
  }

  package let entry: AgendaEntry
  /// Among all appointments and, after them, all trips.
  package let position: Int
  /// The first day of the week on which it is; `nil` where it cannot be placed.
  package let day: CalendarDate?
  package let source: Source

  package var id: RecordID { entry.record }

  package var title: String {
    switch source {
    case .appointment(let appointment): appointment.title ?? id.id
    case .trip(let trip): trip.reference ?? id.id
    }
  }

  /// Where an appointment is, or from where to where a trip goes.
  package var place: String? {
    let parts =
      switch source {
      case .appointment(let appointment): [appointment.location]
      case .trip(let trip): [trip.pickup, trip.delivery]
      }
    let given = parts.compactMap(\.self).filter { !$0.isEmpty }
    return given.isEmpty ? nil : given.joined(separator: " → ")
  }

  /// The vendor's list that it is a row of.
  package var list: String {
    switch entry.kind {
    case .appointment: "blueprint appointments"
    case .trip: "blueprint trips"
    }
  }

  /// What a filter looks in.
  var searchParts: [String?] {
    switch source {
    case .appointment(let appointment): [title, place, appointment.unreadableTimes]
    case .trip(let trip): [title, place, trip.status, trip.unreadableScheduled]
    }
  }
}
