import Records

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The searchable text of many rows as one block of folded bytes, so that a filter letter over 100,000 rows is one
/// pass over memory.
package struct SearchIndex: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each row's text starts; one more at the end.
  private var starts: [Int] = [0]

  package init() {}

  package var count: Int { starts.count - 1 }

  /// Adds a row whose text is the `parts` with a separator between, which no query can match across.
  package mutating func append(_ parts: [String?]) {
    for case let part? in parts {
      FoldedText.append(part, to: &bytes)
      bytes.append(Self.separator)
    }
    starts.append(bytes.count)
  }

  /// Adds another index's rows after these.
  package mutating func append(contentsOf other: SearchIndex) {
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    starts.reserveCapacity(starts.count + other.count)
    for start in other.starts.dropFirst() { starts.append(base + start) }
  }

  /// Not part of any folded text.
  private static let separator: UInt8 = 0x0A

  /// Those of `rows` whose text holds `needle` (folded), or does not hold it.
  package func rows(_ rows: [Int32], holding needle: [UInt8], negated: Bool) -> [Int32] {
    guard let first = needle.first else { return negated ? [] : rows }
    return filter(rows) { text in
      // The C library looks for one byte many at a time, so the first one is what is looked for.
      var rest = text
      while let place = rest.place(of: first), place + needle.count <= rest.count {
        rest = UnsafeRawBufferPointer(rebasing: rest[place...])
        if needle.withUnsafeBytes({ rest.begins(with: $0) }) { return !negated }
        rest = UnsafeRawBufferPointer(rebasing: rest[1...])
      }
      return negated
    }
  }

  /// Those of `rows` that hold the letters of `needle` in order, with anything between.
  package func rows(_ rows: [Int32], holdingInOrder needle: [UInt8]) -> [Int32] {
    filter(rows) { text in
      var rest = text
      for letter in needle {
        guard let place = rest.place(of: letter) else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[(place + 1)...])
      }
      return true
    }
  }

  private func filter(_ rows: [Int32], _ holds: (_ text: UnsafeRawBufferPointer) -> Bool) -> [Int32] {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { starts in
        func isHeld(by row: Int) -> Bool {
          holds(UnsafeRawBufferPointer(rebasing: bytes[starts[row]..<starts[row + 1]]))
        }
        guard rows.count > count / 4 else { return rows.filter { isHeld(by: Int($0)) } }
        // From end to end, memory is read far faster than in the order of a sort.
        let held = (0..<count).map(isHeld)
        return held.withUnsafeBufferPointer { held in rows.filter { held[Int($0)] } }
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func place(of byte: UInt8) -> Int? {
    guard let baseAddress, let found = memchr(baseAddress, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - baseAddress
  }

  /// - Parameter other: not longer than this.
  fileprivate func begins(with other: UnsafeRawBufferPointer) -> Bool {
    guard let baseAddress, let start = other.baseAddress else { return other.isEmpty }
    return memcmp(baseAddress, start, other.count) == 0
  }
}
