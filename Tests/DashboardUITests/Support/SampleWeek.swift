import Foundation
import Records
import VendorAPI

@testable import Dashboard

/// A week in which everything happens that can in an agenda and among trips.
extension Site {
  static func week(_ columns: Int = 120, _ rows: Int = 40, language: Language = .nl, theme: String = "dark") -> Site {
    var site = Site(columns, rows, language: language) { $0.theme = theme }
    site.load(projects: sampleProjects, closures: [], invoices: [], conversations: [])
    site.receive(.appointments, .appointments(weekAppointments), age: 40)
    site.receive(.trips, .trips(weekTrips), age: 40)
    site.state.send(.focusPane(.week))
    return site
  }

  /// - Parameters:
  ///   - day: 0 is Monday 16 March.
  ///   - time: such as 9.5 for half past nine.
  private static func moment(_ day: Int, _ time: Double) -> Date {
    DutchTime.start(of: DutchTime.day(at: morning).adding(days: day)).addingTimeInterval(time * 3600)
  }

  private static func appointment(
    _ id: String, _ title: String, _ start: Date?, _ end: Date?, at place: String?, for person: String? = "u1",
    unreadable: String? = nil
  ) -> Appointment {
    Appointment(
      id: RecordID(.blueprint, .appointment, id), title: title, start: start, end: end, location: place,
      assignedUserID: person, unreadableTimes: unreadable)
  }

  static let weekAppointments: [Appointment] = [
    appointment("a1", "Schouw IJsselbrug", moment(0, 10), moment(0, 11.5), at: "A28 km 87"),
    appointment("a2", "Bouwvergadering", moment(0, 11), moment(0, 12), at: "Keet Nijkerk"),
    appointment("a3", "Toolbox", moment(0, 11), moment(0, 11.25), at: "Werf Nijkerk", for: "u2"),
    appointment("a4", "Nachtwerk A28", moment(3, 21), moment(4, 5), at: "A28 km 84", for: "u3"),
    appointment("a5", "Wegbeheerdersoverleg", moment(1, 9), moment(1, 11), at: "Gemeentehuis Heideveen", for: "u2"),
    appointment("a6", "Verlof Daan", moment(2, 0), moment(4, 0), at: nil, for: "u4"),
    appointment("a7", "Overleg provincie", moment(2, 14), nil, at: "Provinciehuis", for: nil),
    appointment("a8", "Evaluatie", moment(4, 13), moment(4, 12), at: "Online", for: "u2"),
    appointment("a9", "Weekendafsluiting A1", moment(4, 22), moment(7, 5), at: "A1 km 44", for: "u3"),
    appointment("a10", "Afspraak zonder tijd", nil, nil, at: nil, unreadable: "16 maart – ?"),
    appointment("a11", "Volgende week", moment(7, 9), moment(7, 10), at: "Online"),
  ]

  private static func trip(
    _ number: String, _ from: String, _ to: String, _ status: String, _ when: Date, by driver: String? = "d1"
  ) -> Trip {
    Trip(
      id: RecordID(.blueprint, .trip, "r" + number), reference: "RIT-2026-" + number, pickup: from, delivery: to,
      status: status, driverID: driver, scheduled: when)
  }

  static let weekTrips: [Trip] = [
    trip("011", "Depot Apeldoorn", "A50, Beekbergen", "afgeleverd", moment(0, 7)),
    trip("012", "Werf Nijkerk", "A1 km 59, Voorthuizen", "gepland", moment(0, 8.25)),
    trip("013", "Depot Apeldoorn", "A28 km 87, IJsselbrug", "gepland", moment(1, 8)),
    trip("014", "Werf Nijkerk", "A12 km 66, Bunnik", "gepland", moment(1, 8)),
    trip("015", "Depot Deventer", "N302, Harderwijk", "geannuleerd", moment(3, 13)),
    trip("016", "Depot Deventer", "N348, Zutphen", "onderweg", moment(0, 9), by: nil),
  ]
}
