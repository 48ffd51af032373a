package import FoundationEssentials
package import Records

/// Something that happens at a time: an appointment, or a trip with barriers or signs.
package struct AgendaEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case appointment
    /// The vendor gives no duration and no vehicle of it.
    case trip
  }

  /// Why it could not be told whether it clashes with others.
  package enum Doubt: Hashable, Sendable {
    /// The vendor's text, where there is one.
    case timeUnknown(String?)
    case endUnknown
    case endBeforeStart
    /// Nobody is named.
    case personUnknown
  }

  package let kind: Kind
  package let record: RecordID
  /// `nil` where it is not known when it is.
  package let start: Date?
  /// After the start. `nil` where none is known: then only the moment it starts is.
  package let end: Date?
  /// The vendor's id of whom an appointment is for, or of a trip's driver.
  package let person: String?
  /// It will not be, and so is in nobody's way.
  package let isCancelled: Bool
  package let doubts: [Doubt]

  package init(_ appointment: Appointment) {
    let (start, end) = (appointment.start, appointment.end)
    kind = .appointment
    record = appointment.id
    self.start = start
    self.end = start.flatMap { start in end.flatMap { $0 > start ? $0 : nil } }
    person = Self.given(appointment.assignedUserID)
    isCancelled = false
    var doubts: [Doubt] = []
    if let start {
      if let end { if end < start { doubts.append(.endBeforeStart) } } else { doubts.append(.endUnknown) }
    } else {
      doubts.append(.timeUnknown(appointment.unreadableTimes))
    }
    if person == nil { doubts.append(.personUnknown) }
    self.doubts = doubts
  }

  package init(_ trip: Trip) {
    kind = .trip
    record = trip.id
    start = trip.scheduled
    end = nil
    person = Self.given(trip.driverID)
    isCancelled = trip.state == .cancelled
    let time: [Doubt] = trip.scheduled == nil ? [.timeUnknown(trip.unreadableScheduled)] : []
    doubts = isCancelled ? time : time + (person == nil ? [.personUnknown] : [])
  }

  private static func given(_ id: String?) -> String? { id.flatMap { $0.isEmpty ? nil : $0 } }
}
