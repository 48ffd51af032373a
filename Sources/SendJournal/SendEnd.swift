/// How a write ended, as far as the answer tells.
package struct SendEnd: Hashable, Sendable {
  /// `done`, `refused`, `notSent` or `unknown`; another is an illegal move.
  package let state: SendState
  /// The vendor's id of the message or of what was made.
  package let vendorID: String?
  /// The vendor's code for its refusal, or ours for what failed.
  package let code: String?
  /// The vendor's id of the request, for asking them about it.
  package let requestID: String?
  /// The vendor's words or ours, at most 200 scalars; never what was sent.
  package let answer: String?

  package init(
    _ state: SendState, vendorID: String? = nil, code: String? = nil, requestID: String? = nil, answer: String? = nil
  ) {
    self.state = state
    self.vendorID = vendorID?.capped(200)
    self.code = code?.capped(200)
    self.requestID = requestID?.capped(200)
    self.answer = answer?.capped(200)
  }
}
