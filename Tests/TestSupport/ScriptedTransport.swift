package import VendorAPI

/// A wire that answers as a test says, and remembers what it was asked.
package actor ScriptedTransport: Transport {
  package typealias Answer = @Sendable (Request) async throws(TransportFailure) -> Response

  private let answer: Answer
  /// Every request, in the order in which it came.
  package private(set) var requests: [Request] = []

  package init(_ answer: @escaping Answer) { self.answer = answer }

  package func send(_ request: Request) async throws(TransportFailure) -> Response {
    requests.append(request)
    return try await answer(request)
  }
}
