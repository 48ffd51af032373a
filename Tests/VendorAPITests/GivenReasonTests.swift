import Foundation
import HTTPTypes
import Testing
import VendorAPI

struct GivenReasonTests {
  private func text(_ body: String) -> String? {
    GivenReason.text(in: Response(status: 422, headers: [:], body: Data(body.utf8)))
  }

  @Test(arguments: [
    (#""closed""#, "closed"),
    (#"{"message": "Project is archived"}"#, "Project is archived"),
    (#"{"error": "Duplicate number"}"#, "Duplicate number"),
    (#"{"error": {"code": "invalid_state", "message": "Quote is accepted"}}"#, "Quote is accepted"),
    (
      #"{"status": 400, "message": "Bad request", "errors": ["name is required", "name is required"]}"#,
      "Bad request; name is required"
    ),
    (
      #"{"message": "Invalid", "errors": {"phone": ["is too short", "has letters"], "name": "is empty"}}"#,
      "Invalid; name: is empty; phone: is too short; phone: has letters"
    ),
    (#"{"errors": [{"field": "phone", "message": "is too short"}]}"#, "is too short"),
    (#"{"type": "about:blank", "title": "Conflict", "detail": "Already granted"}"#, "Already granted; Conflict"),
    (#"{"message": null, "error": {"code": "x"}}"#, "code: x"),
  ])
  func `the sentences of common error bodies`(body: String, words: String) { #expect(text(body) == words) }

  @Test(arguments: [
    "", "<html>no</html>", "{}", "[]", "null", "5", #"{"message": ""}"#, #"{"data": {"name": "Jan"}}"#,
  ])
  func `what says nothing`(body: String) { #expect(text(body) == nil, "\(text(body) ?? "")") }

  @Test func `a body that goes deep or is huge`() {
    let deep = String(repeating: #"{"error": "#, count: 50) + #""bottom""# + String(repeating: "}", count: 50)
    #expect(text(deep) == nil)
    #expect(text(#"{"message": ""# + String(repeating: "x", count: 100_000) + #""}"#) == nil)
  }
}
