package import FoundationEssentials
package import Records

extension Attention {
  /// Appointments of this day that are not over, the first first, and those whose times cannot be read. One that lasts
  /// for days is there on each; an end before the start is no end, and midnight belongs to the day before.
  package static func appointments(_ appointments: [Appointment], at now: Date) -> [Attention] {
    let today = DutchTime.day(at: now)
    let (midnight, nextMidnight) = (DutchTime.start(of: today), DutchTime.start(of: today.adding(days: 1)))
    var found: [(attention: Attention, start: Date)] = []
    for (position, appointment) in appointments.enumerated() {
      guard let start = appointment.start else {
        guard appointment.unreadableTimes != nil else { continue }
        let attention = Attention(
          record: appointment.id, position: position, severity: .notice, reasons: [.timeUnknown])
        found.append((attention, .distantFuture))
        continue
      }
      let end = appointment.end.flatMap { $0 > start ? $0 : nil }
      guard start < nextMidnight, end.map({ $0 > now }) ?? (start >= midnight) else { continue }
      let attention = Attention(
        record: appointment.id, position: position, severity: .notice, reasons: [.appointment(start: start, end: end)],
        days: DutchTime.day(at: start).days(since: today))
      found.append((attention, start))
    }
    return found.sorted { $0.start < $1.start }.map(\.attention)
  }

  /// Trips that should have left and are still planned, the latest first, and planned ones whose time cannot be read.
  package static func lateTrips(_ trips: [Trip], at now: Date, _ thresholds: Thresholds) -> [Attention] {
    let today = DutchTime.day(at: now)
    var found: [(attention: Attention, scheduled: Date)] = []
    for (position, trip) in trips.enumerated() where trip.state == .planned {
      guard let scheduled = trip.scheduled else {
        guard trip.unreadableScheduled != nil else { continue }
        let attention = Attention(record: trip.id, position: position, severity: .notice, reasons: [.timeUnknown])
        found.append((attention, .distantFuture))
        continue
      }
      guard trip.isLate(at: now, thresholds) else { continue }
      let attention = Attention(
        record: trip.id, position: position, severity: .warning, reasons: [.tripLate(since: scheduled)],
        days: DutchTime.day(at: scheduled).days(since: today))
      found.append((attention, scheduled))
    }
    return found.sorted { $0.scheduled < $1.scheduled }.map(\.attention)
  }
}

extension Trip {
  /// Whether it should have left some time ago and is still planned.
  package func isLate(at now: Date, _ thresholds: Thresholds) -> Bool {
    guard state == .planned, let scheduled else { return false }
    return now.timeIntervalSince(scheduled) >= Double(thresholds.tripYellowMinutes) * 60
  }
}
