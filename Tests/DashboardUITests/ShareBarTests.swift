import Testing

@testable import DashboardUI

struct ShareBarTests {
  @Test(
    arguments: [
      (0, ""), (0.0001, "▏"), (0.125, "█"), (0.2, "█▋"), (0.5, "████"), (0.9999, "███████▉"), (1, "████████"),
      (-0.5, ""), (1.7, "████████"),
    ] as [(Double, String)])
  func `a bar is as long as its share, to an eighth; nothing has none and only all fills it`(
    share: Double, bar: String
  ) {
    #expect(ShareBar.bar(share, length: 8) == bar)
  }
}
