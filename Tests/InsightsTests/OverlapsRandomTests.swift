import Insights
import Records
import TestSupport
import Testing

/// What is found in any list of closures is what the rules say, no more and no less.
struct OverlapsRandomTests {
  /// As the rules count: each closure once, with what its copies know.
  private func distinct(_ closures: [Closure]) -> [Closure] {
    var list: [Closure] = []
    for closure in closures {
      if let index = list.firstIndex(where: { $0.id == closure.id }) {
        list[index] = list[index].joined(with: closure)
      } else {
        list.append(closure)
      }
    }
    return list
  }

  private func finding(_ overlap: Overlap) -> OverlapRules.Finding {
    let kilometres = overlap.kind == .adjoining ? [] : overlap.kilometres
    return OverlapRules.Finding(
      closures: [overlap.first, overlap.second], road: overlap.road, kind: overlap.kind,
      firstDay: overlap.start.dayNumber, lastDay: overlap.end?.dayNumber,
      hectometres: Set(kilometres.flatMap { $0.lowerBound..<$0.upperBound }))
  }

  @Test(arguments: 0..<120 as Range<UInt64>) func `Findings are those of the rules`(seed: UInt64) {
    var random = RandomClosures(seed: seed)
    let closures = random.list(Int(seed % 60) + 2)
    let overlaps = Overlaps(closures)
    let found = overlaps.found.map(finding)
    let expected = OverlapRules.findings(in: distinct(closures))
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
    #expect(overlaps.isComplete)
    for kind in Overlap.Kind.allCases { #expect(overlaps.counts[kind] == expected.count { $0.kind == kind }) }
    for (position, closure) in closures.enumerated() {
      let kinds = expected.filter { $0.closures.contains(closure.id) }.map(\.kind)
      #expect(overlaps.gravest[position] == kinds.min())
    }
  }

  @Test(arguments: 200..<230 as Range<UInt64>) func `A closure alone finds what the list finds of it`(seed: UInt64) {
    var random = RandomClosures(seed: seed)
    let closures = random.list(40)
    let expected = OverlapRules.findings(in: distinct(closures))
    for closure in distinct(closures) {
      let found = Set(Overlaps.of(closure, among: closures).map(finding))
      #expect(found == expected.filter { $0.closures.contains(closure.id) })
    }
  }

  /// Otherwise the agreement above would be one about nothing.
  @Test func `The random lists have findings of every kind and closures that cannot be checked`() {
    var counts: [Overlap.Kind: Int] = [:]
    var obstacles: Set<OverlapObstacle> = []
    for seed in 0..<120 as Range<UInt64> {
      var random = RandomClosures(seed: seed)
      let overlaps = Overlaps(random.list(Int(seed % 60) + 2))
      counts.merge(overlaps.counts, uniquingKeysWith: +)
      obstacles.formUnion(overlaps.unchecked.flatMap(\.obstacles))
    }
    for kind in Overlap.Kind.allCases { #expect(counts[kind, default: 0] > 100) }
    #expect(obstacles == [.roadMissing, .roadUnreadable, .startUnknown, .datesReversed])
  }

  @Test(arguments: 300..<310 as Range<UInt64>) func `Each closure is compared or named as unchecked`(seed: UInt64) {
    var random = RandomClosures(seed: seed)
    let closures = distinct(random.list(60))
    let overlaps = Overlaps(closures)
    let unchecked = Set(overlaps.unchecked.map(\.record))
    for closure in closures {
      let isReadable =
        !closure.road.segments.isEmpty && closure.start.map { start in closure.end.map { $0 >= start } ?? true } == true
      #expect(unchecked.contains(closure.id) == !isReadable)
    }
  }

  @Test func `The order of the list changes nothing but positions`() {
    var random = RandomClosures(seed: 9)
    let closures = distinct(random.list(60))
    var generator = SeededGenerator(seed: 10)
    let shuffled = closures.shuffled(using: &generator)
    #expect(Set(Overlaps(closures).found.map(finding)) == Set(Overlaps(shuffled).found.map(finding)))
  }
}

/// Not judged, since it depends on the machine and on how the tests were built; the figure is there to be read.
@Suite(.costly) struct OverlapsPaceTests {
  /// Of a work with many roads, kilometres and days.
  private static let sparse: UInt64 = 11

  @Test func `Ten thousand closures`() {
    var random = RandomClosures(seed: Self.sparse)
    let closures = random.list(10_000)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = Overlaps(closures).count }
    print("\(closures.count) closures, \(count) overlaps found in \(time)")
    #expect(count > 0)
  }
}
