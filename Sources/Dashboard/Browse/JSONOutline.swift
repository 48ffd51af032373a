package import FoundationEssentials

/// A JSON text laid out in lines in the vendor's own order, for looking at a record as it came.
package struct JSONOutline: Sendable {
  package struct Line: Equatable, Sendable {
    /// How deep it lies, from 0.
    package var depth: Int
    /// Member names and positions from the top: `client.phones.1`.
    package var path: String
    /// The member's name; nil in a list and at the top.
    package var name: String?
    /// The value as JSON writes it; of a folded list or object how much is in it.
    package var text: String
    /// A bracket that closes what a line above opened.
    package var isClosing = false
  }

  package private(set) var lines: [Line] = []
  private let bytes: [UInt8]
  private var position = 0
  private let folds: Int

  /// Nested deeper than this is shown as one line, whatever the fold says: a hostile answer must not fill the memory.
  private static let deepest = 40

  /// - Parameters:
  ///   - text: one JSON value; what is not JSON after some point ends the outline there.
  ///   - folds: lists and objects that lie this deep or deeper are folded into one line.
  package init(_ text: Data, folds: Int = .max) {
    bytes = Array(text)
    self.folds = min(folds, Self.deepest)
    value(name: nil, path: "", depth: 0)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func value(name: String?, path: String, depth: Int) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): nested("{", "}", name: name, path: path, depth: depth)
    case UInt8(ascii: "["): nested("[", "]", name: name, path: path, depth: depth)
    case nil: return
    default: lines.append(Line(depth: depth, path: path, name: name, text: scalar()))
    }
  }

  private mutating func nested(_ open: String, _ close: String, name: String?, path: String, depth: Int) {
    let start = lines.count
    lines.append(Line(depth: depth, path: path, name: name, text: open))
    position += 1
    var count = 0
    skipSpace()
    while let byte, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") {
      let before = position
      let member = open == "{" ? key() : nil
      value(name: member, path: Self.path(path, member ?? "\(count + 1)"), depth: depth + 1)
      count += 1
      skipSpace()
      if self.byte == UInt8(ascii: ",") { position += 1 }
      skipSpace()
      // Whatever this is, it does not go on.
      if position == before { position = bytes.count }
    }
    position += 1
    if count == 0 || depth >= folds {
      lines.removeSubrange(start...)
      lines.append(
        Line(depth: depth, path: path, name: name, text: count == 0 ? open + close : "\(open)… \(count)\(close)"))
    } else {
      lines.append(Line(depth: depth, path: path, text: close, isClosing: true))
    }
  }

  private static func path(_ path: String, _ part: String) -> String { path.isEmpty ? part : path + "." + part }

  private mutating func key() -> String {
    let text = scalar()
    skipSpace()
    if byte == UInt8(ascii: ":") { position += 1 }
    return text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1 ? String(text.dropFirst().dropLast()) : text
  }

  /// A string with its quotes, or a word.
  private mutating func scalar() -> String {
    let start = position
    if byte == UInt8(ascii: "\"") {
      position += 1
      while let byte, byte != UInt8(ascii: "\"") { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
      position = min(position + 1, bytes.count)
    } else {
      while let byte, ![0x20, 0x09, 0x0A, 0x0D].contains(byte), !",:]}".utf8.contains(byte) { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
