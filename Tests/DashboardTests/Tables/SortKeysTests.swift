import Testing

@testable import Dashboard

struct SortKeysTests {
  /// Few rows are sorted in one way, many in another.
  @Test(arguments: [10, 5_000], [false, true])
  func `rows stand in the order of their keys`(count: Int, descending: Bool) {
    let keys = (0..<count).map(Self.key)
    let rows = Array(0..<Int32(count))
    let expected = rows.sorted { one, other in
      Self.precedes(keys[Int(one)], keys[Int(other)], descending) ?? (one < other)
    }
    #expect(SortKeys(count: count) { keys[$0] }.sorted(rows, descending: descending) == expected)
  }

  @Test func `only the rows asked for come back`() {
    let keys = SortKeys(count: 4) { .number(Double(-$0)) }
    #expect(keys.sorted([0, 2, 3], descending: false) == [3, 2, 0])
  }

  @Test func `case and accents do not part what belongs together`() {
    let names = ["Zuid", "élan", "Elan b", "zuid", "Ėlan"]
    #expect(SortKeys(count: 5) { .text(names[$0]) }.sorted([0, 1, 2, 3, 4], descending: false) == [1, 4, 2, 0, 3])
  }

  /// Keys of all kinds, with both zeros, negative numbers, equal ones, and texts that are alike for a while.
  private static func key(_ row: Int) -> SortKey {
    let mixed = row * 7_919 % 1_009
    switch row % 5 {
    case 0: return .number(mixed % 3 == 0 ? -0.0 : 0)
    case 1: return .number(Double(mixed - 500) / 4)
    case 2: return .missing
    case 3: return .text("acme wegenbouw " + String(repeating: "x", count: mixed % 20) + "\(mixed % 7)")
    default: return .text(mixed % 4 == 0 ? "" : "\(mixed)")
    }
  }

  /// Nil when neither comes first.
  private static func precedes(_ one: SortKey, _ other: SortKey, _ descending: Bool) -> Bool? {
    switch (one, other) {
    case (.number(let one), .number(let other)): one == other ? nil : (one < other) != descending
    case (.text(let one), .text(let other)):
      one == other ? nil : one.utf8.lexicographicallyPrecedes(other.utf8) != descending
    case (.missing, .missing): nil
    case (.number, _), (.text, .missing): true
    case (.text, .number), (.missing, _): false
    }
  }
}
