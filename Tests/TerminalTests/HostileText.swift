import TestSupport

/// Text as an enemy of terminals would write it.
enum HostileText {
  private static let pieces: [String] = [
    "\u{1b}[2J", "\u{1b}]52;c;cm0gLXJm\u{07}", "\u{1b}]8;;http://x\u{1b}\\", "\u{1b}P+q\u{1b}\\", "\u{9b}31m",
    "\u{9d}0;t\u{9c}",
    "\u{85}", "\r", "\r\n", "\n", "\t", "\u{08}", "\u{0}", "\u{7f}", "\u{0e}", "\u{202e}", "\u{2066}", "\u{2069}",
    "\u{200e}", "\u{61c}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{ad}", "\u{34f}", "\u{180e}",
    "\u{e0041}", "\u{e007f}", "\u{fe0f}", "\u{fe0e}", "\u{e0100}", "\u{2028}", "\u{2029}", "\u{e000}", "\u{10ffff}",
    "\u{fffe}", "\u{378}", "\u{0301}", "\u{20dd}", "\u{0338}\u{0338}\u{0338}\u{0338}\u{0338}\u{0338}", "日本", "한", "ｱ",
    "\u{1160}\u{1161}", "👨\u{200d}👩\u{200d}👧", "👍🏽", "🇳🇱", "❤\u{fe0f}", "1\u{fe0f}\u{20e3}", "שלום", "مرحبا", "नमस्ते",
    "กำ", "\u{3000}", "\u{a0}", "\u{2003}", "a", "Noor van ‘t Nepveld", "€ 14.950,00", "ë", "e\u{308}", "…", "┌─┐",
  ]

  static func random(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      if Bool.random(using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10ffff, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether a character may stand in a cell. Written anew here, and not by asking the code that is tested.
  static func isHarmless(_ value: UInt32) -> Bool {
    let forbidden: [ClosedRange<UInt32>] = [
      0...0x1f, 0x7f...0x9f, 0xa0...0xa0, 0xad...0xad, 0x34f...0x34f, 0x61c...0x61c, 0x115f...0x11ff, 0x17b4...0x17b5,
      0x180b...0x180f, 0x2000...0x200f, 0x2028...0x202f, 0x205f...0x206f, 0x3000...0x3000, 0x3164...0x3164,
      0xd7b0...0xf8ff, 0xfe00...0xfe0f, 0xfeff...0xfeff, 0xffa0...0xffa0, 0xfff0...0xfffb, 0xfffe...0xffff,
      0x1f1e6...0x1f1ff, 0x1f3fb...0x1f3ff, 0xe0000...0x10ffff,
    ]
    return !forbidden.contains { $0.contains(value) }
  }
}
