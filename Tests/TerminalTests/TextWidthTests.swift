import Testing

@testable import Terminal

struct TextWidthTests {
  @Test(
    arguments: [
      (0x20, 1), (0x7e, 1), (0xe9, 1), (0x10ff, 1), (0x1100, 2), (0x115e, 2), (0x2013, 1), (0x20ac, 1), (0x231a, 2),
      (0x231c, 1), (0x2500, 1), (0x2588, 1), (0x260e, 1), (0x2614, 2), (0x26a0, 1), (0x26a1, 2), (0x2713, 1),
      (0x2717, 1), (0x2705, 2), (0x2764, 1), (0x303e, 2), (0x303f, 1), (0x3042, 2), (0x4dc0, 1), (0x4e00, 2),
      (0x9fff, 2), (0xac00, 2), (0xd7a3, 2), (0xfe30, 2), (0xff21, 2), (0xff61, 1), (0xffe5, 2), (0x1d11e, 1),
      (0x1f4a9, 2), (0x1f5a5, 1), (0x1f600, 2), (0x1f9d1, 2), (0x20000, 2), (0x30000, 2),
    ] as [(UInt32, Int)])
  func `columns of a character`(value: UInt32, columns: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(TextWidth.isWide(value) == (columns == 2))
    #expect(DisplayText(String(Character(scalar))).width == columns)
  }
}
