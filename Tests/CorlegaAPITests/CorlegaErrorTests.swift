import FoundationEssentials
import Testing
import VendorAPI

@testable import CorlegaAPI

@Suite struct CorlegaErrorTests {
  private func failure(_ status: Int, _ body: String) -> VendorFailure {
    Corlega.failure(in: Response(status: status, body: Data(body.utf8)))
  }

  @Test(
    arguments: [
      (400, "invalid_request", .invalid(field: nil)), (400, "invalid_json", .invalid(field: nil)),
      (401, "unauthorized", .unauthorized), (403, "insufficient_scope", .forbidden(missing: nil)),
      (404, "not_found", .notFound), (409, "duplicate_resource", .conflict),
      (422, "invalid_state", .invalid(field: nil)), (429, "rate_limited", .rateLimited(retryAfter: nil)),
      (500, "internal_error", .server(status: 500)), (503, "who_knows", .server(status: 503)),
    ] as [(Int, String, APIError.Reason)])
  func `the documented codes`(status: Int, code: String, reason: APIError.Reason) {
    let said = failure(status, #"{"error": {"code": "\#(code)", "message": "Words."}}"#)
    #expect(said == VendorFailure(reason: reason, code: code, words: "Words."))
  }

  @Test func `an error body under a success is still an error`() {
    #expect(failure(200, #"{"error": {"code": "not_found", "message": "Gone."}}"#).reason == .notFound)
    #expect(failure(200, #"{"error": {"code": "new_code"}}"#).reason == .unexpected(status: 200))
  }

  @Test func `the status wins over a code that contradicts it`() {
    #expect(failure(500, #"{"error": {"code": "unauthorized", "message": ""}}"#).reason == .server(status: 500))
  }

  @Test(
    arguments: [
      ("Missing required scope: invoices.read.", "invoices.read"), ("You need 'quotes.*' for this", "quotes.*"),
      ("(contacts.write)", "contacts.write"), ("Not allowed.", nil), ("", nil), ("see v1.2 or a.b.c", nil),
      ("Vraag hello@corlega.com om hulp", nil),
    ] as [(String, String?)])
  func `the scope is read from the words only as a name`(message: String, scope: String?) {
    let said = failure(403, #"{"error": {"code": "insufficient_scope", "message": "\#(message)"}}"#)
    #expect(said.reason == .forbidden(missing: scope))
  }

  @Test func `a 403 for another reason names no scope`() {
    #expect(
      failure(403, #"{"error": {"code": "blocked", "message": "see invoices.read"}}"#).reason
        == .forbidden(missing: nil))
  }

  @Test(arguments: [
    ("", nil), ("<html>no</html>", nil), ("[]", nil), (#"{"error": "text"}"#, "text"),
    (#"{"error": {"code": 7}}"#, nil),
    ("{}", nil),
  ])
  func `a body of another form leaves the status`(body: String, words: String?) {
    #expect(failure(404, body) == VendorFailure(status: 404, words: words))
  }
}
