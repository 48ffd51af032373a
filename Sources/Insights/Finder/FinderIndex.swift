/// What many records can be found by, as one block of bytes, so that a letter over 100,000 of them is one pass over
/// memory. Made once for a set of records; asked at every key.
package struct FinderIndex: Sendable {
  private var bytes: [UInt8] = []
  /// Where each field's text starts; one more at the end.
  private var fieldStarts: [Int32] = [0]
  private var fields: [FinderField] = []
  /// By field, how it is compared.
  private var readings: [FinderField.Reading] = []
  /// The first field of each row; one more at the end.
  private var rowStarts: [Int32] = [0]
  /// By row, which letters occur in it.
  private var letters: [UInt64] = []
  /// By row, the group it is ranked in.
  private var groups: [UInt8] = []

  package init() {}

  package var count: Int { letters.count }

  /// Adds a row, whose fields are looked in in this order; what is missing, or has nothing to find, is left out.
  /// - Parameter group: of its kind, of which the best are given whatever there is of other kinds.
  package mutating func append(_ row: KeyValuePairs<FinderField, String?>, group: UInt8 = 0) {
    let start = bytes.count
    for case (let field, let text?) in row {
      let before = bytes.count
      switch field.reading {
      case .text: FinderText.append(text, to: &bytes)
      case .ending: bytes += FinderText.digits(of: text)
      case .digits: bytes += text.utf8.filter(FinderText.isDigit)
      }
      guard bytes.count > before else { continue }
      fields.append(field)
      readings.append(field.reading)
      fieldStarts.append(Int32(bytes.count))
    }
    rowStarts.append(Int32(fields.count))
    letters.append(FinderText.letters(of: bytes[start...]))
    groups.append(group)
  }

  /// Makes room, where it is known how much there will be.
  package mutating func reserve(rows: Int) {
    letters.reserveCapacity(rows)
    groups.reserveCapacity(rows)
    rowStarts.reserveCapacity(rows + 1)
    fields.reserveCapacity(rows * 4)
    readings.reserveCapacity(rows * 4)
    fieldStarts.reserveCapacity(rows * 4 + 1)
    bytes.reserveCapacity(rows * 64)
  }

  /// The rows that hold every word of the query; the best first, and of equals the first.
  /// - Parameters:
  ///   - previous: what a query before it found in this index: where the new one only goes on from it, no other row is
  ///     looked at.
  ///   - limit: how many of the best are given of each group.
  package func search(
    _ query: FinderQuery, after previous: FinderResult? = nil, limit: Int = 100
  ) -> FinderResult {
    guard !query.isEmpty else { return FinderResult(query: query) }
    var result = FinderResult(query: query)
    let groupCount = 1 + Int(groups.max() ?? 0)
    var best = Array(repeating: BestScores(limit: limit), count: groupCount)
    var counts = Array(repeating: 0, count: groupCount)
    var candidates: [Int32] = []
    withTexts(query) { texts in
      func look(at row: Int) {
        let score = texts.score(of: row)
        guard score != FinderMatch.none else { return }
        candidates.append(Int32(row))
        guard score < FinderMatch.tooLoose else { return }
        let group = Int(groups[row])
        counts[group] += 1
        best[group].add(score, Int32(row))
      }
      if let previous, query.narrows(previous.query) {
        for row in previous.candidates { look(at: Int(row)) }
      } else {
        for row in 0..<count { look(at: row) }
      }
      let keys = best.flatMap(\.keys).sorted()
      result.hits = keys.map { key in
        FinderResult.Hit(row: key.row, score: key.score, fields: texts.fields(of: key.row).map { fields[$0] })
      }
    }
    result.candidates = candidates
    for (group, count) in counts.enumerated() where count > 0 { result.counts[group] = count }
    return result
  }

  private func withTexts(_ query: FinderQuery, _ work: (FinderTexts) -> Void) {
    let terms = FinderTerms(query)
    defer { terms.deallocate() }
    bytes.withUnsafeBufferPointer { bytes in
      fieldStarts.withUnsafeBufferPointer { fieldStarts in
        rowStarts.withUnsafeBufferPointer { rowStarts in
          readings.withUnsafeBufferPointer { readings in
            letters.withUnsafeBufferPointer { letters in
              work(
                FinderTexts(
                  terms: terms, bytes: bytes, fieldStarts: fieldStarts, readings: readings, rowStarts: rowStarts,
                  letters: letters))
            }
          }
        }
      }
    }
  }
}

/// What a query found.
package struct FinderResult: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    package let row: Int
    /// The lower, the better.
    package let score: Int
    /// Where the words were found, in their order.
    package let fields: [FinderField]
  }

  package let query: FinderQuery
  /// The best of each group; the best of all first, and of equals the first row.
  package fileprivate(set) var hits: [Hit] = []
  /// How many there are in each group.
  package fileprivate(set) var counts: [Int: Int] = [:]
  /// Every row that more letters may still find, ascending.
  fileprivate var candidates: [Int32] = []

  init(query: FinderQuery) { self.query = query }
}
