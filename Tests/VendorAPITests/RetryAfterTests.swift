import Foundation
import Testing
import VendorAPI

struct RetryAfterTests {
  /// Sunday 6 November 1994, 08:49:37 GMT: the date that RFC 9110 prints.
  static let then = Date(timeIntervalSince1970: 784_111_777)

  @Test(
    arguments: [
      ("7", 7.0), ("0", 0), ("7.5", 7.5), (" 7 ", 7), ("\t7", 7), ("007", 7), ("120", 120), ("7,", nil),
      ("9999999999", 86_400), ("99999999999999999999999999999999999999", 86_400),
      ("-1", nil), ("+7", nil), ("", nil), ("   ", nil), ("abc", nil), ("7 s", nil), ("7s", nil), ("1e3", nil),
      ("0x10", nil), ("inf", nil), ("nan", nil), (".5", nil), ("1.2.3", nil), ("٧", nil),
      ("7, 9", 9), ("9, 7", 9), ("7, soon", nil), (",", nil),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 10), ("Sunday, 06-Nov-94 08:49:37 GMT", 10), ("Sun Nov  6 08:49:37 1994", 10),
      ("Sun, 06 Nov 1994 08:49:27 GMT", 0), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
      ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
      ("Sun, 42 Nov 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994", nil), ("06-11-1994 08:49:37", nil), ("1994-11-06T08:49:37Z", nil),
    ] as [(String, Double?)])
  func `every form is read or counts as none`(_ form: (text: String, seconds: Double?)) {
    let wait = RetryAfter.parse(form.text, now: Self.then.addingTimeInterval(-10))
    #expect(wait == form.seconds.map { Duration.seconds($0) })
  }

  @Test func `no header is no wait`() {
    #expect(RetryAfter.parse(nil, now: Self.then) == nil)
  }
}
