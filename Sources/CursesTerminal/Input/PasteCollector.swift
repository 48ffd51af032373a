/// Gathers a bracketed paste until its end mark `ESC [ 2 0 1 ~`, however it is cut into chunks.
struct PasteCollector {
  private static let end: [UInt8] = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]
  private var bytes: [UInt8] = []

  /// Takes bytes; the count used, and the text when the paste is complete. Line ends become `\n`.
  mutating func take(_ chunk: ArraySlice<UInt8>) -> (used: Int, text: String?) {
    var used = 0
    for byte in chunk {
      bytes.append(byte)
      used += 1
      if byte == 0x7e, bytes.count >= Self.end.count, bytes.suffix(Self.end.count).elementsEqual(Self.end) {
        bytes.removeLast(Self.end.count)
        return (used, Self.text(of: bytes))
      }
    }
    return (used, nil)
  }

  private static func text(of bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0d {
        lines.append(0x0a)
      } else if byte != 0x0a || previous != 0x0d {
        lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
