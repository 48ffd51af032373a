/// Carries a request to a vendor and brings the answer back. The only seam between keet and a network:
/// the real one, or the sandbox in the same process.
package protocol Transport: Sendable {
  /// - Throws: when no whole answer came; any status code is an answer.
  func send(_ request: Request) async throws(TransportFailure) -> Response
}

/// Why no whole answer came, and whether the vendor can have seen the request.
package struct TransportFailure: Error, Sendable, Equatable {
  package enum Cause: Hashable, Sendable {
    case unresolvedHost
    case refused
    case unreachable
    case connectTimeout
    /// The certificate or the handshake failed; the text says which check.
    case insecure(String)
    case timedOut
    case reset
    /// The body ended before its announced length.
    case truncated
    /// The decoded body is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    case cancelled
    case other(String)
  }

  package var cause: Cause
  /// True when not one byte of the request left: then the vendor surely did nothing.
  package var isSurelyNotSent: Bool

  package init(_ cause: Cause, isSurelyNotSent: Bool) {
    self.cause = cause
    self.isSurelyNotSent = isSurelyNotSent
  }
}
