import Foundation
import Testing
import VemapAPI
import VendorAPI

@Suite struct FailureTests {
  private func failure(_ status: Int, _ body: String) -> VendorFailure {
    Vemap.failure(in: Response(status: status, body: Data(body.utf8)))
  }

  @Test(
    arguments: [
      (400, .invalid(field: nil)), (401, .unauthorized), (403, .forbidden(missing: nil)), (404, .notFound),
      (409, .conflict), (429, .rateLimited(retryAfter: nil)), (500, .server(status: 500)),
      (302, .unexpected(status: 302)),
    ] as [(Int, APIError.Reason)])
  func `the status decides`(status: Int, reason: APIError.Reason) {
    let said = failure(status, #"{"status": 200, "message": "Iets ging mis", "request_id": "abc123def456"}"#)
    #expect(said == VendorFailure(reason: reason, words: "Iets ging mis", requestID: "abc123def456"))
  }

  @Test func `a status line that claims success is checked against the body`() {
    #expect(failure(200, #"{"status": 404, "message": "weg"}"#).reason == .notFound)
    #expect(failure(200, #"{"status": "401"}"#).reason == .unauthorized)
    #expect(failure(200, #"{"status": 200}"#).reason == .unexpected(status: 200))
  }

  @Test(arguments: [("", nil), ("<html>", nil), ("[]", nil), (#"{"message": ["a"]}"#, "a")])
  func `an answer in another form still says its status`(body: String, words: String?) {
    #expect(failure(503, body) == VendorFailure(reason: .server(status: 503), words: words))
  }
}
