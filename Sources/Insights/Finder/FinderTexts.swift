/// The memory of a ``FinderIndex`` while it is searched.
struct FinderTexts {
  let bytes: FinderMatch.Bytes
  let fieldStarts: UnsafeBufferPointer<Int32>
  let fields: UnsafeBufferPointer<FinderField>
  let rowStarts: UnsafeBufferPointer<Int32>
  let letters: UnsafeBufferPointer<UInt64>

  /// The best that one of the query's alternatives comes to: the sum over its words.
  func score(of query: FinderQuery, in row: Int) -> Int {
    var best = FinderMatch.none
    for terms in query.alternatives {
      var sum = 0
      for term in terms {
        let score = place(of: term, in: row).score
        guard score != FinderMatch.none else {
          sum = FinderMatch.none
          break
        }
        sum += score
      }
      best = min(best, sum)
    }
    return best
  }

  /// Where each word of the best alternative was found.
  func fields(of query: FinderQuery, in row: Int) -> [FinderField] {
    let found = query.alternatives.map { terms in terms.map { place(of: $0, in: row) } }
      .filter { alternative in !alternative.contains { $0.score == FinderMatch.none } }
    let sums = found.map { $0.reduce(0) { $0 + $1.score } }
    guard let least = sums.min(), let place = sums.firstIndex(of: least) else { return [] }
    return found[place].map { fields[$0.field] }
  }

  /// The field of a row in which a word is found best, the first of equals.
  private func place(of term: FinderQuery.Term, in row: Int) -> (score: Int, field: Int) {
    let hasWords = !term.words.isEmpty && letters[row] & term.lettersOfWords == term.lettersOfWords
    let hasDigits = !term.digits.isEmpty && letters[row] & term.lettersOfDigits == term.lettersOfDigits
    var best = (score: FinderMatch.none, field: 0)
    guard hasWords || hasDigits else { return best }
    term.words.withUnsafeBufferPointer { words in
      term.digits.withUnsafeBufferPointer { digits in
        for field in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
          let reading = fields[field].reading
          guard reading == .text ? hasWords : hasDigits else { continue }
          let text = FinderMatch.Bytes(rebasing: bytes[Int(fieldStarts[field])..<Int(fieldStarts[field + 1])])
          let score = FinderMatch.score(
            of: reading == .text ? words : digits, in: text, reading, isNumeric: term.isNumeric)
          if score < best.score { best = (score, field) }
          if score == 0 { return }
        }
      }
    }
    return best
  }
}

/// The lowest scores of very many, of equals those with the lowest row.
struct BestScores {
  /// Compares like the score, and of equal scores like the row.
  struct Key: Comparable {
    private let bits: UInt64

    init(_ score: Int, _ row: Int32) { bits = UInt64(score) << 32 | UInt64(row) }

    var score: Int { Int(bits >> 32) }
    var row: Int { Int(bits & 0xFFFF_FFFF) }

    static func < (one: Key, other: Key) -> Bool { one.bits < other.bits }
  }

  /// The worst on top.
  private var heap: [Key] = []
  private let limit: Int

  init(limit: Int) { self.limit = max(0, limit) }

  mutating func add(_ score: Int, _ row: Int32) {
    let key = Key(score, row)
    if heap.count < limit {
      heap.append(key)
      var place = heap.count - 1
      while place > 0, heap[(place - 1) / 2] < heap[place] {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    } else if let worst = heap.first, key < worst {
      heap[0] = key
      sink()
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var largest = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] > heap[largest] {
        largest = child
      }
      guard largest != place else { return }
      heap.swapAt(place, largest)
      place = largest
    }
  }

  /// In no order.
  var keys: [Key] { heap }
}
