package import FoundationEssentials
package import VendorAPI

/// How things stand with one vendor: what the freshness line and the connections screen tell.
package struct Connection: Equatable, Sendable {
  package enum Status: Equatable, Sendable {
    /// No section in the configuration.
    case off
    /// Nothing has come back yet.
    case connecting
    case online
    /// The sign-in ended or was refused; only a person can go on.
    case signInNeeded
    /// VEMAP asks for a new password first; `session` proves the first step.
    case newPasswordNeeded(session: Secret)
    /// The vendor asked to wait until then.
    case waiting(until: Date)
    case offline(since: Date)
  }

  package var status: Status
  /// The last answer that was a success.
  package var lastSuccess: Date?
  /// The last thing that went wrong; nil after the next success.
  package var problem: APIError?
  package var budget: RateLimiter.Budget?
  package var signedInUntil: Date?
  /// Whether the vendor wants to be told who the user is and did not say.
  package var isUserAssumed = false
  /// Scopes or roles that a refusal named, and what could not be loaded for it.
  package var missingRights: [String: Resource] = [:]
  /// Rights that a refused write named, and what could not be done for it. Only a write that is refused shows them;
  /// asking the vendor again forgets them, because somebody may have given the right meanwhile.
  package internal(set) var missingWriteRights: [String: Words] = [:]

  package init(_ status: Status) { self.status = status }

  /// Whether a refusal has shown that this right is missing.
  func lacks(_ right: String) -> Bool { missingRights[right] != nil || missingWriteRights[right] != nil }
}
