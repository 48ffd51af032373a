import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct PressingTendersTests {
  private let now = DutchTime.start(of: monday).addingTimeInterval(9 * 3600)

  /// - Parameter hours: from now to the deadline.
  private func asked(
    _ id: String, _ status: String? = "unknown", in hours: Double? = 51, for component: String? = "Asfalt",
    of tender: String = "t", isObsolete: Bool = false, expires: Double? = nil
  ) -> Conversation {
    let project = RecordID(.twelveBuild, .project, tender)
    return Conversation(
      id: RecordID(.twelveBuild, .conversation, scope: tender, id), status: status,
      invitation: Invitation(
        id: RecordID(.twelveBuild, .invitation, scope: tender, id), tender: project, workComponent: component,
        status: status, deadline: hours.map { now + $0 * 3600 }, offerExpires: expires.map { now + $0 * 3600 },
        isObsolete: isObsolete))
  }

  private func silent(_ conversations: [Conversation]) -> [Attention] {
    Attention.silentFirms(conversations, at: now, Thresholds())
  }

  @Test func `One line for each work component counts who was asked and who is silent`() throws {
    let found = try #require(
      silent([
        asked("1", "calculating"), asked("2"), asked("3", "offer"), asked("4"), asked("5", "rejected"),
        asked("6", isObsolete: true), asked("7", "pending"), asked("8", nil), asked("9", in: 51, for: "Damwand"),
      ]).first { $0.record.id == "2" })
    #expect(found.reasons == [.silentFirms(2, of: 7, until: now + 51 * 3600)])
    #expect(found.others.map(\.id) == ["4"])
    #expect(found.position == 1)
    #expect(found.days == 2)
    #expect(found.severity == .warning)
  }

  @Test func `Components of one name in two tenders are two`() {
    #expect(silent([asked("1", of: "a"), asked("1", of: "b")]).count == 2)
    #expect(silent([asked("1", for: nil), asked("2", for: nil)]).map(\.others.count) == [1])
  }

  // Monday 09:00: three working days on it is Thursday.
  @Test(
    arguments: [
      (-0.1, Attention.Severity.alarm), (-400, .alarm), (0.1, .warning), (24 * 3 + 14, .warning), (24 * 3 + 15.1, nil),
      (24 * 60, nil),
    ] as [(Double, Attention.Severity?)])
  func `Silence is yellow near the deadline and red after it`(hours: Double, severity: Attention.Severity?) {
    #expect(silent([asked("1", in: hours)]).first?.severity == severity)
  }

  @Test func `Weekend and New Year are no working days lost`() throws {
    let thursday = DutchTime.start(of: try #require(CalendarDate(iso: "2026-12-31"))).addingTimeInterval(9 * 3600)
    var firm = asked("1")
    firm.invitation?.deadline = DutchTime.start(of: try #require(CalendarDate(iso: "2027-01-05"))) + 3600
    let found = Attention.silentFirms([firm], at: thursday, Thresholds())
    #expect(found.map(\.days) == [5], "Friday, Monday and Tuesday are three")
    firm.invitation?.deadline = DutchTime.start(of: try #require(CalendarDate(iso: "2027-01-06"))) + 3600
    #expect(Attention.silentFirms([firm], at: thursday, Thresholds()).isEmpty)
  }

  @Test func `What is granted waits for nobody, in that tender`() {
    let all = [
      asked("1", in: -1), asked("2", "granted"), asked("3", "inbudget", expires: -1), asked("4", of: "other"),
      asked("5", "offer", of: "other", expires: -1),
    ]
    #expect(silent(all).map(\.record.id) == ["4"])
    #expect(Attention.endingOffers(all, at: now, Thresholds()).map(\.record.id) == ["5"])
  }

  @Test func `Nobody silent, or no deadline, is nothing to tell`() {
    #expect(silent([asked("1", "offer"), asked("2", "rejected")]).isEmpty)
    #expect(silent([asked("1", in: nil)]).isEmpty)
    #expect(silent([Conversation(id: RecordID(.blueprint, .conversation, "1"), status: "unknown")]).isEmpty)
  }

  @Test func `The first to close comes first`() {
    let found = silent([asked("1", in: 60, for: "b"), asked("2", in: -20, for: "a"), asked("3", in: 4, for: "c")])
    #expect(found.map(\.record.id) == ["2", "3", "1"])
  }

  @Test(
    arguments: [
      (-24 * 400, -400), (-24, -1), (0, 0), (14.9, 0), (15, 1), (24 * 7, 7), (24 * 8, nil),
    ] as [(Double, Int?)])
  func `An offer is told of from a week before its last day, which counts whole`(hours: Double, days: Int?) {
    let found = Attention.endingOffers([asked("1", "offer", expires: hours)], at: now, Thresholds())
    #expect(found.first?.days == days)
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("offer", 1), ("inbudget", 1), ("granted", 0), ("notgranted", 0), ("rejected", 0), ("unknown", 0), ("pending", 0),
  ]) func `Only offers that wait for a decision end`(status: String, count: Int) {
    #expect(Attention.endingOffers([asked("1", status, expires: 0)], at: now, Thresholds()).count == count)
    #expect(
      Attention.endingOffers([asked("1", status, isObsolete: true, expires: 0)], at: now, Thresholds()).isEmpty)
  }
}
