import TestSupport
import Testing

@testable import Terminal

struct ColorTests {
  @Test(
    arguments: [
      ("red", .named(.red)), ("bright-black", .named(.brightBlack)), ("0", .indexed(0)), ("255", .indexed(255)),
      ("#ff8800", .rgb(255, 136, 0)), ("#f80", .rgb(255, 136, 0)), ("#ABCDEF", .rgb(0xab, 0xcd, 0xef)),
      ("256", nil), ("-1", nil), ("+1", nil), ("", nil), ("#", nil), ("#ff", nil), ("#ff88000", nil), ("#+f8800", nil),
      ("Red", nil), ("bright red", nil), ("#gggggg", nil),
    ] as [(String, Color?)])
  func `read from text`(text: String, color: Color?) {
    #expect(Color(text) == color)
  }

  @Test func `every name is read back`() {
    for name in Color.Name.allCases { #expect(Color(name.text) == .named(name)) }
  }

  @Test(
    arguments: [
      (.rgb(255, 0, 0), 1, 9, 196, 0xff0000), (.rgb(0, 0, 0), 0, 0, 16, 0), (.rgb(255, 255, 255), 7, 15, 231, 0xffffff),
      (.rgb(128, 128, 128), 7, 8, 244, 0x808080), (.rgb(0x5f, 0xd7, 0xd7), 6, 6, 80, 0x5fd7d7),
      (.rgb(0, 0, 3), 0, 0, 16, 8), (.rgb(0xff, 0x87, 0x87), 1, 9, 210, 0xff8787),
      (.rgb(0x87, 0xd7, 0x87), 2, 2, 114, 0x87d787), (.rgb(0xff, 0xaf, 0x5f), 3, 11, 215, 0xffaf5f),
      (.rgb(0xff, 0x00, 0x20), 1, 9, 196, 0xff0020), (.named(.brightRed), 1, 9, 9, 0xff0000),
      (.named(.green), 2, 2, 2, 2),
      (.indexed(3), 3, 3, 3, 3), (.indexed(208), 3, 11, 208, 0xff8700), (.indexed(244), 7, 8, 244, 0x808080),
    ] as [(Color, Int, Int, Int, Int)])
  func `the nearest a terminal has`(color: Color, in8: Int, in16: Int, in256: Int, direct: Int) {
    #expect(color.nearest(in: .mono) == nil)
    #expect(color.nearest(in: .ansi8) == in8)
    #expect(color.nearest(in: .ansi16) == in16)
    #expect(color.nearest(in: .indexed256) == in256)
    #expect(color.nearest(in: .trueColor) == direct)
  }

  @Test func `every colour has a number that the terminal has`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let color = Color.rgb(
        .random(in: 0...255, using: &generator), .random(in: 0...255, using: &generator),
        .random(in: 0...255, using: &generator))
      for (depth, count) in [(ColorDepth.ansi8, 8), (.ansi16, 16), (.indexed256, 256), (.trueColor, 1 << 24)] {
        #expect(color.nearest(in: depth).map { (0..<count).contains($0) } == true)
      }
    }
  }

  @Test func `each colour of the cube and the ramp is its own nearest`() {
    for index in UInt8(16)...255 {
      let (red, green, blue) = Color.indexed(index).components
      let nearest = Color.rgb(UInt8(red), UInt8(green), UInt8(blue)).nearest(in: .indexed256) ?? 0
      // Some greys are in both.
      let (r, g, b) = Color.indexed(UInt8(nearest)).components
      #expect((r, g, b) == (red, green, blue))
    }
  }
}
