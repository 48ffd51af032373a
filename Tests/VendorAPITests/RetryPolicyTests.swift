import Testing
import VendorAPI

struct RetryPolicyTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var reason: APIError.Reason
    var outcome: Outcome
    var classes: [Route.OperationClass]
    var failures = 1
    var elapsed: Duration = .zero
    var expected: RetryPolicy.Decision
    var because: String

    var testDescription: String { "\(reason), \(outcome), \(classes), failure \(failures): \(because)" }
  }

  static let every: [Route.OperationClass] = [.read, .sameValueWrite, .createOrSend]
  static let writes: [Route.OperationClass] = [.sameValueWrite, .createOrSend]
  /// The random number is 1, so a wait is the whole of its ceiling.
  static let first = RetryPolicy.Decision.retry(after: .milliseconds(500))
  static let second = RetryPolicy.Decision.retry(after: .seconds(1))

  static let notSent: [Row] = [
    APIError.Reason.transport(.unresolvedHost), .transport(.refused), .transport(.unreachable),
    .transport(.connectTimeout), .transport(.reset), .transport(.other("x")),
  ].flatMap { reason in
    [
      Row(
        reason: reason, outcome: .notSent, classes: every, expected: first,
        because: "nothing left, so nothing can double"),
      Row(
        reason: reason, outcome: .notSent, classes: [.read, .sameValueWrite], failures: 2, expected: second,
        because: "two retries"),
      Row(
        reason: reason, outcome: .notSent, classes: [.createOrSend], failures: 2, expected: .giveUp,
        because: "a send tries itself once more and no more"),
      Row(
        reason: reason, outcome: .notSent, classes: every, failures: 3, expected: .giveUp, because: "retries used up"),
      Row(
        reason: reason, outcome: .notSent, classes: every, elapsed: .seconds(29.6), expected: .giveUp,
        because: "the total deadline"),
    ]
  }

  static let unknown: [Row] = [
    APIError.Reason.transport(.timedOut), .transport(.reset), .transport(.truncated), .server(status: 500),
    .server(status: 502), .server(status: 503), .server(status: 504),
  ].flatMap { reason in
    [
      Row(reason: reason, outcome: .unknown, classes: [.read], expected: first, because: "reading twice is harmless"),
      Row(
        reason: reason, outcome: .unknown, classes: [.read], failures: 3, expected: .giveUp,
        because: "retries used up"),
      Row(
        reason: reason, outcome: .unknown, classes: writes, expected: .giveUp,
        because: "it may have been done: look first"),
    ]
  }

  static let final: [Row] = [
    (APIError.Reason.transport(.cancelled), Outcome.notSent, "the user stopped it"),
    (.transport(.cancelled), .unknown, "the user stopped it"),
    (.transport(.insecure("wrong name")), .notSent, "a certificate does not heal by trying"),
    (.transport(.tooLarge(limit: 9)), .unknown, "it will be as large again"),
    (.server(status: 501), .unknown, "not implemented stays so"),
    (.notJSON(contentType: "text/html", status: 200), .unknown, "a page for people stays so"),
    (.undecodable("id is missing"), .unknown, "the same bytes come again"),
    (.undecodable("id is missing"), .doneUnreadable, "it was done"),
    (.forbidden(missing: "quotes.read"), .refused, "a right is missing"),
    (.invalid(field: "name"), .refused, "the vendor said no"),
    (.invalid(field: "name"), .notSent, "it cannot be printed"),
    (.notFound, .refused, "the vendor said no"),
    (.conflict, .refused, "the vendor said no"),
    (.redirected(to: "https://else.example"), .refused, "never followed"),
    (.unexpected(status: 418), .refused, "undocumented"),
    (.signInRequired, .notSent, "a person must act"),
    (.newPasswordRequired(session: Secret("s")), .notSent, "a person must act"),
    (.unauthorized, .notSent, "the sign-in itself was rejected"),
    (.rateLimited(retryAfter: .seconds(500)), .notSent, "the pause is too long to sit out"),
  ].map { Row(reason: $0.0, outcome: $0.1, classes: every, expected: .giveUp, because: $0.2) }

  static let answered: [Row] = [
    Row(
      reason: .unauthorized, outcome: .notApplied, classes: every, expected: .renewSignIn,
      because: "rejected, so not processed"),
    Row(
      reason: .unauthorized, outcome: .notApplied, classes: every, failures: 2, expected: .giveUp,
      because: "one renewal for each call"),
    Row(
      reason: .rateLimited(retryAfter: .seconds(7)), outcome: .notApplied, classes: every,
      expected: .retry(after: .seconds(7)), because: "as told"),
    Row(
      reason: .rateLimited(retryAfter: .zero), outcome: .notApplied, classes: every,
      expected: .retry(after: .milliseconds(250)), because: "no hot loop"),
    Row(
      reason: .rateLimited(retryAfter: nil), outcome: .notApplied, classes: every,
      expected: .retry(after: .seconds(1)), because: "nothing was told"),
    Row(
      reason: .rateLimited(retryAfter: nil), outcome: .notApplied, classes: every, failures: 3,
      expected: .retry(after: .seconds(4)), because: "and longer each time"),
    Row(
      reason: .rateLimited(retryAfter: .seconds(7)), outcome: .notApplied, classes: every, failures: 4,
      expected: .giveUp, because: "the vendor keeps refusing"),
    Row(
      reason: .rateLimited(retryAfter: .seconds(121)), outcome: .notApplied, classes: every, expected: .giveUp,
      because: "the user is told instead"),
  ]

  @Test(arguments: notSent + unknown + final + answered)
  func `what may follow a failure`(_ row: Row) {
    for operationClass in row.classes {
      let error = APIError(row.reason, vendor: .vemap, operation: "x", outcome: row.outcome)
      let decision = RetryPolicy().decide(
        after: error, class: operationClass, failures: row.failures, elapsed: row.elapsed, random: 1)
      #expect(decision == row.expected, "\(operationClass): \(row.because)")
    }
  }

  @Test(arguments: [0.0, 0.3, 1])
  func `waits stay between a quarter of a second and eight`(_ random: Double) {
    var policy = RetryPolicy()
    policy.retries = 20
    let error = APIError(.transport(.refused), vendor: .vemap, operation: "x", outcome: .notSent)
    for failures in 1...20 {
      let decision = policy.decide(after: error, class: .read, failures: failures, elapsed: .zero, random: random)
      guard case .retry(let wait) = decision else {
        Issue.record("no retry after failure \(failures)")
        continue
      }
      #expect(wait >= .milliseconds(250) && wait <= .seconds(8))
    }
  }
}
