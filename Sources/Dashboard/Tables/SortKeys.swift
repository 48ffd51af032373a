import Records

/// What one row is sorted by in one column.
package enum SortKey: Sendable {
  case number(Double)
  case text(String)
  /// Always last, whichever way the column is sorted.
  case missing
}

/// The keys of all rows in one column, prepared once so that sorting compares whole numbers that lie side by side.
package struct SortKeys: Sendable {
  private enum Kind: UInt8 {
    case number
    case text
    case missing
  }

  /// A row with the part of its key that is compared now.
  private struct Entry {
    var key: UInt64
    let row: Int32
  }

  private var kinds: [Kind] = []
  /// Of numbers, their bits in an order that counts up with them; of texts, the place of their bytes.
  private var values: [UInt64] = []
  /// The folded texts one after another, each with a zero at its end.
  private var texts: [UInt8] = []

  /// - Parameter key: the key of a row, asked once for each.
  package init(count: Int, key: (Int) -> SortKey) {
    kinds.reserveCapacity(count)
    values.reserveCapacity(count)
    for row in 0..<count {
      switch key(row) {
      case .number(let number) where !number.isNaN: add(.number, Self.ordered(number))
      case .text(let text):
        add(.text, UInt64(texts.count))
        FoldedText.append(text, to: &texts)
        texts.append(0)
      case .missing, .number: add(.missing, 0)
      }
    }
  }

  private mutating func add(_ kind: Kind, _ value: UInt64) {
    kinds.append(kind)
    values.append(value)
  }

  /// Bits that compare as whole numbers like the numbers themselves.
  private static func ordered(_ number: Double) -> UInt64 {
    // Adding zero makes one zero of both.
    let bits = (number + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  /// `rows` in order of their keys; rows with equal keys keep their order.
  /// - Parameter rows: ascending.
  package func sorted(_ rows: [Int32], descending: Bool) -> [Int32] {
    var numbers: [Entry] = []
    var texts: [Entry] = []
    var missing: [Int32] = []
    numbers.reserveCapacity(self.texts.isEmpty ? rows.count : 0)
    texts.reserveCapacity(self.texts.isEmpty ? 0 : rows.count)
    for row in rows {
      switch kinds[Int(row)] {
      case .number: numbers.append(Entry(key: values[Int(row)] ^ (descending ? .max : 0), row: row))
      case .text: texts.append(Entry(key: 0, row: row))
      case .missing: missing.append(row)
      }
    }
    numbers.withUnsafeMutableBufferPointer { Self.sort($0) }
    self.texts.withUnsafeBufferPointer { bytes in
      texts.withUnsafeMutableBufferPointer { sort($0, bytes, from: 0, descending) }
    }
    return numbers.map(\.row) + texts.map(\.row) + missing.sorted()
  }

  /// Sorts by the keys, many of them byte by byte from the lowest, which takes no longer for each the more there are.
  private static func sort(_ entries: UnsafeMutableBufferPointer<Entry>) {
    guard entries.count > 1_000 else {
      var entries = entries
      entries.sort { $0.key == $1.key ? $0.row < $1.row : $0.key < $1.key }
      return
    }
    withUnsafeTemporaryAllocation(of: Entry.self, capacity: entries.count) { spare in
      var (from, to) = (entries, spare)
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        var places = Array(repeating: 0, count: 256)
        for entry in from { places[Int(entry.key >> shift & 0xFF)] += 1 }
        // All alike in this byte.
        if places.contains(entries.count) { continue }
        var next = 0
        for byte in 0..<256 { (places[byte], next) = (next, next + places[byte]) }
        for entry in from {
          let byte = Int(entry.key >> shift & 0xFF)
          to[places[byte]] = entry
          places[byte] += 1
        }
        (from, to) = (to, from)
      }
      if from.baseAddress != entries.baseAddress { _ = entries.update(from: from) }
    }
  }

  /// Sorts by eight bytes of the texts, and those that are alike in them by the next eight.
  private func sort(
    _ entries: UnsafeMutableBufferPointer<Entry>, _ bytes: UnsafeBufferPointer<UInt8>, from depth: Int,
    _ descending: Bool
  ) {
    for index in entries.indices {
      let key = Self.key(bytes, at: Int(values[Int(entries[index].row)]) + depth)
      entries[index].key = descending ? ~key : key
    }
    Self.sort(entries)
    var start = 0
    while start < entries.count {
      let key = entries[start].key
      var end = start + 1
      while end < entries.count, entries[end].key == key { end += 1 }
      // A zero at its end says that the texts end here.
      if end - start > 1, (descending ? ~key : key) & 0xFF != 0 {
        sort(UnsafeMutableBufferPointer(rebasing: entries[start..<end]), bytes, from: depth + 8, descending)
      }
      start = end
    }
  }

  /// Eight bytes as a number that compares like them; zeros from the end of the text on.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
    var key: UInt64 = 0
    for place in start..<start + 8 {
      guard bytes[place] != 0 else { return key << (8 * UInt64(start + 8 - place)) }
      key = key << 8 | UInt64(bytes[place])
    }
    return key
  }
}
