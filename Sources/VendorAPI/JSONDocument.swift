package import FoundationEssentials

/// A JSON text whose parts can be found without decoding it.
///
/// Foundation refuses a whole document for one bad byte, one lone surrogate or one number that does not
/// fit. A list of a thousand records must not vanish for that, so a list is first cut into its elements here,
/// by brackets and quotes alone, and every element is then decoded by itself.
package struct JSONDocument: Sendable {
  package let bytes: Data

  /// - Parameter body: UTF-8, with or without a byte-order mark. Bytes that are not UTF-8 are replaced by
  ///   U+FFFD, so that they spoil one text and not the document.
  package init(_ body: Data) {
    let withoutMark = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
    let isValid = withoutMark.withContiguousStorageIfAvailable { String(validating: $0, as: UTF8.self) != nil }
    bytes = isValid == true ? Data(withoutMark) : Data(String(decoding: withoutMark, as: UTF8.self).utf8)
  }

  /// What is wrong with the structure of the text.
  package enum Problem: Error, Equatable, Sendable {
    /// The text is not JSON from its first sign on.
    case notJSON
    /// The text ends inside a value.
    case cutOff
    /// The place named holds nothing, or not what was expected there.
    case missing(String)
  }

  /// The bytes of the value at `path`, a list of member names from the top; an empty path is the whole value.
  package func value(at path: [String]) throws(Problem) -> Data {
    var scanner = JSONScanner(bytes)
    for (depth, name) in path.enumerated() {
      guard try scanner.enterMember(named: name) else {
        throw .missing(path.prefix(depth + 1).joined(separator: "."))
      }
    }
    return try scanner.value()
  }

  /// The bytes of each element of the array at `path`. `null` reads as an empty list.
  package func elements(at path: [String]) throws(Problem) -> [Data] {
    let array = try value(at: path)
    if array.elementsEqual(Array("null".utf8)) { return [] }
    var scanner = JSONScanner(array)
    guard let elements = try scanner.elements() else {
      throw .missing(path.isEmpty ? "[]" : path.joined(separator: ".") + "[]")
    }
    return elements
  }
}
