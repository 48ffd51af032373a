package import FoundationEssentials

/// Carries a request to a vendor and brings the answer back. The only seam between keet and a network:
/// the real one, or the sandbox in the same process.
package protocol Transport: Sendable {
  /// - Throws: when no whole answer came; any status code is an answer.
  func send(_ request: Request) async throws(TransportFailure) -> Response

  /// Carries a request whose answer may be too large to be held.
  ///
  /// The request's deadline is for each wait: for the answer's head, and for each piece of its body.
  /// - Parameter sink: gets the body if it takes it, and no call once this has returned.
  /// - Returns: the answer, without a body where the sink took it.
  /// - Throws: as ``send(_:)``; ``TransportFailure/Cause/cancelled`` where the sink threw.
  func stream(_ request: Request, to sink: BodySink) async throws(TransportFailure) -> Response
}

/// Takes the body of an answer piece by piece.
package struct BodySink: Sendable {
  /// Asked once, with status and headers, before the first piece: `false` leaves the body to the answer.
  package var takes: @Sendable (_ head: Response) async throws -> Bool
  package var write: @Sendable (_ piece: Data) async throws -> Void

  package init(
    takes: @escaping @Sendable (_ head: Response) async throws -> Bool,
    write: @escaping @Sendable (_ piece: Data) async throws -> Void
  ) {
    self.takes = takes
    self.write = write
  }
}

extension Transport {
  /// For a transport that has every answer whole anyway.
  package func stream(_ request: Request, to sink: BodySink) async throws(TransportFailure) -> Response {
    let whole = try await send(request)
    let head = Response(status: whole.status, headers: whole.headers)
    do {
      guard try await sink.takes(head) else { return whole }
      var rest = whole.body[...]
      while !rest.isEmpty {
        try Task.checkCancellation()
        try await sink.write(rest.prefix(65_536))
        rest = rest.dropFirst(65_536)
      }
    } catch {
      throw TransportFailure(.cancelled, isSurelyNotSent: false)
    }
    return head
  }
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
