import Insights
import Records
import Testing
import VendorAPI

/// The rules one by one, as a planner would state them.
struct OverlapsTests {
  private func closure(
    _ id: String, _ road: String?, _ days: ClosedRange<Int> = 0...2, tenant: String = "t1", project: String? = "p1"
  ) -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: tenant, id), tenant: RecordID(.vemap, .tenant, tenant),
      project: project.map { RecordID(.vemap, .project, scope: tenant, $0) },
      start: monday.adding(days: days.lowerBound), end: monday.adding(days: days.upperBound), roadText: road,
      halves: [.details, .reference])
  }

  private func kind(_ one: String, _ other: String) -> Overlap.Kind? {
    let found = Overlaps([closure("1", one), closure("2", other)]).found
    #expect(found.count <= 1)
    return found.first?.kind
  }

  @Test(
    arguments: [
      ("A1 HRR km 44,0-54,5", "A1 HRR km 52,0-58,0", .overlap),
      ("A1 Re 10-20", "A1 HRR/HRL km 15-16", .overlap),
      ("A1 HRR km 10-20", "A1 km 15-25", .possibleOverlap),
      ("A1 km 10-20", "A1 km 15-25", .possibleOverlap),
      ("A1 HRR", "A1 HRR km 15-25", .possibleOverlap),
      ("A1", "A1", .possibleOverlap),
      ("A12 HRR km 70,0-74,0", "A12 HRL km 70,0-74,0", .bothDirections),
      ("A12 HRR km 70,0-74,0", "A12 HRL km 73,9-80,0", .bothDirections),
      ("A28 HRR km 33,0-38,0", "A28 HRR km 39,0-44,0", .adjoining),
      ("A28 HRR km 33,0-38,0", "A28 HRR km 40,0-44,0", .adjoining),
      ("A28 HRR km 33,0-38,0", "A28 HRR km 38,0-44,0", .adjoining),
      ("A28 HRR km 33,0-38,0", "A28 HRR km 40,1-44,0", nil),
      ("A28 HRR km 33,0-38,0", "A28 HRL km 38,0-44,0", nil),
      ("A28 HRR km 33,0-38,0", "A28 km 38,0-44,0", nil),
      ("A1 HRR km 10-20", "A12 HRR km 10-20", nil),
      ("A1 HRR km 10-20", "N1 HRR km 10-20", nil),
      // A jump in the signs is not a length: on the A28 87 is followed by 91.
      ("A28 HRR km 84,0-94,0", "A28 HRR km 88,0-90,0", .overlap),
      ("A28 HRR km 84,0-87,0", "A28 HRR km 91,0-94,0", nil),
    ] as [(String, String, Overlap.Kind?)])
  func `Two pieces of road on the same days`(one: String, other: String, expected: Overlap.Kind?) {
    #expect(kind(one, other) == expected)
    #expect(kind(other, one) == expected)
  }

  @Test(arguments: [
    (0...2, 2...4, true), (0...2, 3...4, false), (1...1, 1...1, true), (1...1, 0...9, true), (5...9, 0...4, false),
  ]) func `Both ends of the days count`(one: ClosedRange<Int>, other: ClosedRange<Int>, meets: Bool) {
    let found = Overlaps([closure("1", "A1 HRR km 1-2", one), closure("2", "A1 HRR km 1-2", other)]).found
    #expect(found.count == (meets ? 1 : 0))
    for overlap in found {
      #expect(overlap.start == monday.adding(days: max(one.lowerBound, other.lowerBound)))
      #expect(overlap.end == monday.adding(days: min(one.upperBound, other.upperBound)))
      #expect(overlap.isCertain)
    }
  }

  @Test func `A finding says where, when and why`() throws {
    let found = Overlaps([
      closure("1", "A1 HRR km 44,0-54,5", 7...11), closure("2", "A1 HRR km 52,0-58,0", 9...12),
    ]).found
    let overlap = try #require(found.first)
    #expect(overlap.first.id == "1" && overlap.second.id == "2")
    #expect(overlap.road == "A1" && overlap.carriageway == .right && overlap.kilometres == [520...545])
    #expect(overlap.start.iso == "2026-03-25" && overlap.end?.iso == "2026-03-27")
    #expect(
      overlap.meetings == [
        Overlap.Meeting(
          first: RoadSegment(road: "A1", carriageway: .right, from: 440, to: 545),
          second: RoadSegment(road: "A1", carriageway: .right, from: 520, to: 580))
      ])
    #expect(overlap.doubts.isEmpty)
  }

  @Test(
    arguments: [
      ("A1 km 10-20", "A1 HRR km 15-25", [.carriagewayUnknown], [150...200]),
      ("A1 HRR", "A1 HRR km 15-25", [.kilometresUnknown], [150...250]),
      ("A1", "A1 HRR", [.carriagewayUnknown, .kilometresUnknown], []),
      // Both names are known: only the kilometres are not.
      ("A1 HRL", "A1 HRR km 15-25", [.kilometresUnknown], [150...250]),
    ] as [(String, String, [Overlap.Doubt], [ClosedRange<Int>])])
  func `What is not known is said`(
    one: String, other: String, doubts: [Overlap.Doubt], kilometres: [ClosedRange<Int>]
  ) throws {
    let overlap = try #require(Overlaps([closure("1", one), closure("2", other)]).found.first)
    #expect(overlap.doubts == doubts)
    #expect(!overlap.isCertain)
    #expect(overlap.kilometres == kilometres)
  }

  @Test func `Of several pieces the gravest counts, once for each road`() throws {
    let one = closure("1", "A1 HRR km 10-12; A1 HRL km 20-25; N303 km 1-2")
    let other = closure("2", "A1 HRR km 11-21, HRL km 24-30; N303")
    let found = Overlaps([one, other]).found
    #expect(found.map(\.kind) == [.overlap, .possibleOverlap])
    #expect(found.map(\.road) == ["A1", "N303"])
    let overlap = try #require(found.first)
    #expect(overlap.kilometres == [110...120, 240...250])
    #expect(overlap.carriageway == .both)
    #expect(overlap.meetings.count == 2)
  }

  @Test func `Pieces that touch are one stretch`() throws {
    let found = Overlaps([closure("1", "A1 HRR km 10-12 en 12-14"), closure("2", "A1 HRR km 11-13")]).found
    #expect(found.map(\.kilometres) == [[110...130]])
  }

  @Test func `Between adjoining closures the gap is told`() {
    let found = Overlaps([closure("1", "A28 HRL km 39,0-44,0"), closure("2", "A28 HRL km 33,0-38,0")]).found
    #expect(found.map(\.kilometres) == [[380...390]])
    #expect(found.map(\.carriageway) == [.left])
  }

  @Test(
    arguments: [
      ("t1", "p1", .withinProject), ("t1", "p2", .betweenProjects), ("t2", "p1", .betweenTenants),
      ("t1", nil, .withinTenant), ("t2", nil, .betweenTenants),
    ] as [(String, String?, Overlap.Reach)])
  func `A finding says how far it reaches`(tenant: String, project: String?, reach: Overlap.Reach) {
    let found = Overlaps([
      closure("1", "A1 HRR km 1-3"), closure("2", "A1 HRR km 2-4", tenant: tenant, project: project),
    ]).found
    #expect(found.map(\.reach) == [reach])
  }

  @Test func `A closure without an end is taken to last, and that is said`() throws {
    var open = closure("1", "A1 HRR km 1-3")
    open.end = nil
    let late = closure("2", "A1 HRR km 2-4", 400...410)
    let overlap = try #require(Overlaps([late, open]).found.first)
    #expect(overlap.kind == .overlap)
    #expect(overlap.doubts == [.endUnknown])
    #expect(overlap.start == late.start && overlap.end == late.end)
    var other = late
    other.end = nil
    let both = try #require(Overlaps([other, open]).found.first)
    #expect(both.start == late.start && both.end == nil)
    #expect(Overlaps([open, closure("3", "A1 HRR km 2-4", -9 ... -1)]).found.isEmpty)
  }

  @Test func `What cannot be compared is named with the reason`() {
    var noStart = closure("3", "A1 HRR km 1-3")
    noStart.start = nil
    var reversed = closure("4", "t.h.v. brug")
    reversed.end = monday.adding(days: -1)
    var unloaded = closure("5", nil)
    unloaded.halves = .details
    let list = [
      closure("1", "A1 HRR km 1-3"), closure("2", "t.h.v. brug"), noStart, reversed, unloaded, closure("6", nil),
      closure("7", " "),
    ]
    let overlaps = Overlaps(list)
    #expect(overlaps.found.isEmpty)
    #expect(overlaps.unchecked.map(\.record.id) == ["2", "3", "4", "5", "6", "7"])
    #expect(overlaps.unchecked.map(\.position) == [1, 2, 3, 4, 5, 6])
    #expect(
      overlaps.unchecked.map(\.obstacles) == [
        [.roadUnreadable], [.startUnknown], [.roadUnreadable, .datesReversed], [.roadNotLoaded], [.roadMissing],
        [.roadMissing],
      ])
  }

  @Test func `A closure that occurs twice is not in its own way`() {
    var half = closure("1", nil)
    half.halves = .details
    let overlaps = Overlaps([half, closure("1", "A1 HRR km 1-3"), closure("2", "A1 HRR km 2-4")])
    #expect(overlaps.found.map { [$0.firstPosition, $0.secondPosition] } == [[0, 2]])
    #expect(overlaps.gravest == [.overlap, .overlap, .overlap])
    #expect(overlaps.unchecked.isEmpty)
  }

  @Test func `Nothing is left out in silence`() {
    let list = (0..<40).map { closure("\($0)", $0 == 39 ? "A1 km 1-3" : "A1 HRR km 1-3") }
    let overlaps = Overlaps(list, limit: 10)
    #expect(overlaps.found.count == 10)
    #expect(overlaps.found.allSatisfy { $0.kind == .overlap })
    #expect(!overlaps.isComplete)
    #expect(overlaps.count == 40 * 39 / 2)
    #expect(overlaps.counts[.overlap] == 39 * 38 / 2 && overlaps.counts[.possibleOverlap] == 39)
    #expect(overlaps.gravest == Array(repeating: .overlap, count: 39) + [.possibleOverlap])
    #expect(Overlaps(list).isComplete)
    #expect(Overlaps(list, limit: -1).found.isEmpty)
  }

  @Test func `Numbers beyond all kilometres and years come to no harm`() {
    var odd = closure("1", "A1")
    odd.road = RoadDescription("A1 HRR km 0-999,9")
    odd.start = CalendarDate(dayNumber: -4_000_000)
    odd.end = CalendarDate(dayNumber: .max)
    let found = Overlaps([odd, closure("2", "A1 HRR km 999,8-999,9")]).found
    #expect(found.map(\.kilometres) == [[9998...9999]])
  }

  @Test func `The gravest come first, then the soonest`() {
    let found = Overlaps([
      closure("1", "A1 HRR km 1-3", 5...9), closure("2", "A1 HRL km 1-3", 5...9), closure("3", "A1 HRR km 2-3", 8...9),
      closure("4", "A1 HRR km 1-2", 6...7),
    ]).found
    #expect(
      found.map { "\($0.kind) \($0.start.days(since: monday))" } == [
        "overlap 6", "overlap 8", "bothDirections 5", "bothDirections 6", "bothDirections 8",
      ])
  }
}
