import TestSupport
import Testing

@testable import Terminal

/// How text of any origin shows.
struct DisplayTextTests {
  @Test(
    arguments: [
      ("", ""), ("Demo Grondwerk", "Demo Grondwerk"), ("€ 14.950,00 – café", "€ 14.950,00 – café"),
      ("a\tb", "a b"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"), ("a\rb", "a^Mb"), ("a\u{2028}b\u{2029}c", "a⏎b⏎c"),
      ("\u{1b}[2J", "^[[2J"), ("\u{0}\u{7}\u{8}\u{b}\u{e}\u{7f}", "^@^G^H^K^N^?"), ("a\u{9b}31m\u{85}", "a·31m·"),
      ("1\u{202e}2\u{2066}3\u{200f}", "1‹U+202E›2‹U+2066›3‹U+200F›"), ("\u{61c}", "‹U+061C›"),
      ("a\u{e0041}", "a‹U+E0041›"),
      ("a\u{200b}b\u{200d}c\u{2060}d\u{feff}e\u{ad}f\u{34f}g", "a·b·c·d·e·f·g"), ("\u{3164}\u{ffa0}\u{1160}", "···"),
      ("\u{e000}\u{378}\u{fffe}\u{10ffff}", "····"), ("\u{fff9}\u{1d173}", "··"),
      ("06\u{fe0f}12", "06·12"), ("❤\u{fe0f}!", "❤!"), ("☎\u{fe0e}", "☎"), ("1\u{fe0f}\u{20e3}", "1\u{20e3}"),
      ("😀", "😀"), ("👨\u{200d}👩", "👨·👩"), ("👍🏽", "👍·"), ("🇳🇱", "Ⓝ\u{24c1}"),
      ("a\u{301}", "a\u{301}"), ("\u{301}a", "◌\u{301}a"), ("\u{1b}\u{301}", "^[◌\u{301}"),
      ("a" + String(repeating: "\u{301}", count: 50) + "b", "a" + String(repeating: "\u{301}", count: 4) + "b"),
      ("a\u{2003}b\u{3000}c", "a b c"), ("שלום", "שלום"), ("日本", "日本"), ("한", "한"),
    ])
  func `text shows what it is`(text: String, shown: String) {
    let display = DisplayText(text)
    #expect(display.text.unicodeScalars.map(\.value) == shown.unicodeScalars.map(\.value))
    #expect(display.width == DisplayText.width(of: text))
  }

  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{308}", 1), ("日本", 4), ("ｱ", 1), ("😀", 2), ("👨\u{200d}👩\u{200d}👧", 8),
      ("🇳🇱", 2), ("❤\u{fe0f}", 1), ("a\u{202e}", 9), ("\u{1b}", 2), ("€…–", 3), ("\u{3000}", 1),
    ])
  func `its width is certain`(text: String, width: Int) {
    #expect(DisplayText(text).width == width)
    #expect(DisplayText.width(of: text) == width)
  }

  @Test func `five thousand hostile texts leave nothing harmful in any cell, and are as wide as they say`() {
    var generator = SeededGenerator(seed: 20_260_316)
    for _ in 0..<5_000 {
      let text = HostileText.random(&generator)
      var surface = Surface(size: Size(columns: 100, rows: 1))
      surface.draw(text, at: .zero, ellipsis: false)
      let scalars = surface.cells.filter { $0 != .blank }.map { $0.text.unicodeScalars.map(\.value) }
      let harmful = scalars.filter { $0.count > 5 || !$0.allSatisfy(HostileText.isHarmless) }
      #expect(harmful.isEmpty, "\(text.unicodeScalars.map(\.value))")
      let display = DisplayText(text)
      #expect(display.width == DisplayText.width(of: text))
      #expect(display.glyphs.allSatisfy { $0.width == 1 || $0.width == 2 })
    }
  }

  @Test func `as wide as it says is as wide as it is drawn`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = HostileText.random(&generator)
      let width = DisplayText.width(of: text)
      var surface = Surface(size: Size(columns: width + 2, rows: 1), ground: .overlay)
      #expect(surface.draw(text, at: Point(column: 1, row: 0), role: .link) == width)
      let touched = surface.cells.indices.filter { surface.cells[$0].role == .link }
      #expect(touched == Array(1..<1 + width))
    }
  }

  // MARK: Cutting

  @Test(
    arguments: [
      ("Grondwerk", 9, "Grondwerk"), ("Grondwerk", 8, "Grondwe…"), ("Grondwerk", 1, "…"), ("Grondwerk", 0, ""),
      ("Grondwerk", -3, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("", 0, ""), ("e\u{308}e\u{308}e\u{308}", 2, "e\u{308}…"),
    ])
  func `cut to a width`(text: String, columns: Int, shown: String) {
    let cut = DisplayText(text).truncated(to: columns)
    #expect(cut.text == shown)
    #expect(cut.width <= max(0, columns))
  }

  @Test(
    arguments: [
      ("De A28 is dicht", 8, ["De A28", "is dicht"]), ("De A28 is dicht", 100, ["De A28 is dicht"]),
      ("Hoevelaken–Barneveld", 8, ["Hoevelak", "en–Barne", "veld"]), ("a  b", 2, ["a", "b"]),
      ("een\ntwee\r\n\r\ndrie\n", 10, ["een", "twee", "", "drie"]), ("", 10, []), ("\n", 10, [""]),
      ("nu € 14.950,00 open", 12, ["nu", "€ 14.950,00", "open"]), ("日本語", 3, ["日", "本", "語"]),
      ("日本", 1, ["日", "本"]), ("  ingesprongen", 20, ["  ingesprongen"]), ("ab", 0, ["a", "b"]),
    ])
  func `wrapped to a width`(text: String, columns: Int, rows: [String]) {
    let joined = text.replacing("€ ", with: "€\u{a0}")
    #expect(DisplayText.wrapped(joined, to: columns).map { $0.text.replacing("\u{a0}", with: " ") } == rows)
  }

  @Test func `wrapping loses nothing but spaces at the breaks`() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<1_000 {
      let text = DisplayText(HostileText.random(&generator) + " " + HostileText.random(&generator))
      let columns = Int.random(in: 1...20, using: &generator)
      let rows = text.wrapped(to: columns)
      #expect(rows.allSatisfy { $0.width <= max(columns, 2) })
      let kept = rows.flatMap(\.glyphs).filter { $0.base != 0x20 }
      #expect(kept == text.glyphs.filter { $0.base != 0x20 })
    }
  }
}
