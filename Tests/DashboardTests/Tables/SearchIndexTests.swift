import Testing

@testable import Dashboard

struct SearchIndexTests {
  private static let count = 400
  private static let texts = (0..<count).map { row in
    (["Acme Wegenbouw", "De Rijksweg", "Macadam", "Groenbeheer Acacia"][row % 4], "F-\(row * 37 % 1_000)")
  }
  private static let index = {
    var index = SearchIndex()
    for (name, number) in texts { index.append([name, nil, number]) }
    return index
  }()

  /// Many rows are searched in one way, few in another; both give the rows back in the order they came.
  @Test(arguments: [1, 7], ["a", "ac", "acme", "f-1", "zz", "mf"])
  func `a row holds a word or does not`(step: Int, word: String) {
    let rows = stride(from: Int32(Self.count) - 1, through: 0, by: -step).map(\.self)
    let holding = rows.filter { row in
      let (name, number) = Self.texts[Int(row)]
      return name.lowercased().contains(word) || number.lowercased().contains(word)
    }
    let needle = Array(word.utf8)
    #expect(Self.index.rows(rows, holding: needle, negated: false) == holding)
    #expect(Self.index.rows(rows, holding: needle, negated: true) == rows.filter { !holding.contains($0) })
  }

  @Test(arguments: [1, 7])
  func `a row holds letters in order with anything between`(step: Int) {
    let rows = stride(from: Int32(0), to: Int32(Self.count), by: step).map(\.self)
    let acacia = rows.filter { $0 % 4 == 3 }
    #expect(Self.index.rows(rows, holdingInOrder: Array("gacacia".utf8)) == acacia)
    #expect(Self.index.rows(rows, holdingInOrder: Array("aicaca".utf8)) == [])
    // Each has one at most.
    #expect(Self.index.rows(rows, holdingInOrder: Array("dd".utf8)) == [])
  }

  @Test func `no word is in every row, and in none when it may not be`() {
    #expect(Self.index.rows([3, 1], holding: [], negated: false) == [3, 1])
    #expect(Self.index.rows([3, 1], holding: [], negated: true) == [])
  }
}
