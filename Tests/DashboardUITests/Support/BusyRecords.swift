import Foundation
import Records
import VendorAPI

@testable import Dashboard

/// What a full day adds to the sample.
extension Site {
  private static func day(_ offset: Int) -> CalendarDate { DutchTime.day(at: morning).adding(days: offset) }

  static let busyClosures: [Closure] = [
    closure("b1", from: 9, to: 11, "A1 HRR km 52,0-58,0"), closure("b2", from: 7, to: 11, "A1 HRR km 44,0-54,5"),
    closure("b3", from: 16, to: 16, "t.h.v. brug"),
  ]

  private static func closure(_ id: String, from start: Int, to end: Int, _ road: String) -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: tenant, id), tenant: RecordID(.vemap, .tenant, tenant),
      project: RecordID(.vemap, .project, scope: tenant, "k1"), name: "Nachtwerk \(id)", type: "nacht",
      start: day(start), end: day(end), roadText: road, status: "open",
      plan: .plan(VKMPlan(version: "v1.2", status: "active")), stakeholders: [], stakeholderCount: 0, isInMelvin: true,
      halves: [.details, .reference])
  }

  static let busyConversations: [Conversation] =
    (0..<4).map { number in
      let tender = RecordID(.twelveBuild, .project, "1001")
      let status = ["unknown", "unknown", "calculating", "offer"][number]
      return Conversation(
        id: RecordID(.twelveBuild, .conversation, scope: "1001", "n\(number)"), counterpart: "Asfalterij \(number + 1)",
        status: status, channel: "12build", subject: "Asfalt N302",
        invitation: Invitation(
          id: RecordID(.twelveBuild, .invitation, scope: "1001", "n\(number)"), tender: tender,
          workComponent: "Asfalt N302", specialist: "Asfalterij \(number + 1)", status: status,
          deadline: morning + 50 * 3600, offerExpires: number == 3 ? morning + 3 * 86_400 : nil,
          offer: number == 3 ? .exact(Money(cents: 128_490_050)) : .missing))
    }

  static let busyContacts = [
    Contact(id: RecordID(.blueprint, .contact, "p1"), name: "Noor", company: "Demo Grondwerk", phone: "06 00000012")
  ]

  static let busyAppointments = [
    Appointment(
      id: RecordID(.blueprint, .appointment, "a1"), title: "Schouw IJsselbrug", start: morning + 19 * 60,
      end: morning + 79 * 60, location: "A28 km 87"),
    Appointment(id: RecordID(.blueprint, .appointment, "a2"), title: "Bouwvergadering", start: morning + 86_400),
  ]

  static let busyTrips = [
    Trip(
      id: RecordID(.blueprint, .trip, "r1"), reference: "RIT-2026-013", pickup: "Werf Nijkerk",
      delivery: "A1 km 59, Voorthuizen", status: "gepland", scheduled: morning - 90 * 60)
  ]
}
