import Records

/// The forms in which texts are compared by the finder.
enum FinderText {
  /// Folded words with one blank between them, whatever stood there.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    FoldedText.append(text, to: &bytes)
    guard bytes[start...].allSatisfy({ $0 < 0x80 }) else {
      let words = FoldedText.words(in: Array(bytes[start...]))
      bytes.removeSubrange(start...)
      bytes += words.joined(separator: " ").utf8
      return
    }
    // In place: of many thousands of texts nearly all are plain.
    var end = start
    for index in start..<bytes.count {
      if FoldedText.isLetterOrDigit(bytes[index]) {
        bytes[end] = bytes[index]
        end += 1
      } else if end > start, bytes[end - 1] != blank {
        bytes[end] = blank
        end += 1
      }
    }
    if end > start, bytes[end - 1] == blank { end -= 1 }
    bytes.removeSubrange(end...)
  }

  static func words(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// Digits alone; of a telephone number as it is dialled in the Netherlands, foreign ones with their `00`.
  static func digits(of text: String) -> [UInt8] {
    if let number = PhoneNumber(text) { return dialled(number.e164.utf8.dropFirst()) }
    let trunkless = text.contains("(0)") ? text.replacing("(0)", with: "") : text
    let digits = trunkless.utf8.filter(isDigit)
    // The beginning of a number that is being typed.
    let isForeign = trunkless.first { $0 != " " && $0 != "(" } == "+"
    if isForeign { return dialled(digits[...]) }
    return digits.starts(with: Array("0031".utf8)) ? [zero] + digits.dropFirst(4) : digits
  }

  /// - Parameter digits: after the `+`.
  private static func dialled(_ digits: some Collection<UInt8>) -> [UInt8] {
    digits.starts(with: Array("31".utf8)) ? [zero] + digits.dropFirst(2) : [zero, zero] + digits
  }

  /// Whether somebody who types it may mean a number: of a telephone, the trade register, an amount, a day.
  static func isNumeric(_ text: some StringProtocol) -> Bool {
    text.utf8.contains(where: isDigit) && text.utf8.allSatisfy { isDigit($0) || numericMarks.contains($0) }
  }

  static let blank = UInt8(ascii: " ")
  private static let zero = UInt8(ascii: "0")
  private static let numericMarks = Set("+-().,/ ".utf8)

  static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

  /// Which letters and digits occur: what lacks one of a word's cannot hold it.
  static func letters(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { letters, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters | 1 << UInt64(byte - UInt8(ascii: "a"))
      case zero...UInt8(ascii: "9"): letters | 1 << UInt64(26 + byte - zero)
      case 0x80...: letters | 1 << UInt64(36 + byte % 28)
      default: letters
      }
    }
  }
}
