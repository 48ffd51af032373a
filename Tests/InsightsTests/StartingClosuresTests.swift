import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct StartingClosuresTests {
  private func found(_ closures: [Closure], on today: CalendarDate = monday) -> [Attention] {
    Attention.startingClosures(closures, on: today, Thresholds())
  }

  @Test(arguments: [
    (0, true), (6, true), (7, true), (8, false), (60, false), (-1, false), (-30, false),
  ]) func `On Monday the week ahead is looked at`(days: Int, isFound: Bool) {
    #expect(found([ClosureFixture.closure(startsIn: days, lasts: 90)]).isEmpty != isFound)
  }

  @Test func `What started earlier this week and still runs is there, what is over is not`() {
    let friday = monday.adding(days: 4)
    let closures = [
      ClosureFixture.closure("1", startsIn: 0, lasts: 5), ClosureFixture.closure("2", startsIn: 0, lasts: 4),
      ClosureFixture.closure("3", startsIn: 11), ClosureFixture.closure("4", startsIn: 12),
    ]
    #expect(found(closures, on: friday).map(\.record.id) == ["1", "3"])
    #expect(found(closures, on: friday).map(\.days) == [-4, 7])
  }

  @Test func `The week turns with the year`() throws {
    let newYear = try #require(CalendarDate(iso: "2027-01-01"))
    let thirty = newYear.days(since: monday) - 2
    #expect(found([ClosureFixture.closure(startsIn: thirty, lasts: 9)], on: newYear).count == 1)
    #expect(found([ClosureFixture.closure(startsIn: thirty - 3, lasts: 9)], on: newYear).isEmpty)
  }

  @Test func `A closure that is ready is a notice that only tells its start`() throws {
    let attention = try #require(found([ClosureFixture.closure(people: 0)]).first)
    #expect(attention.severity == .warning)
    let comments = [ClosureFixture.comment(by: 0, on: "1.2"), ClosureFixture.comment(by: 1, on: "v1.2")]
    let ready = Attention.startingClosures(
      [ClosureFixture.closure()], on: monday, Thresholds(), evidence: { _ in ClosureEvidence(comments: comments) })
    #expect(ready.map(\.reasons) == [[.starts]])
    #expect(ready.map(\.severity) == [.notice])
    #expect(ready.map(\.unchecked) == [[]])
  }

  @Test func `A date that cannot be read is said, not passed over`() throws {
    let unread = Closure(
      id: RecordID(.vemap, .closure, "1"), tenant: RecordID(.vemap, .tenant, "t1"), unreadableDates: "31-12-2026 – ?",
      halves: .details)
    let attention = try #require(found([unread]).first)
    #expect(attention.severity == .notice)
    #expect(attention.reasons == [.startUnknown])
    #expect(attention.unchecked == [.datesUnreadable])
    #expect(attention.days == nil)
  }

  @Test func `Without a start, an end in the past is enough to pass it over`() {
    var closure = ClosureFixture.closure()
    closure.start = nil
    closure.end = monday.adding(days: -1)
    #expect(found([closure]).isEmpty)
  }

  @Test func `Without an end it starts all the same, and that is said`() throws {
    var closure = ClosureFixture.closure(startsIn: 2)
    closure.end = nil
    #expect(try #require(found([closure]).first).unchecked.contains(.datesUnreadable))
  }

  @Test(
    arguments: [
      (8, .none, true, [.noPlan]), (10, .none, true, [.noPlan]), (11, .none, true, nil),
      (42, .plan(VKMPlan(version: "v1", status: "final")), false, [.notReported]),
      (43, .plan(VKMPlan(version: "v1", status: "final")), false, nil),
    ] as [(Int, Closure.Plan, Bool, [Attention.Reason]?)])
  func `Beyond the week ahead only what lacks something by its threshold is there`(
    days: Int, plan: Closure.Plan, isReported: Bool, reasons: [Attention.Reason]?
  ) {
    let closure = ClosureFixture.closure(startsIn: days, plan: plan, melvin: isReported)
    #expect(found([closure]).first?.reasons == reasons)
  }

  @Test func `An end before the start is no reason to pass it over`() throws {
    var closure = ClosureFixture.closure(startsIn: 3, plan: .none)
    closure.end = monday.adding(days: -20)
    let attention = try #require(found([closure]).first)
    #expect(attention.unchecked.contains(.datesReversed))
    #expect(attention.reasons.contains(.noPlan))
  }

  @Test func `Looked into are those that start soonest, then what runs, within the days given`() {
    let closures = [
      ClosureFixture.closure("far", startsIn: 15), ClosureFixture.closure("later", startsIn: 14),
      ClosureFixture.closure("running", startsIn: -2, lasts: 9), ClosureFixture.closure("over", startsIn: -2, lasts: 2),
      ClosureFixture.closure("now", startsIn: 0), ClosureFixture.closure("before", startsIn: -9, lasts: 30),
    ]
    let wednesday = monday.adding(days: 2)
    #expect(
      Attention.closuresToLookInto(closures, on: monday, days: 14).map { closures[$0].id.id } == ["now", "later"])
    #expect(
      Attention.closuresToLookInto(closures, on: wednesday, days: 12).map { closures[$0].id.id } == ["later"],
      "the week began on Monday, and what ran one day then is over")
    let friday = ClosureFixture.closure("monday", startsIn: 0, lasts: 9)
    #expect(
      Attention.closuresToLookInto(closures + [friday], on: wednesday, days: 12).last == closures.count)
  }

  @Test func `The soonest come first`() {
    let closures = [ClosureFixture.closure("1", startsIn: 6), ClosureFixture.closure("2", startsIn: 1)]
    #expect(found(closures).map(\.record.id) == ["2", "1"])
    #expect(found(closures).map(\.position) == [1, 0])
  }

  @Test(arguments: [
    ("2026-03-16", 0), ("2026-03-17", 1), ("2026-03-20", 4), ("2026-03-21", 4), ("2026-03-22", 4), ("2026-03-23", 5),
    ("2026-04-27", 30), ("2026-03-01", 0),
  ]) func `Working days are counted without weekends`(end: String, days: Int) throws {
    #expect(monday.workingDays(until: try #require(CalendarDate(iso: end))) == days)
  }
}
