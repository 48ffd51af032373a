/// Steps over JSON by structure only: strings, brackets and the commas between. Places are offsets from the
/// start of the text.
struct JSONScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int

  /// - Parameters:
  ///   - bytes: must outlive the scanner.
  ///   - position: where to start.
  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// Fails unless the text is one value from its first sign to its last. A list whose own brackets are
  /// closed inside a text that breaks off is not a whole answer.
  static func check(_ bytes: UnsafeRawBufferPointer) throws(JSONDocument.Problem) {
    var scanner = JSONScanner(bytes)
    _ = try scanner.value()
    scanner.skipSpace()
    if scanner.position < bytes.count { throw .notJSON }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func next() throws(JSONDocument.Problem) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw .cutOff }
    return bytes[position]
  }

  /// Goes to the value of the member `name` of the object at the current place; `false` if there is none.
  /// Of members with the same name the first counts.
  mutating func enterMember(named name: String) throws(JSONDocument.Problem) -> Bool {
    guard try next() == UInt8(ascii: "{") else { return false }
    position += 1
    while try next() != UInt8(ascii: "}") {
      guard bytes[position] == UInt8(ascii: "\"") else { throw .notJSON }
      let key = try value()
      guard try next() == UInt8(ascii: ":") else { throw .notJSON }
      position += 1
      if bytes[key.dropFirst().dropLast()].elementsEqual(name.utf8) { return true }
      _ = try value()
      switch try next() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"): break
      default: throw .notJSON
      }
    }
    return false
  }

  /// The elements of the array at the current place, or `nil` where no array stands.
  mutating func elements() throws(JSONDocument.Problem) -> [Range<Int>]? {
    guard try next() == UInt8(ascii: "[") else { return nil }
    position += 1
    var elements: [Range<Int>] = []
    while try next() != UInt8(ascii: "]") {
      elements.append(try value())
      switch try next() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"): break
      default: throw .notJSON
      }
    }
    return elements
  }

  /// The range of the value at the current place; the place after it becomes the current one.
  mutating func value() throws(JSONDocument.Problem) -> Range<Int> {
    let first = try next()
    let start = position
    let end =
      switch first {
      case UInt8(ascii: "\""): endOfString(from: start)
      case UInt8(ascii: "{"), UInt8(ascii: "["): endOfNested(from: start)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
        UInt8(ascii: "n"):
        endOfWord(from: start)
      default: throw .notJSON
      }
    guard let end else { throw .cutOff }
    position = end
    return start..<end
  }

  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: return index
      default: index += 1
      }
    }
    return index
  }

  private func endOfString(from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      default: index += 1
      }
    }
    return nil
  }

  private func endOfNested(from start: Int) -> Int? {
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard let end = endOfString(from: index) else { return nil }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
        if depth == 0 { return index }
      default: index += 1
      }
    }
    return nil
  }
}
