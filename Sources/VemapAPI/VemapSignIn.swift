package import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Signing in to VEMAP: Basic credentials once, then an access token that is refreshed.
package struct VemapSignIn: SignIn {
  package typealias Contract = Vemap

  private let username: String
  private let password: Secret
  private let userID: String?

  /// - Parameter userID: what `x-user-id` carries. The document does not say where it comes from; without a
  ///   configured one the token's own word for its bearer is taken, and without that the username, which is the only
  ///   other name that the vendor surely knows the user by.
  package init(username: String, password: Secret, userID: String? = nil) {
    self.username = username
    self.password = password
    self.userID = userID
  }

  package struct Grant: Equatable, Sendable {
    package var access: Secret
    package var refresh: Secret?
    /// When the access token ends; `nil` where the vendor did not say.
    package var expiry: Date?
    /// Sorted by tenant.
    package var tenants: [Vemap.TenantRoles]
    package var logoURL: String?
    /// What `x-user-id` carries.
    package var userID: String
    /// Whether that is the username, for want of an id.
    package var isUserIDAssumed: Bool
    /// Chosen in this run in answer to a challenge: the configured password is no longer good.
    var newPassword: Secret?
  }

  /// The vendor's roles, strongest first.
  private static let roleOrder = ["ROLE_ADMIN", "ROLE_ORGANISATION", "ROLE_MANAGER", "ROLE_STAKEHOLDER"]

  package func grant(
    replacing previous: Grant?, exchange: Exchange<Vemap>
  ) async throws(APIError) -> Grant {
    if let refresh = previous?.refresh {
      do {
        let answer = try await exchange(Vemap.RefreshToken()) { Self.bear(refresh, in: &$0) }
        return try grant(from: answer, operation: Vemap.RefreshToken.self, previous: previous, now: exchange.now)
      } catch {
        guard Self.isRejection(error) else { throw error }
      }
    }
    let password = previous?.newPassword ?? self.password
    do {
      let answer = try await exchange(Vemap.Login()) { request in
        let credentials = Data("\(username):\(password.reveal())".utf8).base64EncodedString()
        Self.authorize(&request, "Basic " + credentials)
      }
      return try grant(from: answer, operation: Vemap.Login.self, previous: previous, now: exchange.now)
    } catch {
      guard Self.isRejection(error) else { throw error }
      var final = error
      final.reason = .signInRequired
      throw final
    }
  }

  /// Sets the password that the vendor asks for at a first login, and signs in with it. The grant goes into
  /// `Client.open(with:)`.
  /// - Parameter session: from ``APIError/Reason/newPasswordRequired(session:)``.
  package func completeChallenge(
    session: Secret, newPassword: Secret, exchange: Exchange<Vemap>
  ) async throws(APIError) -> Grant {
    let answer = try await exchange(Vemap.CompleteChallenge(username: username, newPassword: newPassword)) {
      Self.bear(session, in: &$0)
    }
    var grant = try grant(
      from: answer, operation: Vemap.CompleteChallenge.self, previous: nil, now: exchange.now)
    grant.newPassword = newPassword
    return grant
  }

  package func authorize(_ request: inout Request, with grant: Grant, fields: [String: JSONValue]) {
    Self.bear(grant.access, in: &request)
    request.headers.set(grant.userID, for: "x-user-id")
    let tenant = fields["tenant_id"]?.text
    let roles = grant.tenants.first { $0.tenantID == tenant }?.roles ?? []
    if let role = Self.strongest(of: roles) { request.headers.set(role, for: "x-user-role") }
  }

  package func expiry(of grant: Grant) -> Date? { grant.expiry }

  package func assumesUser(in grant: Grant) -> Bool { grant.isUserIDAssumed }

  package func end(_ grant: Grant, exchange: Exchange<Vemap>) async {
    _ = try? await exchange(Vemap.Logout()) { Self.bear(grant.access, in: &$0) }
  }

  /// The role that lets its bearer do most; among words the document does not list, the first.
  package static func strongest(of roles: [String]) -> String? {
    roleOrder.first(where: roles.contains) ?? roles.first
  }

  private func grant<E: Endpoint>(
    from answer: Vemap.LoginAnswer, operation: E.Type, previous: Grant?, now: Date
  ) throws(APIError) -> Grant {
    switch answer {
    case .tokens(let tokens):
      let claims = [tokens.identity, tokens.access].compactMap { TokenClaims($0) }
      let claimed = claims.lazy.compactMap(\.subject).first ?? claims.lazy.compactMap(\.cognitoUsername).first
      let known = userID ?? claimed ?? previous.flatMap { $0.isUserIDAssumed ? nil : $0.userID }
      return Grant(
        access: tokens.access, refresh: tokens.refresh ?? previous?.refresh,
        expiry: tokens.expiresIn.flatMap { $0 > 0 ? now.addingTimeInterval(Double($0)) : nil },
        tenants: tokens.tenants ?? previous?.tenants ?? [], logoURL: tokens.logoURL ?? previous?.logoURL,
        userID: known ?? username, isUserIDAssumed: known == nil, newPassword: previous?.newPassword)
    case .challenge(let challenge):
      // Other challenges (a code by text message) have no documented answer here: only a person can go on.
      let isPassword = challenge.name == Vemap.Challenge.newPassword && !challenge.session.isEmpty
      throw APIError(
        isPassword ? .newPasswordRequired(session: challenge.session) : .signInRequired, vendor: .vemap,
        operation: E.route.operationID, outcome: .refused, code: challenge.name)
    }
  }

  /// The vendor knows the credentials and says no. Cognito says so with 400 as well as with 401.
  private static func isRejection(_ error: APIError) -> Bool {
    switch error.reason {
    case .unauthorized, .forbidden, .invalid: true
    default: false
    }
  }

  private static func bear(_ token: Secret, in request: inout Request) {
    authorize(&request, "Bearer " + token.reveal())
  }

  private static func authorize(_ request: inout Request, _ value: String) {
    request.headers[.authorization] = value
    // Documented for most calls, also those without a body.
    request.headers[.contentType] = "application/json"
  }
}

extension HTTPFields {
  fileprivate mutating func set(_ value: String, for name: String) {
    if let name = HTTPField.Name(name) { self[name] = value }
  }
}
