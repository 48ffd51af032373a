#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// How well a word is found in one field; the lower, the better.
///
/// In this order: the whole field, its start, the start of one of its words, within a word, the same without the
/// blanks, its letters with others between. Within each the shorter field is the better one.
enum FinderMatch {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static let none = Int.max
  /// Its letters are there in order, but so far apart that nobody means them; more letters may still bring it closer.
  static let tooLoose = 1 << 20

  private enum Grade: Int {
    case whole, start, word, within, joined, loose
  }

  /// What a needle comes to at the least in a field of this length.
  static func least(_ needle: Bytes, in field: Bytes) -> Int {
    field.count == needle.count ? 0 : value(.start, max(0, field.count - needle.count))
  }

  /// - Parameters:
  ///   - needle: not empty.
  ///   - field: in the form of its reading.
  ///   - isNumeric: the needle is a number, which is found whole or not at all.
  static func score(of needle: Bytes, in field: Bytes, _ reading: FinderField.Reading, isNumeric: Bool) -> Int {
    guard needle.count <= field.count else {
      return reading == .text && needle.contains(FinderText.blank) ? joinedScore(of: needle, in: field) : none
    }
    if let grade = whole(needle, in: field, reading)?.grade { return value(grade, field.count - needle.count) }
    guard reading == .text, needle.count > 1 else { return none }
    let joined = joinedScore(of: needle, in: field)
    guard needle.count >= shortestLoose else { return joined }
    let stretch = joined == none ? loose(needle, in: field) : nil
    guard joined == none, let stretch, !isNumeric else { return joined }
    return isNear(stretch, needle) ? value(.loose, stretch.count - needle.count) : tooLoose
  }

  /// Which bytes of the field are meant; empty where it is not found.
  static func places(
    of needle: Bytes, in field: Bytes, _ reading: FinderField.Reading, isNumeric: Bool
  ) -> [Int] {
    if needle.count <= field.count, let found = whole(needle, in: field, reading) {
      return Array(found.place..<found.place + needle.count)
    }
    guard reading == .text else { return [] }
    if let places = joined(needle, in: field) { return places }
    guard !isNumeric, let stretch = loose(needle, in: field), isNear(stretch, needle) else { return [] }
    var next = 0
    return stretch.filter { place in
      guard next < needle.count, field[place] == needle[next] else { return false }
      next += 1
      return true
    }
  }

  private static func value(_ grade: Grade, _ rest: Int) -> Int { grade.rawValue << 8 | min(rest, 255) }

  // MARK: In one piece

  private static func whole(
    _ needle: Bytes, in field: Bytes, _ reading: FinderField.Reading
  ) -> (grade: Grade, place: Int)? {
    guard let base = field.baseAddress, let letters = needle.baseAddress else { return nil }
    if needle.count == 1, reading == .text { return letter(needle[0], in: field) }
    let last = field.count - needle.count
    if reading == .ending, last > 0, memcmp(base + last, letters, needle.count) == 0 { return (.start, last) }
    var (place, within) = (0, Int?.none)
    while place <= last, let found = memchr(base + place, Int32(needle[0]), last - place + 1) {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      // Of nearly all places the second letter tells.
      if needle.count == 1 || field[place + 1] == needle[1], memcmp(base + place, letters, needle.count) == 0 {
        if place == 0 { return (last == 0 ? .whole : reading == .ending ? .word : .start, 0) }
        if reading == .text, field[place - 1] == FinderText.blank { return (.word, place) }
        if within == nil { within = place }
      }
      place += 1
    }
    return within.map { (.within, $0) }
  }

  /// The same for a single letter, with which every search begins, and which is nearly everywhere.
  private static func letter(_ letter: UInt8, in field: Bytes) -> (grade: Grade, place: Int)? {
    if field[0] == letter { return (field.count == 1 ? .whole : .start, 0) }
    var (within, before) = (Int?.none, field[0])
    for place in 1..<field.count {
      let byte = field[place]
      if byte == letter {
        if before == FinderText.blank { return (.word, place) }
        if within == nil { within = place }
      }
      before = byte
    }
    return within.map { (.within, $0) }
  }

  // MARK: Without the blanks

  private static func joinedScore(of needle: Bytes, in field: Bytes) -> Int {
    guard let base = field.baseAddress else { return none }
    var place = 0
    while let found = memchr(base + place, Int32(needle[0]), field.count - place) {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if isWordStart(place, field), joinedEnd(of: needle, from: place, in: field) != nil {
        return value(.joined, max(0, field.count - needle.count))
      }
      place += 1
    }
    return none
  }

  private static func joined(_ needle: Bytes, in field: Bytes) -> [Int]? {
    for place in field.indices where isWordStart(place, field) {
      if let end = joinedEnd(of: needle, from: place, in: field) {
        return (place..<end).filter { field[$0] != FinderText.blank }
      }
    }
    return nil
  }

  private static func isWordStart(_ place: Int, _ field: Bytes) -> Bool {
    field[place] != FinderText.blank && (place == 0 || field[place - 1] == FinderText.blank)
  }

  /// Where the letters of both, blanks left out, have been the same to the needle's end.
  private static func joinedEnd(of needle: Bytes, from start: Int, in field: Bytes) -> Int? {
    var (place, letter) = (start, 0)
    while true {
      while letter < needle.count, needle[letter] == FinderText.blank { letter += 1 }
      guard letter < needle.count else { return place }
      while place < field.count, field[place] == FinderText.blank { place += 1 }
      guard place < field.count, field[place] == needle[letter] else { return nil }
      place += 1
      letter += 1
    }
  }

  // MARK: With others between

  /// Two letters stand in order nearly everywhere.
  static let shortestLoose = 3

  /// Whether somebody may mean it.
  private static func isNear(_ stretch: Range<Int>, _ needle: Bytes) -> Bool {
    needle.count >= shortestLoose && stretch.count <= 3 * needle.count
  }

  /// The shortest stretch that holds the letters in order and ends where they can first have all been met.
  private static func loose(_ needle: Bytes, in field: Bytes) -> Range<Int>? {
    guard let base = field.baseAddress else { return nil }
    var end = 0
    for letter in needle {
      guard let found = memchr(base + end, Int32(letter), field.count - end) else { return nil }
      end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    }
    var (start, letter) = (end, needle.count)
    while letter > 0 {
      start -= 1
      if field[start] == needle[letter - 1] { letter -= 1 }
    }
    return start..<end
  }
}
