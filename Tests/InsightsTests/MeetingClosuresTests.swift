import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct MeetingClosuresTests {
  private func meetings(
    _ closures: [Closure], on today: CalendarDate = monday, _ thresholds: Thresholds = Thresholds()
  ) -> [Attention] {
    Attention.meetingClosures(Overlaps(closures), among: closures, on: today, thresholds)
  }

  private func pair(in days: Int, lasts length: Int = 1, road: String = "A1 HRR km 10-12") -> [Closure] {
    [
      ClosureFixture.closure("1", startsIn: days, lasts: length, road: "A1 HRR km 10-12"),
      ClosureFixture.closure("2", startsIn: days, lasts: length, road: road),
    ]
  }

  @Test(arguments: [
    (0, Attention.Severity.alarm), (3, .alarm), (4, .warning), (42, .warning),
  ]) func `An overlap is an alarm when it comes near`(days: Int, severity: Attention.Severity) throws {
    let found = try #require(meetings(pair(in: days)).first)
    #expect(found.severity == severity)
    #expect(found.days == days)
    #expect(found.record.id == "1")
    #expect(found.others.map(\.id) == ["2"])
    guard case .meets(let overlap)? = found.reasons.first else {
      Issue.record("no overlap but \(found.reasons)")
      return
    }
    #expect(overlap.kind == .overlap)
  }

  @Test func `Beyond the threshold, and when it is over, nothing is told`() {
    #expect(meetings(pair(in: 43)).isEmpty)
    #expect(meetings(pair(in: -1)).isEmpty)
    #expect(meetings(pair(in: -1, lasts: 2)).map(\.days) == [-1], "it goes on today")
    var thresholds = Thresholds()
    thresholds.overlapYellowDays = 5
    #expect(meetings(pair(in: 6), on: monday, thresholds).isEmpty)
    #expect(meetings(pair(in: 5), on: monday, thresholds).count == 1)
  }

  @Test(arguments: [
    ("A1 km 11-12", Attention.Severity.warning), ("A1 HRL km 10-12", .warning), ("A1 HRR km 13-14", .notice),
  ]) func `What is less than certain is never an alarm`(road: String, severity: Attention.Severity) {
    #expect(meetings(pair(in: 0, road: road)).map(\.severity) == [severity])
  }

  @Test func `The year turns and the clock changes within a meeting`() throws {
    for iso in ["2026-12-31", "2026-03-29", "2026-10-25", "2028-02-29"] {
      let day = try #require(CalendarDate(iso: iso))
      let found = meetings(pair(in: day.days(since: monday), lasts: 2), on: day.adding(days: -1))
      #expect(found.map(\.days) == [1], "\(iso)")
      #expect(meetings(pair(in: day.days(since: monday)), on: day.adding(days: 1)).isEmpty, "one day is over: \(iso)")
    }
  }

  @Test func `An open end meets whatever comes, and is no certainty`() {
    var closures = pair(in: 10)
    closures[0].start = monday.adding(days: -400)
    closures[0].end = nil
    #expect(meetings(closures).map(\.severity) == [.warning])
    #expect(meetings(closures).map(\.days) == [10])
  }

  @Test func `What could not be compared is one line that names all of it`() throws {
    var closures = [
      ClosureFixture.closure("road", road: "t.h.v. brug"), ClosureFixture.closure("half", road: nil),
      ClosureFixture.closure("over", startsIn: -9, road: "t.h.v. brug"),
      ClosureFixture.closure("far", startsIn: 90, road: "t.h.v. brug"), ClosureFixture.closure("fine"),
      ClosureFixture.closure("reversed", startsIn: 3),
    ]
    closures[5].end = monday.adding(days: -30)
    let found = try #require(meetings(closures).first)
    #expect(found.reasons == [.meetingsUnchecked(3)])
    #expect(([found.record] + found.others).map(\.id) == ["road", "half", "reversed"])
    #expect(found.position == 0)
    #expect(
      found.unchecked == [.overlaps(.roadUnreadable), .overlaps(.roadNotLoaded), .overlaps(.datesReversed)])
    #expect(found.severity == .notice)
  }

  @Test func `Positions are those of the whole list`() {
    let closures = [ClosureFixture.closure("over", startsIn: -9, road: "A1 HRR km 10-12")] + pair(in: 2)
    #expect(meetings(closures).map(\.position) == [1])
  }

  @Test func `More than anybody reads are counted`() throws {
    let closures = (0..<40).map { ClosureFixture.closure("\($0)", startsIn: 5, road: "A1 HRR km 10-12") }
    let found = meetings(closures)
    #expect(found.count == Attention.mostMeetings + 1)
    #expect(found.last?.reasons == [.moreMeetings(40 * 39 / 2 - Attention.mostMeetings)])
  }
}
