import Foundation
import Logging
import TestSupport
import Testing
import VendorAPI

@testable import keet

@Suite struct ConnectionLogTests {
  private let now = Date(timeIntervalSince1970: 1_773_648_000)

  /// What the log file holds after these events, without the moments.
  private func lines(_ events: [ConnectionEvent]) throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path + "/keet.log"
    let file = try LogFile(path: path, now: { [now] in now })
    let log = ConnectionLog(Logger(label: "vendors") { LogFileHandler(label: $0, file: file) })
    for event in events { log.note(event, of: .corlega) }
    return try String(contentsOfFile: path, encoding: .utf8).replacing("2026-03-16T08:00:00Z ", with: "")
  }

  private let budget = RateLimiter.Budget(used: 1, limit: 120, queued: 0, pause: nil)

  @Test func `a failure is noted with code and request, without the vendor's prose`() throws {
    let error = APIError(
      .server(status: 503), vendor: .corlega, operation: "listQuotes", outcome: .unknown, code: "down",
      explanation: "call me at 06 00000012", requestID: "req_1")
    #expect(
      try lines([.failed(error, at: now, budget: budget)])
        == "warning vendors: call failed code=down operation=listQuotes outcome=unknown reason=server(status: 503) "
        + "request=req_1 vendor=corlega\n")
  }

  @Test func `a sign-in is noted, an answer is not`() throws {
    #expect(
      try lines([.signedIn(until: nil), .answered(at: now, budget: budget)])
        == "info vendors: signed in vendor=corlega\n")
  }

  @Test func `what proves a sign-in is not written`() throws {
    let error = APIError(
      .newPasswordRequired(session: Secret("s3cret")), vendor: .vemap, operation: "login", outcome: .refused)
    #expect(try !lines([.failed(error, at: now, budget: budget)]).contains("s3cret"))
  }
}
