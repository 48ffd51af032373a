import FoundationEssentials
import Testing
import VendorAPI

@Suite struct ISOTimeTests {
  private static let ten = Date(timeIntervalSince1970: 1_769_940_000)

  @Test(arguments: [
    "2026-02-01T10:00:00Z", "2026-02-01T11:00:00+01:00", "2026-02-01T04:30:00-0530", "2026-02-01T10:00:00.000Z",
  ])
  func `a moment in whatever zone`(text: String) {
    #expect(ISOTime.moment(text) == Self.ten)
  }

  @Test(arguments: [
    "", "2026-02-01", "2026-02-01T10:00:00", "2026-02-01T10:00Z", "2026-02-01 10:00:00Z", "2026-02-30T10:00:00Z",
    "2026-13-01T10:00:00Z", "2026-02-01T24:00:00Z", "2026-02-01T10:60:00Z", "2026-02-01T10:00:00Zzz",
    "x2026-02-01T10:00:00Z", "٢٠٢٦-02-01T10:00:00Z", "2026-02-01T10:00:00+1",
  ])
  func `what is no moment, or leaves one open`(text: String) {
    #expect(ISOTime.moment(text) == nil)
  }

  @Test func `a day is its first moment in UTC`() {
    #expect(ISOTime.day("2026-02-01") == Date(timeIntervalSince1970: 1_769_904_000))
    #expect(ISOTime.day("2028-02-29") != nil)
  }

  @Test(arguments: ["", "2026-02-30", "2026-2-1", "01-02-2026", "2026-02-01T10:00:00Z", "20260201", "2027-02-29"])
  func `what is no day`(text: String) {
    #expect(ISOTime.day(text) == nil)
  }
}
