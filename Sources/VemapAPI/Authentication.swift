import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `POST /v1/authentication/login`; the credentials travel as HTTP Basic, without a body; § Authenticatie.
  package struct Login: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = LoginAnswer
    // A first login answers 302 with a challenge, which is a documented result and no redirect.
    package static let route = Route(
      .post, "/v1/authentication/login", "login", authentication: .own, answer: ["data"], successes: [200, 302])
    package static let example = Login()

    package init() {}
  }

  /// `POST /v1/authentication/challenge`; the challenge's session travels as the Bearer token; § Challenge.
  package struct CompleteChallenge: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = LoginAnswer
    package static let route = Route(
      .post, "/v1/authentication/challenge", "completeChallenge", authentication: .own, answer: ["data"],
      successes: [200, 302])
    package static let example = CompleteChallenge(
      username: "user@example.com", newPassword: Secret("newSecurePassword123!"))

    package var challengeName: String
    package var username: String
    @SentSecret package var newPassword: Secret

    package init(challengeName: String = Challenge.newPassword, username: String, newPassword: Secret) {
      self.challengeName = challengeName
      self.username = username
      self.newPassword = newPassword
    }

    package func validate() throws(InvalidField) {
      try InvalidField.require(
        challengeName == Challenge.newPassword, "challengeName", "must be \(Challenge.newPassword)")
      try InvalidField.requireText(username, "username")
      try InvalidField.require(secret: newPassword, "newPassword")
    }
  }

  /// `POST /v1/authentication/refresh`; the refresh token travels as the Bearer token, without a body; § Refresh.
  package struct RefreshToken: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = LoginAnswer
    package static let route = Route(
      .post, "/v1/authentication/refresh", "refreshToken", authentication: .own, answer: ["data"],
      successes: [200, 302])
    package static let example = RefreshToken()

    package init() {}
  }

  /// `POST /v1/authentication/logout`; the access token travels as the Bearer token, without a body; § Logout.
  package struct Logout: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Nothing
    package static let route = Route(
      .post, "/v1/authentication/logout", "logout", authentication: .own, answer: ["data"])
    package static let example = Logout()

    package init() {}
  }
}
