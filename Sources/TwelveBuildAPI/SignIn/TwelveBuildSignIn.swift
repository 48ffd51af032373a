package import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Signs in with a login and an API key: they buy a token that ends after a while.
///
/// Two programs may use one key. The vendor then gives both the same token, and a forced new one would throw
/// the other program out, which would force a new one in turn. So a renewal first takes what the vendor gives
/// freely, and forces a new token only where that is the very one that was just refused.
package struct TwelveBuildSignIn: SignIn {
  package typealias Contract = TwelveBuild

  package struct Grant: Equatable, Sendable {
    let token: Secret
    /// `nil` where the vendor's date cannot be used; then only a refused call tells that the token has ended.
    let expires: Date?
    /// The vendor gave this token again although a new one was forced: forcing once more would not help.
    let isImmovable: Bool
  }

  private let login: String
  private let apiKey: Secret

  package init(login: String, apiKey: Secret) {
    self.login = login
    self.apiKey = apiKey
  }

  package func grant(
    replacing previous: Grant?, exchange: Exchange<TwelveBuild>
  ) async throws(APIError) -> Grant {
    let given = try await token(forced: nil, exchange)
    guard let previous, previous.token == given.token else {
      return Grant(given, isImmovable: false, at: exchange.now)
    }
    // A token replaced for its age was not refused and may be used until its end.
    if previous.isEnding(at: exchange.now) || previous.isImmovable {
      return Grant(given, isImmovable: previous.isImmovable, at: exchange.now)
    }
    let forced = try await token(forced: .yes, exchange)
    return Grant(forced, isImmovable: forced.token == previous.token, at: exchange.now)
  }

  package func authorize(_ request: inout Request, with grant: Grant, fields: [String: JSONValue]) {
    // The document does not name the header; the vendor's guide for subcontractors does.
    if let name = HTTPField.Name("X-Auth-Token") { request.headers[name] = grant.token.reveal() }
  }

  package func expiry(of grant: Grant) -> Date? { grant.expires }

  private func token(
    forced: TwelveBuild.Flag?, _ exchange: Exchange<TwelveBuild>
  ) async throws(APIError) -> TwelveBuild.Token {
    do {
      return try await exchange(TwelveBuild.GetToken(login: login, apiKey: apiKey, forceNew: forced)) { _ in }
    } catch {
      var error = error
      switch error.reason {
      case .unauthorized, .forbidden: error.reason = .signInRequired
      default: break
      }
      // An error page may repeat the address, and the key is in it.
      if let words = error.explanation, holdsKey(words) { error.explanation = nil }
      throw error
    }
  }

  private func holdsKey(_ words: String) -> Bool {
    !apiKey.isEmpty && (words.contains(apiKey.reveal()) || words.contains(apiKey.reveal().percentEncoded))
  }
}

extension TwelveBuildSignIn.Grant {
  /// A token that ends this soon is used until it is refused: a renewal for age would only give it again.
  private static var shortestLife: TimeInterval { 60 }

  /// - Parameter now: a date before it says nothing about the token: clocks differ, and `0` means none.
  fileprivate init(_ given: TwelveBuild.Token, isImmovable: Bool, at now: Date) {
    token = given.token
    self.isImmovable = isImmovable
    let seconds = given.expireDate.flatMap { Double($0) } ?? 0
    // The last second of the year 9999; milliseconds lie far beyond.
    let date = seconds <= 253_402_300_799 ? Date(timeIntervalSince1970: seconds) : nil
    expires = date.flatMap { $0.timeIntervalSince(now) > Self.shortestLife ? $0 : nil }
  }

  fileprivate func isEnding(at now: Date) -> Bool {
    expires.map { $0.timeIntervalSince(now) <= Self.shortestLife } ?? false
  }
}
