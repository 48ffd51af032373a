import FoundationEssentials
import HTTPTypes

/// One try of one call: printed, let through by the limiter, carried, and its answer judged.
struct Call<Contract: VendorContract>: Sendable {
  let transport: any Transport
  let limiter: RateLimiter
  let time: TimeSource
  let learnsLimit: Bool
  let overrides: [String: RouteOverride]

  func print<E: Endpoint>(_ endpoint: E) throws(APIError) -> (Request, [String: JSONValue]) {
    let route = try route(of: E.self)
    do {
      return (try endpoint.request(on: route), try endpoint.fields())
    } catch {
      throw failure(.invalid(field: error.name), E.self, .notSent, words: error.problem)
    }
  }

  private func route<E: Endpoint>(of endpoint: E.Type) throws(APIError) -> Route {
    do {
      return try overrides[E.route.operationID]?.applied(to: E.route) ?? E.route
    } catch {
      throw failure(.invalid(field: E.route.operationID), E.self, .notSent, words: error.words)
    }
  }

  /// Waits for a turn; must be followed by ``carry(_:_:)`` or ``answer(_:_:)``, which give the turn back.
  func takeTurn<E: Endpoint>(_ endpoint: E.Type, priority: Priority) async throws(APIError) {
    do {
      try await limiter.acquire(priority)
    } catch {
      switch error {
      case .cancelled: throw failure(.transport(.cancelled), E.self, .notSent)
      case .paused(let left): throw failure(.rateLimited(retryAfter: left), E.self, .notSent)
      }
    }
  }

  /// Sends the request and reads its answer.
  func carry<E: Endpoint>(
    _ request: Request, _ endpoint: E.Type
  ) async throws(APIError) -> (output: E.Output, response: Response) {
    let response = try await answer(E.self) { () async throws(TransportFailure) in try await transport.send(request) }
    return try await heeding { () throws(APIError) in try read(E.self, response) }
  }

  /// The answer that `carry` brings; gives the turn back.
  func answer<E: Endpoint>(
    _ endpoint: E.Type, _ carry: () async throws(TransportFailure) -> Response
  ) async throws(APIError) -> Response {
    do {
      let response = try await carry()
      await limiter.release()
      return response
    } catch {
      await limiter.release()
      throw failure(.transport(error.cause), E.self, error.isSurelyNotSent ? .notSent : .unknown)
    }
  }

  /// Reads an answer. A refusal for the rate holds back every later call at once.
  func heeding<Output>(_ read: () throws(APIError) -> Output) async throws(APIError) -> Output {
    do {
      return try read()
    } catch {
      if case .rateLimited(let after) = error.reason {
        await limiter.block(for: after ?? .seconds(1), learns: learnsLimit)
      }
      throw error
    }
  }

  /// The documented result of an answer, or what it says instead.
  private func read<E: Endpoint>(
    _ endpoint: E.Type, _ response: Response
  ) throws(APIError) -> (output: E.Output, response: Response) {
    guard isSuccess(response, of: E.self) else { throw refusal(E.self, response) }
    // A 2xx around an error body is a refusal all the same. Of a write that must be known before the body is
    // read as a result: a result that needs nothing is found in any body.
    let isWrite = E.route.operationClass != .read
    if isWrite, Contract.failure(in: response).saysNo { throw refusal(E.self, response) }
    do {
      let body = JSONDocument(response.body)
      // A documented redirect brings its result along; without one it is like any other, e.g. a network's own.
      if response.isRedirect { _ = try body.value(at: E.route.answer) }
      return (try E.output(from: body), response)
    } catch {
      let said = Contract.failure(in: response)
      if response.isRedirect || said.saysNo { throw refusal(E.self, response) }
      throw failure(
        unreadable(response, problem: error), E.self, isWrite ? .doneUnreadable : .unknown, requestID: said.requestID)
    }
  }

  func isSuccess<E: Endpoint>(_ response: Response, of endpoint: E.Type) -> Bool {
    E.route.successes.contains(response.status) || (200...299).contains(response.status)
  }

  private func unreadable(_ response: Response, problem: any Error) -> APIError.Reason {
    let type = response.headers[.contentType] ?? ""
    let start = response.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if start == nil || start == UInt8(ascii: "<") || problem as? JSONDocument.Problem == .notJSON {
      return .notJSON(contentType: type, status: response.status)
    }
    return problem as? JSONDocument.Problem == .cutOff
      ? .transport(.truncated) : .undecodable(DecodingProblem.describe(problem))
  }

  func refusal<E: Endpoint>(_ endpoint: E.Type, _ response: Response) -> APIError {
    var said = Contract.failure(in: response)
    if response.isRedirect {
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
    return APIError(
      said.reason, vendor: Contract.vendor, operation: E.route.operationID,
      asksForList: E.Output.self is any ListResult.Type, outcome: outcome, code: said.code, explanation: said.words,
      requestID: said.requestID)
  }

  func failure<E: Endpoint>(
    _ reason: APIError.Reason, _ endpoint: E.Type, _ outcome: Outcome, words: String? = nil, requestID: String? = nil
  ) -> APIError {
    APIError(
      reason, vendor: Contract.vendor, operation: E.route.operationID, outcome: outcome, explanation: words,
      requestID: requestID)
  }

  /// Scheme and host of an address; users, paths and queries may hold secrets.
  private static func origin(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty else { return "/" }
    let host = parts[2].prefix { $0 != "?" && $0 != "#" }.split(separator: "@").last ?? ""
    return "\(parts[0])//\(host)"
  }
}

extension Response {
  var isRedirect: Bool { (300...399).contains(status) }
}

extension VendorFailure {
  /// Whether an answer under a success's status is an error by what its body says. A status in the body that
  /// is a success or leads elsewhere says nothing.
  var saysNo: Bool {
    if code != nil { return true }
    switch reason {
    case .unexpected, .redirected: return false
    default: return true
    }
  }
}
