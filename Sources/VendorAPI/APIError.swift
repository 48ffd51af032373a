/// A call that did not give its documented result.
package struct APIError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Hashable, Sendable {
    /// The sign-in was rejected, also after renewing it.
    case unauthorized
    /// The vendor asks for a new password before it signs this user in; `session` proves the first step.
    case newPasswordRequired(session: Secret)
    /// A person must sign in: there is nothing left to renew with.
    case signInRequired
    /// `missing` names the scope or role, where the vendor names it.
    case forbidden(missing: String?)
    /// A record, or what the list that was asked for hangs on.
    case notFound
    case conflict
    case invalid(field: String?)
    case rateLimited(retryAfter: Duration?)
    case server(status: Int)
    /// Any other status the document does not have.
    case unexpected(status: Int)
    /// A redirect, which is never followed: a key must not reach another origin.
    case redirected(to: String)
    /// An answer that is not JSON, e.g. the sign-in page of a network.
    case notJSON(contentType: String, status: Int)
    /// JSON, but not the documented form; says where.
    case undecodable(String)
    case transport(TransportFailure.Cause)
  }

  package var reason: Reason
  package var vendor: Vendor
  /// The operationId.
  package var operation: String
  /// Whether the operation gives a list, so that what was not found is the list.
  package var asksForList: Bool
  package var outcome: Outcome
  package var code: String?
  /// The vendor's own words, or for what was `notSent` what is wrong with it; at most 200 scalars, for people only.
  package var explanation: String?
  package var requestID: String?

  package init(
    _ reason: Reason, vendor: Vendor, operation: String, asksForList: Bool = false, outcome: Outcome,
    code: String? = nil, explanation: String? = nil, requestID: String? = nil
  ) {
    self.reason = reason
    self.vendor = vendor
    self.operation = operation
    self.asksForList = asksForList
    self.outcome = outcome
    self.code = code.map(Self.shortened)
    self.explanation = explanation.map(Self.shortened)
    self.requestID = requestID.map(Self.shortened)
  }

  /// By scalars: one character can be a megabyte of combining marks.
  private static func shortened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
  }
}

/// What is known of an operation's effect at the vendor.
package enum Outcome: Hashable, Sendable {
  /// The request never left.
  case notSent
  /// The vendor answered that it did not process it (401, 429).
  case notApplied
  /// The vendor said no.
  case refused
  /// It left, and nothing certain came back.
  case unknown
  /// It succeeded, but the answer could not be read.
  case doneUnreadable
}
