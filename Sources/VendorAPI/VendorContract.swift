/// One vendor's published contract: what it offers and how it says no.
package protocol VendorContract: Sendable {
  static var vendor: Vendor { get }
  /// Every documented operation that keet has a type for.
  static var endpoints: [any Endpoint.Type] { get }
  /// Reads an answer that is not a success. Decides by status and code, never by prose.
  static func failure(in response: Response) -> VendorFailure
}

extension VendorContract {
  /// Checks overrides before anything is called.
  /// - Parameter overrides: by operationId.
  /// - Returns: what is wrong, by operationId; empty where all can be used.
  package static func problems(in overrides: [String: RouteOverride]) -> [String: RouteOverride.Problem] {
    let routes = Dictionary(endpoints.map { ($0.route.operationID, $0.route) }) { first, _ in first }
    var problems: [String: RouteOverride.Problem] = [:]
    for (operation, override) in overrides {
      guard let route = routes[operation] else {
        problems[operation] = .init("\(vendor.name) has no operation \(operation)")
        continue
      }
      do {
        _ = try override.applied(to: route)
      } catch {
        problems[operation] = error
      }
    }
    return problems
  }

  /// What an answer that fits no documented form tells: by its status alone.
  package static func failure(in response: Response) -> VendorFailure {
    VendorFailure(status: response.status, words: GivenReason.text(in: response))
  }
}

/// What a vendor said when it refused, in terms that callers can decide by.
package struct VendorFailure: Equatable, Sendable {
  package var reason: APIError.Reason
  /// The vendor's own code, if it gives one.
  package var code: String?
  /// The vendor's own words, for the detail on demand only.
  package var words: String?
  package var requestID: String?

  package init(
    reason: APIError.Reason, code: String? = nil, words: String? = nil, requestID: String? = nil
  ) {
    self.reason = reason
    self.code = code
    self.words = words
    self.requestID = requestID
  }

  /// The usual meaning of a status code.
  package init(status: Int, code: String? = nil, words: String? = nil, requestID: String? = nil) {
    let reason: APIError.Reason =
      switch status {
      case 401: .unauthorized
      case 403: .forbidden(missing: nil)
      case 404, 410: .notFound
      case 409: .conflict
      case 400, 422: .invalid(field: nil)
      case 429: .rateLimited(retryAfter: nil)
      case 500...: .server(status: status)
      default: .unexpected(status: status)
      }
    self.init(reason: reason, code: code, words: words, requestID: requestID)
  }
}
