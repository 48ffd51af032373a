import Insights
import Records
import Testing
import VendorAPI

struct ClosureWarningsTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  private func draft(
    _ start: String?, _ end: String?, road: String = "A1 HRR km 10-20", type: String? = "nacht", id: RecordID? = nil
  ) throws -> ClosureDraft {
    ClosureDraft(
      id: id, tenant: RecordID(.vemap, .tenant, "t1"), type: type, roadText: road,
      start: try start.map { try day($0) }, end: try end.map { try day($0) })
  }

  private func warnings(
    _ start: String?, _ end: String?, type: String? = "nacht", among closures: [Closure] = []
  ) throws -> [ClosureWarnings.Warning] {
    ClosureWarnings(try draft(start, end, type: type), among: closures, on: monday).findings.map(\.warning)
  }

  /// Tuesday to Thursday of an ordinary week.
  @Test func `About an ordinary closure there is nothing to say`() throws {
    let warnings = ClosureWarnings(try draft("2026-03-17", "2026-03-19"), among: [], on: monday)
    #expect(warnings.findings.isEmpty)
    #expect(warnings.unchecked.isEmpty)
    #expect(warnings.uncheckedClosures.isEmpty)
  }

  @Test func `An end before the start is an alarm, and days are not judged`() throws {
    let warnings = ClosureWarnings(try draft("2026-04-07", "2026-04-01"), among: [], on: monday)
    #expect(warnings.findings.map(\.warning) == [.endBeforeStart])
    #expect(warnings.findings.map(\.severity) == [.alarm])
    #expect(warnings.unchecked == [.overlaps(.datesReversed)])
  }

  @Test func `A start in the past is told, today is not the past`() throws {
    #expect(try warnings("2026-03-10", "2026-03-17").first == .startsInPast(daysAgo: 6))
    #expect(try warnings("2026-03-16", "2026-03-17").isEmpty)
  }

  @Test(arguments: [
    ("2027-01-04", "2027-05-03", false), ("2027-01-04", "2027-05-04", true), ("2027-05-31", "2027-09-30", false),
    ("2027-05-31", "2027-10-01", true), ("2026-10-31", "2027-02-28", false), ("2026-10-31", "2027-03-01", true),
    ("2026-09-01", "2026-12-31", false), ("2026-09-01", "2027-01-01", true), ("9999-09-02", "9999-12-31", false),
  ]) func `More than four months needs a formal decision`(start: String, end: String, isNeeded: Bool) throws {
    #expect(try warnings(start, end).contains(.trafficDecisionNeeded) == isNeeded)
  }

  @Test(
    arguments: [
      ("2026-04-03", "2026-04-03", ["2026-04-03 goodFriday false"], .notice),
      (
        "2026-04-03", "2026-04-06",
        ["2026-04-03 goodFriday false", "2026-04-05 easterSunday true", "2026-04-06 easterMonday true"], .warning
      ),
      ("2026-05-05", "2026-05-05", ["2026-05-05 liberationDay false"], .notice),
      ("2030-05-05", "2030-05-05", ["2030-05-05 liberationDay true"], .warning),
      ("2025-04-26", "2025-04-27", ["2025-04-26 kingsDay true"], .warning),
      ("2026-12-31", "2027-01-01", ["2027-01-01 newYear true"], .warning),
      ("2026-04-28", "2026-05-04", [], nil),
    ] as [(String, String, [String], Attention.Severity?)])
  func `Holidays within are named in order`(
    start: String, end: String, days: [String], severity: Attention.Severity?
  ) throws {
    let findings = ClosureWarnings(try draft(start, end), among: [], on: monday).findings
    let found = findings.compactMap { finding in
      if case .holidays(let holidays) = finding.warning { (holidays, finding.severity) } else { nil }
    }
    #expect(found.flatMap(\.0).map { "\($0.day.iso) \($0.holiday) \($0.isGeneral)" } == days)
    #expect(found.first?.1 == severity)
  }

  @Test(
    arguments: [
      ("2026-07-13", "2026-07-19", []), ("2026-07-20", "2026-07-20", ["north 30...30"]),
      ("2026-08-03", "2026-08-12", ["north 32...32", "middle 32...33", "south 32...33"]),
      ("2026-06-01", "2026-08-30", ["north 30...32", "middle 32...34", "south 31...33"]),
      ("2026-08-24", "2026-09-01", []),
    ] as [(String, String, [String])]) func `Weeks of the bouwvak are a notice`(
      start: String, end: String, weeks: [String]
    ) throws
  {
    let warnings = ClosureWarnings(try draft(start, end), among: [], on: monday)
    let found = warnings.findings.compactMap { finding in
      if case .bouwvak(let region, 2026, let weeks) = finding.warning { "\(region) \(weeks)" } else { nil }
    }
    #expect(found == weeks)
    #expect(warnings.findings.allSatisfy { if case .bouwvak = $0.warning { $0.severity == .notice } else { true } })
    #expect(warnings.unchecked.isEmpty)
  }

  @Test func `A summer without a table is said to be unknown`() throws {
    let warnings = ClosureWarnings(try draft("2027-07-26", "2027-07-28"), among: [], on: monday)
    #expect(warnings.findings.isEmpty)
    #expect(warnings.unchecked == [.bouwvak(year: 2027)])
    let table = Bouwvak(firstWeeks: [2027: [.south: 30]])
    let known = ClosureWarnings(try draft("2027-07-26", "2027-07-28"), among: [], on: monday, bouwvak: table)
    #expect(known.findings.map(\.warning) == [.bouwvak(.south, year: 2027, weeks: 30...30)])
    #expect(known.unchecked.isEmpty)
  }

  @Test(
    arguments: [
      ("2026-03-28", "2026-03-28", "nacht", ["2026-03-29 true"]), ("2026-03-28", "2026-03-28", "dag", []),
      ("2026-03-27", "2026-03-30", "weekend", ["2026-03-29 false"]), ("2026-03-30", "2026-04-02", "nacht", []),
      ("2026-10-24", "2026-10-25", "nacht", ["2026-10-25 false"]),
      ("2026-03-29", "2026-10-25", "langdurig", ["2026-03-29 false", "2026-10-25 false"]),
    ] as [(String, String, String, [String])])
  func `A change of the clock is told, also in the last night`(
    start: String, end: String, type: String, changes: [String]
  ) throws {
    let found = try warnings(start, end, type: type).compactMap { warning in
      if case .clockChanges(let changes) = warning { changes } else { nil }
    }.joined()
    #expect(found.map { "\($0.day.iso) \($0.isInLastNight)" } == changes)
  }

  @Test(arguments: [
    ("2026-03-20", "2026-03-23", "nacht", 2), ("2026-03-21", "2026-03-21", "dag", 1),
    ("2026-03-22", "2026-03-22", "dag", 1),
    ("2026-03-16", "2026-03-20", "dag", 0), ("2026-03-16", "2026-04-12", "langdurig", 8),
    ("2026-03-20", "2026-03-23", "weekend", 0), ("2026-03-20", "2026-03-23", "Weekend", 0),
  ]) func `Days of the weekend are counted, but for a closure of the weekend`(
    start: String, end: String, type: String, count: Int
  ) throws {
    let found = try warnings(start, end, type: type)
    #expect(found.contains { if case .weekendDays = $0 { true } else { false } } == (count > 0))
    if count > 0 { #expect(found.contains(.weekendDays(count))) }
  }

  private let others = [
    ClosureFixture.closure("c1", startsIn: 1, road: "A1 HRR km 15-25"),
    ClosureFixture.closure("c2", startsIn: 2, road: "A1 km 15-25"),
    ClosureFixture.closure("c3", startsIn: 1, road: "A1 HRR km 21-25"),
    ClosureFixture.closure("c4", startsIn: 1, road: "A12 HRR km 15-25"),
    ClosureFixture.closure("c5", startsIn: 1, road: "t.h.v. brug"),
    ClosureFixture.closure("c6", startsIn: 9, road: "t.h.v. brug"),
  ]

  @Test func `Overlaps with what is known are told before saving`() throws {
    let warnings = ClosureWarnings(try draft("2026-03-17", "2026-03-19"), among: others, on: monday)
    let overlaps = warnings.findings.compactMap { finding in
      if case .overlap(let overlap) = finding.warning { overlap } else { nil }
    }
    #expect(overlaps.map(\.kind) == [.overlap, .possibleOverlap, .adjoining])
    #expect(overlaps.map(\.second.id) == ["c1", "c2", "c3"])
    #expect(overlaps.map(\.secondPosition) == [0, 1, 2])
    #expect(overlaps.allSatisfy { $0.firstPosition == nil })
    #expect(warnings.findings.map(\.severity) == [.alarm, .warning, .notice])
    // The other one without a readable road lasts on days that do not matter.
    #expect(warnings.uncheckedClosures.map(\.record.id) == ["c5"])
    #expect(warnings.unchecked.isEmpty)
  }

  @Test func `A closure that is changed is not in its own way`() throws {
    let own = try draft("2026-03-17", "2026-03-17", id: others[0].id)
    let warnings = ClosureWarnings(own, among: others, on: monday)
    let met = warnings.findings.compactMap {
      if case .overlap(let overlap) = $0.warning { overlap.second.id } else { nil }
    }
    #expect(met == ["c3"])
    let unread = try draft("2026-03-17", "2026-03-17", id: others[4].id)
    #expect(ClosureWarnings(unread, among: others, on: monday).uncheckedClosures.isEmpty)
  }

  @Test(
    arguments: [
      ("t.h.v. brug", "2026-03-17", "2026-03-18", [.overlaps(.roadUnreadable)]),
      ("", "2026-03-17", "2026-03-18", [.overlaps(.roadMissing)]),
      ("A1", nil, "2026-03-18", [.overlaps(.startUnknown)]), ("A1", "2026-03-17", nil, [.overlaps(.endUnknown)]),
      ("", nil, nil, [.overlaps(.roadMissing), .overlaps(.startUnknown), .overlaps(.endUnknown)]),
    ] as [(String, String?, String?, [ClosureWarnings.Unchecked])])
  func `Without a road or a day nothing is claimed`(
    road: String, start: String?, end: String?, unchecked: [ClosureWarnings.Unchecked]
  ) throws {
    let warnings = ClosureWarnings(try draft(start, end, road: road), among: others, on: monday)
    #expect(warnings.findings.isEmpty)
    #expect(warnings.unchecked == unchecked)
    #expect(warnings.uncheckedClosures.isEmpty)
  }

  @Test func `A closure of eight thousand years comes to no harm`() throws {
    let warnings = try warnings("0001-01-01", "9999-12-31")
    #expect(warnings.contains(.trafficDecisionNeeded))
    let holidays = warnings.compactMap { if case .holidays(let days) = $0 { days.count } else { nil } }
    #expect(holidays == [(9999 - 1582) * 11])
  }
}
