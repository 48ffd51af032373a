import Insights
import Records
import Testing

/// The situations that are planted in the demo, from Monday 16 March 2026 on.
struct DemoOverlapsTests {
  /// As one line for each finding that is not over.
  private func lines(_ overlaps: Overlaps) -> [String] {
    overlaps.found.filter { ($0.end ?? monday) >= monday }.map { overlap in
      let kilometres = overlap.kilometres.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
      let numbers = [overlap.first.id, overlap.second.id].map { $0.replacing("closure-", with: "") }
      return "\(overlap.kind) \(overlap.road) \(overlap.carriageway) \(kilometres) "
        + "\(overlap.start.iso)/\(overlap.end?.iso ?? "") \(numbers.joined(separator: "+")) \(overlap.reach)"
    }
  }

  /// The second one in both directions is not planted as such: 111 and 112 are the closures of the two before it.
  @Test func `Each planted meeting is found, and no other`() async throws {
    let closures = try await DemoClosures.all()
    #expect(closures.count == 60)
    #expect(
      lines(Overlaps(closures)) == [
        "overlap A1 right 520-545 2026-03-25/2026-03-27 104+111 betweenProjects",
        "possibleOverlap A1 unknown 590-610 2026-03-27/2026-03-28 112+221 betweenTenants",
        "bothDirections A1 both 570-580 2026-03-26/2026-03-28 111+112 withinProject",
        "bothDirections A12 both 700-740 2026-04-01/2026-04-01 127+128 withinProject",
        "adjoining A28 right 380-390 2026-04-14/2026-04-16 118+119 withinProject",
      ])
  }

  @Test func `What the rules say of the demo is the same`() async throws {
    let closures = try await DemoClosures.all()
    let found = Overlaps(closures).found
    let expected = OverlapRules.findings(in: closures)
    #expect(Set(found.map { Set([$0.first, $0.second]) }) == Set(expected.map(\.closures)))
    #expect(found.count == expected.count)
  }

  @Test func `A place that is no road is named as not checked`() async throws {
    let overlaps = Overlaps(try await DemoClosures.all())
    let unread = overlaps.unchecked.map { "\($0.record.id) \($0.obstacles)" }
    #expect(unread.contains("closure-219 [Insights.OverlapObstacle.roadUnreadable]"))
    #expect(overlaps.unchecked.allSatisfy { $0.obstacles == [.roadUnreadable] })
  }

  @Test(
    arguments: [
      // Month first: 04-05-2026 is Easter Sunday, 5 April.
      ("closure-105", .holidays([(.easterSunday, "2026-04-05"), (.easterMonday, "2026-04-06")])),
      ("closure-117", .clock("2026-03-29")), ("closure-130", .holidays([(.kingsDay, "2026-04-27")])),
    ] as [(String, Expected)])
  func `The days that matter are seen`(id: String, expected: Expected) async throws {
    let closures = try await DemoClosures.all()
    let closure = try #require(closures.first { $0.id.id == id })
    let draft = ClosureDraft(
      id: closure.id, tenant: closure.tenant, project: closure.project, type: closure.type,
      roadText: closure.roadText ?? "", start: closure.start, end: closure.end)
    let found = ClosureWarnings(draft, among: closures, on: monday).findings.map(\.warning)
    switch expected {
    case .holidays(let days):
      let holidays = found.compactMap { if case .holidays(let days) = $0 { days } else { nil } }.joined()
      #expect(holidays.map(\.day.iso) == days.map(\.1))
      #expect(holidays.map(\.holiday) == days.map(\.0))
    case .clock(let day):
      let changes = found.compactMap { if case .clockChanges(let changes) = $0 { changes } else { nil } }.joined()
      #expect(changes.map(\.day.iso) == [day])
    }
  }

  enum Expected: Sendable {
    case holidays([(DutchHoliday, String)])
    case clock(String)
  }
}
