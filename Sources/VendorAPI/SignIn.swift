package import FoundationEssentials

/// How one vendor lets a user in and how a request proves it.
package protocol SignIn: Sendable {
  associatedtype Contract: VendorContract
  /// What signing in gives: a token, a cookie, or just the key.
  associatedtype Grant: Sendable

  /// Signs in, or renews.
  /// - Parameters:
  ///   - previous: the grant that is no longer good, if there was one; it may still hold a refresh token.
  ///   - exchange: makes a call of the sign-in operations.
  /// - Throws: ``APIError``. Where the vendor says no, by ``APIError/Reason/unauthorized``, `forbidden` or
  ///   `invalid`, and where only a person can go on, by ``APIError/Reason/signInRequired`` or
  ///   ``APIError/Reason/newPasswordRequired(session:)``, the client asks no more until a person did something.
  ///   Other errors leave the user signed in: a network that fails is no reason to log anybody out.
  func grant(replacing previous: Grant?, exchange: Exchange<Contract>) async throws(APIError) -> Grant

  /// Adds what proves the sign-in.
  /// - Parameter fields: the endpoint's fields under the vendor's names; VEMAP's role depends on the tenant.
  func authorize(_ request: inout Request, with grant: Grant, fields: [String: JSONValue])

  /// When the grant stops being good; `nil` where it does not.
  func expiry(of grant: Grant) -> Date?

  /// Whether the vendor wants to be told who the user is and did not say, so that the grant holds a guess.
  func assumesUser(in grant: Grant) -> Bool

  /// Gives the grant back, where the vendor has an operation for it. Failures do not matter any more.
  func end(_ grant: Grant, exchange: Exchange<Contract>) async
}

extension SignIn {
  package func expiry(of grant: Grant) -> Date? { nil }
  package func assumesUser(in grant: Grant) -> Bool { false }
  package func end(_ grant: Grant, exchange: Exchange<Contract>) async {}
}

/// Makes calls without a session, for the operations that open one.
package struct Exchange<Contract: VendorContract>: Sendable {
  let call: Call<Contract>

  /// - Parameter prepare: adds the call's own credentials.
  package func callAsFunction<E: Endpoint>(
    _ endpoint: E, prepare: (inout Request) -> Void
  ) async throws(APIError) -> E.Output where E.Contract == Contract {
    var (request, _) = try call.print(endpoint)
    prepare(&request)
    try await call.takeTurn(E.self, priority: .visible)
    return try await call.carry(request, E.self).output
  }

  /// The raw answer, where the sign-in is in a header (a cookie).
  package func response<E: Endpoint>(
    _ endpoint: E, prepare: (inout Request) -> Void
  ) async throws(APIError) -> (output: E.Output, response: Response) where E.Contract == Contract {
    var (request, _) = try call.print(endpoint)
    prepare(&request)
    try await call.takeTurn(E.self, priority: .visible)
    return try await call.carry(request, E.self)
  }

  /// The wall clock, for grants that say how long they last.
  package var now: Date { call.time.now() }
}
