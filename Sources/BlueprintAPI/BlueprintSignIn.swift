package import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Signs in to Blueprint, either by an API key, which goes with every call, or by e-mail and password, which give
/// a session cookie.
package struct BlueprintSignIn: SignIn {
  package enum Credentials: Equatable, Sendable {
    /// `bp_live_…`.
    case key(Secret)
    case account(email: String, password: Secret)
  }

  package enum Grant: Equatable, Sendable {
    case key(Secret)
    case session(SessionCookie)
  }

  private let credentials: Credentials
  private let host: String
  private let port: Int

  /// - Parameter url: the base URL that the client talks to; a cookie for any other place is not taken.
  package init(_ credentials: Credentials, url: String = Blueprint.defaultURL) {
    self.credentials = credentials
    let parts = URLComponents(string: url)
    host = parts?.host ?? ""
    port = parts?.port ?? (parts?.scheme == "http" ? 80 : 443)
  }

  package func grant(
    replacing previous: Grant?, exchange: Exchange<Blueprint>
  ) async throws(APIError) -> Grant {
    switch credentials {
    case .key(let key):
      guard previous == nil else { throw Self.failure(.signInRequired, .refused) }
      return .key(key)
    case .account(let email, let password):
      let (result, response) = try await logIn(email, password, exchange)
      guard result.success != false else { throw Self.failure(.signInRequired, .refused) }
      let cookies = response.headers[values: .setCookie].lazy.compactMap { text in
        SessionCookie(setCookie: text, host: host, port: port, now: exchange.now)
      }
      guard let cookie = cookies.first else {
        throw Self.failure(.undecodable("Set-Cookie: no \(SessionCookie.name) for \(host)"), .doneUnreadable)
      }
      return .session(cookie)
    }
  }

  /// A login that is turned down needs a person, whichever way it was said: the same password again could lock the
  /// account.
  private func logIn(
    _ email: String, _ password: Secret, _ exchange: Exchange<Blueprint>
  ) async throws(APIError) -> (output: Blueprint.LoginResult, response: Response) {
    do {
      return try await exchange.response(Blueprint.Login(email: email, password: password)) { _ in }
    } catch {
      switch error.reason {
      case .unauthorized, .forbidden, .invalid:
        var rejection = error
        rejection.reason = .signInRequired
        rejection.outcome = .refused
        throw rejection
      default: throw error
      }
    }
  }

  package func authorize(_ request: inout Request, with grant: Grant, fields: [String: JSONValue]) {
    switch grant {
    case .key(let key): request.headers[.authorization] = "Bearer " + key.reveal()
    case .session(let cookie): request.headers[.cookie] = cookie.header
    }
  }

  package func expiry(of grant: Grant) -> Date? {
    if case .session(let cookie) = grant { cookie.expiry } else { nil }
  }

  package func end(_ grant: Grant, exchange: Exchange<Blueprint>) async {
    guard case .session = grant else { return }
    // The program is about to forget the cookie, whatever the vendor answers.
    _ = try? await exchange(Blueprint.Logout()) { authorize(&$0, with: grant, fields: [:]) }
  }

  private static func failure(_ reason: APIError.Reason, _ outcome: Outcome) -> APIError {
    APIError(reason, vendor: Blueprint.vendor, operation: Blueprint.Login.route.operationID, outcome: outcome)
  }
}
