import Foundation
import Records
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("2024-01-15T10:30:00Z", 1_705_314_600), ("2024-01-15T10:30:00.123456Z", 1_705_314_600.123456),
    ("2024-01-15T11:30:00+01:00", 1_705_314_600), ("2024-01-15T11:30:00+0100", 1_705_314_600),
    ("2024-01-15T11:30:00+01", 1_705_314_600), ("2024-01-15T05:00:00-05:30", 1_705_314_600),
    ("2024-01-15T10:30Z", 1_705_314_600),
  ]) func `ISO moments are read with their zone`(text: String, seconds: Double) throws {
    let moment = try #require(Timestamp.iso(text))
    #expect(abs(moment.timeIntervalSince1970 - seconds) < 0.000_01)
  }

  @Test(arguments: [
    "2024-01-15T10:30:00", "2024-01-15 10:30:00Z", "2024-01-15T24:00:00Z", "2024-01-15T10:60:00Z",
    "2024-13-15T10:30:00Z",
    "2024-01-15T10:30:00+01:99", "2024-01-15T10:30:00+99:00", "2024-01-15T10:30:00+1", "2024-01-15", "", "T",
    "gisteren",
    "2024-01-15T10:30:00+-100",
  ]) func `What has no zone or no time is no moment`(text: String) {
    #expect(Timestamp.iso(text) == nil)
  }

  @Test func `VEMAP's moments with a space are UTC`() {
    #expect(Timestamp.spaced("2024-01-15 10:30:45") == Date(timeIntervalSince1970: 1_705_314_645))
    #expect(Timestamp.spaced("2024-01-15T10:30:45Z") == nil)
    #expect(Timestamp.spaced("01-15-2024 10:30:45") == nil)
  }

  @Test(arguments: [
    ("1773648000", 1_773_648_000.0), ("0", nil), ("", nil), ("-5", nil), ("1773648000000", nil), ("gisteren", nil),
    ("nan", nil),
  ]) func `12Build's seconds are read, and nothing is none`(text: String, seconds: Double?) {
    #expect(Timestamp.unix(text)?.timeIntervalSince1970 == seconds)
  }
}
