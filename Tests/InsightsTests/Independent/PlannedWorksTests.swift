import Insights
import Records
import TestSupport
import Testing

/// Overlaps found in a vendor's JSON against those that were planned: none missing, none too many.
@Suite(.costly) struct PlannedWorksTests {
  private func meeting(_ overlap: Overlap) -> PlannedWorks.Meeting {
    PlannedWorks.Meeting(
      closures: [overlap.first, overlap.second].reduce(into: []) { $0.insert("\($1.scope)/\($1.id)") },
      kind: overlap.kind, firstDay: overlap.start.dayNumber, lastDay: overlap.end?.dayNumber)
  }

  @Test(arguments: [
    (UInt64(1), 10, 1), (2, 10, 2), (3, 60, 2), (4, 60, 9), (5, 100, 3), (6, 300, 12), (7, 1000, 40), (8, 1000, 150),
    (9, 10_000, 400),
  ])
  func `What is found is what was planned`(seed: UInt64, count: Int, roads: Int) throws {
    let works = PlannedWorks(seed: seed, count: count, roads: roads)
    let closures = try works.closures()
    #expect(closures.count == count)
    let overlaps = Overlaps(closures)
    #expect(overlaps.isComplete)
    let (found, planned) = (Set(overlaps.found.map(meeting)), works.meetings())
    #expect(found.subtracting(planned).isEmpty, "too many of \(found.count)")
    #expect(planned.subtracting(found).isEmpty, "missing of \(planned.count)")
    #expect(overlaps.found.count == planned.count)
    #expect(Set(overlaps.unchecked.map { "\($0.record.scope)/\($0.record.id)" }) == works.uncheckable())
    // Otherwise the agreement would be one about nothing.
    if count == 10_000 {
      #expect(Set(planned.map(\.kind)) == Set(Overlap.Kind.allCases) && !works.uncheckable().isEmpty)
    }
  }
}
