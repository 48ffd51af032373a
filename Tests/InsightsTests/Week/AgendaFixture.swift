import Foundation
import Insights
import Records
import Testing
import VendorAPI

enum AgendaFixture {
  static func moment(_ text: String) throws -> Date { try #require(Timestamp.iso(text), "\(text)") }

  static func appointment(
    _ id: String, _ start: String?, _ end: String?, for person: String? = "p1", unreadable: String? = nil
  ) throws -> AgendaEntry {
    AgendaEntry(
      Appointment(
        id: RecordID(.blueprint, .appointment, id), title: "Afspraak \(id)", start: try start.map(moment),
        end: try end.map(moment), assignedUserID: person, unreadableTimes: unreadable))
  }

  static func trip(
    _ id: String, _ time: String?, by driver: String? = "p1", status: String? = "gepland", unreadable: String? = nil
  ) throws -> AgendaEntry {
    AgendaEntry(
      Trip(
        id: RecordID(.blueprint, .trip, id), reference: "RIT-\(id)", status: status, driverID: driver,
        scheduled: try time.map(moment), unreadableScheduled: unreadable))
  }
}
