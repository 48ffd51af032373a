import FoundationEssentials

/// Steps over JSON by structure only: strings, brackets and the commas between.
struct JSONScanner {
  private let bytes: Data
  private var position: Data.Index

  init(_ bytes: Data) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func next() throws(JSONDocument.Problem) -> UInt8 {
    skipSpace()
    guard position < bytes.endIndex else { throw .cutOff }
    return bytes[position]
  }

  /// Goes to the value of the member `name` of the object at the current place; `false` if there is none.
  mutating func enterMember(named name: String) throws(JSONDocument.Problem) -> Bool {
    guard try next() == UInt8(ascii: "{") else { return false }
    position += 1
    let wanted = Array(name.utf8)
    while try next() != UInt8(ascii: "}") {
      guard bytes[position] == UInt8(ascii: "\"") else { throw .notJSON }
      let key = try value().dropFirst().dropLast()
      guard try next() == UInt8(ascii: ":") else { throw .notJSON }
      position += 1
      if key.elementsEqual(wanted) { return true }
      _ = try value()
      if try next() == UInt8(ascii: ",") { position += 1 }
    }
    return false
  }

  /// The elements of the array at the current place, or `nil` where no array stands.
  mutating func elements() throws(JSONDocument.Problem) -> [Data]? {
    guard try next() == UInt8(ascii: "[") else { return nil }
    position += 1
    var elements: [Data] = []
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

  /// The bytes of the value at the current place; the place after it becomes the current one.
  mutating func value() throws(JSONDocument.Problem) -> Data {
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
    return bytes[start..<end]
  }

  private func endOfWord(from start: Data.Index) -> Data.Index? {
    let end = bytes[start...].firstIndex { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
    return end ?? bytes.endIndex
  }

  private func endOfString(from start: Data.Index) -> Data.Index? {
    bytes.withUnsafeBytes { buffer in
      var index = start - bytes.startIndex + 1
      while index < buffer.count {
        switch buffer[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "\""): return bytes.startIndex + index + 1
        default: index += 1
        }
      }
      return nil
    }
  }

  private func endOfNested(from start: Data.Index) -> Data.Index? {
    bytes.withUnsafeBytes { buffer in
      var index = start - bytes.startIndex
      var depth = 0
      var insideString = false
      while index < buffer.count {
        switch (buffer[index], insideString) {
        case (UInt8(ascii: "\\"), true): index += 1
        case (UInt8(ascii: "\""), _): insideString.toggle()
        case (UInt8(ascii: "{"), false), (UInt8(ascii: "["), false): depth += 1
        case (UInt8(ascii: "}"), false), (UInt8(ascii: "]"), false):
          depth -= 1
          if depth == 0 { return bytes.startIndex + index + 1 }
        default: break
        }
        index += 1
      }
      return nil
    }
  }
}
