package import FoundationEssentials

/// A JSON text whose parts can be found without decoding it.
///
/// Foundation refuses a whole document for one bad byte, one lone surrogate or one nesting too deep. A list
/// of a thousand records must not vanish for that, so such a list is cut into its elements here, by brackets
/// and quotes alone, and every element is then decoded by itself.
package struct JSONDocument: Sendable {
  package let bytes: Data

  /// - Parameter body: UTF-8, with or without a byte-order mark. Bytes that are not UTF-8 are replaced by
  ///   U+FFFD, so that they spoil one text and not the document.
  package init(_ body: Data) {
    let text = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body
    bytes = Self.isUTF8(text) ? text : Data(String(decoding: text, as: UTF8.self).utf8)
  }

  private static func isUTF8(_ text: Data) -> Bool {
    do {
      _ = try UTF8Span(validating: text.span)
      return true
    } catch {
      return false
    }
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
  /// - Throws: ``Problem``; also where the value is whole and the text around it is not.
  package func value(at path: [String]) throws(Problem) -> Data {
    part(try scan { bytes throws(Problem) in try Self.range(of: path, in: bytes) })
  }

  /// The bytes of each element of the array at `path`. `null` reads as an empty list, but not as a whole answer: that
  /// says nothing.
  package func elements(at path: [String]) throws(Problem) -> [Data] {
    let ranges = try scan { bytes throws(Problem) in
      let array = try Self.range(of: path, in: bytes)
      if !path.isEmpty, bytes[array].elementsEqual("null".utf8) { return [Range<Int>]() }
      var scanner = JSONScanner(bytes, at: array.lowerBound)
      guard let elements = try scanner.elements() else {
        throw .missing(path.isEmpty ? "[]" : path.joined(separator: ".") + "[]")
      }
      return elements
    }
    return ranges.map(part)
  }

  private static func range(of path: [String], in bytes: UnsafeRawBufferPointer) throws(Problem) -> Range<Int> {
    try JSONScanner.check(bytes)
    var scanner = JSONScanner(bytes)
    for (depth, name) in path.enumerated() {
      guard try scanner.enterMember(named: name) else {
        throw .missing(path.prefix(depth + 1).joined(separator: "."))
      }
    }
    return try scanner.value()
  }

  private func scan<Result>(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    // `Data.withUnsafeBytes` forgets which errors its closure throws.
    let result: Swift.Result<Result, Problem> = bytes.withUnsafeBytes { buffer in
      do throws(Problem) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func part(_ range: Range<Int>) -> Data {
    bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }
}
