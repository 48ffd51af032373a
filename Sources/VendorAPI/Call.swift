import FoundationEssentials
import HTTPTypes

/// One try of one call: printed, let through by the limiter, carried, and its answer judged.
struct Call<Contract: VendorContract>: Sendable {
  let transport: any Transport
  let limiter: RateLimiter
  let time: TimeSource
  let learnsLimit: Bool

  func print<E: Endpoint>(_ endpoint: E) throws(APIError) -> (Request, [String: JSONValue]) {
    do {
      return (try endpoint.request(), try endpoint.fields())
    } catch {
      throw APIError(
        .invalid(field: error.name), vendor: Contract.vendor, operation: E.route.operationID, outcome: .notSent,
        words: error.problem)
    }
  }

  func perform<E: Endpoint>(
    _ request: Request, _ endpoint: E.Type, priority: Priority
  ) async throws(APIError) -> Response {
    do {
      try await limiter.acquire(priority)
    } catch {
      throw failure(.transport(.cancelled), E.self, .notSent)
    }
    let result: Result<Response, TransportFailure>
    do {
      result = .success(try await transport.send(request))
    } catch {
      result = .failure(error)
    }
    await limiter.release()
    switch result {
    case .success(let response): return response
    case .failure(let error):
      throw failure(.transport(error.cause), E.self, error.isSurelyNotSent ? .notSent : .unknown)
    }
  }

  /// The documented result of an answer, or what it says instead.
  func read<E: Endpoint>(
    _ endpoint: E.Type, _ response: Response
  ) throws(APIError) -> (output: E.Output, response: Response) {
    guard E.route.successes.contains(response.status) else { throw refusal(E.self, response) }
    do {
      return (try E.output(from: JSONDocument(response.body)), response)
    } catch {
      let said = Contract.failure(in: response)
      // A 2xx around an error body is a refusal all the same; only a body that says neither is unreadable.
      if said.code != nil || said.reason != .unexpected(status: response.status) { throw refusal(E.self, response) }
      let outcome: Outcome = E.route.operationClass == .read ? .unknown : .doneUnreadable
      throw failure(unreadable(response, problem: error), E.self, outcome)
    }
  }

  private func unreadable(_ response: Response, problem: any Error) -> APIError.Reason {
    let type = response.headers[.contentType] ?? ""
    let start = response.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if response.body.isEmpty || start == UInt8(ascii: "<") || problem as? JSONDocument.Problem == .notJSON {
      return .notJSON(contentType: type, status: response.status)
    }
    return problem as? JSONDocument.Problem == .cutOff
      ? .transport(.truncated) : .undecodable(DecodingProblem.describe(problem))
  }

  private func refusal<E: Endpoint>(_ endpoint: E.Type, _ response: Response) -> APIError {
    var said = Contract.failure(in: response)
    if (300...399).contains(response.status) {
      said.reason = .redirected(to: response.headers[.location].map(Self.origin(of:)) ?? "")
    }
    if case .rateLimited = said.reason {
      let after = RetryAfter.parse(response.headers[.retryAfter], now: time.now())
      said.reason = .rateLimited(retryAfter: after)
    }
    let outcome: Outcome =
      switch said.reason {
      case .unauthorized, .rateLimited: .notApplied
      case .server: .unknown
      default: .refused
      }
    var error = failure(said.reason, E.self, outcome)
    error.code = said.code
    error.words = said.words.map { String($0.prefix(200)) }
    error.requestID = said.requestID
    return error
  }

  private func failure<E: Endpoint>(_ reason: APIError.Reason, _ endpoint: E.Type, _ outcome: Outcome) -> APIError {
    APIError(reason, vendor: Contract.vendor, operation: E.route.operationID, outcome: outcome)
  }

  /// Scheme and host of an address; paths and queries may hold secrets.
  private static func origin(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[1].isEmpty ? "\(parts[0])//\(parts[2])" : "/"
  }
}
