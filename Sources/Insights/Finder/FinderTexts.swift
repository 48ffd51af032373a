/// A query's words in memory of their own, so that a row is compared with them without anything being counted or made.
struct FinderTerms {
  struct Term {
    let words: FinderMatch.Bytes
    let digits: FinderMatch.Bytes
    let lettersOfWords: UInt64
    let lettersOfDigits: UInt64
    let isNumeric: Bool
  }

  /// Those of all alternatives, one after the other.
  let terms: UnsafeMutableBufferPointer<Term>
  /// Where the terms of each alternative end.
  let ends: UnsafeMutableBufferPointer<Int>
  private let letters: UnsafeMutableBufferPointer<UInt8>

  init(_ query: FinderQuery) {
    let all = query.alternatives.flatMap { $0 }
    let texts = all.flatMap { [$0.words, $0.digits] }
    letters = .allocate(capacity: texts.reduce(0) { $0 + $1.count })
    _ = letters.initialize(fromContentsOf: texts.joined().map { $0 })
    terms = .allocate(capacity: all.count)
    var start = 0
    for (place, term) in all.enumerated() {
      let middle = start + term.words.count
      let end = middle + term.digits.count
      terms.initializeElement(
        at: place,
        to: Term(
          words: FinderMatch.Bytes(rebasing: letters[start..<middle]),
          digits: FinderMatch.Bytes(rebasing: letters[middle..<end]), lettersOfWords: term.lettersOfWords,
          lettersOfDigits: term.lettersOfDigits, isNumeric: term.isNumeric))
      start = end
    }
    ends = .allocate(capacity: query.alternatives.count)
    var count = 0
    for (place, alternative) in query.alternatives.enumerated() {
      count += alternative.count
      ends.initializeElement(at: place, to: count)
    }
  }

  func deallocate() {
    terms.deallocate()
    ends.deallocate()
    letters.deallocate()
  }
}

/// The memory of a ``FinderIndex`` while it is searched.
struct FinderTexts {
  let terms: FinderTerms
  let bytes: FinderMatch.Bytes
  let fieldStarts: UnsafeBufferPointer<Int32>
  let readings: UnsafeBufferPointer<FinderField.Reading>
  let rowStarts: UnsafeBufferPointer<Int32>
  let letters: UnsafeBufferPointer<UInt64>

  /// The best that one of the query's alternatives comes to in a row: the sum over its words.
  func score(of row: Int) -> Int {
    var (best, term) = (FinderMatch.none, 0)
    for end in terms.ends {
      var sum = 0
      while term < end {
        let score = place(of: terms.terms[term], in: row).score
        if score == FinderMatch.none {
          sum = FinderMatch.none
          break
        }
        sum += score
        term += 1
      }
      best = min(best, sum)
      term = end
    }
    return best
  }

  /// By position, the field in which each word of the best alternative was found.
  func fields(of row: Int) -> [Int] {
    var (best, fields) = (FinderMatch.none, [Int]())
    var start = 0
    for end in terms.ends {
      let found = (start..<end).map { place(of: terms.terms[$0], in: row) }
      start = end
      guard !found.contains(where: { $0.score == FinderMatch.none }) else { continue }
      let sum = found.reduce(0) { $0 + $1.score }
      if sum < best { (best, fields) = (sum, found.map(\.field)) }
    }
    return fields
  }

  /// The field of a row in which a word is found best, the first of equals.
  private func place(of term: FinderTerms.Term, in row: Int) -> (score: Int, field: Int) {
    let hasWords = !term.words.isEmpty && letters[row] & term.lettersOfWords == term.lettersOfWords
    let hasDigits = !term.digits.isEmpty && letters[row] & term.lettersOfDigits == term.lettersOfDigits
    var best = (score: FinderMatch.none, field: 0)
    guard hasWords || hasDigits else { return best }
    // Further letters may bring it closer; whether it holds these in order is not worth a look.
    if hasWords, term.words.count < FinderMatch.shortestLoose { best.score = FinderMatch.tooLoose }
    for field in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
      let reading = readings[field]
      guard reading == .text ? hasWords : hasDigits else { continue }
      let needle = reading == .text ? term.words : term.digits
      let start = Int(fieldStarts[field])
      let text = FinderMatch.Bytes(
        start: bytes.baseAddress.map { $0 + start }, count: Int(fieldStarts[field + 1]) - start)
      // Most fields cannot be better than what was found, whatever they hold.
      guard FinderMatch.least(needle, in: text) < best.score else { continue }
      let score = FinderMatch.score(of: needle, in: text, reading, isNumeric: term.isNumeric)
      if score < best.score { best = (score, field) }
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
